import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { award, decision, dossierCheck, nomination } from '#db/schema/awards.ts';
import { ceremony } from '#db/schema/ceremonies.ts';
import { documentFile, documentRegister } from '#db/schema/documents.ts';
import { campaign, planVersion } from '#db/schema/plan.ts';
import { result, score, scoreLock } from '#db/schema/scoring.ts';
import { legalEntry } from '#db/schema/settings.ts';
import { evidence, extension, indicatorValue, report } from '#db/schema/tracking.ts';
import {
  cluster,
  clusterMember,
  exclusion,
  participant,
  person,
  unit,
  unitKind,
  unitLineage,
  unitPeriod,
  unitStandard,
} from '#db/schema/units.ts';
import { Ceremony } from '#shared/domain/ceremonies/ceremony.ts';
import { OfficialDocument } from '#shared/domain/documents/document.ts';
import { Recipient } from '#shared/domain/documents/recipients.ts';
import { LegalTables } from '#shared/domain/legal/legal-tables.ts';
import { Amendment } from '#shared/domain/plan/amendment.ts';
import { Plan } from '#shared/domain/plan/plan.ts';
import { type PackageRow, rowSchema } from './row-schema.ts';

/** How one table travels. */
export interface PackageTable {
  /** File name in the package: `data/<name>.ndjson`. */
  name: string;
  /** What a person calls its rows. */
  label: string;
  table: SQLiteTable;
  schema: z.ZodType<PackageRow>;
  json: Readonly<Record<string, z.ZodType>>;
  /** Column → table of the package in which the id must be found. */
  refs: Readonly<Record<string, string>>;
  /** Columns that say the same place: two rows cannot both have it. */
  place: readonly string[];
  /** Column by which rows of this database that could stand in the same place are found. */
  near: string | null;
  /**
   * `stamped` rows are compared one by one by their revision; the rows of `set` tables belong to one parent and are
   * replaced together.
   */
  mode: 'stamped' | 'set';
  /** For `set`: the column that names the parent. */
  parent: string;
  /** Whether a row that the sender no longer has is taken away here too. */
  removable: boolean;
}

type Options = Partial<Pick<PackageTable, 'json' | 'refs' | 'place' | 'near' | 'parent' | 'removable'>>;

const kindBody = z.union([
  LegalTables.shape.baseSalary.element.strict(),
  LegalTables.shape.prizeMultipliers.element.strict(),
  LegalTables.shape.prizeRounding.element.strict(),
  LegalTables.shape.forms.element.strict(),
  LegalTables.shape.voteThresholds.element.strict(),
  LegalTables.shape.notes,
]);

function define(name: string, label: string, table: SQLiteTable, options: Options = {}): PackageTable {
  const { json = {}, refs = {}, place = [], near = null, parent, removable = false } = options;
  const mode = parent === undefined ? 'stamped' : 'set';
  const base = {
    name,
    label,
    table,
    json,
    refs,
    place,
    near,
    mode,
    parent: parent ?? '',
    removable,
  } as const;
  return { ...base, schema: rowSchema(table, json) };
}

const inCampaign = { near: 'campaignId', removable: true };
const ofUnit = { campaignId: 'campaign', unitId: 'unit' };
const onMilestone = ['campaignId', 'unitId', 'milestoneId', 'occurrence'];

/** Every table of a package, parents before children. What is not in this list does not travel. */
export const packageTables: readonly PackageTable[] = [
  define('campaign', 'Phong trào', campaign),
  define('legal_entry', 'Bảng mức đã chốt', legalEntry, {
    json: { body: kindBody },
    refs: { campaignId: 'campaign' },
    place: ['campaignId', 'kind', 'position'],
    parent: 'campaignId',
  }),
  define('document', 'Văn bản', documentRegister, {
    json: { body: OfficialDocument, recipients: z.array(Recipient).max(500) },
    refs: { campaignId: 'campaign' },
    place: ['kind', 'year', 'number'],
  }),
  define('document_file', 'Tệp văn bản', documentFile, {
    refs: { documentId: 'document' },
    parent: 'documentId',
  }),
  define('plan_version', 'Kế hoạch', planVersion, {
    json: { body: Plan, amendment: Amendment },
    refs: { campaignId: 'campaign', documentId: 'document' },
    place: ['campaignId', 'number'],
    near: 'campaignId',
  }),
  define('unit_kind', 'Loại đơn vị', unitKind),
  define('unit', 'Đơn vị', unit, { refs: { parentId: 'unit' } }),
  define('unit_period', 'Tên gọi theo thời gian', unitPeriod, {
    refs: { unitId: 'unit', parentId: 'unit' },
    place: ['unitId', 'validFrom'],
    near: 'unitId',
    removable: true,
  }),
  define('unit_lineage', 'Sáp nhập, chia tách', unitLineage, {
    refs: { predecessorId: 'unit', successorId: 'unit' },
    place: ['predecessorId', 'successorId', 'date'],
    near: 'predecessorId',
    removable: true,
  }),
  define('unit_standard', 'Danh hiệu của đơn vị', unitStandard, {
    refs: { unitId: 'unit' },
    place: ['unitId', 'year', 'standardKey'],
    near: 'unitId',
    removable: true,
  }),
  define('cluster', 'Cụm, khối', cluster, { refs: { headUnitId: 'unit', deputyUnitId: 'unit' } }),
  define('cluster_member', 'Thành viên cụm, khối', clusterMember, {
    refs: { clusterId: 'cluster', unitId: 'unit' },
    place: ['clusterId', 'unitId'],
    parent: 'clusterId',
  }),
  define('participant', 'Đơn vị tham gia', participant, {
    ...inCampaign,
    refs: { ...ofUnit, clusterId: 'cluster' },
    place: ['campaignId', 'unitId'],
  }),
  define('person', 'Cá nhân được đề nghị', person, { refs: { unitId: 'unit' } }),
  define('exclusion', 'Trường hợp chưa xét', exclusion, {
    refs: { unitId: 'unit', personId: 'person' },
    removable: true,
  }),
  define('report', 'Báo cáo', report, { ...inCampaign, refs: ofUnit, place: onMilestone }),
  define('evidence', 'Minh chứng', evidence, {
    ...inCampaign,
    refs: { campaignId: 'campaign', reportId: 'report' },
    place: ['reportId', 'sha256'],
  }),
  define('extension', 'Gia hạn', extension, { ...inCampaign, refs: ofUnit, place: onMilestone }),
  define('indicator_value', 'Số liệu chỉ tiêu', indicatorValue, {
    ...inCampaign,
    refs: { ...ofUnit, reportId: 'report' },
    place: ['campaignId', 'unitId', 'indicatorId', 'waveId', 'occurrence'],
  }),
  define('score', 'Điểm', score, {
    ...inCampaign,
    refs: ofUnit,
    place: ['campaignId', 'unitId', 'stage', 'criterionId'],
  }),
  define('score_lock', 'Khóa điểm', scoreLock, {
    ...inCampaign,
    refs: { campaignId: 'campaign' },
    place: ['campaignId', 'stage'],
  }),
  define('result', 'Kết quả đã khóa', result, {
    ...inCampaign,
    refs: { ...ofUnit, clusterId: 'cluster' },
    place: ['campaignId', 'unitId'],
  }),
  define('nomination', 'Đề nghị khen thưởng', nomination, {
    ...inCampaign,
    refs: { ...ofUnit, personId: 'person', proposerUnitId: 'unit' },
  }),
  define('dossier_check', 'Kiểm hồ sơ', dossierCheck, {
    refs: { nominationId: 'nomination' },
    place: ['nominationId', 'itemId'],
    parent: 'nominationId',
  }),
  define('decision', 'Quyết định khen thưởng', decision, {
    ...inCampaign,
    refs: { campaignId: 'campaign', documentId: 'document' },
  }),
  define('award', 'Khen thưởng', award, {
    refs: { decisionId: 'decision', nominationId: 'nomination' },
    place: ['nominationId'],
    near: 'nominationId',
    removable: true,
  }),
  define('ceremony', 'Lễ, hội nghị', ceremony, {
    ...inCampaign,
    json: { body: Ceremony },
    refs: { campaignId: 'campaign' },
  }),
];

const byName = new Map(packageTables.map((table) => [table.name, table]));

export function packageTable(name: string): PackageTable | undefined {
  return byName.get(name);
}

/** A column of a table by its name in rows. */
export function columnOf({ table }: PackageTable, key: string): SQLiteColumn {
  const column = getTableColumns(table)[key];
  if (column === undefined) throw new Error(`no such column: ${key}`);
  return column as SQLiteColumn;
}

export function hasColumn({ table }: PackageTable, key: string): boolean {
  return key in getTableColumns(table);
}

/** Rows of each table by its name. */
export type PackageRows = ReadonlyMap<string, readonly PackageRow[]>;
