import { statSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import type { ImportSource } from '#shared/contract/list-import.ts';
import type { App } from '../../app/app.ts';
import { deedSize, undoDeed } from '../../app/deeds/undo-deed.ts';
import type { Job } from '../../app/jobs.ts';
import { exportAwardHistory } from '../award-history/export-award-history.ts';
import { applyAwardImport, readAwardImport } from '../award-history/import-awards.ts';
import { bulkEditUnits } from '../bulk-edit.ts';
import { exportUnits } from '../export-units.ts';
import { applyUnitImport, readUnitImport } from '../import/import-units.ts';
import { bulkEditPeople } from '../people/bulk-edit-people.ts';
import { exportPeople } from '../people/export-people.ts';
import { applyPeopleImport, readPeopleImport } from '../people/import-people.ts';
import { registerDeeds } from '../register-deeds.ts';
import { unitAreas } from '../save-unit.ts';
import { setStandards } from '../standards.ts';

/** A use case that may meet thousands of rows. */
interface Work<I, R> {
  run(app: App, input: I, job: Job): R | Promise<R>;
  /** So much that the window would stand still; less is done sooner than a thread starts. */
  isLong(app: App, input: I): boolean;
  /** Files that the work reads or writes. */
  tokens?(input: I): string[];
}

const work = <I, R>(own: Work<I, R>): Work<I, R> => own;

/** A list of about a thousand rows. */
const LONG_FILE = 64 * 1024;
const MANY_ROWS = 500;
/** Characters of the rows that a deed keeps: about five hundred rows. */
const LONG_DEED = 200_000;

const isLongFile = (app: App, token: string) =>
  (statSync(app.tokens.resolve(token), { throwIfNoEntry: false })?.size ?? 0) > LONG_FILE;

/** Reading or taking in a list from outside. */
const ofList = {
  isLong: (app: App, { source }: { source: ImportSource }) => isLongFile(app, source.token),
  tokens: ({ source }: { source: ImportSource }) => [source.token],
};

/** Writing the rows of a table as a list. */
const writing = (table: 'unit' | 'person' | 'earlier_award') => ({
  isLong: (app: App) =>
    app.db.get<{ n: number }>(sql.raw(`SELECT count(*) AS n FROM ${table}`)).n > MANY_ROWS,
  tokens: ({ fileToken }: { fileToken: string }) => [fileToken],
});

/** What can be done in a thread of its own, by name. */
export const works = {
  readUnitImport: work({ run: readUnitImport, ...ofList }),
  applyUnitImport: work({ run: applyUnitImport, ...ofList }),
  readPeopleImport: work({ run: readPeopleImport, ...ofList }),
  applyPeopleImport: work({ run: applyPeopleImport, ...ofList }),
  readAwardImport: work({ run: readAwardImport, ...ofList }),
  applyAwardImport: work({ run: applyAwardImport, ...ofList }),
  exportAwardHistory: work({ run: exportAwardHistory, ...writing('earlier_award') }),
  exportUnits: work({ run: exportUnits, ...writing('unit') }),
  exportPeople: work({ run: exportPeople, ...writing('person') }),
  bulkEditUnits: work({ run: bulkEditUnits, isLong: (_app, { unitIds }) => unitIds.length > MANY_ROWS }),
  bulkEditPeople: work({
    run: bulkEditPeople,
    isLong: (_app, { personIds }) => personIds.length > MANY_ROWS,
  }),
  setStandards: work({ run: setStandards, isLong: (_app, { unitIds }) => unitIds.length > MANY_ROWS }),
  undoDeed: work({
    run: (app, { deedId }: { deedId: string }, job) =>
      undoDeed(app, registerDeeds, deedId, { action: 'units.undo', areas: unitAreas }, job),
    isLong: (app, { deedId }) => deedSize(app.db, deedId) > LONG_DEED,
  }),
};

export type Works = typeof works;
export type InputOf<N extends keyof Works> = Parameters<Works[N]['run']>[1];
export type ResultOf<N extends keyof Works> = Awaited<ReturnType<Works[N]['run']>>;
