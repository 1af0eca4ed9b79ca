import { countDistinct, eq } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/open.ts';
import { decision, dossierCheck, nomination } from '#db/schema/awards.ts';
import { score, scoreLock } from '#db/schema/scoring.ts';
import { extension, formIssue, indicatorValue, report } from '#db/schema/tracking.ts';
import { participant } from '#db/schema/units.ts';
import { comparePlans } from '#shared/domain/plan/changes/compare-plans.ts';
import { blocks, type MissingCheck } from '#shared/domain/plan/missing-check.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { AppError } from '#shared/errors.ts';
import { planInUseText as text } from '#shared/text/plan-in-use.ts';

/** A part of the plan that something on record points to, and why it has to stay. */
export interface PartInUse {
  id: string;
  why: string;
}

interface Source {
  table: SQLiteTable;
  campaign: SQLiteColumn;
  part: SQLiteColumn;
  counted: SQLiteColumn;
  words: (count: number) => string;
}

/** The weightiest reason first: it is the one that is named. */
const sources: readonly Source[] = [
  {
    ...{ table: decision, campaign: decision.campaignId, part: decision.awardTypeId },
    ...{ counted: decision.id, words: text.decisions },
  },
  {
    ...{ table: nomination, campaign: nomination.campaignId, part: nomination.awardTypeId },
    ...{ counted: nomination.id, words: text.nominations },
  },
  {
    ...{ table: score, campaign: score.campaignId, part: score.criterionId },
    ...{ counted: score.unitId, words: text.scores },
  },
  {
    ...{ table: indicatorValue, campaign: indicatorValue.campaignId, part: indicatorValue.indicatorId },
    ...{ counted: indicatorValue.unitId, words: text.values },
  },
  {
    ...{ table: report, campaign: report.campaignId, part: report.milestoneId },
    ...{ counted: report.unitId, words: text.reports },
  },
  {
    ...{ table: formIssue, campaign: formIssue.campaignId, part: formIssue.milestoneId },
    ...{ counted: formIssue.unitId, words: text.forms },
  },
  {
    ...{ table: extension, campaign: extension.campaignId, part: extension.milestoneId },
    ...{ counted: extension.unitId, words: text.extensions },
  },
  {
    ...{ table: indicatorValue, campaign: indicatorValue.campaignId, part: indicatorValue.waveId },
    ...{ counted: indicatorValue.unitId, words: text.values },
  },
  {
    ...{ table: participant, campaign: participant.campaignId, part: participant.groupId },
    ...{ counted: participant.unitId, words: text.participants },
  },
];

/** Parts that tracking, scoring, awards and units point to. */
export function partsInUse(db: Reader, campaignId: string): PartInUse[] {
  const found = new Map<string, PartInUse>();
  const note = (id: unknown, why: string) => {
    if (typeof id === 'string' && id !== '' && !found.has(id)) found.set(id, { id, why });
  };
  for (const { table, campaign, part, counted, words } of sources) {
    const rows = db
      .select({ id: part, count: countDistinct(counted) })
      .from(table)
      .where(eq(campaign, campaignId))
      .groupBy(part)
      .all();
    for (const { id, count } of rows) note(id, words(count));
  }
  const checked = db
    .select({ id: dossierCheck.itemId, count: countDistinct(dossierCheck.nominationId) })
    .from(dossierCheck)
    .innerJoin(nomination, eq(nomination.id, dossierCheck.nominationId))
    .where(eq(nomination.campaignId, campaignId))
    .groupBy(dossierCheck.itemId)
    .all();
  for (const { id, count } of checked) note(id, text.dossiers(count));
  return [...found.values()];
}

function namesOf(plan: Plan): Map<string, string> {
  return new Map([
    ...plan.waves.map(({ id, name }) => [id, name] as const),
    ...plan.subjectGroups.map(({ id, name }) => [id, `nhóm “${name}”`] as const),
    ...plan.indicators.map(({ id, code }) => [id, `chỉ tiêu ${code}`] as const),
    ...plan.milestones.map(({ id, name }) => [id, `mốc “${name}”`] as const),
    ...plan.awardTypes.map(({ id, name }) => [id, `“${name}”`] as const),
    ...plan.dossier.items.map(({ id, name }) => [id, `giấy tờ “${name}”`] as const),
    ...plan.scoreTables.flatMap(({ sections }) =>
      sections.flatMap(({ criteria }) =>
        criteria.map(({ id, code }) => [id, `tiêu chí chấm điểm ${code}`] as const),
      ),
    ),
  ]);
}

function scoresAreLocked(db: Reader, campaignId: string): boolean {
  return (
    db
      .select({ id: scoreLock.id })
      .from(scoreLock)
      .where(eq(scoreLock.campaignId, campaignId))
      .limit(1)
      .get() !== undefined
  );
}

/**
 * A draft may not lose a part that something on record points to: it would be left without its name and its rule.
 * @throws AppError PLAN_PART_IN_USE
 */
export function requireUsedParts(db: Reader, campaignId: string, before: Plan, after: Plan): void {
  const kept = namesOf(after);
  const removed = [...namesOf(before)].filter(([id]) => !kept.has(id));
  if (removed.length === 0) return;
  const used = new Map(partsInUse(db, campaignId).map(({ id, why }) => [id, why]));
  for (const [id, part] of removed) {
    const why = used.get(id);
    if (why !== undefined) throw AppError.of('PLAN_PART_IN_USE', { part, why });
  }
}

/** What a later version must not do to the one in force, because of what is on record already. */
export function amendmentChecks(db: Reader, campaignId: string, inForce: Plan, draft: Plan): MissingCheck[] {
  const changes = comparePlans(inForce, draft);
  const kept = namesOf(draft);
  const names = namesOf(inForce);
  const used = partsInUse(db, campaignId);
  const removed = used.flatMap(({ id, why }) => {
    const name = names.get(id);
    return name === undefined || kept.has(id) ? [] : [blocks('general', text.removed(name, why))];
  });
  const valued = new Map(used.map(({ id, why }) => [id, why]));
  const remeasured = draft.indicators.flatMap(({ id, code, measure }) => {
    const before = inForce.indicators.find((indicator) => indicator.id === id);
    const why = valued.get(id);
    if (before === undefined || why === undefined) return [];
    const scale = (one: typeof measure) => (one.kind === 'grade' ? one.scale.join() : '');
    const same = before.measure.kind === measure.kind && scale(before.measure) === scale(measure);
    return same ? [] : [blocks('content', text.otherMeasure(code, why), id)];
  });
  const touchesScores = changes.some(({ section }) => section === 'scoring');
  return [
    ...(changes.length === 0 ? [blocks('general', text.noChanges)] : []),
    ...removed,
    ...remeasured,
    ...(touchesScores && scoresAreLocked(db, campaignId) ? [blocks('scoring', text.lockedScores)] : []),
  ];
}
