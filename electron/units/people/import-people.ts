import { and, isNull } from 'drizzle-orm';
import { ofOwnOffice } from '#db/own-office.ts';
import { person, unit } from '#db/schema/units.ts';
import type {
  AppliedImport,
  ImportDecisions,
  ImportSource,
  ListImport,
} from '#shared/contract/list-import.ts';
import { AppError } from '#shared/errors.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { type App, newId } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { stepsOf } from '../import/import-units.ts';
import { type ReadTable, readTable, rememberColumns } from '../import/read-table.ts';
import { mutateRegister } from '../register-deeds.ts';
import { registerState, requireState } from '../register-state.ts';
import { unitAreas } from '../save-unit.ts';
import { PersonWriter } from './person-writer.ts';
import { type PlannedPerson, planPeople } from './plan-people.ts';
import { writePerson } from './save-person.ts';

async function planOf(
  app: App,
  source: ImportSource,
  job: Job,
): Promise<{ read: ReadTable; rows: PlannedPerson[] }> {
  const read = await readTable(app, 'people', source, job);
  const units = app.db
    .select({ id: unit.id, code: unit.code, name: unit.name })
    .from(unit)
    .where(and(isNull(unit.validTo), ofOwnOffice(unit.officeId)))
    .all();
  const people = app.db.select().from(person).where(ofOwnOffice(person.officeId)).all();
  job.throwIfCancelled();
  return { read, rows: planPeople(read, units, people) };
}

/** Reads a list of people and says row by row what it would change. Nothing is taken in. */
export async function readPeopleImport(
  app: App,
  { source }: { source: ImportSource },
  job: Job,
): Promise<ListImport> {
  const { read, rows } = await planOf(app, source, job);
  return {
    table: read.table,
    rows: rows.map(({ row, part, state, values, changes, reasons, choices }) => ({
      ...{ row, part, state, values, changes, reasons, choices },
    })),
  };
}

/** @throws AppError UNIT_IMPORT_CHANGED when the file is not the one that was shown */
export async function applyPeopleImport(app: App, input: ImportDecisions, job: Job): Promise<AppliedImport> {
  const state = registerState(app.db);
  const { read, rows } = await planOf(app, input.source, job);
  if (read.table.sha256 !== input.sha256) throw AppError.of('UNIT_IMPORT_CHANGED');
  const steps = stepsOf(rows, input.decisions, ({ personId }) => personId);
  const change = {
    action: 'people.applyImport',
    entity: 'person',
    entityId: '*',
    detail: { rows: rows.length, steps: steps.length, sha256: read.table.sha256 },
    areas: unitAreas,
  };
  mutateRegister(app, change, `Nhập ${formatNumber(steps.length)} người từ tệp ${read.table.file}`, (tx) => {
    requireState(tx, state);
    const writer = new PersonWriter(app);
    for (const [at, { planned, action, id }] of steps.entries()) {
      job.progress(at, steps.length, 'người đã ghi');
      // For somebody new the choice names the unit, where the list left it open.
      const draft = planned.draft(action === 'update' ? id : null);
      const unitId = action === 'add' && id !== '' ? id : draft.unitId;
      if (unitId === '') continue;
      if (action === 'add') writer.add(newId(), { ...draft, unitId });
      else writePerson(app, tx, id, { ...draft, unitId, id });
    }
    rememberColumns(app, tx, 'people', read);
  });
  const added = steps.filter(({ action }) => action === 'add').length;
  const wanted = rows.filter(({ state }) => state !== 'unchanged').length;
  return { added, changed: steps.length - added, skipped: wanted - steps.length };
}
