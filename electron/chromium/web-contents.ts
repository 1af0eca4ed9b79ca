/** One page, seen as Electron's webContents. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type Electron from 'electron';
import type { Frame, Page, Route } from 'playwright-core';
import { closePage, dropFolder, openPage } from './browsers.ts';
import { makeCodec } from './codec.ts';
import { invokeHandler } from './ipc-main.ts';
import { initScript, type PageReply, type PageRequest } from './page-side.ts';
import { tellParent } from './parent.ts';
import { type StandInSession, toApp, toWeb } from './sessions.ts';
import { notProvided, StrictEmitter } from './strict.ts';

const codec = makeCodec();
const binding = '__standInAsk';
let lastId = 0;

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

export interface FrameView {
  url: string;
  origin: string;
  parent: FrameView | null;
}

function view(frame: Frame): FrameView {
  const url = toApp(frame.url());
  const parent = frame.parentFrame();
  const { protocol, host } = new URL(url);
  return { url, origin: `${protocol}//${host}`, parent: parent ? view(parent) : null };
}

export class StandInWebContents extends StrictEmitter {
  readonly id = ++lastId;
  readonly session: StandInSession;
  private page: Page | null = null;
  private readonly opened: Promise<Page>;
  private destroyed = false;
  private ownNavigations = 0;
  private openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;
  private waiting: ((reply: PageReply) => void) | null = null;
  private readonly events: unknown[][] = [];

  constructor(session: StandInSession, preload: string | null, javaScript: boolean) {
    super('webContents', [
      'will-navigate',
      'will-redirect',
      'will-frame-navigate',
      'will-attach-webview',
      'dom-ready',
      'did-finish-load',
      'render-process-gone',
      'destroyed',
    ]);
    this.session = session;
    this.opened = this.open(preload, javaScript);
    this.opened.catch((error: unknown) => {
      console.error(`stand-in: no window: ${messageOf(error)}`);
      process.exit(1);
    });
  }

  private async open(preload: string | null, javaScript: boolean): Promise<Page> {
    const page = await openPage(this.session, javaScript);
    this.page = page;
    if (preload !== null) {
      await page.exposeBinding(binding, ({ frame }, request: PageRequest) => this.answer(frame, request));
      await page.addInitScript({ content: initScript(preload, { binding, dropFolder, separator: sep }) });
    }
    await page.route('**/*', (route) => this.guardNavigation(route));
    page.on('domcontentloaded', () => this.emit('dom-ready', {}));
    page.on('load', () => this.emit('did-finish-load', {}));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('close', () => this.markDestroyed());
    page.on('popup', (popup) => this.refusePopup(popup));
    page.on('dialog', () => {}); // A person answers it in the window; without a listener Playwright would.
    page.on('console', (message) =>
      tellParent({ type: 'console', level: message.type(), text: message.text() }),
    );
    page.on('pageerror', (error) => tellParent({ type: 'console', level: 'error', text: error.message }));
    return page;
  }

  /** will-navigate comes for what the page itself starts, never for loadURL or reload. */
  private async guardNavigation(route: Route): Promise<void> {
    const request = route.request();
    if (!request.isNavigationRequest() || this.ownNavigations > 0) return route.fallback();
    const isMainFrame = request.frame() === this.page?.mainFrame();
    let prevented = false;
    const event = {
      url: toApp(request.url()),
      isMainFrame,
      isSameDocument: false,
      preventDefault: () => {
        prevented = true;
      },
    };
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, event.url);
    return prevented ? route.abort('aborted') : route.fallback();
  }

  /** Chromium has opened it already; its first request was refused, and it goes at once. */
  private refusePopup(popup: Page): void {
    const details = { url: popup.url() } as Electron.HandlerDetails;
    if (this.openHandler?.(details).action !== 'deny')
      throw notProvided('a second window opened by the page');
    popup.close().catch(() => {});
  }

  private async answer(frame: Frame, request: PageRequest): Promise<PageReply> {
    switch (request.kind) {
      case 'upload': {
        const path = join(dropFolder, basename(request.id), basename(request.name));
        mkdirSync(dirname(path), { recursive: true });
        appendFileSync(path, codec.decode(request.chunk) as Uint8Array);
        return { ok: true, value: codec.encode(null) };
      }
      case 'events':
        this.waiting = null;
        if (this.events.length > 0) return { ok: true, value: codec.encode(this.events.splice(0)) };
        return new Promise((resolve) => {
          this.waiting = resolve;
        });
      case 'invoke':
        try {
          const args = codec.decode(request.args) as unknown[];
          const sender = { sender: this.self, senderFrame: frame.isDetached() ? null : view(frame) };
          return {
            ok: true,
            value: codec.encode(structuredClone(await invokeHandler(request.channel, sender, args))),
          };
        } catch (error) {
          return { ok: false, message: messageOf(error) };
        }
    }
  }

  /** The strict proxy of this object: what main sees, and so what it compares. */
  self: StandInWebContents = this;

  markDestroyed(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.waiting?.({ ok: false, message: 'destroyed' });
    this.emit('destroyed', {});
  }

  private alive(): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
  }

  async ownNavigation<T>(work: (page: Page) => Promise<T>): Promise<T> {
    this.alive();
    this.ownNavigations++;
    try {
      return await work(await this.opened);
    } finally {
      this.ownNavigations--;
    }
  }

  async loadURL(url: string): Promise<void> {
    try {
      await this.ownNavigation((page) => page.goto(toWeb(url), { waitUntil: 'load' }));
    } catch (error) {
      const message = messageOf(error);
      const aborted = /ERR_ABORTED|interrupted by another navigation|has been closed/.test(message);
      throw new Error(aborted ? `ERR_ABORTED (-3) loading '${url}'` : message);
    }
  }

  send(channel: string, ...args: unknown[]): void {
    this.alive();
    const copy = structuredClone(args);
    this.events.push([channel, ...copy]);
    const { waiting } = this;
    this.waiting = null;
    waiting?.({ ok: true, value: codec.encode(this.events.splice(0)) });
  }

  reload(): void {
    this.ownNavigation((page) => page.reload()).catch((error: unknown) =>
      console.error('stand-in: reload', error),
    );
  }

  getURL(): string {
    return this.page ? toApp(this.page.url()) : '';
  }

  get mainFrame(): FrameView | null {
    return this.page ? view(this.page.mainFrame()) : null;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler;
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { preferCSSPageSize, printBackground, generateTaggedPDF, ...others } = options;
    const [other] = Object.keys(others);
    if (other) throw notProvided(`printToPDF option ${other}`);
    this.alive();
    const page = await this.opened;
    return page.pdf({
      preferCSSPageSize: preferCSSPageSize ?? false,
      printBackground: printBackground ?? false,
      tagged: generateTaggedPDF ?? false,
    });
  }

  /** For dialogs, which are shown by the page. */
  async pageForDialog(): Promise<Page> {
    return this.opened;
  }

  bringToFront(): void {
    this.opened.then((page) => page.bringToFront()).catch(() => {});
  }

  destroy(): void {
    this.markDestroyed();
    this.opened.then(closePage).catch(() => {});
  }
}
