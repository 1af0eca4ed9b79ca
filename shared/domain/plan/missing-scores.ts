import { formatPoints } from '../../text/numbers.ts';
import { planMissingText as text } from '../../text/plan-missing.ts';
import { advice, blocks, type MissingCheck } from './missing-check.ts';
import { isDispatch } from './missing-issuance.ts';
import type { Plan } from './plan.ts';
import type { Criterion, ScoreTable, TieBreak } from './score-table.ts';
import { tableMaximum } from './table-maximum.ts';

const usualMaximum = 100_00;

function indicatorOf({ method }: Criterion): string | null {
  if (method.kind === 'proportional' || method.kind === 'passFail') return method.indicatorId;
  return method.kind === 'bands' && method.source.kind === 'indicator' ? method.source.indicatorId : null;
}

function criterionChecks(criterion: Criterion, indicatorIds: ReadonlySet<string>): MissingCheck[] {
  const { id, code, maxHundredths, method } = criterion;
  const indicatorId = indicatorOf(criterion);
  // Bands may only take points away (late papers), so their highest may be zero.
  const lacksPoints = maxHundredths === 0 && method.kind !== 'bands';
  return [
    ...(lacksPoints ? [blocks('scoring', text.criterionWithoutPoints(code), id)] : []),
    ...(indicatorId !== null && !indicatorIds.has(indicatorId)
      ? [blocks('scoring', text.criterionWithoutIndicator(code), id)]
      : []),
  ];
}

function refersTo(tieBreak: TieBreak): string | null {
  switch (tieBreak.kind) {
    case 'section':
      return tieBreak.sectionId;
    case 'criterion':
      return tieBreak.criterionId;
    case 'indicator':
      return tieBreak.indicatorId;
    default:
      return null;
  }
}

function tableChecks(table: ScoreTable, plan: Plan): MissingCheck[] {
  const { id, name, sections, grades, groupId } = table;
  const criteria = sections.flatMap((section) => section.criteria);
  const indicatorIds = new Set(plan.indicators.map((indicator) => indicator.id));
  const known = new Set([...indicatorIds, ...sections.map((s) => s.id), ...criteria.map((c) => c.id)]);
  const maximum = tableMaximum(table);
  const isFalling = grades.every(
    (grade, at) => at === 0 || grade.fromHundredths < (grades[at - 1]?.fromHundredths ?? 0),
  );
  const lostTieBreak = table.tieBreaks.some((tieBreak) => {
    const target = refersTo(tieBreak);
    return target !== null && !known.has(target);
  });
  return [
    ...(plan.subjectGroups.some((group) => group.id === groupId)
      ? []
      : [blocks('scoring', text.tableWithoutGroup(name), id)]),
    ...(criteria.length === 0 ? [blocks('scoring', text.emptyTable(name), id)] : []),
    ...criteria.flatMap((criterion) => criterionChecks(criterion, indicatorIds)),
    ...(criteria.length > 0 && maximum !== usualMaximum
      ? [advice('scoring', text.tableSum(name, formatPoints(maximum)), id)]
      : []),
    ...(grades.length === 0 ? [advice('scoring', text.noGrades(name), id)] : []),
    ...(isFalling ? [] : [blocks('scoring', text.gradesOutOfOrder(name), id)]),
    ...(lostTieBreak ? [blocks('scoring', text.lostTieBreak(name), id)] : []),
  ];
}

export function missingScores(plan: Plan): MissingCheck[] {
  if (plan.scoreTables.length === 0) return isDispatch(plan) ? [] : [advice('scoring', text.noScoreTable)];
  const groups = plan.scoreTables.map(({ groupId }) => groupId);
  const twice = plan.scoreTables.find(({ groupId }, at) => groups.indexOf(groupId) !== at);
  return [
    ...plan.scoreTables.flatMap((table) => tableChecks(table, plan)),
    ...(twice === undefined ? [] : [blocks('scoring', text.groupScoredTwice(twice.name), twice.id)]),
  ];
}
