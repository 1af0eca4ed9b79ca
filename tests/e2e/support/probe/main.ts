/** A small main process for the conformance tests: asks the host questions that the application never would. */
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, session, utilityProcess } from 'electron';
import { createAppProtocol } from '#electron/platform/app-protocol.ts';
import { createDialogs } from '#electron/platform/dialogs.ts';
import { appOrigin, appScheme } from '#electron/platform/origin.ts';
import { createPrinter } from '#electron/platform/printer.ts';
import { lockSession } from '#electron/platform/session.ts';
import { confine } from '#electron/platform/window.ts';
import { mainWindowOptions } from '#electron/platform/window-options.ts';

const folder = import.meta.dirname;
const root = process.env['THIDUA_PROBE_ROOT'] ?? '';
app.setPath('userData', process.env['THIDUA_DATA'] ?? '');
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
const seen: string[] = [];
for (const event of ['before-quit', 'will-quit', 'quit'] as const)
  app.on(event as 'quit', () => console.log(`event ${event}`));
app.on('second-instance', (_event, argv) => console.log(`second ${argv.at(-1)}`));
if (app.requestSingleInstanceLock()) void run();
else {
  console.log('not first');
  app.exit(0);
}

function messageOf(work: () => unknown): string {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Asks a helper process, and tells what it said and how it ended. */
function helped(messages: unknown[], killAfterMs: number | null): Promise<unknown> {
  const helper = utilityProcess.fork(join(folder, 'helper.js'), [], {
    env: {},
    execArgv: [],
    stdio: 'ignore',
  });
  const said: unknown[] = [];
  helper.on('message', (message) => said.push(message));
  for (const message of messages) helper.postMessage(message);
  if (killAfterMs !== null) setTimeout(() => helper.kill(), killAfterMs);
  return new Promise((resolve) => helper.once('exit', (code) => resolve({ said, code })));
}

async function run(): Promise<void> {
  app.on('web-contents-created', (_event, contents) => confine(contents));
  await app.whenReady();
  const late = messageOf(() => protocol.registerSchemesAsPrivileged([{ scheme: 'late' }]));
  lockSession(session.defaultSession, false);
  const roots = { renderer: join(folder, 'page'), fonts: join(root, 'resources/fonts') };
  protocol.handle(appScheme, createAppProtocol(roots));
  const window = new BrowserWindow(mainWindowOptions(join(folder, 'preload.cjs'), '', false));
  window.once('ready-to-show', () => window.show());
  window.webContents.on('will-navigate', (event) => seen.push(`navigate ${event.url}`));
  const dialogs = createDialogs(() => window);
  const printer = createPrinter(join(root, 'resources'));

  const handlers: Record<string, (event: Electron.IpcMainInvokeEvent, ...args: never[]) => unknown> = {
    echo: (_event, ...args) => args,
    fail: () => {
      throw Object.assign(new TypeError('hỏng rồi'), { code: 'SECRET', stack: 'secret stack' });
    },
    sender: (event) => ({
      url: event.senderFrame?.url,
      top: event.senderFrame?.parent === null,
      ours: BrowserWindow.fromWebContents(event.sender) === window,
    }),
    twice: () => messageOf(() => ipcMain.handle('echo', () => null)),
    late: () => late,
    send: (_event, ...args: never[]) => {
      const [channel, ...rest] = args as unknown as [string, ...unknown[]];
      window.webContents.send(channel, ...rest);
    },
    print: (_event, html: string) => printer.htmlToPdf(html),
    open: () =>
      dialogs.openFiles({
        title: 'Mở tệp',
        filters: [{ name: 'Excel', extensions: ['xlsx'] }],
        multiple: true,
      }),
    save: () => dialogs.saveFile({ title: 'Lưu tệp', defaultName: 'Kế hoạch.xlsx', filters: [] }),
    folder: () => dialogs.openFolder({ title: 'Chọn thư mục' }),
    seen: () => seen,
    address: () => window.webContents.getURL(),
    name: () => ({ name: app.getName(), packaged: app.isPackaged, userData: app.getPath('userData') }),
    destroyed: async () => {
      const other = new BrowserWindow({
        ...mainWindowOptions('', '', false),
        webPreferences: { ...mainWindowOptions('', '', false).webPreferences, partition: 'other' },
      });
      other.destroy();
      return { gone: other.isDestroyed(), message: messageOf(() => other.show()) };
    },
    unprovided: () =>
      messageOf(() => (app as unknown as { getGPUInfo(kind: string): unknown }).getGPUInfo('basic')),
    unknownEvent: () => messageOf(() => app.on('gpu-info-update' as 'quit', () => {})),
    loose: () => messageOf(() => new BrowserWindow({ webPreferences: { sandbox: false } })),
    helped: (_event, ...args: never[]) => helped(...(args as unknown as Parameters<typeof helped>)),
    quit: () => app.quit(),
  };
  for (const [channel, handler] of Object.entries(handlers))
    ipcMain.handle(channel, (event, ...args: unknown[]) => handler(event, ...(args as never[])));
  app.on('window-all-closed', () => app.quit());
  await window.loadURL(`${appOrigin}/`);
}
