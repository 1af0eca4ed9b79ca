/** BrowserWindow over a page. */
import { readFileSync } from 'node:fs';
import type Electron from 'electron';
import { app } from './app.ts';
import { defaultSession, fromPartition } from './sessions.ts';
import { notProvided, StrictEmitter, strict } from './strict.ts';
import { StandInWebContents } from './web-contents.ts';

const windows = new Set<StandInWindow>();

/** Settings that this stand-in cannot or must not imitate are refused instead of being passed over. */
function checkPreferences(preferences: Electron.WebPreferences): void {
  const unsafe =
    preferences.sandbox !== true ||
    preferences.contextIsolation !== true ||
    preferences.nodeIntegration !== false ||
    preferences.webSecurity === false ||
    preferences.webviewTag === true;
  if (unsafe) throw notProvided('a window that is not sandboxed, isolated and without Node');
}

class StandInWindow extends StrictEmitter {
  readonly webContents: StandInWebContents;
  private readonly partition: string | undefined;
  private visible: boolean;
  private gone = false;
  private loadedOnce = false;
  private readonly self: StandInWindow;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', ['ready-to-show', 'show', 'close', 'closed', 'focus']);
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = options.webPreferences ?? {};
    checkPreferences(preferences);
    this.partition = preferences.partition;
    this.visible = options.show ?? true;
    if (this.partition && this.visible) throw notProvided('a shown window of a partition');
    const session = this.partition ? fromPartition(this.partition) : defaultSession;
    const preload = preferences.preload ? readFileSync(preferences.preload, 'utf8') : null;
    const contents = new StandInWebContents(session, preload, preferences.javascript ?? true);
    contents.self = strict('webContents', contents);
    this.webContents = contents.self;
    this.self = strict('BrowserWindow', this);
    windows.add(this.self);
    contents.on('dom-ready', () => {
      if (this.loadedOnce) return;
      this.loadedOnce = true;
      this.emit('ready-to-show');
    });
    contents.on('destroyed', () => this.end());
    app.emit('web-contents-created', {}, this.webContents);
    // biome-ignore lint/correctness/noConstructorReturn: main must compare and use the strict proxy, not what lies behind.
    return this.self;
  }

  private end(): void {
    if (this.gone) return;
    this.gone = true;
    windows.delete(this.self);
    this.emit('closed');
    if (windows.size === 0) app.emit('window-all-closed');
  }

  private alive(): void {
    if (this.gone) throw new TypeError('Object has been destroyed');
  }

  async loadURL(url: string): Promise<void> {
    this.alive();
    await this.webContents.loadURL(url);
  }
  /** The window of a Chromium cannot be hidden: what a person sees until then is the empty first page. */
  show(): void {
    this.alive();
    if (this.partition) throw notProvided('showing a window of a partition');
    this.visible = true;
    this.emit('show');
  }
  isVisible(): boolean {
    return this.visible;
  }
  focus(): void {
    this.alive();
    this.webContents.bringToFront();
    this.emit('focus');
  }
  /** The operating system's window is not ours to ask. */
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.gone;
  }
  close(): void {
    this.alive();
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.destroy();
  }
  destroy(): void {
    this.webContents.destroy();
  }

  static fromWebContents(contents: StandInWebContents): StandInWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }
  static getAllWindows(): StandInWindow[] {
    return [...windows];
  }
}

export const BrowserWindow = strict('BrowserWindow', StandInWindow);
export type { StandInWindow };
