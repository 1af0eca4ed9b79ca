import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/open.ts';
import { deed } from '#db/schema/deeds.ts';
import type { Deed } from '#shared/contract/deeds.ts';
import { AppError } from '#shared/errors.ts';
import { type App, currentActor, nowIso } from '../app.ts';
import type { Job } from '../jobs.ts';
import type { Change } from '../mutate.ts';
import { DeedRows } from './deed-rows.ts';
import type { DeedTable, Row } from './deed-table.ts';
import { type DeedScope, type EditedRow, inScope, mutateDeed } from './record-deed.ts';

/** What was done lately in a scope and can be taken back, the last first. */
export function recentDeeds(db: Reader, scope: DeedScope): Deed[] {
  return db
    .select({
      id: deed.id,
      label: deed.label,
      at: deed.createdAt,
      author: deed.author,
      rows: sql<number>`json_array_length(${deed.body})`,
    })
    .from(deed)
    .where(and(inScope(scope), isNull(deed.undoneAt)))
    .orderBy(desc(deed.id))
    .all();
}

/** Characters of the rows that a deed keeps; 0 for an unknown one. */
export function deedSize(db: Reader, deedId: string): number {
  const found = db
    .select({ size: sql<number>`length(${deed.body})` })
    .from(deed)
    .where(eq(deed.id, deedId))
    .get();
  return found?.size ?? 0;
}

/**
 * Puts every row of a deed back as it was. All or nothing: a row that was written since, or that something new hangs on, stops it.
 * Taking back is itself a deed, so it can be taken back as well.
 * @throws AppError UNDO_CHANGED_SINCE, UNDO_IN_USE, NOT_FOUND
 */
export function undoDeed(
  app: App,
  scope: DeedScope,
  deedId: string,
  change: Pick<Change<unknown>, 'action' | 'areas' | 'ofCampaigns'>,
  job?: Job,
): { label: string; rows: number } {
  const found = app.db
    .select()
    .from(deed)
    .where(and(inScope(scope), eq(deed.id, deedId)))
    .get();
  if (found === undefined || found.undoneAt !== null)
    throw AppError.of('NOT_FOUND', { what: 'thao tác cần hoàn tác' });
  const rows = (found.body as EditedRow[]).map((row) => ({ row, table: tableOf(scope, row) }));
  const detail = { label: found.label, rows: rows.length };
  const label = found.label.startsWith('Hoàn tác: ') ? found.label.slice(10) : `Hoàn tác: ${found.label}`;
  return mutateDeed(app, { ...change, entity: 'deed', entityId: deedId, detail }, scope, label, (tx) => {
    const own = new DeedRows(app);
    for (const { row, table } of rows) {
      if (!isAsLeft(own, table, row)) throw AppError.of('UNDO_CHANGED_SINCE', { label: found.label });
    }
    tx.run(sql.raw('PRAGMA defer_foreign_keys = ON'));
    const stamp = { author: currentActor(app).actor, at: nowIso(app) };
    for (const [at, { row, table }] of rows.toReversed().entries()) {
      job?.progress(at, rows.length, 'dòng đã trả lại');
      putBack(own, table, row, stamp);
    }
    // Only now: rows of one deed may point at each other in any order.
    if (tx.all(sql.raw('PRAGMA foreign_key_check')).length > 0)
      throw AppError.of('UNDO_IN_USE', { label: found.label });
    tx.update(deed).set({ undoneAt: stamp.at }).where(eq(deed.id, deedId)).run();
    tellEarlier(
      tx,
      scope,
      deedId,
      rows.map(({ row }) => row),
    );
    return detail;
  });
}

function tableOf({ area, tables }: DeedScope, { table }: EditedRow): DeedTable {
  const spec = tables.find(({ name }) => name === table);
  if (spec === undefined) throw new Error(`not a table of ${area}: ${table}`);
  return spec;
}

function isAsLeft(rows: DeedRows, table: DeedTable, { key, isRemoved, revision }: EditedRow): boolean {
  const now = rows.get(table, key);
  if (isRemoved) return now === undefined;
  return now !== undefined && (revision === null || now['revision'] === revision);
}

function putBack(
  rows: DeedRows,
  table: DeedTable,
  row: EditedRow,
  { author, at }: { author: string; at: string },
): void {
  const { key, before, isRemoved } = row;
  if (before === null) {
    rows.remove(table, key);
    return;
  }
  const isStamped = table.columns.includes('revision');
  // A row that comes back is a newer one for whoever knows it from a package.
  const written: Row = isStamped
    ? { ...before, author, updated_at: at, revision: revisionBack(row) }
    : before;
  if (isRemoved) rows.insert(table, written);
  else rows.update(table, key, written);
}

/** Of a row that is put back: one further than whatever anybody has seen of it. */
function revisionBack({ revision, before }: EditedRow): number {
  return (revision ?? Number(before?.['revision'])) + 1;
}

const placeOf = ({ table, key }: EditedRow) => `${table} ${JSON.stringify(key)}`;

/** Rows stand again as earlier deeds left them, under a new revision: those deeds can be taken back in their turn. */
function tellEarlier(tx: Tx, scope: DeedScope, deedId: string, rows: readonly EditedRow[]): void {
  const again = new Map(
    rows.flatMap((row): [string, EditedRow][] =>
      row.before?.['revision'] == null ? [] : [[placeOf(row), row]],
    ),
  );
  if (again.size === 0) return;
  const earlier = tx
    .select({ id: deed.id, body: deed.body })
    .from(deed)
    .where(and(inScope(scope), isNull(deed.undoneAt), lt(deed.id, deedId)))
    .all();
  for (const { id, body } of earlier) {
    let isTold = false;
    const told = (body as EditedRow[]).map((own): EditedRow => {
      const row = again.get(placeOf(own));
      if (row === undefined || own.isRemoved || own.revision !== row.before?.['revision']) return own;
      isTold = true;
      return { ...own, revision: revisionBack(row) };
    });
    if (isTold) tx.update(deed).set({ body: told }).where(eq(deed.id, id)).run();
  }
}
