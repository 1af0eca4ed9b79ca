/** What our main process relies on, asked of whichever host is present: the stand-in must answer as Electron does. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { Driver, expect } from './support/driver.ts';
import { chosenHost, root } from './support/host.ts';
import { launch } from './support/launch.ts';
import { pdfFonts, pdfInfo, pdfText } from './support/pdf-text.ts';
import { buildProbe } from './support/probe/build.ts';
import { Watch } from './support/watch.ts';

interface Probe {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  on(channel: string, listener: (...args: unknown[]) => void): () => void;
  pathOf(file: File): string;
  required(): string;
  fail(): void;
  nested: { list: unknown[] };
}
declare global {
  interface Window {
    probe: Probe;
  }
}

async function startProbe(main: string): Promise<Driver> {
  const driver = new Driver(main, { THIDUA_PROBE_ROOT: root });
  await driver.start();
  await driver.page.waitForSelector('#ready');
  return driver;
}

const test = base.extend<{ app: Driver; page: Page }, { probeMain: string }>({
  probeMain: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'thidua-probe-'));
      await use(await buildProbe(folder));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  app: async ({ probeMain }, use) => {
    const driver = await startProbe(probeMain);
    try {
      await use(driver);
    } finally {
      await driver.finish();
    }
  },
  page: async ({ app }, use) => use(app.page),
});

/** For tests that only ask and leave nothing behind: one window for all of them. */
const asking = test.extend<object, { asked: Driver }>({
  asked: [
    async ({ probeMain }, use) => {
      const driver = await startProbe(probeMain);
      await use(driver);
      await driver.finish();
    },
    { scope: 'worker' },
  ],
  page: async ({ asked }, use) => {
    await use(asked.page);
    asked.settle();
  },
});

async function invoke(page: Page, channel: string, ...args: unknown[]): Promise<unknown> {
  return page.evaluate(([name, list]) => window.probe.invoke(name, ...list), [channel, args] as const);
}

const onlyStandIn = chosenHost() === 'electron' ? test.skip : test;

test('a helper process answers, sees no environment, ends with its own code, and can be killed', async ({
  page,
}) => {
  const asked = await page.evaluate(() =>
    window.probe.invoke('helped', [{ text: 'Đắk Nông', bytes: Uint8Array.of(1, 2, 3) }, 'end'], null),
  );
  expect(asked).toEqual({
    said: [{ got: { text: 'Đắk Nông', bytes: Uint8Array.of(1, 2, 3) }, environment: false }],
    code: 71,
  });
  const killed = (await invoke(page, 'helped', ['hang'], 500)) as { said: unknown[]; code: number };
  expect(killed.said).toEqual([]);
  expect(killed.code).not.toBe(0);
});

asking('values cross the channel as structured clones', async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const [a, bytes, map, set, date, nothing, big] = (await window.probe.invoke(
      'echo',
      { a: [1, 'đ', null] },
      new Uint8Array([0, 255]),
      new Map([['k', 1]]),
      new Set([2]),
      new Date(0),
      undefined,
      5n,
    )) as [unknown, Uint8Array, Map<string, number>, Set<number>, Date, undefined, bigint];
    return [a, [...bytes], [...map], [...set], date.toISOString(), typeof nothing, String(big)];
  });
  expect(answer).toEqual([
    { a: [1, 'đ', null] },
    [0, 255],
    [['k', 1]],
    [2],
    '1970-01-01T00:00:00.000Z',
    'undefined',
    '5',
  ]);
});

asking('two megabytes of bytes come back whole', async ({ page }) => {
  const size = await page.evaluate(async () => {
    const [bytes] = (await window.probe.invoke('echo', new Uint8Array(2 * 1024 * 1024).fill(7))) as [
      Uint8Array,
    ];
    return [bytes.length, bytes.at(-1)];
  });
  expect(size).toEqual([2 * 1024 * 1024, 7]);
});

asking('a function cannot be sent', async ({ page }) => {
  await expect(page.evaluate(() => window.probe.invoke('echo', { f: () => 1 }))).rejects.toThrow(/./);
});

asking('of a throw only the message crosses', async ({ page }) => {
  const caught = await page.evaluate(() =>
    window.probe
      .invoke('fail')
      .catch((error: Error & { code?: string }) => [
        error.message,
        error.code,
        error.stack?.includes('secret'),
      ]),
  );
  expect(caught).toEqual(["Error invoking remote method 'fail': TypeError: hỏng rồi", undefined, false]);
});

asking('a channel without handler rejects', async ({ page }) => {
  await expect(invoke(page, 'nobody')).rejects.toThrow("No handler registered for 'nobody'");
});

asking('a second handler for a channel is refused', async ({ page }) => {
  expect(await invoke(page, 'twice')).toBe("Attempted to register a second handler for 'echo'");
});

asking('schemes cannot be registered after ready', async ({ page }) => {
  expect(await invoke(page, 'late')).toMatch(/before app is ready/);
});

asking('main sees our own address, frame and window', async ({ page }) => {
  expect(await invoke(page, 'sender')).toEqual({ url: 'app://thidua/', top: true, ours: true });
  expect(await invoke(page, 'address')).toBe('app://thidua/');
});

test('name, version and folders come from the package', async ({ app, page }) => {
  expect(await invoke(page, 'name')).toEqual({ name: 'Thử nghiệm', packaged: false, userData: app.dataDir });
});

asking('events arrive in order, and no more after the end of the subscription', async ({ page }) => {
  const got = await page.evaluate(async () => {
    const events: unknown[] = [];
    const off = window.probe.on('news', (...args) => events.push(args));
    for (let n = 0; n < 20; n++) await window.probe.invoke('send', 'news', n, { n });
    while (events.length < 20) await new Promise((done) => setTimeout(done, 5));
    off();
    await window.probe.invoke('send', 'news', 99);
    await window.probe.invoke('echo');
    return events;
  });
  expect(got).toEqual(Array.from({ length: 20 }, (_none, n) => [n, { n }]));
});

asking('the exposed object is frozen and cannot be replaced', async ({ page }) => {
  const result = await page.evaluate(() => {
    const attempt = (work: () => void): boolean => {
      try {
        work();
      } catch {
        // Strict mode throws, that is as good as no effect.
      }
      return true;
    };
    attempt(() => Object.assign(window.probe, { invoke: null }));
    attempt(() => Object.assign(window, { probe: null }));
    attempt(() => window.probe.nested.list.push(2));
    return [typeof window.probe?.invoke, window.probe.nested.list];
  });
  expect(result).toEqual(['function', [1, { deep: true }]]);
});

asking('an error of the preload crosses as its message', async ({ page }) => {
  const caught = await page.evaluate(() => {
    try {
      window.probe.fail();
      return null;
    } catch (error) {
      return [(error as Error).message, (error as { code?: string }).code];
    }
  });
  expect(caught).toEqual(['từ preload', undefined]);
});

asking('a preload can require nothing of Node', async ({ page }) => {
  expect(await page.evaluate(() => window.probe.required())).toMatch(/module not found/);
});

asking('the page has neither Node nor the way to the host', async ({ page }) => {
  const found = await page.evaluate(() => {
    const scope = globalThis as Record<string, unknown>;
    return ['require', 'process', 'module', 'Buffer', 'ipcRenderer', '__standInAsk'].filter(
      (name) => scope[name] !== undefined,
    );
  });
  expect(found).toEqual([]);
});

test('a page of ours is a secure context with its policy enforced', async ({ app, page }) => {
  app.expectProblem(/Content Security Policy/);
  const result = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    });
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    return [window.isSecureContext, await violation, 'injected' in window];
  });
  expect(result).toEqual([true, 'script-src-elem', false]);
});

test('fonts are served, files outside are not', async ({ app, page }) => {
  app.expectProblem(/404/);
  const status = await page.evaluate(async () => {
    const ask = async (path: string): Promise<number> => (await fetch(path)).status;
    return [
      await ask('/fonts/Tinos-Regular.ttf'),
      await ask('/fonts/..%2f..%2fpackage.json'),
      await ask('/nothing.js'),
    ];
  });
  expect(status).toEqual([200, 404, 404]);
});

test('the page cannot leave', async ({ app, page }) => {
  app.expectProblem(/request that is not ours|Failed to load|Not allowed/);
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await expect.poll(() => invoke(page, 'seen')).toContain('navigate https://example.com/');
  expect(await invoke(page, 'address')).toBe('app://thidua/');
  await expect(page.locator('#ready')).toBeVisible();
});

test('the page cannot open a window', async ({ app, page }) => {
  app.expectProblem(/request that is not ours|console error/);
  await page.evaluate(() => {
    window.open('https://example.com/', '_blank');
  });
  await expect.poll(() => page.context().pages().length).toBe(1);
});

test('the page cannot fetch from elsewhere', async ({ app, page }) => {
  app.expectProblem(/Content Security Policy|request that is not ours|Failed to load/);
  await expect(page.evaluate(() => fetch('https://example.com/').then(() => 'came'))).rejects.toThrow(
    /fetch/,
  );
});

test('text can be copied, the clipboard cannot be read', async ({ page }) => {
  await page.locator('#ready').click();
  const result = await page.evaluate(async () => {
    await navigator.clipboard.writeText('chép');
    return navigator.clipboard.readText().catch((error: Error) => error.name);
  });
  expect(result).toBe('NotAllowedError');
});

test('a frame of text shows a paper with the nonce of its window, and runs no script', async ({
  app,
  page,
}) => {
  app.expectProblem(/Blocked script execution|Content Security Policy/);
  const shown = await page.evaluate(async () => {
    const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.srcdoc = `<style nonce="${nonce}">p { color: rgb(1, 2, 3) }</style><p>Tờ</p><script>document.body.remove()</script>`;
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    document.body.append(frame);
    await loaded;
    const text = frame.contentDocument?.querySelector('p');
    return text ? [text.textContent, getComputedStyle(text).color] : null;
  });
  expect(shown).toEqual(['Tờ', 'rgb(1, 2, 3)']);
});

asking('permissions are denied', async ({ page }) => {
  const state = await page.evaluate(async () => {
    const asked = await Notification.requestPermission();
    const place = await navigator.permissions.query({ name: 'geolocation' });
    return [asked, place.state];
  });
  expect(state).toEqual(['denied', 'denied']);
});

test('open, save and folder dialogs give paths or nothing', async ({ app, page }) => {
  app.answerDialog(['/tmp/a.xlsx', '/tmp/b.xlsx']);
  expect(await invoke(page, 'open')).toEqual(['/tmp/a.xlsx', '/tmp/b.xlsx']);
  app.answerDialog(null);
  expect(await invoke(page, 'open')).toEqual([]);
  app.answerDialog('/tmp/Kế hoạch.xlsx');
  expect(await invoke(page, 'save')).toBe('/tmp/Kế hoạch.xlsx');
  app.answerDialog(null);
  expect(await invoke(page, 'folder')).toBeNull();
  expect(app.dialogsSeen.map(({ kind, title }) => [kind, title])).toEqual([
    ['open', 'Mở tệp'],
    ['open', 'Mở tệp'],
    ['save', 'Lưu tệp'],
    ['open', 'Chọn thư mục'],
  ]);
});

test('a dialog that nobody answered is a failure', async ({ app, page }) => {
  app.expectProblem(/nobody answered/);
  expect(await invoke(page, 'save')).toBeNull();
});

onlyStandIn('a dropped file arrives as a path with its content', async ({ page }) => {
  const path = await page.evaluate(async () => {
    const file = new File(['xin chào'], 'Báo cáo.txt');
    const name = window.probe.pathOf(file);
    await window.probe.invoke('echo');
    return name;
  });
  expect(path).toMatch(/Báo cáo\.txt$/);
  expect(readFileSync(path, 'utf8')).toBe('xin chào');
});

const paper = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><style>
@font-face { font-family: Tinos; src: url("/fonts/Tinos-Regular.ttf"); }
@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm; }
@page wide { size: 297mm 210mm; }
body { font: 14pt Tinos; } .wide { page: wide; }</style></head><body>
<p>Độc lập – Tự do – Hạnh phúc</p><p>ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ</p>
<p class="wide">Tờ ngang</p><p id="s">tĩnh</p><script>document.getElementById('s').textContent = 'ĐÃ CHẠY';</script>
<img src="https://example.com/a.png" alt=""></body></html>`;

test('prints with our fonts, page sizes from CSS, and without running scripts', async ({ app, page }) => {
  app.expectProblem(/Content Security Policy|Blocked script|request that is not ours|ERR_BLOCKED/);
  const bytes = await page.evaluate(
    async (html) => [...((await window.probe.invoke('print', html)) as Uint8Array)],
    paper,
  );
  const pdf = Uint8Array.from(bytes);
  const text = pdfText(pdf);
  expect(text).toContain('Độc lập – Tự do – Hạnh phúc');
  expect(text).toContain('ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ');
  expect(text).toContain('tĩnh');
  expect(text).not.toContain('ĐÃ CHẠY');
  expect(pdfFonts(pdf)).toMatch(/Tinos-Regular.*yes yes/);
  expect(pdfInfo(pdf)).toMatch(/Tagged:\s+yes/);
  expect(pdfInfo(pdf)).toMatch(/Pages:\s+3/);
});

asking('print jobs asked for at once come one after another, each with its own page', async ({ page }) => {
  const list = await page.evaluate(async () => {
    const job = (word: string): Promise<unknown> => window.probe.invoke('print', `<p>${word}</p>`);
    const pdfs = (await Promise.all([job('mot'), job('hai'), job('ba')])) as Uint8Array[];
    return pdfs.map((pdf) => [...pdf]);
  });
  expect(list.map((bytes) => pdfText(Uint8Array.from(bytes)).trim())).toEqual(['mot', 'hai', 'ba']);
});

test('a destroyed window says so', async ({ page }) => {
  expect(await invoke(page, 'destroyed')).toEqual({ gone: true, message: 'Object has been destroyed' });
});

test('a reload keeps the bridge', async ({ page }) => {
  await page.reload();
  expect(await invoke(page, 'echo', 'lại')).toEqual(['lại']);
});

test('closing the window ends the application in order', async ({ app, page }) => {
  const { ended } = app;
  await page.close();
  expect(await ended).toBe(0);
  expect(app.output).toMatch(/event before-quit\s+event will-quit\s+event quit/);
});

test('a second instance hands over its arguments and leaves', async ({ app, probeMain }) => {
  const second = launch(
    { main: probeMain, dataDir: app.dataDir, env: {}, args: ['goi-tin.tdkt'] },
    new Watch(),
  );
  await expect(second).rejects.toThrow(/not first|has been closed|Process failed/);
  await expect.poll(() => app.output).toContain('second goi-tin.tdkt');
});

test('app.quit ends it too', async ({ app, page }) => {
  const { ended } = app;
  await invoke(page, 'quit').catch(() => {});
  expect(await ended).toBe(0);
});

onlyStandIn('what is not provided fails by name', async ({ page }) => {
  expect(await invoke(page, 'unprovided')).toBe('not provided by the stand-in: app.getGPUInfo');
  expect(await invoke(page, 'unknownEvent')).toBe('not provided by the stand-in: app event gpu-info-update');
  expect(await invoke(page, 'loose')).toMatch(/not sandboxed/);
});
