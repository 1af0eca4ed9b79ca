import { basename } from 'node:path';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { cluster, clusterMember, unit } from '#db/schema/units.ts';
import type { AppliedImport, ApplyImportInput, ImportRow, UnitImport } from '#shared/contract/units.ts';
import { AppError } from '#shared/errors.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { type App, newId, stampNew } from '../../app/app.ts';
import { readFileLimited } from '../../files/read-file.ts';
import { sha256Of } from '../../files/sha256.ts';
import { readWorkbook } from '../../files/workbook/read-workbook.ts';
import { workbookProfile } from '../../files/zip/profile.ts';
import { mutateRegister } from '../edit/record-edit.ts';
import { unitAreas, writeUnit } from '../save-unit.ts';
import { planImport } from './plan-import.ts';
import { columnLetters, fieldNames, recogniseColumns } from './recognise-columns.ts';

/** Reads a list of units and says row by row what it would change. Nothing is taken in. */
export async function readImport(app: App, token: string): Promise<UnitImport> {
  const path = app.tokens.resolve(token);
  const bytes = await readFileLimited(path, { maxBytes: workbookProfile.maxFileBytes });
  const sha256 = sha256Of(bytes);
  const workbook = await readWorkbook(bytes);
  for (const sheet of workbook.sheets) {
    if (sheet.hidden) continue;
    const recognised = recogniseColumns(sheet);
    if (recognised === null) continue;
    const rows = planImport(sheet, recognised, knownUnits(app));
    const columns = [...recognised.columns].map(([field, { column, heading }]) => ({
      field: fieldNames[field],
      heading,
      column: columnLetters(column),
    }));
    const file = basename(path).normalize('NFC');
    return { token, file, sha256, sheet: sheet.name, columns, ignored: recognised.ignored, rows };
  }
  throw AppError.of('UNIT_LIST_NO_HEADINGS');
}

function knownUnits(app: App) {
  return app.db
    .select({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      parentId: unit.parentId,
      contactName: unit.contactName,
      contactPhone: unit.contactPhone,
    })
    .from(unit)
    .where(and(isNull(unit.validTo), ofOwnOffice(unit.officeId)))
    .all();
}

type Step = { row: ImportRow; action: 'add' } | { row: ImportRow; action: 'update'; unitId: string };

/**
 * Takes the list in as the dry run showed it, all rows or none. Rows in doubt are taken only as decided.
 * @throws AppError UNIT_IMPORT_CHANGED when the file is not the one that was shown
 */
export async function applyImport(app: App, input: ApplyImportInput): Promise<AppliedImport> {
  const read = await readImport(app, input.token);
  if (read.sha256 !== input.sha256) throw AppError.of('UNIT_IMPORT_CHANGED');
  const decisions = new Map(input.decisions.map((decision) => [decision.row, decision]));
  const steps = read.rows.flatMap((row) => stepOf(row, decisions.get(row.row)));
  const change = {
    action: 'units.applyImport',
    entity: 'unit',
    entityId: '*',
    detail: { rows: read.rows.length, steps: steps.length, sha256: read.sha256 },
    areas: unitAreas,
  };
  const hasKind = read.columns.some(({ field }) => field === fieldNames.kind);
  mutateRegister(app, change, `Nhập ${steps.length} đơn vị từ tệp ${read.file}`, (tx) => {
    const added = addedIds(steps);
    for (const step of parentsFirst(steps, added)) applyStep(app, tx, step, { added, hasKind, input, read });
  });
  const addedCount = steps.filter(({ action }) => action === 'add').length;
  return {
    added: addedCount,
    changed: steps.length - addedCount,
    skipped:
      read.rows.filter(({ state }) => state === 'doubt').length -
      steps.filter(({ row }) => row.state === 'doubt').length,
  };
}

function stepOf(row: ImportRow, decision: ApplyImportInput['decisions'][number] | undefined): Step[] {
  if (decision?.action === 'skip' || row.unit.name === '') return [];
  if (row.state === 'doubt') {
    if (decision === undefined) return [];
    if (decision.action === 'add') return row.unit.code === '' ? [] : [{ row, action: 'add' }];
    const unitId = decision.unitId ?? row.unitId;
    return unitId === null ? [] : [{ row, action: 'update', unitId }];
  }
  if (row.state === 'new') return [{ row, action: 'add' }];
  return row.state === 'changed' && row.unitId !== null
    ? [{ row, action: 'update', unitId: row.unitId }]
    : [];
}

function addedIds(steps: readonly Step[]): Map<Step, string> {
  return new Map(steps.map((step) => [step, step.action === 'add' ? newId() : step.unitId]));
}

/** A unit whose parent stands in the same file comes after it. */
function parentsFirst(steps: readonly Step[], ids: Map<Step, string>): Step[] {
  const ordered: Step[] = [];
  const visit = (step: Step, path: Set<Step>): void => {
    if (ordered.includes(step) || path.has(step)) return;
    const parent = parentStep(step, ids);
    if (parent !== undefined && parent !== step) visit(parent, new Set(path).add(step));
    ordered.push(step);
  };
  for (const step of steps) visit(step, new Set());
  return ordered;
}

function parentStep({ row }: Step, ids: Map<Step, string>): Step | undefined {
  const wanted = foldVietnamese(row.unit.parentName);
  if (wanted === '' || row.unit.parentId !== null) return undefined;
  return [...ids.keys()].find(
    ({ row: other }) =>
      foldVietnamese(other.unit.name) === wanted ||
      (other.unit.code !== '' && foldVietnamese(other.unit.code) === wanted),
  );
}

function applyStep(
  app: App,
  tx: Tx,
  step: Step,
  context: { added: Map<Step, string>; hasKind: boolean; input: ApplyImportInput; read: UnitImport },
): void {
  const { added, hasKind, input, read } = context;
  const { unit: wanted } = step.row;
  const id = added.get(step) ?? newId();
  const parent = parentStep(step, added);
  const parentId = wanted.parentId ?? (parent === undefined ? null : (added.get(parent) ?? null));
  const before =
    step.action === 'add' ? undefined : tx.select().from(unit).where(eq(unit.id, step.unitId)).get();
  writeUnit(app, tx, id, {
    id: step.action === 'add' ? null : id,
    code: wanted.code || (before?.code ?? ''),
    kind: before !== undefined && !hasKind ? before.kind : wanted.kind,
    name: wanted.name,
    parentId: parentId ?? before?.parentId ?? null,
    contactName: wanted.contactName || (before?.contactName ?? ''),
    contactPhone: wanted.contactPhone || (before?.contactPhone ?? ''),
    isSmallTeam: before?.isSmallTeam ?? wanted.kind === 'securityTeam',
    from: input.from,
    source: `Nhập từ tệp ${read.file}`,
  });
  if (wanted.clusterName !== '')
    putIntoCluster(app, tx, id, wanted.clusterName, Number(input.from.slice(0, 4)));
}

/** The cluster of that name and year; it is made when there is none. A unit is in one cluster a year. */
function putIntoCluster(app: App, tx: Tx, unitId: string, name: string, year: number): void {
  const ofYear = tx.select().from(cluster).where(eq(cluster.year, year)).all();
  const found = ofYear.find((own) => foldVietnamese(own.name) === foldVietnamese(name));
  const id = found?.id ?? newId();
  if (found === undefined) {
    const type = foldVietnamese(name).startsWith('khoi') ? 'khoi' : 'cum';
    tx.insert(cluster)
      .values({ id, name, type, year, position: ofYear.length, ...stampNew(app) })
      .run();
  }
  const memberships = tx.select().from(clusterMember).where(eq(clusterMember.unitId, unitId)).all();
  const others = memberships.filter(({ clusterId }) => ofYear.some((own) => own.id === clusterId));
  if (others.some(({ clusterId }) => clusterId === id)) return;
  if (others.length === 0) tx.insert(clusterMember).values({ clusterId: id, unitId }).run();
}
