import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { deed } from '#db/schema/deeds.ts';
import { type App, newId, stampNew } from '../app.ts';
import { type Change, mutate } from '../mutate.ts';
import { DeedRows } from './deed-rows.ts';
import type { DeedTable, Row } from './deed-table.ts';

/** Where deeds are kept apart: an area, and in it a campaign where it has one. */
export interface DeedScope {
  area: (typeof deed.$inferSelect)['area'];
  campaignId: string | null;
  /** Tables whose rows a deed may change; whatever it changes there can be taken back. */
  tables: readonly DeedTable[];
}

/** One row that a deed changed. */
export interface EditedRow {
  table: string;
  key: Row;
  /** Null: the deed made the row. Else the columns that had another value, all of them for a row taken away. */
  before: Row | null;
  isRemoved: boolean;
  /** Revision after the deed: when it is another one, somebody wrote the row since. Null for rows without. */
  revision: number | null;
}

/** In each scope. */
const DEEDS_KEPT = 40;

const jsonOf = (row: 'old' | 'new', columns: readonly string[]) =>
  `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;

/** Temporary triggers note each row as it was before its first change, whichever code makes it. */
function beginCapture(tx: Tx, tables: readonly DeedTable[]): void {
  tx.run(
    sql.raw(`CREATE TEMP TABLE deed_capture (
    "table" TEXT, "key" TEXT, "before" TEXT, PRIMARY KEY ("table", "key") ON CONFLICT IGNORE)`),
  );
  for (const { name, keys, columns } of tables) {
    const note = (row: 'old' | 'new', before: string) =>
      `BEGIN INSERT INTO deed_capture VALUES ('${name}', ${jsonOf(row, keys)}, ${before}); END`;
    const on = (event: string) =>
      `CREATE TEMP TRIGGER "capture_${name}_${event}" AFTER ${event} ON main."${name}"`;
    tx.run(sql.raw(`${on('insert')} ${note('new', 'NULL')}`));
    tx.run(sql.raw(`${on('update')} ${note('old', jsonOf('old', columns))}`));
    tx.run(sql.raw(`${on('delete')} ${note('old', jsonOf('old', columns))}`));
  }
}

function endCapture(app: App, tx: Tx, tables: readonly DeedTable[]): EditedRow[] {
  const captured = tx.all<{ table: string; key: string; before: string | null }>(
    sql.raw('SELECT * FROM deed_capture ORDER BY rowid'),
  );
  for (const { name } of tables) {
    for (const on of ['insert', 'update', 'delete'])
      tx.run(sql.raw(`DROP TRIGGER temp."capture_${name}_${on}"`));
  }
  tx.run(sql.raw('DROP TABLE temp.deed_capture'));
  const rows = new DeedRows(app);
  const byName = new Map(tables.map((table) => [table.name, table]));
  return captured.flatMap(({ table: name, key: keyText, before }) => {
    const table = byName.get(name);
    if (table === undefined) throw new Error(`captured in an unknown table: ${name}`);
    const key = JSON.parse(keyText) as Row;
    const former = before === null ? null : (JSON.parse(before) as Row);
    return editedRow(name, key, former, rows.get(table, key));
  });
}

function editedRow(table: string, key: Row, before: Row | null, now: Row | undefined): EditedRow[] {
  if (now === undefined) {
    // Made and taken away again by the same deed: nothing to take back.
    return before === null ? [] : [{ table, key, before, isRemoved: true, revision: null }];
  }
  const revision = typeof now['revision'] === 'number' ? now['revision'] : null;
  if (before === null) return [{ table, key, before, isRemoved: false, revision }];
  const changed = Object.entries(before).filter(([column, value]) => now[column] !== value);
  if (changed.length === 0) return [];
  return [{ table, key, before: Object.fromEntries(changed), isRemoved: false, revision }];
}

/**
 * `mutate` for what a person may take back: the rows that `work` changes in the tables of the scope are kept with their former
 * values. `label` is what the list of recent deeds shows.
 */
export function mutateDeed<T>(
  app: App,
  change: Change<T>,
  scope: DeedScope,
  label: string | ((result: T) => string),
  work: (tx: Tx) => T,
): T {
  const { area, campaignId, tables } = scope;
  return mutate(app, change, (tx) => {
    beginCapture(tx, tables);
    const result = work(tx);
    const rows = endCapture(app, tx, tables);
    if (rows.length > 0) {
      tx.insert(deed)
        .values({
          ...{ id: newId(), area, campaignId, body: rows },
          label: typeof label === 'function' ? label(result) : label,
          ...stampNew(app),
        })
        .run();
      forgetOldest(tx, scope);
    }
    return result;
  });
}

export function inScope({ area, campaignId }: Omit<DeedScope, 'tables'>) {
  return and(
    eq(deed.area, area),
    campaignId === null ? isNull(deed.campaignId) : eq(deed.campaignId, campaignId),
  );
}

function forgetOldest(tx: Tx, scope: DeedScope): void {
  const kept = tx.select({ id: deed.id }).from(deed).where(inScope(scope)).orderBy(asc(deed.id)).all();
  for (const { id } of kept.slice(0, -DEEDS_KEPT)) tx.delete(deed).where(eq(deed.id, id)).run();
}
