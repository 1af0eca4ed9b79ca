import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';

/** A row as SQLite has it, by column. */
export type Row = Record<string, string | number | null>;

/** A table as taking back needs it. */
export interface DeedTable {
  name: string;
  keys: string[];
  columns: string[];
}

export function deedTable(table: SQLiteTable): DeedTable {
  const columns = Object.values(getTableColumns(table));
  const composite = getTableConfig(table).primaryKeys.flatMap((key) => key.columns.map(({ name }) => name));
  return {
    name: getTableName(table),
    keys: composite.length > 0 ? composite : columns.filter(({ primary }) => primary).map(({ name }) => name),
    columns: columns.map(({ name }) => name),
  };
}
