/** Composition only: lock, protocol, window, database, channel, and the way out. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron';
import { AppError } from '#shared/errors.ts';
import { type OpenedApp, openApp } from './app/compose.ts';
import { verifiedBackups } from './app/daily-backup.ts';
import type { PushEvent } from './app/ports.ts';
import { startReadersWith } from './files/aside/readers.ts';
import { callChannel, createChannel, eventChannel } from './ipc/channel.ts';
import { createAppProtocol, protocolRoots } from './platform/app-protocol.ts';
import { createLogger } from './platform/logger.ts';
import { appScheme } from './platform/origin.ts';
import { createPorts } from './platform/ports.ts';
import { lockSession } from './platform/session.ts';
import { startReader } from './platform/start-reader.ts';
import { describeFailure, startupFailurePage, startupFailurePath } from './platform/startup-failure.ts';
import { confine, createMainWindow, showPage } from './platform/window.ts';

/** `--data=<folder>` or THIDUA_DATA; the folder of the signed-in person otherwise. */
function chooseDataDir(): string {
  const option = process.argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  return resolve(option || process.env['THIDUA_DATA'] || app.getPath('userData'));
}

const outDir = resolve(import.meta.dirname, '..');
const resourcesDir = join(app.getAppPath(), 'resources');
const devTools = !app.isPackaged;
const dataDir = chooseDataDir();
try {
  mkdirSync(dataDir, { recursive: true });
} catch {
  // Opening the data says so in the window.
}
app.setPath('userData', dataDir);
app.setPath('sessionData', join(dataDir, 'session'));
app.enableSandbox();
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

/** The first screens are drawn by then. */
const afterStartDelayMs = 5_000;

// Before the database: two programs must not write the same data.
if (app.requestSingleInstanceLock()) void run();
else app.exit(0);

const isAppError = (error: unknown): error is AppError => error instanceof AppError;

async function run(): Promise<void> {
  const log = createLogger(dataDir);
  process.on('uncaughtException', (error) => log.error('uncaught exception', error));
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  app.on('web-contents-created', (_event, contents) => confine(contents));
  await app.whenReady();

  startReadersWith(startReader);
  Menu.setApplicationMenu(null);
  const roots = protocolRoots(outDir, resourcesDir);
  lockSession(session.defaultSession, devTools);
  protocol.handle(appScheme, createAppProtocol(roots));

  const window = createMainWindow({ outDir, resourcesDir, devTools, log });
  const current = (): BrowserWindow | null => (window.isDestroyed() ? null : window);
  const push = (event: PushEvent): void => current()?.webContents.send(eventChannel, event);
  const ports = createPorts({ window: current, push, resourcesDir, log });

  const opening: Promise<OpenedApp> = openApp({
    dataDir,
    resourcesDir,
    migrationsDir: join(app.getAppPath(), 'db', 'migrations'),
    version: app.getVersion(),
    ports,
  });
  const channel = createChannel({
    isOurs: (contents: Electron.WebContents) => BrowserWindow.fromWebContents(contents) === window,
    call: async (request) => (await opening).call(request),
    registerFiles: async (paths) => (await opening).registerFiles(paths),
    log,
  });
  ipcMain.handle(callChannel, channel);

  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let opened: OpenedApp | null = null;
  app.on('will-quit', () => opened?.close());

  const shown = showPage(window, '/');
  try {
    opened = await opening;
    await shown;
    setTimeout(() => void opened?.afterStart(), afterStartDelayMs);
    log.info('started', { version: app.getVersion(), packaged: app.isPackaged });
  } catch (error) {
    log.error('start-up failed', error);
    const failure = describeFailure(error, dataDir, isAppError, verifiedBackups(dataDir));
    roots.pages?.set(startupFailurePath, startupFailurePage(failure));
    await showPage(window, startupFailurePath);
  }
}
