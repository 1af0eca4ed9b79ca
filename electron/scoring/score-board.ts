import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { result, scoreLock } from '#db/schema/scoring.ts';
import { cluster, participant, unit } from '#db/schema/units.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { ScoreStage, ScoreTable } from '#shared/domain/plan/score-table.ts';
import { rankUnits } from '#shared/domain/ranking/rank-units.ts';
import { type RankingFacts, rankingRows } from '#shared/domain/ranking/tie-break.ts';
import { type StageDifference, stageDifferences } from '#shared/domain/scoring/differences.ts';
import { type ScoreFacts, scoreUnit, type UnitScore } from '#shared/domain/scoring/score-unit.ts';
import { isOwed } from '#shared/domain/tracking/owed.ts';
import { staysToTheEnd } from '#shared/domain/units/participation.ts';
import { dayInVietnam } from '#shared/text/dates.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { duties } from '../tracking/duties.ts';
import { readCampaignValues, readDeliveries, readScores, type UnitScope } from './read-facts.ts';
import { deliveryKey, owedReports, type ReportStanding, reportStanding } from './report-standing.ts';

/** Where a unit stands: as it was locked, else as the points are now. */
export interface Standing {
  totalHundredths: number;
  /** Null when the total reaches no grade of the table. */
  grade: string | null;
  rank: number;
  isTied: boolean;
}

export interface BoardUnit {
  unitId: string;
  code: string;
  name: string;
  kind: string;
  groupId: string;
  clusterId: string | null;
  table: ScoreTable;
  facts: ScoreFacts;
  reports: ReportStanding;
  score: UnitScore;
  /** Total up to each stage, null for a stage at which nobody has scored the unit. */
  stageTotals: { stage: ScoreStage; totalHundredths: number | null }[];
  differences: StageDifference[];
  standing: Standing;
  /** Whether the points now give something else than what was locked. */
  hasMovedSinceLock: boolean;
}

export interface ScoreBoard {
  plan: Plan;
  /** Tables that have units, in the plan's order. */
  tables: ScoreTable[];
  clusters: { id: string; name: string }[];
  locks: { stage: ScoreStage; lockedAt: string; author: string }[];
  /** Whether the last stage of every table is locked. */
  isFinal: boolean;
  /** By table, then by cluster, then by rank; ties in the order of the unit list. */
  units: BoardUnit[];
}

interface Scope {
  groupId?: string | undefined;
  /** One unit, or one with all that it is compared with; a unit alone is ranked first, so its rank says nothing. */
  units?: UnitScope;
}

/**
 * Every participating unit of a score table with its points, grade and rank, from the plan, the typed points, the figures and
 * the days late. The one place where these come together: screens, awards, papers and packages all take it from here.
 */
export function assembleScoreBoard(
  db: Reader,
  campaignId: string,
  today: string,
  scope: Scope = {},
): ScoreBoard {
  const { plan } = currentPlan(db, campaignId);
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const locks = readLocks(db, campaignId);
  const only = scope.units ?? null;
  const scores = readScores(db, campaignId, only);
  const values = readCampaignValues(db, campaignId, plan, only);
  const { deliveries, extensions } = readDeliveries(db, campaignId, plan, only);
  const dutyOf = duties(db, campaignId, plan);
  const members = readMembers(db, campaignId, only).filter(
    ({ groupId }) => scope.groupId === undefined || groupId === scope.groupId,
  );
  const tables = plan.scoreTables.filter((table) => members.some(({ groupId }) => groupId === table.groupId));
  const locked = storedStandings(db, campaignId);
  const clusters = readClusters(db);
  const clusterOrder = new Map(clusters.map(({ id }, position) => [id, position]));
  const units = tables.flatMap((table) => {
    const owed = owedReports(plan, table.groupId, today).map((report) => ({ report, duty: dutyOf(report) }));
    const lock = locks.find(({ stage }) => stage === table.stages.at(-1));
    // Days late of a report that never comes grow on; in the points they stand as on the day of the lock.
    const asOf = lock === undefined ? today : dayInVietnam(lock.lockedAt);
    const scored = members
      .filter(({ groupId }) => groupId === table.groupId)
      .map((member) => {
        const delivered = deliveries.get(member.unitId) ?? new Map();
        const extended = extensions.get(member.unitId) ?? new Map();
        const due = owed
          .filter(({ report, duty }) => {
            const key = deliveryKey(report.milestone.id, report.occurrence);
            return isOwed(duty, member, delivered.has(key));
          })
          .map(({ report }) => report);
        const standingOn = (day: string) => reportStanding(due, delivered, extended, day);
        const reports = standingOn(today);
        const facts: ScoreFacts = {
          values: values.get(member.unitId) ?? new Map(),
          daysLate: asOf === today ? reports.daysLate : standingOn(asOf).daysLate,
          scores: scores.get(member.unitId) ?? [],
        };
        const score = scoreUnit(table, indicators, facts);
        const differences = facts.scores.length === 0 ? [] : stageDifferences(table, indicators, facts);
        const stageTotals = table.stages.map((stage) => ({
          stage,
          totalHundredths: stageTotal(table, stage, facts, score, (s) =>
            scoreUnit(table, indicators, facts, s),
          ),
        }));
        return { ...member, table, facts, reports, score, differences, stageTotals };
      });
    return withStandings(table, scored, lock === undefined ? new Map() : locked, clusterOrder);
  });
  const clusterIds = new Set(units.map(({ clusterId }) => clusterId));
  return {
    plan,
    tables,
    locks,
    isFinal:
      tables.length > 0 && tables.every((table) => locks.some(({ stage }) => stage === table.stages.at(-1))),
    clusters: clusters.filter(({ id }) => clusterIds.has(id)),
    units,
  };
}

function stageTotal(
  table: ScoreTable,
  stage: ScoreStage,
  facts: ScoreFacts,
  score: UnitScore,
  upTo: (stage: ScoreStage) => UnitScore,
): number | null {
  if (!facts.scores.some((own) => own.stage === stage)) return null;
  const later = table.stages.slice(table.stages.indexOf(stage) + 1);
  const isLast = !facts.scores.some((own) => later.includes(own.stage));
  return isLast ? score.totalHundredths : upTo(stage).totalHundredths;
}

type Scored = Omit<BoardUnit, 'standing' | 'hasMovedSinceLock'>;

function withStandings(
  table: ScoreTable,
  scored: readonly Scored[],
  locked: ReadonlyMap<string, Standing>,
  clusterOrder: ReadonlyMap<string, number>,
): BoardUnit[] {
  const facts = scored.map(
    (own): RankingFacts => ({
      unitId: own.unitId,
      clusterId: own.clusterId ?? '',
      score: own.score,
      values: own.facts.values,
      daysLate: own.facts.daysLate,
    }),
  );
  const ranks = new Map(rankUnits(rankingRows(table, facts)).map((own) => [own.unitId, own]));
  const units = scored.map((own): BoardUnit => {
    const ranked = ranks.get(own.unitId);
    const now: Standing = {
      totalHundredths: own.score.totalHundredths,
      grade: own.score.grade.name,
      rank: ranked?.rank ?? 0,
      isTied: ranked?.isTied ?? false,
    };
    const then = locked.get(own.unitId);
    return { ...own, standing: then ?? now, hasMovedSinceLock: then !== undefined && !isSame(then, now) };
  });
  const order = new Map(scored.map(({ unitId }, position) => [unitId, position]));
  const placeOf = ({ clusterId }: Scored) => clusterOrder.get(clusterId ?? '') ?? clusterOrder.size;
  return units.sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      a.standing.rank - b.standing.rank ||
      (order.get(a.unitId) ?? 0) - (order.get(b.unitId) ?? 0),
  );
}

function isSame(a: Standing, b: Standing): boolean {
  return (
    a.totalHundredths === b.totalHundredths &&
    a.grade === b.grade &&
    a.rank === b.rank &&
    a.isTied === b.isTied
  );
}

function readMembers(db: Reader, campaignId: string, scope: UnitScope) {
  const all = db
    .select({
      unitId: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      groupId: participant.groupId,
      clusterId: participant.clusterId,
      validFrom: participant.validFrom,
      validTo: participant.validTo,
    })
    .from(participant)
    .innerJoin(unit, eq(unit.id, participant.unitId))
    .where(eq(participant.campaignId, campaignId))
    .orderBy(asc(unit.position), asc(unit.sortKey))
    .all();
  // Who ended meanwhile is not compared at the end; its scores stay on record.
  const atTheEnd = all.filter(staysToTheEnd);
  if (scope === null) return atTheEnd;
  const wanted = 'unitId' in scope ? scope.unitId : scope.comparedWith;
  const own = all.find(({ unitId }) => unitId === wanted);
  if (own === undefined || 'unitId' in scope) return all.filter((member) => member === own);
  return atTheEnd.filter(({ groupId, clusterId }) => groupId === own.groupId && clusterId === own.clusterId);
}

function readClusters(db: Reader) {
  return db
    .select({ id: cluster.id, name: cluster.name })
    .from(cluster)
    .orderBy(asc(cluster.position), asc(cluster.name))
    .all();
}

/** Stages that take no more points. */
function readLocks(db: Reader, campaignId: string): ScoreBoard['locks'] {
  return db
    .select({ stage: scoreLock.stage, lockedAt: scoreLock.lockedAt, author: scoreLock.author })
    .from(scoreLock)
    .where(eq(scoreLock.campaignId, campaignId))
    .all()
    .map((row) => ({ ...row, stage: row.stage as ScoreStage }));
}

function storedStandings(db: Reader, campaignId: string): Map<string, Standing> {
  const rows = db.select().from(result).where(eq(result.campaignId, campaignId)).all();
  return new Map(
    rows.map(({ unitId, totalHundredths, grade, rank, isTied }) => [
      unitId,
      { totalHundredths, grade: grade === '' ? null : grade, rank, isTied },
    ]),
  );
}
