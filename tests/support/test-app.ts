import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '#electron/app/app.ts';
import { openApp } from '#electron/app/compose.ts';
import type { Ports, PushEvent } from '#electron/app/ports.ts';
import type { Envelope } from '#shared/bridge.ts';
import { appRouter } from '#shared/contract/index.ts';
import type { Services } from '#shared/contract/services.ts';

export interface TestApp {
  app: App;
  services: Services;
  /** Runs a procedure through the contract, as the window would; answers with data or an error note. */
  call(path: string, input?: unknown): Promise<Envelope>;
  /** Folder for files that the test writes; removed at the end. */
  folder: string;
  /** Everything that was pushed to the window. */
  events: PushEvent[];
  /** Messages of `log.error`; a test that meets INTERNAL finds the cause here. */
  errors: unknown[];
  /** Files that were opened with a program of the system. */
  openedFiles: string[];
  /** Moves the clock; ISO instant. */
  setNow(instant: string): void;
  campaignId: string;
  close(): void;
}

/** A job of a test that looks at no progress. */
export const jobId = '0197a000-0000-7000-8000-000000000001';

interface TestOptions {
  sample?: string;
  /** Loads the sample with ids of its own: another office than that of other tests with this sample. */
  isOtherOffice?: boolean;
  /** Begins with a copy of another one's database: quicker than loading the sample again for each test. */
  from?: TestApp;
  now?: string;
  printer?: Ports['printer'];
}

/** A database to begin with. */
interface StartingPoint {
  bytes: Uint8Array;
  campaignId: string;
}

const samples = new Map<string, Promise<StartingPoint>>();

async function startingPoint(
  { from, sample, isOtherOffice }: TestOptions,
  now: string,
): Promise<StartingPoint | null> {
  if (from !== undefined) return { bytes: from.app.db.$client.serialize(), campaignId: from.campaignId };
  if (sample === undefined) return null;
  if (isOtherOffice) return loadSample(sample, now);
  // Loaded once for all tests of a process that begin at the same instant.
  const key = `${sample} ${now}`;
  const loaded = samples.get(key) ?? loadSample(sample, now);
  samples.set(key, loaded);
  return loaded;
}

async function loadSample(sampleId: string, now: string): Promise<StartingPoint> {
  const test = await createTestApp({ now });
  const { campaignId } = await test.services.settings.loadSample({ sampleId, actor: 'Người thử' });
  const bytes = test.app.db.$client.serialize();
  test.close();
  return { bytes, campaignId };
}

/** The application over a new database in a temporary folder, with ports that do nothing and a clock that stands still. */
export async function createTestApp(options: TestOptions = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'thi-dua-test-'));
  const root = new URL('../../', import.meta.url).pathname;
  const dataDir = join(folder, 'data');
  let now = options.now ?? '2025-09-10T02:00:00.000Z';
  const start = await startingPoint(options, now);
  if (start !== null) {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'thi-dua.db'), start.bytes);
  }
  const events: PushEvent[] = [];
  const errors: unknown[] = [];
  const openedFiles: string[] = [];
  const ports: Ports = {
    clock: { now: () => new Date(now) },
    dialogs: {
      openFiles: async () => [],
      openFolder: async () => null,
      saveFile: async () => null,
    },
    printer: options.printer ?? { htmlToPdf: async () => new TextEncoder().encode('%PDF-1.7\n%%EOF\n') },
    shell: {
      showInFolder: () => undefined,
      openFile: async (path) => {
        openedFiles.push(path);
        return true;
      },
    },
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (_message, error) => {
        errors.push(error);
      },
    },
    push: (event) => {
      events.push(event);
    },
  };
  const opened = await openApp({
    dataDir,
    resourcesDir: join(root, 'resources'),
    migrationsDir: join(root, 'db', 'migrations'),
    version: '0.0.0-test',
    ports,
  });
  return {
    app: opened.app,
    services: opened.services,
    folder,
    events,
    errors,
    openedFiles,
    campaignId: start?.campaignId ?? '',
    call: (path, input) => {
      const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
      const type = procedures[path]?._def.type === 'mutation' ? 'mutation' : 'query';
      return opened.call({ path, type, input });
    },
    setNow: (instant) => {
      now = instant;
    },
    close: () => {
      opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
