import type { Indicator } from '../plan/indicator.ts';
import type { Criterion, ScoreTable } from '../plan/score-table.ts';
import { randomStream } from './random.ts';
import type { Sample, SampleReport } from './sample.ts';
import type { SampleCase } from './sample-cases.ts';
import type { SampleStory } from './story.ts';

type SelfScores = SampleReport['selfScores'];

/**
 * What a unit gives itself on the criteria that are typed. The others follow from indicators and dates. A deduction is
 * written as the points taken away (positive).
 */
export function buildSelfScores(
  { unit, profile, isTied }: SampleCase,
  table: ScoreTable,
  indicators: readonly Indicator[],
  story: SampleStory,
  seed: number,
): SelfScores {
  const random = randomStream(seed, `scores ${unit.code}`);
  const empty = withoutFigures(table, unit.code, indicators, story);
  return [...typedCriteria(table), ...empty].map((criterion) => {
    const left = isTied ? 0 : random.pick(story.selfScores[profile]);
    const note =
      story.selfScoreNotes.length > 0 && random.chance(0.15) ? random.pick(story.selfScoreNotes) : '';
    if (empty.includes(criterion)) {
      const text = story.noFiguresNote;
      return { criterionCode: criterion.code, pointsHundredths: criterion.maxHundredths, note: text };
    }
    const points = pointsOf(criterion, unit.code, left, story);
    return { criterionCode: criterion.code, pointsHundredths: points, note };
  });
}

function pointsOf(criterion: Criterion, unitCode: string, left: number, story: SampleStory): number {
  const { method, maxHundredths } = criterion;
  if (method.kind === 'deduction') {
    return story.deductions[criterion.code]?.includes(unitCode) ? method.perOccurrenceHundredths : 0;
  }
  if (method.kind === 'bonus') return story.bonuses[criterion.code]?.includes(unitCode) ? 200 : 0;
  if (method.kind === 'passFail') return left > 150 ? 0 : maxHundredths;
  return Math.max(0, maxHundredths - left);
}

/**
 * Criteria whose indicator has nothing to measure in this unit (no call to a fire all year): the figures give no points,
 * so the unit gives them. The first unit of each list forgets it, and its total stays provisional.
 */
function withoutFigures(
  table: ScoreTable,
  unitCode: string,
  indicators: readonly Indicator[],
  story: SampleStory,
): Criterion[] {
  const empty = indicators
    .filter(({ code }) => (story.gaps.zeroDenominator[code]?.indexOf(unitCode) ?? -1) > 0)
    .map((indicator) => indicator.id);
  return table.sections
    .flatMap((section) => section.criteria)
    .filter(
      ({ method }) =>
        method.kind === 'bands' &&
        method.source.kind === 'indicator' &&
        empty.includes(method.source.indicatorId),
    );
}

/** Criteria that nobody but a person can fill. */
export function typedCriteria(table: ScoreTable): Criterion[] {
  return table.sections
    .flatMap((section) => section.criteria)
    .filter(
      ({ method }) =>
        method.kind === 'manual' ||
        method.kind === 'bonus' ||
        method.kind === 'deduction' ||
        (method.kind === 'passFail' && method.indicatorId === null),
    );
}

/** Where the appraiser differs from some of the units that sent a final report, with the reason. */
export function buildAppraisal(
  finals: readonly SampleReport[],
  tables: readonly ScoreTable[],
  story: SampleStory,
  seed: number,
): Sample['appraisal'] {
  const random = randomStream(seed, 'appraisal');
  const { count, reasons } = story.appraisal;
  if (reasons.length === 0) return [];
  const tied = new Set(story.ties.flatMap((tie) => tie.units));
  const open = finals.filter((report) => !tied.has(report.unitKey));
  const max = new Map(tables.flatMap(typedCriteria).map(({ code, maxHundredths }) => [code, maxHundredths]));
  const differences: Sample['appraisal'] = [];
  let first = random.int(0, reasons.length - 1);
  for (let left = count; left > 0 && open.length > 0; left -= 1) {
    const [report] = open.splice(random.int(0, open.length - 1), 1);
    if (!report) break;
    /** The next reason whose points fit between zero and the criterion's maximum. */
    for (let turn = 0; turn < reasons.length; turn += 1) {
      const reason = reasons[(first + turn) % reasons.length];
      const own = report.selfScores.find((score) => score.criterionCode === reason?.criterion);
      if (!reason || !own) continue;
      const pointsHundredths = own.pointsHundredths + reason.by;
      if (pointsHundredths < 0 || pointsHundredths > (max.get(reason.criterion) ?? 0)) continue;
      const { criterion: criterionCode, reason: text } = reason;
      differences.push({ unitKey: report.unitKey, criterionCode, pointsHundredths, reason: text });
      first += turn + 1;
      break;
    }
  }
  return differences;
}
