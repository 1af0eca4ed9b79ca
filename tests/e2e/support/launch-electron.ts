/**
 * Starts the built application in Electron. Playwright needs the fuse for inspect arguments, so this runs the
 * development binary, never a packed release.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronBinary, root } from './host.ts';
import type { Launched, LaunchOptions } from './launch.ts';
import type { DialogSeen, Watch } from './watch.ts';

/** Electron wants the folder of package.json: given the script, it would take the script's folder for the application. */
function appFolder(main: string): string {
  let folder = dirname(main);
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

export async function launchInElectron(
  { main, dataDir, env, args = [] }: LaunchOptions,
  watch: Watch,
): Promise<Launched> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: electronBinary() ?? '',
    args: [...asRoot, appFolder(main), ...args],
    cwd: root,
    env: { ...(process.env as Record<string, string>), ...env, THIDUA_DATA: dataDir },
  });
  // Dialogs ask the test through a console line of the main process and wait for the answer on a global.
  await app.evaluate(({ dialog, shell }) => {
    const waiting = new Map<number, (paths: string[]) => void>();
    let last = 0;
    const ask = (kind: string, options: Electron.OpenDialogOptions): Promise<string[]> =>
      new Promise((resolve) => {
        waiting.set(++last, resolve);
        const { title = '', defaultPath = '' } = options;
        console.log(`THIDUA_DIALOG ${JSON.stringify({ id: last, kind, title, defaultPath })}`);
      });
    Object.assign(globalThis, {
      thiduaAnswer: (id: number, paths: string[]) => waiting.get(id)?.(paths),
    });
    dialog.showOpenDialog = async (...args: unknown[]) => {
      const filePaths = await ask('open', args.at(-1) as Electron.OpenDialogOptions);
      return { canceled: filePaths.length === 0, filePaths };
    };
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const [filePath = ''] = await ask('save', args.at(-1) as Electron.OpenDialogOptions);
      return { canceled: filePath === '', filePath };
    };
    shell.showItemInFolder = (path) => console.log(`THIDUA_SHOWN ${path}`);
    shell.openPath = async (path) => {
      console.log(`THIDUA_OPENED ${path}`);
      return '';
    };
  });
  app.on('console', async (message) => {
    const text = message.text();
    if (text.startsWith('THIDUA_SHOWN ')) watch.shownInFolder.push(text.slice('THIDUA_SHOWN '.length));
    if (text.startsWith('THIDUA_OPENED ')) watch.openedFiles.push(text.slice('THIDUA_OPENED '.length));
    if (!text.startsWith('THIDUA_DIALOG ')) return;
    const { id, ...seen } = JSON.parse(text.slice('THIDUA_DIALOG '.length)) as DialogSeen & { id: number };
    const paths = watch.takeAnswer(seen);
    await app.evaluate(
      (_electron, [number, chosen]) => {
        const { thiduaAnswer } = globalThis as unknown as { thiduaAnswer(id: number, paths: string[]): void };
        thiduaAnswer(number, chosen);
      },
      [id, paths] as const,
    );
  });
  const page = await app.firstWindow();
  page.on('console', (message) => watch.console(message.type(), message.text()));
  page.on('pageerror', (error) => watch.console('error', error.message));
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'net::ERR_BLOCKED_BY_CLIENT') watch.refused(request.url());
  });
  await app.context().setOffline(true);
  let output = '';
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    app.process().on('exit', (code) => resolve(code));
  });
  return { page, output: () => output, ended, close: () => app.close() };
}
