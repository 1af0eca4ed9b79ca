import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toDatabaseError } from '#db/database-error.ts';
import { lockFile } from '#db/lock.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { type Db, openDatabase } from '#db/open.ts';
import { checkBeforeOpening } from '#db/preflight.ts';
import type { CallRequest, Envelope, FileToken } from '#shared/bridge.ts';
import type { Services } from '#shared/contract/services.ts';
import { AppError } from '#shared/errors.ts';
import { createAwardsService } from '../awards/service.ts';
import { createCampaignsService } from '../campaigns/service.ts';
import { createCeremoniesService } from '../ceremonies/service.ts';
import { createPapersService } from '../documents/papers-service.ts';
import { createDocumentsService } from '../documents/service.ts';
import { createTemplatesService } from '../documents/templates/service.ts';
import { createExchangeService } from '../exchange/service.ts';
import { createHelpService } from '../help/service.ts';
import { createHomeService } from '../home/service.ts';
import { createPlanReaderService } from '../plan/reading/service.ts';
import { createPlanService } from '../plan/service.ts';
import { createReportsService } from '../reports/service.ts';
import { createScoringService } from '../scoring/service.ts';
import { createSettingsService } from '../settings/service.ts';
import { countMatrix } from '../tracking/count-matrix.ts';
import { createEvidenceService } from '../tracking/evidence/service.ts';
import { longestLate } from '../tracking/late-units.ts';
import { createTrackingService } from '../tracking/service.ts';
import { createTrackingPapersService } from '../tracking/tables/service.ts';
import {
  createAwardHistoryService,
  createPeopleService,
  createUnitMapService,
  createUnitsService,
} from '../units/service.ts';
import { afterStart } from './after-start.ts';
import { answer } from './answer.ts';
import { type App, nowIso } from './app.ts';
import { BACKUP_FOLDER } from './daily-backup.ts';
import { FileStore } from './file-store.ts';
import { FileTokens } from './file-tokens.ts';
import { createFilesService } from './files-service.ts';
import { Jobs } from './jobs.ts';
import type { Ports } from './ports.ts';
import { applyPendingRestore } from './restore.ts';

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
  /** Work that need not be done before the window is shown: leftovers go, the backup of the day is made. Never throws. */
  afterStart(): Promise<void>;
  /** Closes the database and gives the data folder free. */
  close(): void;
}

const DATABASE_FILE = 'thi-dua.db';
const LOCK_FILE = 'dang-mo.lock';

/**
 * Opens the office's data folder, brings the database to the current schema and composes the use cases.
 * @throws AppError DATABASE_* when the database cannot be used; nothing is created in its place
 */
export async function openApp(options: OpenOptions): Promise<OpenedApp> {
  const { dataDir, resourcesDir, ports, version } = options;
  const { db, unlock } = openData(options);
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
    // The window may still ask while it is closing. It gets no answer: one that says so would look like a fault to it.
    call: (request) => (db.$client.open ? answer(app, services, request) : new Promise(() => {})),
    registerFiles: (paths) => paths.map((path) => tokens.issue(path)),
    afterStart: () => afterStart(app),
    close() {
      db.$client.close();
      unlock();
    },
  };
}

/** The data folder for this program alone, its database looked at, opened and brought to the current schema. */
function openData({ dataDir, databaseFile, migrationsDir, ports }: OpenOptions): {
  db: Db;
  unlock: () => void;
} {
  const file = databaseFile ?? join(dataDir, DATABASE_FILE);
  const backups = join(dataDir, BACKUP_FOLDER);
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw toDatabaseError(error, file);
  }
  const unlock = lockFile(join(dataDir, LOCK_FILE), file);
  try {
    const stamp = nowIso({ ports }).replace(/[:.]/g, '-');
    applyPendingRestore(dataDir, file, stamp);
    // The folder of backups is made once a database stands, so it tells that one was here.
    const wasThereBefore = existsSync(backups);
    checkBeforeOpening(file, wasThereBefore);
    const db = openDatabase(file);
    try {
      if (wasThereBefore && isWithoutTables(db)) throw AppError.of('DATABASE_EMPTY', { file });
      const backupFile = join(backups, `truoc-nang-cap-${stamp}.db`);
      migrateDatabase(db, { migrationsFolder: migrationsDir, backupFile });
      mkdirSync(backups, { recursive: true });
    } catch (error) {
      db.$client.close();
      throw toDatabaseError(error, file);
    }
    return { db, unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}

function isWithoutTables(db: Db): boolean {
  return db.$client.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

function composeServices(app: App): Services {
  const areas = {
    awardHistory: createAwardHistoryService(app),
    awards: createAwardsService(app),
    campaigns: createCampaignsService(app),
    ceremonies: createCeremoniesService(app),
    documents: createDocumentsService(app),
    evidence: createEvidenceService(app),
    exchange: createExchangeService(app),
    files: createFilesService(app),
    help: createHelpService(app),
    papers: createPapersService(app),
    people: createPeopleService(app),
    plan: createPlanService(app),
    planReader: createPlanReaderService(app),
    reports: createReportsService(app),
    scoring: createScoringService(app),
    settings: createSettingsService(app),
    templates: createTemplatesService(app),
    tracking: createTrackingService(app),
    trackingPapers: createTrackingPapersService(app),
    unitMap: createUnitMapService(app),
    units: createUnitsService(app),
  };
  const home = createHomeService({
    ...areas,
    milestones: (campaignId) => countMatrix(app, campaignId),
    longestLate: (campaignId, counted, limit) => longestLate(app, campaignId, counted, limit),
  });
  return { ...areas, home };
}
