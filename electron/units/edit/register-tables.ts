import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { nomination } from '#db/schema/awards.ts';
import {
  cluster,
  clusterMember,
  exclusion,
  participant,
  person,
  personApart,
  personPeriod,
  unit,
  unitChange,
  unitKind,
  unitLineage,
  unitPeriod,
  unitStandard,
} from '#db/schema/units.ts';

/** Tables whose rows a deed in the register may change; whatever it changes there can be taken back. */
const tables: readonly SQLiteTable[] = [
  unitKind,
  unit,
  unitPeriod,
  unitLineage,
  unitChange,
  unitStandard,
  cluster,
  clusterMember,
  participant,
  person,
  personPeriod,
  personApart,
  exclusion,
  nomination,
];

export type Row = Record<string, string | number | null>;

export interface RegisterTable {
  name: string;
  keys: string[];
  columns: string[];
}

export const registerTables: readonly RegisterTable[] = tables.map((table) => {
  const columns = Object.values(getTableColumns(table));
  const composite = getTableConfig(table).primaryKeys.flatMap((key) => key.columns.map(({ name }) => name));
  return {
    name: getTableName(table),
    keys: composite.length > 0 ? composite : columns.filter(({ primary }) => primary).map(({ name }) => name),
    columns: columns.map(({ name }) => name),
  };
});
