import { describe, expect, it } from 'vitest';
import { missingInPlan } from '#shared/domain/plan/missing.ts';
import { moveDate, movePlanYears } from '#shared/domain/plan/move-years.ts';
import {
  removeContentArea,
  removeGroup,
  removeIndicator,
  removeWave,
} from '#shared/domain/plan/remove-part.ts';
import { statedTarget } from '#shared/domain/plan/stated-target.ts';
import { indicator } from '../rules/plan-parts.ts';
import { readParts } from '../sample/load-sample.ts';

const sample = readParts().plan;
const facts = { hasSigner: true, participants: 1 };
const blocking = (plan: typeof sample) =>
  missingInPlan(plan, facts).filter(({ severity }) => severity === 'blocks');

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error('the sample lost a part');
  return item;
}

describe('moving a plan by years', () => {
  it('keeps 29 February in February', () => {
    expect(moveDate('2024-02-29', 1)).toBe('2025-02-28');
    expect(moveDate('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('moves period, waves, deadlines and the years of the titles, and no year of a law', () => {
    const moved = movePlanYears(sample, 2);
    expect(moved.period).toEqual({ from: '2026-08-19', to: '2027-08-19' });
    expect(moved.waves.map(({ from, to }) => [from, to])).toEqual([
      ['2026-08-19', '2027-02-03'],
      ['2027-02-04', '2027-08-19'],
    ]);
    expect(moved.title).toContain('giai đoạn 2026 - 2027');
    expect(moved.milestones.map(({ deadline }) => deadline)).toMatchObject([
      { date: '2026-09-28' },
      { quarter: '2026-Q3' },
      { date: '2027-02-14' },
      { date: '2027-08-29' },
    ]);
    expect(moved.legalBases).toEqual(sample.legalBases);
    expect(movePlanYears(sample, 0)).toEqual(sample);
  });
});

describe('removing a part', () => {
  it('leaves no reference without its end', () => {
    const wave = at(sample.waves, 0);
    const withoutWave = removeWave(sample, wave.id);
    expect(withoutWave.waves.map(({ number }) => number)).toEqual([1]);
    expect(JSON.stringify(withoutWave)).not.toContain(wave.id);

    for (const { id } of sample.indicators) {
      const rest = removeIndicator(sample, id);
      expect(JSON.stringify(rest)).not.toContain(id);
      expect(blocking(rest)).toEqual([]);
    }
    for (const area of sample.contentAreas) {
      const rest = removeContentArea(sample, area.id);
      expect(rest.contentAreas).toHaveLength(sample.contentAreas.length - 1);
      expect(JSON.stringify(rest)).not.toContain(area.id);
      expect(blocking(rest)).toEqual([]);
    }
    const group = at(sample.subjectGroups, 0);
    expect(JSON.stringify(removeGroup(sample, group.id))).not.toContain(group.id);
  });
});

describe('a target in its sentence', () => {
  const cases: [Parameters<typeof indicator>, ReturnType<typeof statedTarget>][] = [
    [['percent', ['>=', 8000], { name: 'Từ 80 % số tin' }], 'stated'],
    [['percent', ['>=', 8550], { name: 'Từ 85,5% số tin' }], 'stated'],
    [['percent', ['>=', 8000], { name: 'Trên 90% số tin' }], 'contradicted'],
    [['percent', ['>=', 8000], { name: 'Tỷ lệ tin qua lực lượng' }], 'absent'],
    [['percent', ['=', 10_000], { name: 'Mọi vụ việc có mặt' }], 'stated'],
    [['count', ['>=', 100], { name: 'Có ít nhất 01 mô hình' }], 'stated'],
    [['count', ['>=', 150_000], { name: 'Có 1.500 mô hình' }], 'stated'],
    [['count', ['=', 0], { name: 'Địa bàn không có vụ nào' }], 'stated'],
    [['count', ['<=', 300], { name: 'Số vụ vi phạm' }], 'absent'],
    [['grade', ['>=', 200], { name: 'Xếp loại khá trở lên' }], 'stated'],
    [['date', ['<=', 20_124_00], { name: 'Xong trước ngày 05 tháng 02 năm 2025' }], 'stated'],
    [['date', ['<=', 20_124_00], { name: 'Hoàn thành kiện toàn' }], 'absent'],
    [['count', undefined, { name: 'Số vụ' }], 'stated'],
    [['count', ['>=', 200], { name: 'Có ít nhất 03 mô hình' }], 'contradicted'],
    [['count', ['>=', 200], { name: 'Mỗi xã trong 30 xã có thêm mô hình' }], 'absent'],
    [['count', ['<=', 200], { name: 'Có ít nhất 02 mô hình' }], 'contradicted'],
    [['rate', ['>=', 100], { name: 'Mỗi Tổ mỗi tháng làm ít nhất 01 việc tốt' }], 'stated'],
    [['rate', ['>=', 100], { name: 'Mỗi Tổ mỗi tháng làm 02 việc tốt' }], 'contradicted'],
    [['percent', ['>=', 500], { name: 'Số vụ tăng không quá 5% so với năm trước' }], 'contradicted'],
    [['percent', ['>=', 8000], { name: 'Không dưới 80% số hộ' }], 'stated'],
    [['percent', ['<=', 500], { name: 'Giảm trên 10% và tái phạm dưới 5%' }], 'stated'],
    [['grade', ['>=', 200], { name: 'Xếp loại xuất sắc' }], 'contradicted'],
  ];
  it.each(cases)('%o', (parts, expected) => {
    expect(statedTarget(indicator(...parts))).toBe(expected);
  });
});
