import { and, eq, min } from 'drizzle-orm';
import type { Db, Reader } from '#db/open.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { extension, formIssue, formReturn } from '#db/schema/tracking.ts';
import { cluster, participant, unit } from '#db/schema/units.ts';
import { columnKey } from './occurrences.ts';

/** A campaign, or one unit of it. */
export interface MatrixScope {
  campaignId: string;
  unitId?: string | undefined;
}

/** What is known of one unit at one time that a milestone is due. */
export interface DeliveredPaper {
  /** False for a form that was sent back before anything of it was taken in. */
  isIn: boolean;
  paperDate: string;
  returned: boolean;
  files: number;
}

interface Time {
  milestoneId: string;
  occurrence: string;
}

/** By column, then by unit. */
export type ByColumn<T> = Map<string, Map<string, T>>;

/** What was put at one time, by unit. */
export const at = <T>(facts: ByColumn<T>, { milestoneId, occurrence }: Time): ReadonlyMap<string, T> =>
  facts.get(columnKey(milestoneId, occurrence)) ?? new Map<string, T>();

function put<T>(facts: ByColumn<T>, place: Time & { unitId: string }, fact: T) {
  const key = columnKey(place.milestoneId, place.occurrence);
  const own = facts.get(key) ?? new Map<string, T>();
  own.set(place.unitId, fact);
  facts.set(key, own);
}

/**
 * The papers of one time, by unit. Years of reports of thousands of units are hundreds of thousands of rows, of which a look
 * needs few: each time is read by itself, as plain arrays, out of the index `report_time` alone.
 */
export function paperReader(db: Db, { campaignId, unitId }: MatrixScope) {
  const files = filesOfReports(db, campaignId);
  const sentBack = formsSentBack(db, { campaignId, unitId });
  const ofAll = db.$client
    .prepare(
      `SELECT unit_id, paper_date, state FROM report
       WHERE campaign_id = ? AND milestone_id = ? AND occurrence = ?`,
    )
    .raw();
  const ofOne = db.$client
    .prepare(
      `SELECT unit_id, paper_date, state FROM report
       WHERE campaign_id = ? AND milestone_id = ? AND occurrence = ? AND unit_id = ?`,
    )
    .raw();
  return (time: Time): ReadonlyMap<string, DeliveredPaper> => {
    const key = [campaignId, time.milestoneId, time.occurrence];
    const rows = (unitId === undefined ? ofAll.all(...key) : ofOne.all(...key, unitId)) as string[][];
    const filesHere = at(files, time);
    const papers = new Map<string, DeliveredPaper>();
    for (const [own, paperDate] of at(sentBack, time)) {
      papers.set(own, { isIn: false, paperDate, returned: true, files: 0 });
    }
    for (const [own = '', paperDate = '', state] of rows) {
      const returned = state === 'returned';
      papers.set(own, { isIn: true, paperDate, returned, files: filesHere.get(own) ?? 0 });
    }
    return papers;
  };
}

/** How many files hang on each report that has any. */
function filesOfReports(db: Db, campaignId: string): ByColumn<number> {
  const rows = db.$client
    .prepare(
      `SELECT report.unit_id, report.milestone_id, report.occurrence, count(*)
       FROM evidence JOIN report ON report.id = evidence.report_id
       WHERE evidence.campaign_id = ? GROUP BY report.id`,
    )
    .raw()
    .all(campaignId) as [string, string, string, number][];
  const files: ByColumn<number> = new Map();
  for (const [unitId, milestoneId, occurrence, count] of rows) {
    put(files, { unitId, milestoneId, occurrence }, count);
  }
  return files;
}

/** When forms came that must be corrected: the unit has answered, and owes the answer again. */
export function formsSentBack(db: Reader, { campaignId, unitId }: MatrixScope): ByColumn<string> {
  const rows = db
    .select({
      unitId: formIssue.unitId,
      milestoneId: formIssue.milestoneId,
      occurrence: formIssue.occurrence,
      receivedOn: formReturn.receivedOn,
    })
    .from(formReturn)
    .innerJoin(formIssue, eq(formIssue.id, formReturn.formIssueId))
    .where(
      and(
        eq(formReturn.campaignId, campaignId),
        eq(formReturn.verdict, 'returned'),
        unitId === undefined ? undefined : eq(formIssue.unitId, unitId),
      ),
    )
    .all();
  const days: ByColumn<string> = new Map();
  for (const row of rows) put(days, row, row.receivedOn);
  return days;
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

export interface Member {
  unitId: string;
  code: string;
  name: string;
  kind: string;
  groupId: string;
  clusterId: string | null;
  clusterName: string;
  validFrom: string | null;
  validTo: string | null;
}

type MemberRow = [
  ...[unitId: string, code: string, name: string, kind: string, groupId: string],
  ...[clusterId: string | null, clusterName: string | null, validFrom: string | null, validTo: string | null],
];

/** In the order of the register; as plain arrays, for they are thousands at each look. */
export function readMembers(db: Reader, { campaignId, unitId }: MatrixScope): Member[] {
  const rows = db
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
    .values() as MemberRow[];
  return rows.map(([id, code, name, kind, groupId, clusterId, clusterName, validFrom, validTo]) => ({
    unitId: id,
    code,
    name,
    kind,
    groupId,
    clusterId,
    clusterName: clusterName ?? '',
    validFrom,
    validTo,
  }));
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
