import {
  awardOccasionNames,
  conditionInWords,
  ratioLimitInWords,
  scoreStageNames,
  tieBreakInWords,
} from '../../../text/documents/plan.ts';
import { scoreMethodInWords } from '../../../text/documents/plan-parts.ts';
import { formatCount, formatPoints } from '../../../text/numbers.ts';
import { subjectWords } from '../../../text/subject-names.ts';
import { operatorWords } from '../../compare.ts';
import type { AwardType, Eligibility } from '../award-type.ts';
import type { Plan } from '../plan.ts';
import type { ScoreSection, ScoreTable } from '../score-table.ts';
import { type DescribedPart, joined, yesNo } from './described-part.ts';

type NameOf = (id: string) => string;

function condition(entry: Eligibility, nameOf: NameOf): string {
  const kinds = entry.subjects.map((subject) => subjectWords[subject]).join(', ');
  return `${conditionInWords(entry, entry.groupIds.map(nameOf))} (${kinds})`;
}

function quotas(award: AwardType): string {
  return award.quotas
    .map(({ subject, op, value }) => `${operatorWords[op]} ${formatCount(value)} ${subjectWords[subject]}`)
    .join(' và ');
}

function describeAward(award: AwardType, nameOf: NameOf): DescribedPart {
  return {
    key: award.id,
    section: 'awards',
    name: `“${award.name}”`,
    facets: [
      ['tên', award.name],
      ['người quyết định', award.decidedBy],
      ['dịp xét tặng', award.occasion === 'any' ? '' : awardOccasionNames[award.occasion]],
      ['tiêu chuẩn', award.standard],
      ['số lượng', quotas(award)],
      ['quy định về số lượng', award.quotaNote],
      ['cơ quan phân bổ', award.allocatedBy],
      ['tỷ lệ', award.ratioLimits.map(ratioLimitInWords).join('; ')],
      ['điều kiện', joined(award.eligibility.map((entry) => condition(entry, nameOf)))],
      ['việc xét chọn tại cơ quan này', yesNo(award.managedHere)],
      ['loại', award.category === 'title' ? 'danh hiệu thi đua' : 'hình thức khen thưởng'],
    ],
    raw: award,
    list: 'các hình thức khen thưởng',
  };
}

function describeSection(section: ScoreSection, table: ScoreTable, nameOf: NameOf): DescribedPart[] {
  return [
    {
      key: section.id,
      section: 'scoring',
      name: `phần “${section.name}” của ${table.name}`,
      facets: [['tên', section.name]],
      raw: { name: section.name, table: table.id },
      list: `các phần của ${table.name}`,
    },
    ...section.criteria.map(
      (criterion): DescribedPart => ({
        key: criterion.id,
        section: 'scoring',
        name: `tiêu chí ${criterion.code} của ${table.name}`,
        facets: [
          ['tên', criterion.name],
          ['điểm tối đa', formatPoints(criterion.maxHundredths)],
          ['cách tính điểm', scoreMethodInWords(criterion.method, nameOf)],
          ['hướng dẫn', criterion.guidance],
          ['điểm liệt', yesNo(criterion.zeroBlocks)],
          ['phần chứa', section.name],
          ['mã', criterion.code],
        ],
        raw: { ...criterion, section: section.id },
        list: `các tiêu chí của ${table.name}`,
      }),
    ),
  ];
}

function describeTable(table: ScoreTable, nameOf: NameOf): DescribedPart[] {
  const { sections, ...own } = table;
  const grades = table.grades.map(
    ({ name, fromHundredths, blockedByZero }) =>
      `${name} từ ${formatPoints(fromHundredths)} điểm${blockedByZero ? ', xét điểm liệt' : ''}`,
  );
  return [
    {
      key: table.id,
      section: 'scoring',
      name: `“${table.name}”`,
      facets: [
        ['tên', table.name],
        ['nhóm được chấm', nameOf(table.groupId)],
        ['trình tự chấm', table.stages.map((stage) => scoreStageNames[stage]).join(', ')],
        ['điểm thưởng tối đa', formatPoints(table.bonusCapHundredths)],
        [
          'điểm trừ tối đa',
          table.deductionCapHundredths === null
            ? 'không giới hạn'
            : formatPoints(table.deductionCapHundredths),
        ],
        ['mức xếp loại', grades.join('; ')],
        [
          'thứ tự xét khi bằng điểm',
          table.tieBreaks.map((tieBreak) => tieBreakInWords(tieBreak, nameOf)).join('; '),
        ],
      ],
      raw: own,
      list: 'các bảng điểm',
    },
    ...sections.flatMap((section) => describeSection(section, table, nameOf)),
  ];
}

/** Score tables with their criteria, and awards with everything that they depend on. */
export function describeAwards(plan: Plan, nameOf: NameOf): DescribedPart[] {
  return [
    ...plan.scoreTables.flatMap((table) => describeTable(table, nameOf)),
    ...plan.awardTypes.map((award) => describeAward(award, nameOf)),
  ];
}
