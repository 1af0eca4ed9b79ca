import { and, count, eq, min } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { evidence, extension, formIssue, formReturn } from '#db/schema/tracking.ts';
import { cluster, participant, unit } from '#db/schema/units.ts';
import type { App } from '../app/app.ts';
import { columnKey } from './occurrences.ts';

/** A campaign, or one unit of it. */
export interface MatrixScope {
  campaignId: string;
  unitId?: string | undefined;
}

/** What is known of one unit at one time that a milestone is due. */
export interface DeliveredPaper {
  /** Null for a form that was sent back before anything of it was taken in. */
  reportId: string | null;
  paperDate: string;
  returned: boolean;
  files: number;
}

/** By column, then by unit. */
export type ByColumn<T> = Map<string, Map<string, T>>;

function put<T>(
  facts: ByColumn<T>,
  place: { milestoneId: string; occurrence: string; unitId: string },
  fact: T,
) {
  const key = columnKey(place.milestoneId, place.occurrence);
  const own = facts.get(key) ?? new Map<string, T>();
  own.set(place.unitId, fact);
  facts.set(key, own);
}

/** Read as plain arrays: years of reports of thousands of units are hundreds of thousands of rows. */
export function readDeliveries(app: App, { campaignId, unitId }: MatrixScope): ByColumn<DeliveredPaper> {
  const papers: ByColumn<DeliveredPaper> = new Map();
  sentBack(app.db, campaignId, papers);
  const files = filesOfReports(app.db, campaignId);
  const rows = app.db.$client
    .prepare(
      `SELECT unit_id, milestone_id, occurrence, id, paper_date, state FROM report
       WHERE campaign_id = @campaignId AND (@unitId IS NULL OR unit_id = @unitId)`,
    )
    .raw()
    .iterate({ campaignId, unitId: unitId ?? null }) as IterableIterator<string[]>;
  for (const [owner = '', milestoneId = '', occurrence = '', reportId = '', paperDate = '', state] of rows) {
    const paper = { reportId, paperDate, returned: state === 'returned', files: files.get(reportId) ?? 0 };
    put(papers, { milestoneId, occurrence, unitId: owner }, paper);
  }
  return papers;
}

/** How many files hang on each report that has any. */
function filesOfReports(db: Reader, campaignId: string): Map<string, number> {
  const rows = db
    .select({ reportId: evidence.reportId, files: count() })
    .from(evidence)
    .where(eq(evidence.campaignId, campaignId))
    .groupBy(evidence.reportId)
    .all();
  return new Map(rows.map(({ reportId, files }) => [reportId, files]));
}

/** Forms that came and must be corrected: the unit has answered, and owes the answer again. */
function sentBack(db: Reader, campaignId: string, papers: ByColumn<DeliveredPaper>): void {
  const rows = db
    .select({
      unitId: formIssue.unitId,
      milestoneId: formIssue.milestoneId,
      occurrence: formIssue.occurrence,
      receivedOn: formReturn.receivedOn,
    })
    .from(formReturn)
    .innerJoin(formIssue, eq(formIssue.id, formReturn.formIssueId))
    .where(and(eq(formReturn.campaignId, campaignId), eq(formReturn.verdict, 'returned')))
    .all();
  for (const row of rows) {
    put(papers, row, { reportId: null, paperDate: row.receivedOn, returned: true, files: 0 });
  }
}

/** Later days that were granted. */
export function readExtensions(db: Reader, { campaignId, unitId }: MatrixScope): ByColumn<string> {
  const days: ByColumn<string> = new Map();
  const rows = db
    .select()
    .from(extension)
    .where(
      and(
        eq(extension.campaignId, campaignId),
        unitId === undefined ? undefined : eq(extension.unitId, unitId),
      ),
    )
    .all();
  for (const row of rows) put(days, row, row.lastDay);
  return days;
}

export type Member = ReturnType<typeof readMembers>[number];

export function readMembers(db: Reader, { campaignId, unitId }: MatrixScope) {
  return db
    .select({
      unitId: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      groupId: participant.groupId,
      clusterId: participant.clusterId,
      clusterName: cluster.name,
      validFrom: participant.validFrom,
      validTo: participant.validTo,
    })
    .from(participant)
    .innerJoin(unit, eq(unit.id, participant.unitId))
    .leftJoin(cluster, eq(cluster.id, participant.clusterId))
    .where(
      and(
        eq(participant.campaignId, campaignId),
        unitId === undefined ? undefined : eq(participant.unitId, unitId),
      ),
    )
    .orderBy(unit.position, unit.sortKey)
    .all()
    .map((row) => ({ ...row, clusterName: row.clusterName ?? '' }));
}

/** The day of the first paper that put the plan into force; null while none is known. */
export function askedSince(db: Reader, campaignId: string): string | null {
  const row = db
    .select({ date: min(documentRegister.date) })
    .from(documentRegister)
    .where(and(eq(documentRegister.campaignId, campaignId), eq(documentRegister.purpose, 'plan')))
    .get();
  return row?.date ?? null;
}
