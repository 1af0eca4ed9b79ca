import type { Indicator, Measure, Operator } from '#shared/domain/plan/indicator.ts';
import type { Criterion, ScoreMethod, ScoreTable } from '#shared/domain/plan/score-table.ts';

export const measures = {
  percent: { kind: 'percent', numerator: 'số tin xử lý', denominator: 'số tin nhận' },
  rate: { kind: 'rate', numerator: 'việc tốt', denominator: 'tháng', unit: 'việc/tháng' },
  count: { kind: 'count', unit: 'mô hình' },
  yesNo: { kind: 'yesNo' },
  grade: { kind: 'grade', scale: ['Yếu', 'Trung bình', 'Khá', 'Xuất sắc'] },
  date: { kind: 'date' },
} satisfies Record<Measure['kind'], Measure>;

/** An indicator with a target such as ['>=', 8000]; without one it has no target. */
export function indicator(
  kind: Measure['kind'],
  target?: [Operator, number],
  more: Partial<Indicator> = {},
): Indicator {
  return {
    id: 'i1',
    code: 'a1',
    contentAreaId: 'area',
    name: 'Tin do Nhân dân cung cấp được xử lý',
    shortName: 'Xử lý tin',
    measure: measures[kind],
    target: target ? { op: target[0], valueHundredths: target[1] } : null,
    groupIds: [],
    missingIsNotMet: false,
    guidance: '',
    ...more,
  };
}

export function criterion(
  id: string,
  method: ScoreMethod,
  maxHundredths: number,
  zeroBlocks = false,
): Criterion {
  return { id, code: id, name: `Tiêu chí ${id}`, maxHundredths, method, zeroBlocks, guidance: '' };
}

export function scoreTable(criteria: Criterion[][], more: Partial<ScoreTable> = {}): ScoreTable {
  return {
    id: 'table',
    groupId: 'group',
    name: 'Bảng điểm',
    stages: ['self', 'appraisal', 'council'],
    sections: criteria.map((own, index) => ({
      id: `s${index + 1}`,
      name: `Phần ${index + 1}`,
      criteria: own,
    })),
    bonusCapHundredths: 300,
    deductionCapHundredths: null,
    grades: [],
    tieBreaks: [],
    ...more,
  };
}

export const manual: ScoreMethod = { kind: 'manual' };
