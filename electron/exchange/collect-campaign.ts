import { and, eq, inArray, ne, or, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/open.ts';
import { award, dossierCheck } from '#db/schema/awards.ts';
import { documentFile, documentRegister } from '#db/schema/documents.ts';
import { campaign, planVersion } from '#db/schema/plan.ts';
import { legalEntry } from '#db/schema/settings.ts';
import {
  cluster,
  clusterMember,
  exclusion,
  person,
  unit,
  unitKind,
  unitLineage,
  unitPeriod,
  unitStandard,
} from '#db/schema/units.ts';
import { columnOf, hasColumn, type PackageRows, type PackageTable, packageTables } from './package-tables.ts';
import { type PackageRow, toPackageRow } from './row-schema.ts';

/** SQLite takes a limited number of values in one statement. */
const CHUNK = 500;

type Row = Record<string, unknown>;

/** Rows whose column has one of the values. */
export function rowsWhere(
  db: Reader,
  table: SQLiteTable,
  condition: (chunk: string[]) => SQL | undefined,
  values: Iterable<string>,
): Row[] {
  const list = [...new Set(values)];
  const rows: Row[] = [];
  for (let at = 0; at < list.length; at += CHUNK) {
    const chunk = list.slice(at, at + CHUNK);
    rows.push(...(db.select().from(table).where(condition(chunk)).all() as Row[]));
  }
  return rows;
}

const texts = (rows: readonly Row[], ...keys: string[]): string[] =>
  rows.flatMap((row) =>
    keys.flatMap((key) => {
      const value = row[key];
      return typeof value === 'string' && value !== '' ? [value] : [];
    }),
  );

/** Adds the units above, and those that were merged into or split from the given ones, until nothing new is found. */
function withKin(db: Reader, start: Iterable<string>): Row[] {
  const known = new Map<string, Row>();
  let open = [...new Set(start)];
  while (open.length > 0) {
    const found = rowsWhere(db, unit, (ids) => inArray(unit.id, ids), open);
    for (const row of found) known.set(String(row['id']), row);
    const kin = rowsWhere(
      db,
      unitLineage,
      (ids) => or(inArray(unitLineage.predecessorId, ids), inArray(unitLineage.successorId, ids)),
      open,
    );
    const periods = rowsWhere(db, unitPeriod, (ids) => inArray(unitPeriod.unitId, ids), open);
    const next = [
      ...texts([...found, ...periods], 'parentId'),
      ...texts(kin, 'predecessorId', 'successorId'),
    ];
    open = [...new Set(next)].filter((id) => !known.has(id));
  }
  return [...known.values()];
}

/** Tables that belong to the campaign as a whole and are taken by its id. */
const byCampaign = new Set([
  'participant',
  'report',
  'evidence',
  'extension',
  'indicator_value',
  'score',
  'score_lock',
  'result',
  'nomination',
  'decision',
  'ceremony',
]);

/**
 * Everything that explains the figures of a campaign. Of people only those who are proposed; drafts of the plan and of
 * papers, forms on their way and the reasons of others stay in the office.
 */
export function collectCampaign(db: Reader, campaignId: string): PackageRows {
  const rows = new Map<string, Row[]>();
  for (const spec of packageTables) {
    if (byCampaign.has(spec.name)) {
      const own = db
        .select()
        .from(spec.table)
        .where(eq(columnOf(spec, 'campaignId'), campaignId));
      rows.set(spec.name, own.all() as Row[]);
    }
  }
  const of = (name: string): Row[] => rows.get(name) ?? [];

  rows.set('campaign', db.select().from(campaign).where(eq(campaign.id, campaignId)).all());
  rows.set('legal_entry', db.select().from(legalEntry).where(eq(legalEntry.campaignId, campaignId)).all());
  const issued = and(eq(planVersion.campaignId, campaignId), eq(planVersion.state, 'issued'));
  rows.set('plan_version', db.select().from(planVersion).where(issued).all());
  collectPapers(db, campaignId, rows);
  const nominations = of('nomination');
  const awarded = texts(nominations, 'id');
  rows.set(
    'dossier_check',
    rowsWhere(db, dossierCheck, (ids) => inArray(dossierCheck.nominationId, ids), awarded),
  );
  rows.set(
    'award',
    rowsWhere(db, award, (ids) => inArray(award.decisionId, ids), texts(of('decision'), 'id')),
  );
  rows.set(
    'person',
    rowsWhere(db, person, (ids) => inArray(person.id, ids), texts(nominations, 'personId')),
  );
  const reasons = [
    ...rowsWhere(db, exclusion, (ids) => inArray(exclusion.personId, ids), texts(nominations, 'personId')),
    ...rowsWhere(db, exclusion, (ids) => inArray(exclusion.unitId, ids), collectives(nominations)),
  ];
  rows.set('exclusion', [...new Map(reasons.map((row) => [row['id'], row])).values()]);
  collectUnits(db, rows);

  const package_ = new Map<string, PackageRow[]>();
  for (const spec of packageTables) {
    const own = of(spec.name).map((row) => toPackageRow(row, spec.json));
    package_.set(
      spec.name,
      own.sort((a, b) => (sortText(spec, a) < sortText(spec, b) ? -1 : 1)),
    );
  }
  return package_;
}

function collectives(nominations: readonly Row[]): string[] {
  return texts(
    nominations.filter((row) => row['personId'] === null),
    'unitId',
  );
}

/** Papers that were issued. Reminders and invitations are letters to others and stay in the register here. */
function collectPapers(db: Reader, campaignId: string, rows: Map<string, Row[]>): void {
  const kept = and(eq(documentRegister.campaignId, campaignId), ne(documentRegister.state, 'draft'));
  const papers = db.select().from(documentRegister).where(kept).all();
  const needed = new Set([
    ...texts(rows.get('decision') ?? [], 'documentId'),
    ...texts(rows.get('plan_version') ?? [], 'documentId'),
  ]);
  const travelling = papers.filter(
    ({ id, purpose }) => needed.has(id) || (purpose !== 'reminder' && purpose !== 'invitation'),
  );
  rows.set('document', travelling);
  const ids = travelling.map(({ id }) => id);
  rows.set(
    'document_file',
    rowsWhere(db, documentFile, (chunk) => inArray(documentFile.documentId, chunk), ids),
  );
}

function collectUnits(db: Reader, rows: Map<string, Row[]>): void {
  const of = (name: string): Row[] => rows.get(name) ?? [];
  const clusterIds = texts([...of('participant'), ...of('result')], 'clusterId');
  rows.set(
    'cluster',
    rowsWhere(db, cluster, (ids) => inArray(cluster.id, ids), clusterIds),
  );
  rows.set(
    'cluster_member',
    rowsWhere(db, clusterMember, (ids) => inArray(clusterMember.clusterId, ids), clusterIds),
  );
  const named = [
    'participant',
    'person',
    'exclusion',
    'report',
    'extension',
    'indicator_value',
    'score',
    'result',
    'cluster_member',
  ].flatMap((name) => texts(of(name), 'unitId'));
  const units = withKin(db, [
    ...named,
    ...texts(of('nomination'), 'unitId', 'proposerUnitId'),
    ...texts(of('cluster'), 'headUnitId', 'deputyUnitId'),
  ]);
  rows.set('unit', units);
  const unitIds = texts(units, 'id');
  rows.set(
    'unit_period',
    rowsWhere(db, unitPeriod, (ids) => inArray(unitPeriod.unitId, ids), unitIds),
  );
  const lineage = rowsWhere(db, unitLineage, (ids) => inArray(unitLineage.predecessorId, ids), unitIds);
  rows.set('unit_lineage', lineage);
  rows.set(
    'unit_kind',
    rowsWhere(db, unitKind, (ids) => inArray(unitKind.id, ids), texts(units, 'kind')),
  );
  rows.set(
    'unit_standard',
    rowsWhere(db, unitStandard, (ids) => inArray(unitStandard.unitId, ids), unitIds),
  );
}

/** The same data always gives the same bytes. */
function sortText(spec: PackageTable, row: PackageRow): string {
  return hasColumn(spec, 'id') ? String(row['id']) : JSON.stringify(row);
}
