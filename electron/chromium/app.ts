/** Life cycle. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { appendSwitch, closeBrowsers, startBrowser } from './browsers.ts';
import { handedOver, takeLock } from './instance-lock.ts';
import { onParentGone } from './parent.ts';
import { setReady } from './sessions.ts';
import { notProvided, StrictEmitter, strict } from './strict.ts';

/** The folder of the nearest package.json above the main script, as `electron <folder>` would be given. */
function findAppPath(): string {
  let folder = dirname(resolve(process.argv[1] ?? '.'));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function appDataFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

const appPath = findAppPath();
const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as {
  name: string;
  productName?: string;
  version?: string;
};
const appName = manifest.productName ?? manifest.name;

const paths = new Map<string, string>([
  ['home', homedir()],
  ['temp', tmpdir()],
  ['appData', appDataFolder()],
  ['documents', join(homedir(), 'Documents')],
  ['userData', join(appDataFolder(), appName)],
]);

class StandInApp extends StrictEmitter {
  readonly isPackaged = false;
  readonly name = appName;
  private isNowReady = false;
  private quitting = false;

  readonly commandLine = strict('app.commandLine', { appendSwitch });

  constructor() {
    super('app', [
      'ready',
      'window-all-closed',
      'before-quit',
      'will-quit',
      'quit',
      'second-instance',
      'web-contents-created',
      'activate',
    ]);
  }

  isReady(): boolean {
    return this.isNowReady;
  }
  async whenReady(): Promise<void> {
    startBrowser().catch(() => {}); // Whoever opens a window waits for it and reports its failure.
    await new Promise((done) => setImmediate(done));
    if (this.isNowReady) return;
    this.isNowReady = true;
    setReady();
    this.emit('ready', {}, {});
  }
  /** Every window of the stand-in is sandboxed: others are refused. */
  enableSandbox(): void {
    if (this.isNowReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  getName(): string {
    return appName;
  }
  getVersion(): string {
    return manifest.version ?? '0.0.0';
  }
  getAppPath(): string {
    return appPath;
  }
  getPath(name: string): string {
    const path = paths.get(name === 'sessionData' && !paths.has(name) ? 'userData' : name);
    if (path === undefined) throw notProvided(`app.getPath('${name}')`);
    return path;
  }
  setPath(name: string, path: string): void {
    if (name !== 'userData' && name !== 'sessionData') throw notProvided(`app.setPath('${name}')`);
    paths.set(name, path);
  }
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData');
    mkdirSync(folder, { recursive: true });
    return takeLock(folder, (argv, cwd) => this.emit('second-instance', {}, argv, cwd, null));
  }
  quit(): void {
    if (this.quitting) return;
    let prevented = false;
    const event = {
      preventDefault: () => {
        prevented = true;
      },
    };
    this.emit('before-quit', event);
    if (prevented) return;
    this.quitting = true;
    this.emit('will-quit', event);
    this.emit('quit', {}, 0);
    this.exit(0);
  }
  exit(code = 0): void {
    this.quitting = true;
    const limit = setTimeout(() => process.exit(code), 5000);
    void Promise.all([closeBrowsers(), handedOver]).finally(() => {
      clearTimeout(limit);
      process.exit(code);
    });
  }
}

const standInApp = new StandInApp();
export const app = strict('app', standInApp);

// Electron quits when nobody listens for the last window being closed.
standInApp.on('window-all-closed', () => {
  if (standInApp.listenerCount('window-all-closed') === 1) standInApp.quit();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => standInApp.quit());
onParentGone(() => standInApp.quit());
