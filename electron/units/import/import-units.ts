import { and, eq, isNull } from 'drizzle-orm';
import { ofOwnOffice } from '#db/own-office.ts';
import { unit, unitStandard } from '#db/schema/units.ts';
import type { AppliedImport, ImportDecisions, ListImport } from '#shared/contract/list-import.ts';
import type { ApplyUnitImport, ReadUnitImport } from '#shared/contract/units.ts';
import { unitKinds } from '#shared/domain/units/unit-kind.ts';
import { AppError } from '#shared/errors.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { type App, newId } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { kindNames, ownKinds } from '../kinds.ts';
import { mutateRegister } from '../register-deeds.ts';
import { registerState, requireState } from '../register-state.ts';
import { unitAreas } from '../save-unit.ts';
import { writeStandards } from '../standards.ts';
import { ClusterPlaces } from './cluster-places.ts';
import { type PlannedUnit, planUnits } from './plan-units.ts';
import { type ReadTable, readTable, rememberColumns } from './read-table.ts';
import { shownImport } from './shown-import.ts';
import { UnitWriter } from './unit-writer.ts';

interface Read {
  read: ReadTable;
  rows: PlannedUnit[];
}

async function planOf(app: App, { source, standard }: ReadUnitImport, job: Job): Promise<Read> {
  const read = await readTable(app, 'units', source, job);
  const known = app.db
    .select({
      ...{ id: unit.id, code: unit.code, name: unit.name, kind: unit.kind, parentId: unit.parentId },
      ...{ contactName: unit.contactName, contactPhone: unit.contactPhone },
    })
    .from(unit)
    .where(and(isNull(unit.validTo), ofOwnOffice(unit.officeId)))
    .all();
  const kinds = new Map([
    ...Object.entries(unitKinds).map(([id, name]) => [foldVietnamese(name), id] as const),
    ...ownKinds(app.db).map(({ id, name }) => [foldVietnamese(name), id] as const),
  ]);
  const held = app.db
    .select({ unitId: unitStandard.unitId, isHeld: unitStandard.isHeld })
    .from(unitStandard)
    .where(
      and(
        eq(unitStandard.year, standard.year),
        eq(unitStandard.standardKey, foldVietnamese(standard.standard)),
      ),
    )
    .all();
  const standards = new Map(held.map(({ unitId, isHeld }) => [unitId, isHeld]));
  job.throwIfCancelled();
  return { read, rows: planUnits(read, { known, nameOfKind: kindNames(app.db), kinds, standards }) };
}

/** Reads a list of units and says row by row what it would change. Nothing is taken in. */
export async function readUnitImport(app: App, input: ReadUnitImport, job: Job): Promise<ListImport> {
  const { read, rows } = await planOf(app, input, job);
  return shownImport(read.table, rows);
}

export interface Step<T> {
  planned: T;
  action: 'add' | 'update';
  id: string;
}

/** What is to be done with each row: rows in doubt only as decided, and only what was offered. */
export function stepsOf<
  T extends { row: number; part: number; state: string; choices: { action: string; id: string | null }[] },
>(
  rows: readonly T[],
  decisions: ImportDecisions['decisions'],
  knownId: (row: T) => string | null,
): Step<T>[] {
  const keyOf = ({ row, part }: { row: number; part: number }) => `${row} ${part}`;
  const decided = new Map(decisions.map((decision) => [keyOf(decision), decision]));
  return rows.flatMap((planned): Step<T>[] => {
    if (planned.state === 'doubt') {
      const own = decided.get(keyOf(planned));
      const isOffered = planned.choices.some(({ action, id }) => action === own?.action && id === own.id);
      if (own === undefined || !isOffered) return [];
      return [{ planned, action: own.action, id: own.id ?? '' }];
    }
    if (planned.state === 'new') return [{ planned, action: 'add', id: knownId(planned) ?? '' }];
    const id = knownId(planned);
    return planned.state === 'changed' && id !== null ? [{ planned, action: 'update', id }] : [];
  });
}

/**
 * Takes the list in as the dry run showed it, all rows or none. Rows in doubt are taken only as decided.
 * @throws AppError UNIT_IMPORT_CHANGED when the file is not the one that was shown
 */
export async function applyUnitImport(app: App, input: ApplyUnitImport, job: Job): Promise<AppliedImport> {
  const state = registerState(app.db);
  const { read, rows } = await planOf(app, input, job);
  if (read.table.sha256 !== input.sha256) throw AppError.of('UNIT_IMPORT_CHANGED');
  const steps = withParents(
    stepsOf(rows, input.decisions, ({ unitId }) => unitId).filter(({ planned }) => planned.draft.name !== ''),
  );
  const change = {
    action: 'units.applyImport',
    entity: 'unit',
    entityId: '*',
    detail: { rows: rows.length, steps: steps.length, sha256: read.table.sha256 },
    areas: unitAreas,
  };
  const ids = new Map(
    steps.map(({ planned, action, id }) => [planned.row, action === 'add' ? newId() : id] as const),
  );
  mutateRegister(app, change, `Nhập ${formatNumber(steps.length)} đơn vị từ tệp ${read.table.file}`, (tx) => {
    const writer = new UnitWriter(app, tx, { from: input.from, source: `Nhập từ tệp ${read.table.file}` });
    const clusters = new ClusterPlaces(app, tx, Number(input.from.slice(0, 4)));
    const hasKind = read.has('kind');
    requireState(tx, state);
    for (const [at, { planned, action }] of parentsFirst(steps).entries()) {
      job.progress(at, steps.length, 'đơn vị đã ghi');
      const { draft } = planned;
      const id = ids.get(draft.row) ?? '';
      const parentId =
        draft.parentId ?? (draft.parentRow === null ? null : (ids.get(draft.parentRow) ?? null));
      if (action === 'add') writer.add(id, { ...draft, parentId });
      else writer.update(id, { ...draft, parentId, kind: hasKind ? draft.kind : null });
      if (draft.clusterName !== '') clusters.put(id, draft.clusterName);
      if (draft.isStandardHeld !== null) {
        const { standard, year } = input.standard;
        const source = `Nhập từ tệp ${read.table.file}`;
        writeStandards(app, tx, [id], { standard, year, isHeld: draft.isStandardHeld, source });
      }
    }
    rememberColumns(app, tx, 'units', read);
  });
  const added = steps.filter(({ action }) => action === 'add').length;
  const wanted = rows.filter(({ state }) => state !== 'unchanged').length;
  return { added, changed: steps.length - added, skipped: wanted - steps.length };
}

/** A unit is left out with the row of the unit above it: it would stand nowhere. */
function withParents(steps: readonly Step<PlannedUnit>[]): Step<PlannedUnit>[] {
  let kept = [...steps];
  for (;;) {
    const rows = new Set(kept.map(({ planned }) => planned.row));
    const next = kept.filter(
      ({ planned: { draft } }) => draft.parentRow === null || rows.has(draft.parentRow),
    );
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

/** A unit whose parent stands in the same file comes after it. */
function parentsFirst(steps: readonly Step<PlannedUnit>[]): Step<PlannedUnit>[] {
  const byRow = new Map(steps.map((step) => [step.planned.row, step]));
  const ordered = new Set<Step<PlannedUnit>>();
  for (const step of steps) {
    const path: Step<PlannedUnit>[] = [];
    let at: Step<PlannedUnit> | undefined = step;
    while (at !== undefined && !ordered.has(at) && !path.includes(at)) {
      path.push(at);
      at = byRow.get(at.planned.draft.parentRow ?? 0);
    }
    for (const own of path.toReversed()) ordered.add(own);
  }
  return [...ordered];
}
