import type { PackageRows, PackageTable } from './package-tables.ts';
import type { PackageRow } from './row-schema.ts';

const ownName = ['subjectName', 'fullName', 'name', 'title', 'subject', 'fileName'];

/** What a person would call a row of a package: its own name, else the unit or the paper that it is about. */
export function rowName(spec: PackageTable, row: PackageRow, rows: PackageRows): string {
  for (const key of ownName) {
    const value = row[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  for (const column of ['unitId', 'nominationId', 'documentId', 'clusterId', 'campaignId']) {
    const table = spec.refs[column];
    const parent = table === undefined ? undefined : rows.get(table)?.find(({ id }) => id === row[column]);
    const key = ownName.find((name) => typeof parent?.[name] === 'string' && parent[name] !== '');
    if (parent !== undefined && key !== undefined) return String(parent[key]);
  }
  return spec.label;
}
