/** The window. `%CSP_NONCE%` is replaced at each load by electron/platform/app-protocol.ts. */
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

export function rendererConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    html: { cspNonce: '%CSP_NONCE%' },
    build: {
      target: 'chrome130',
      outDir: `${outDir}/renderer`,
      emptyOutDir: true,
      sourcemap: false,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
    },
  };
}
