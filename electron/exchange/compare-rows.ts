import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import type { RowConflict, TableChange } from '#shared/contract/exchange.ts';
import { rowsWhere } from './collect-campaign.ts';
import { columnOf, type PackageRows, type PackageTable, packageTables } from './package-tables.ts';
import { rowName } from './row-name.ts';
import { type PackageRow, toPackageRow } from './row-schema.ts';

/** What taking a package in would do to one table. */
export interface TablePlan {
  spec: PackageTable;
  inserts: PackageRow[];
  updates: PackageRow[];
  /** Ids of rows that the sender no longer has. */
  removals: string[];
  /** For `set` tables: parents whose rows are replaced, with their new rows. */
  replaced: Map<string, PackageRow[]>;
  unchanged: number;
  conflicts: RowConflict[];
}

export interface Incoming {
  /** As read from the package, with the campaign marked as received. */
  rows: PackageRows;
  /** The rows of the last package of this campaign that was taken in; null at the first one. */
  base: PackageRows | null;
  /** The sender's rows as any of its packages brought them last: units and clusters are shared by its campaigns. */
  known: PackageRows;
  /** Ids that packages of the sender's other campaigns still hold. */
  elsewhere: ReadonlySet<string>;
  senderId: string;
}

const reasons = {
  owner: 'dòng này thuộc cơ quan khác',
  place: 'trên máy này đã có dòng khác ở cùng vị trí',
  edited: 'đã được sửa trên máy này',
  revision: 'bên gửi sửa nội dung mà không tăng lần sửa',
  frozen: 'kế hoạch đã ban hành không được thay đổi',
  parent: 'dòng mà nó thuộc về không được nhận',
  used: 'bên gửi đã xóa nhưng trên máy này còn dùng',
} as const;

const idOf = (row: PackageRow): string => String(row['id']);

function sameRow(a: PackageRow | undefined, b: PackageRow | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Object.keys(a).every((key) => a[key] === b[key]);
}

/**
 * Compares a package with what is here, three ways: what was taken in last, what is here now, what comes. A row that was
 * edited here, or that belongs to another office, is never overwritten; nor is what hangs on a row that is left out.
 */
export function compareRows(db: Reader, incoming: Incoming): TablePlan[] {
  const leftOut = new Map<string, Set<string>>();
  const plans = packageTables.map((spec) => {
    const plan: TablePlan = {
      ...{ spec, inserts: [], updates: [], removals: [], replaced: new Map(), unchanged: 0, conflicts: [] },
    };
    if (spec.mode === 'set') compareSets(db, incoming, plan, leftOut);
    else compareStamped(db, incoming, plan, leftOut);
    return plan;
  });
  planRemovals(db, incoming, plans);
  return plans;
}

function compareStamped(
  db: Reader,
  { rows, base, known, senderId }: Incoming,
  plan: TablePlan,
  leftOut: Map<string, Set<string>>,
): void {
  const { spec } = plan;
  const coming = rows.get(spec.name) ?? [];
  const here = localRows(db, spec, coming);
  const places = placesTaken(spec, here, coming, base);
  const last = new Map((known.get(spec.name) ?? []).map((row) => [idOf(row), row]));
  const skipped = new Set<string>();
  leftOut.set(spec.name, skipped);
  for (const row of coming) {
    const local = here.get(idOf(row));
    const reason = hangsOnLeftOut(spec, row, leftOut)
      ? 'parent'
      : judge(spec, { row, local, last: last.get(idOf(row)), senderId, places });
    if (reason === 'unchanged') {
      plan.unchanged++;
      if (local === undefined) skipped.add(idOf(row));
    } else if (reason === 'new') plan.inserts.push(row);
    else if (reason === 'changed') plan.updates.push(row);
    else {
      plan.conflicts.push({ label: spec.label, what: rowName(spec, row, rows), reason: reasons[reason] });
      if (local === undefined || local['officeId'] !== senderId) skipped.add(idOf(row));
    }
  }
}

interface Case {
  row: PackageRow;
  local: PackageRow | undefined;
  last: PackageRow | undefined;
  senderId: string;
  places: ReadonlySet<string>;
}

function judge(
  spec: PackageTable,
  { row, local, last, senderId, places }: Case,
): 'new' | 'changed' | 'unchanged' | keyof typeof reasons {
  const isElsewhere = local !== undefined && 'campaignId' in row && local['campaignId'] !== row['campaignId'];
  if (local !== undefined && (local['officeId'] !== senderId || isElsewhere)) return 'owner';
  if (sameRow(row, local)) return 'unchanged';
  if (places.has(placeOf(spec, row))) return 'place';
  // Gone here after it was taken in: somebody deleted it.
  if (local === undefined) return last === undefined || !sameRow(row, last) ? 'new' : 'unchanged';
  const step = Number(row['revision']) - Number(local['revision']);
  if (last !== undefined && !sameRow(local, last)) return sameRow(row, last) ? 'unchanged' : 'edited';
  if (last === undefined && step === 0) return 'revision';
  if (step < 0) return 'unchanged';
  return spec.name === 'plan_version' ? 'frozen' : 'changed';
}

/** Rows of this database by id: those of the package, and those that may stand in the same places. */
function localRows(db: Reader, spec: PackageTable, coming: readonly PackageRow[]): Map<string, PackageRow> {
  const id = columnOf(spec, 'id');
  const found = rowsWhere(db, spec.table, (ids) => inArray(id, ids), coming.map(idOf));
  if (spec.near !== null) {
    const near = columnOf(spec, spec.near);
    const values = coming.map((row) => String(row[spec.near ?? '']));
    found.push(...rowsWhere(db, spec.table, (chunk) => inArray(near, chunk), values));
  }
  return new Map(found.map((row) => [String(row['id']), toPackageRow(row, spec.json)]));
}

const placeOf = (spec: PackageTable, row: PackageRow): string =>
  JSON.stringify(spec.place.map((column) => row[column] ?? null));

/** Places held here by rows that will stay: neither in the package nor taken away with it. */
function placesTaken(
  spec: PackageTable,
  here: ReadonlyMap<string, PackageRow>,
  coming: readonly PackageRow[],
  base: PackageRows | null,
): Set<string> {
  if (spec.near === null) return new Set();
  const moving = new Set(coming.map(idOf));
  if (spec.removable) for (const row of base?.get(spec.name) ?? []) moving.add(idOf(row));
  return new Set([...here.values()].filter((row) => !moving.has(idOf(row))).map((row) => placeOf(spec, row)));
}

function hangsOnLeftOut(
  spec: PackageTable,
  row: PackageRow,
  leftOut: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return Object.entries(spec.refs).some(([column, table]) => leftOut.get(table)?.has(String(row[column])));
}

function grouped(rows: readonly PackageRow[], column: string): Map<string, PackageRow[]> {
  return Map.groupBy(rows, (row) => String(row[column]));
}

const sameSet = (a: readonly PackageRow[] = [], b: readonly PackageRow[] = []): boolean => {
  const text = (rows: readonly PackageRow[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).sort(([x], [y]) => (x < y ? -1 : 1)))).sort();
  return text(a).join('\n') === text(b).join('\n');
};

function compareSets(
  db: Reader,
  { rows, known }: Incoming,
  plan: TablePlan,
  leftOut: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const { spec } = plan;
  const parentTable = spec.refs[spec.parent] ?? '';
  const parents = (rows.get(parentTable) ?? []).map(idOf);
  const column = columnOf(spec, spec.parent);
  const found = rowsWhere(db, spec.table, (ids) => inArray(column, ids), parents);
  const here = grouped(
    found.map((row) => toPackageRow(row, spec.json)),
    spec.parent,
  );
  const coming = grouped(rows.get(spec.name) ?? [], spec.parent);
  const last = grouped(known.get(spec.name) ?? [], spec.parent);
  const conflict = (row: PackageRow | undefined, reason: keyof typeof reasons) => {
    const what = row === undefined ? spec.label : rowName(spec, row, rows);
    plan.conflicts.push({ label: spec.label, what, reason: reasons[reason] });
  };
  for (const parent of parents) {
    const [own, next, before] = [here.get(parent), coming.get(parent), last.get(parent)];
    if (sameSet(own, next)) plan.unchanged += next?.length ?? 0;
    else if (leftOut.get(parentTable)?.has(parent)) conflict(next?.[0], 'parent');
    else if (own === undefined || sameSet(own, before)) plan.replaced.set(parent, next ?? []);
    else if (sameSet(next, before)) plan.unchanged += next?.length ?? 0;
    else conflict(next?.[0] ?? own[0], 'edited');
  }
}

/** Rows that the last package had and this one has not; children first, so that a parent can go with its children. */
function planRemovals(db: Reader, incoming: Incoming, plans: readonly TablePlan[]): void {
  const { rows, base, senderId, elsewhere } = incoming;
  if (base === null) return;
  for (const plan of [...plans].reverse()) {
    const { spec } = plan;
    if (!spec.removable) continue;
    const coming = new Set((rows.get(spec.name) ?? []).map(idOf));
    const gone = (base.get(spec.name) ?? []).filter(
      (row) => !coming.has(idOf(row)) && !elsewhere.has(idOf(row)),
    );
    const here = localRows(db, { ...spec, near: null }, gone);
    for (const row of gone) {
      const local = here.get(idOf(row));
      if (local === undefined || local['officeId'] !== senderId) continue;
      const reason = sameRow(local, row) ? (isUsed(db, spec, idOf(row), plans) ? 'used' : null) : 'edited';
      if (reason === null) plan.removals.push(idOf(row));
      else {
        const what = rowName(spec, local, base);
        plan.conflicts.push({ label: spec.label, what, reason: reasons[reason] });
      }
    }
  }
}

/** Whether rows that stay here still point to the row. */
function isUsed(db: Reader, target: PackageTable, id: string, plans: readonly TablePlan[]): boolean {
  return plans.some(({ spec, removals, updates }) => {
    if (spec.mode === 'set') return false;
    const moving = new Set([...removals, ...updates.map(idOf)]);
    return Object.entries(spec.refs).some(([column, table]) => {
      if (table !== target.name) return false;
      const own = columnOf(spec, column);
      return rowsWhere(db, spec.table, (ids) => inArray(own, ids), [id]).some(
        (row) => !moving.has(String(row['id'])),
      );
    });
  });
}

/** The plans as the window shows them; tables without rows are left out. */
export function changesOf(plans: readonly TablePlan[]): TableChange[] {
  return plans
    .map(({ spec, inserts, updates, removals, replaced, unchanged, conflicts }) => ({
      table: spec.name,
      label: spec.label,
      added: inserts.length + [...replaced.values()].reduce((sum, set) => sum + set.length, 0),
      changed: updates.length,
      unchanged,
      removed: removals.length,
      conflicts: conflicts.length,
    }))
    .filter((c) => c.added + c.changed + c.unchanged + c.removed + c.conflicts > 0);
}
