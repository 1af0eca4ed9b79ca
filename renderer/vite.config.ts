/** The window. `%CSP_NONCE%` is replaced at each load by electron/platform/app-protocol.ts. */
import react from '@vitejs/plugin-react';
import { createLogger, type InlineConfig } from 'vite';

/** Fonts are served by the main process, so the build need not find them. */
const logger = createLogger('warn');
const { warnOnce } = logger;
logger.warnOnce = (message, options) => {
  if (!message.includes('/fonts/')) warnOnce(message, options);
};

export function rendererConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    customLogger: logger,
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
      reportCompressedSize: false,
    },
  };
}
