import { scoreStageNames, planText as text, tieBreakInWords } from '../../../text/documents/plan.ts';
import { formatPoints } from '../../../text/numbers.ts';
import type { Indicator } from '../../plan/indicator.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Criterion, ScoreSection, ScoreTable } from '../../plan/score-table.ts';
import { isOrdinary, tableMaximum } from '../../plan/table-maximum.ts';
import type { Block, DocumentPart, TableRow } from '../document.ts';
import { column, groupRow, paragraph, row, table, totalRow } from '../write.ts';

function howToCount({ measure, guidance }: Indicator): string {
  const share =
    measure.kind === 'percent' || measure.kind === 'rate'
      ? text.share(measure.numerator, measure.denominator)
      : '';
  return `${share}${guidance}`.trim();
}

/** How each indicator is counted. The targets stand in the text and are not written a second time. */
export function indicatorAnnex({ indicators }: Plan): DocumentPart[] {
  const explained = indicators.filter((indicator) => howToCount(indicator) !== '');
  if (explained.length === 0) return [];
  return [
    annex(text.annexIndicators, [
      table(
        [column(text.code, 1, 'center'), column(text.indicator, 3.4), column(text.howToCount, 9)],
        explained.map((indicator) => row(indicator.code, indicator.shortName, howToCount(indicator))),
      ),
    ]),
  ];
}

function pointsText({ maxHundredths, method }: Criterion): string {
  const points = formatPoints(maxHundredths);
  if (method.kind === 'bonus') return `+${points}`;
  return method.kind === 'deduction' ? `-${points}` : points;
}

function sectionRows({ name, criteria }: ScoreSection): TableRow[] {
  const ordinary = criteria.filter(isOrdinary);
  const sum = ordinary.reduce((total, { maxHundredths }) => total + maxHundredths, 0);
  const title = ordinary.length === 0 ? name : `${name} (${formatPoints(sum)} điểm)`;
  return [
    groupRow(title),
    ...criteria.map((criterion) =>
      row(
        criterion.code,
        `${criterion.name}${criterion.zeroBlocks ? text.zeroMark : ''}`,
        pointsText(criterion),
        criterion.guidance,
      ),
    ),
  ];
}

/** Best first; the last step of several is what lies below the one before it. */
function gradesInWords(grades: ScoreTable['grades']): string[] {
  return grades.map(({ name, fromHundredths, blockedByZero }, at) => {
    const above = grades[at - 1];
    if (above !== undefined && at === grades.length - 1 && fromHundredths <= 0) {
      return text.lowestGrade(name, above.fromHundredths);
    }
    return `${text.grade(name, fromHundredths)}${blockedByZero ? text.zeroBlocks : ''}`;
  });
}

function rulesBelow(table: ScoreTable, plan: Plan): Block[] {
  const names = new Map([
    ...table.sections.map(({ id, name }) => [id, name] as const),
    ...table.sections.flatMap(({ criteria }) => criteria.map(({ id, name }) => [id, name] as const)),
    ...plan.indicators.map(({ id, shortName }) => [id, shortName] as const),
  ]);
  const hasBonus = table.sections.some(({ criteria }) =>
    criteria.some(({ method }) => method.kind === 'bonus'),
  );
  return [
    paragraph(text.stages(table.stages.map((stage) => scoreStageNames[stage]))),
    ...(hasBonus ? [paragraph(text.bonusCap(table.bonusCapHundredths))] : []),
    ...(table.deductionCapHundredths === null
      ? []
      : [paragraph(text.deductionCap(table.deductionCapHundredths))]),
    ...(table.grades.length === 0 ? [] : [paragraph(text.grades(gradesInWords(table.grades)))]),
    ...(table.tieBreaks.length === 0
      ? []
      : [
          paragraph(
            text.tieBreaks(
              table.tieBreaks.map((tieBreak) => tieBreakInWords(tieBreak, (id) => names.get(id) ?? '')),
            ),
          ),
        ]),
  ];
}

/** One annex a score table, with what follows from the points below it. */
export function scoreTableAnnexes(plan: Plan): DocumentPart[] {
  return plan.scoreTables.map((scores) =>
    annex(scores.name, [
      table(
        [
          column(text.code, 1.2, 'center'),
          column(text.criterion, 6),
          column(text.points, 1.4, 'center'),
          column(text.guidance, 6),
        ],
        [
          ...scores.sections.flatMap(sectionRows),
          totalRow('', text.total, formatPoints(tableMaximum(scores)), ''),
        ],
      ),
      ...rulesBelow(scores, plan),
    ]),
  );
}

function annex(title: string, blocks: Block[]): DocumentPart {
  return { role: 'annex', label: null, title, orientation: 'portrait', endMark: false, blocks };
}
