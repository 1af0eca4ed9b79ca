/** The Chromium behind the windows: one with the person's window, and a headless one for windows of a partition. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumOrThrow, chromiumSandbox, quietArguments } from './executable.ts';
import { hasParent, tellParent } from './parent.ts';
import { defaultSession, type StandInSession } from './sessions.ts';

const headless = process.env['THIDUA_HEADLESS'] === '1';
const tempDir = mkdtempSync(join(tmpdir(), 'thidua-'));
/** Content of dropped files, given to main as a path. */
export const dropFolder = join(tempDir, 'drop');

const switches: string[] = [];
let shown: Promise<BrowserContext> | null = null;
let hidden: Promise<Browser> | null = null;

export function appendSwitch(name: string, value?: string): void {
  switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
}

async function serve(context: BrowserContext, session: StandInSession): Promise<void> {
  await context.route('**/*', (route) =>
    session.answer(route).catch(async (error: unknown) => {
      console.error('stand-in: request failed', error);
      await route.abort().catch(() => {});
    }),
  );
}

/** Tests come in by the DevTools port; it is never open for a person. */
async function announceEndpoint(profile: string): Promise<void> {
  const file = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 200 && !existsSync(file); tries++)
    await new Promise((done) => setTimeout(done, 10));
  const [port] = readFileSync(file, 'utf8').split('\n');
  tellParent({ type: 'endpoint', url: `http://127.0.0.1:${port}` });
}

/** What a window without a browser's frame starts with; no space, Debian's start script would split it. */
const firstPage = `data:text/html;charset=utf-8,${encodeURIComponent('<title>…</title><body style="background:#f4f5f7">')}`;

/** What a browser offers and an application does not: translation, saved passwords, addresses and cards. */
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
};

function makeProfile(): string {
  const profile = join(tempDir, 'profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

async function launchShown(): Promise<BrowserContext> {
  const profile = makeProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumOrThrow(),
    chromiumSandbox,
    headless,
    viewport: headless ? { width: 1366, height: 768 } : null,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    permissions: ['clipboard-write'],
    serviceWorkers: 'block',
    acceptDownloads: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...quietArguments,
      ...switches,
      '--window-size=1366,768',
      ...(headless ? [] : [`--app=${firstPage}`, '--test-type']),
      ...(hasParent ? ['--remote-debugging-port=0'] : []),
    ],
  });
  await serve(context, defaultSession);
  if (hasParent) await announceEndpoint(profile);
  return context;
}

export function startBrowser(): Promise<BrowserContext> {
  shown ??= launchShown();
  return shown;
}

/** A page for a window: the first page of the shown browser, or a fresh context in memory for a partition. */
export async function openPage(session: StandInSession, javaScript: boolean): Promise<Page> {
  if (session === defaultSession) {
    const context = await startBrowser();
    const [first] = context.pages();
    return first ?? context.newPage();
  }
  hidden ??= chromium.launch({
    executablePath: chromiumOrThrow(),
    chromiumSandbox,
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...quietArguments, ...switches],
  });
  const context = await (await hidden).newContext({
    javaScriptEnabled: javaScript,
    serviceWorkers: 'block',
    locale: 'vi-VN',
  });
  await serve(context, session);
  return context.newPage();
}

/** Also the context, when it was made for this page alone. */
export async function closePage(page: Page): Promise<void> {
  const context = page.context();
  await page.close().catch(() => {});
  if (context !== (await shown)) await context.close().catch(() => {});
}

export async function closeBrowsers(): Promise<void> {
  const context = await shown?.catch(() => null);
  const browser = await hidden?.catch(() => null);
  await Promise.all([context?.close().catch(() => {}), browser?.close().catch(() => {})]);
}

process.on('exit', () => rmSync(tempDir, { recursive: true, force: true, maxRetries: 3 }));
