import { asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { registerEdit } from '#db/schema/units.ts';
import { type App, newId, stampNew } from '../../app/app.ts';
import { type Change, mutate } from '../../app/mutate.ts';
import { RegisterRows } from './register-rows.ts';
import { type Row, registerTables } from './register-tables.ts';

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

const EDITS_KEPT = 40;
const TRIGGERS = registerTables.flatMap(({ name }) =>
  ['insert', 'update', 'delete'].map((deed) => ({ name, deed })),
);

const jsonOf = (row: 'old' | 'new', columns: readonly string[]) =>
  `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;

/** Temporary triggers note each row as it was before its first change, whichever code makes it. */
function beginCapture(tx: Tx): void {
  tx.run(
    sql.raw(`CREATE TEMP TABLE edit_capture (
    "table" TEXT, "key" TEXT, "before" TEXT, PRIMARY KEY ("table", "key") ON CONFLICT IGNORE)`),
  );
  for (const { name, keys, columns } of registerTables) {
    const note = (row: 'old' | 'new', before: string) =>
      `BEGIN INSERT INTO edit_capture VALUES ('${name}', ${jsonOf(row, keys)}, ${before}); END`;
    const on = (deed: string) =>
      `CREATE TEMP TRIGGER "capture_${name}_${deed}" AFTER ${deed} ON main."${name}"`;
    tx.run(sql.raw(`${on('insert')} ${note('new', 'NULL')}`));
    tx.run(sql.raw(`${on('update')} ${note('old', jsonOf('old', columns))}`));
    tx.run(sql.raw(`${on('delete')} ${note('old', jsonOf('old', columns))}`));
  }
}

function endCapture(app: App, tx: Tx): EditedRow[] {
  const captured = tx.all<{ table: string; key: string; before: string | null }>(
    sql.raw('SELECT * FROM edit_capture ORDER BY rowid'),
  );
  for (const { name, deed } of TRIGGERS) tx.run(sql.raw(`DROP TRIGGER temp."capture_${name}_${deed}"`));
  tx.run(sql.raw('DROP TABLE temp.edit_capture'));
  const register = new RegisterRows(app);
  return captured.flatMap(({ table, key: keyText, before }) => {
    const key = JSON.parse(keyText) as Row;
    const former = before === null ? null : (JSON.parse(before) as Row);
    return editedRow(table, key, former, register.get(table, key));
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
 * `mutate` for units and people: what `work` changes in the register is kept with its former values, so that the person can
 * take it back. `label` is what the list of recent deeds shows.
 */
export function mutateRegister<T>(
  app: App,
  change: Change<T>,
  label: string | ((result: T) => string),
  work: (tx: Tx) => T,
): T {
  return mutate(app, change, (tx) => {
    beginCapture(tx);
    const result = work(tx);
    const rows = endCapture(app, tx);
    if (rows.length > 0) {
      tx.insert(registerEdit)
        .values({
          id: newId(),
          label: typeof label === 'function' ? label(result) : label,
          body: rows,
          ...stampNew(app),
        })
        .run();
      forgetOldest(tx);
    }
    return result;
  });
}

function forgetOldest(tx: Tx): void {
  const kept = tx.select({ id: registerEdit.id }).from(registerEdit).orderBy(asc(registerEdit.id)).all();
  for (const { id } of kept.slice(0, -EDITS_KEPT))
    tx.delete(registerEdit).where(eq(registerEdit.id, id)).run();
}
