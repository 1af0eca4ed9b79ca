import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { chosenHost, root } from './host.ts';
import { launchOnChromium } from './launch-chromium.ts';
import { launchInElectron } from './launch-electron.ts';
import type { Watch } from './watch.ts';

export interface LaunchOptions {
  /** The built main script. */
  main: string;
  dataDir: string;
  env?: Record<string, string>;
  args?: string[];
}

export interface Launched {
  page: Page;
  /** What the process printed. */
  output(): string;
  /** Exit code, when it ends. */
  ended: Promise<number | null>;
  close(): Promise<void>;
}

export const builtMain = join(root, 'out/main/main.js');

/** On either host: app:// in Electron, its mapped form on the stand-in. */
const ownAddress = /^(app:\/\/thidua|https:\/\/thidua\.localhost)\//;

export async function launch(options: LaunchOptions, watch: Watch): Promise<Launched> {
  const start = chosenHost() === 'electron' ? launchInElectron : launchOnChromium;
  const launched = await start(options, watch);
  await expect.poll(() => launched.page.url()).toMatch(ownAddress);
  await launched.page.waitForLoadState('domcontentloaded');
  return launched;
}
