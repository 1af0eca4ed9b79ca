/** Starts the built application on the stand-in and comes in by its DevTools port. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { FromParent, ToParent } from '#electron/chromium/parent.ts';
import { root } from './host.ts';
import type { Launched, LaunchOptions } from './launch.ts';
import type { Watch } from './watch.ts';

const register = join(root, 'electron/chromium/register.ts');

export async function launchOnChromium(
  { main, dataDir, env, args = [] }: LaunchOptions,
  watch: Watch,
): Promise<Launched> {
  const child = spawn(process.execPath, ['--import', register, main, ...args], {
    cwd: root,
    env: {
      ...process.env,
      THIDUA_HEADLESS: '1',
      ...env,
      THIDUA_TEST: '1',
      THIDUA_DATA: dataDir,
      NODE_OPTIONS: '',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
  }
  const ended = once(child, 'exit');
  const tell = (message: FromParent): void => {
    if (child.connected) child.send(message);
  };
  const endpoint = new Promise<string>((resolve, reject) => {
    child.on('message', (message: ToParent) => {
      if (message.type === 'endpoint') resolve(message.url);
      else if (message.type === 'console') watch.console(message.level, message.text);
      else if (message.type === 'refused') watch.refused(message.url);
      else if (message.type === 'shown') watch.shownInFolder.push(message.path);
      else if (message.type === 'opened') watch.openedFiles.push(message.path);
      else tell({ type: 'dialog', id: message.id, paths: watch.takeAnswer(message) });
    });
    child.on('exit', (code) => reject(new Error(`the application ended with ${code}:\n${output}`)));
  });

  const browser = await chromium.connectOverCDP(await endpoint);
  const [context] = browser.contexts();
  if (!context) throw new Error('no browser context');
  await context.setOffline(true);
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  return {
    page,
    output: () => output,
    ended: ended.then(([code]) => code as number | null),
    async close() {
      tell({ type: 'quit' });
      const limit = setTimeout(() => child.kill('SIGKILL'), 30_000);
      await ended;
      clearTimeout(limit);
      await browser.close().catch(() => {});
    },
  };
}
