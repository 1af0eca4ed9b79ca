import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrateDatabase } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import type { CallRequest, Envelope, FileToken } from '#shared/bridge.ts';
import type { Services } from '#shared/contract/services.ts';
import { AppError } from '#shared/errors.ts';
import { createAwardsService } from '../awards/service.ts';
import { createCampaignsService } from '../campaigns/service.ts';
import { createCeremoniesService } from '../ceremonies/service.ts';
import { createDocumentsService } from '../documents/service.ts';
import { createExchangeService } from '../exchange/service.ts';
import { closeWorkbookReaders } from '../files/workbook/read-workbook.ts';
import { createHomeService } from '../home/service.ts';
import { createPlanService } from '../plan/service.ts';
import { createReportsService } from '../reports/service.ts';
import { createScoringService } from '../scoring/service.ts';
import { createSettingsService } from '../settings/service.ts';
import { createTrackingService } from '../tracking/service.ts';
import { createUnitsService } from '../units/service.ts';
import { answer } from './answer.ts';
import { type App, nowIso } from './app.ts';
import { FileStore } from './file-store.ts';
import { FileTokens } from './file-tokens.ts';
import { createFilesService } from './files-service.ts';
import { Jobs } from './jobs.ts';
import type { Ports } from './ports.ts';

export interface OpenOptions {
  dataDir: string;
  /** Where the database lies; in the data folder unless told. */
  databaseFile?: string;
  resourcesDir: string;
  migrationsDir: string;
  version: string;
  ports: Ports;
}

export interface OpenedApp {
  app: App;
  services: Services;
  /** Runs one procedure and answers with data or with an error note, never with a throw. */
  call(request: CallRequest): Promise<Envelope>;
  registerFiles(paths: string[]): FileToken[];
  /** Closes the database at once, then ends the readers of workbooks. */
  close(): Promise<void>;
}

const DATABASE_FILE = 'thi-dua.db';

/**
 * Opens the office's data folder, brings the database to the current schema and composes the use cases.
 * @throws AppError DATABASE_* when the database cannot be used; nothing is created in its place
 */
export async function openApp(options: OpenOptions): Promise<OpenedApp> {
  const { dataDir, resourcesDir, ports, version } = options;
  mkdirSync(dataDir, { recursive: true });
  const db = openDatabase(options.databaseFile ?? join(dataDir, DATABASE_FILE));
  try {
    const stamp = nowIso({ ports }).replace(/[:.]/g, '-');
    migrateDatabase(db, {
      migrationsFolder: options.migrationsDir,
      backupFile: join(dataDir, 'sao-luu', `truoc-nang-cap-${stamp}.db`),
    });
  } catch (error) {
    db.$client.close();
    throw error;
  }
  const tokens = new FileTokens();
  const app: App = {
    db,
    ports,
    tokens,
    files: new FileStore(join(dataDir, 'tep')),
    jobs: new Jobs((event) => ports.push(event)),
    dataDir,
    resourcesDir,
    version,
  };
  const services = composeServices(app);
  return {
    app,
    services,
    // The window may still ask while it is closing; nobody will read the answer.
    call: async (request) =>
      db.$client.open
        ? answer(app, services, request)
        : { ok: false, error: AppError.of('CANCELLED').toNote() },
    registerFiles: (paths) => paths.map((path) => tokens.issue(path)),
    async close() {
      db.$client.close();
      await closeWorkbookReaders();
    },
  };
}

function composeServices(app: App): Services {
  const areas = {
    awards: createAwardsService(app),
    campaigns: createCampaignsService(app),
    ceremonies: createCeremoniesService(app),
    documents: createDocumentsService(app),
    exchange: createExchangeService(app),
    files: createFilesService(app),
    plan: createPlanService(app),
    reports: createReportsService(app),
    scoring: createScoringService(app),
    settings: createSettingsService(app),
    tracking: createTrackingService(app),
    units: createUnitsService(app),
  };
  return { ...areas, home: createHomeService(areas) };
}
