import { describe, expect, it } from 'vitest';
import { Plan } from '#shared/domain/plan/plan.ts';
import { planFromReading } from '#shared/domain/plan-reader/plan-from-reading.ts';
import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';
import { ministryPlan } from './plans.ts';

const read = readPlan(ministryPlan);
const bare = <T extends object>(items: readonly T[], ...keys: (keyof T)[]) =>
  items.map((item) => keys.map((key) => item[key]));

describe('what a plan says in words', () => {
  it('gives its legal bases with number and date', () => {
    expect(bare(read.legalBases, 'number', 'date')).toEqual([
      [null, '2022-06-15'],
      ['152/2025/NĐ-CP', '2025-06-14'],
      [null, null],
    ]);
    const opening = readPlan(
      'KẾ HOẠCH\nThi đua\n\nThực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị, Ủy ban nhân dân tỉnh Sông Mây ban hành kế hoạch như sau:\n\nI. MỤC ĐÍCH',
    ).legalBases;
    expect(opening).toMatchObject([
      {
        text: 'Thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị',
        number: '34-CT/TW',
        date: '2014-04-07',
      },
    ]);
  });

  it('tells purposes from requirements', () => {
    expect(bare(read.aims, 'kind', 'text')).toEqual([
      ['aim', 'Nâng cao ý thức giữ rừng của mọi người'],
      ['requirement', 'Làm thiết thực, tránh phô trương'],
    ]);
  });

  it('names who takes part, each by itself', () => {
    expect(bare(read.subjects, 'kind', 'name')).toEqual([
      ['collective', 'Tập thể: các vườn quốc gia, hạt kiểm lâm'],
      ['collective', 'các xã có rừng'],
      ['individual', 'Cá nhân đang công tác trong ngành'],
    ]);
  });

  it('parts the contents into areas with their lines', () => {
    expect(bare(read.contentAreas, 'number', 'title', 'text')).toEqual([
      ['1', 'Trồng rừng', 'mỗi xã trồng ít nhất 500 cây xanh'],
      ['2', '100% chủ rừng ký cam kết', ''],
      ['4', 'Giữ rừng', 'Không để xảy ra cháy rừng lớn'],
    ]);
    expect(read.questions.map((q) => q.code)).toContain('number-skipped');
  });

  it('lists the awards once, and the conditions apart from their numbers', () => {
    expect(bare(read.awardTypes, 'name', 'decidedBy')).toEqual([
      ['Bằng khen của Bộ trưởng', 'Bộ trưởng'],
      ['Giấy khen của Cục trưởng', 'Cục trưởng'],
    ]);
    expect(bare(read.eligibility, 'effect', 'award')).toEqual([
      ['requires', 'Bằng khen của Bộ trưởng'],
      ['requires', 'Bằng khen của Bộ trưởng'],
      ['excludes', null],
      ['prefers', null],
    ]);
  });

  it('keeps decision and plan apart: the plan has no number of its own', () => {
    expect(bare(read.papers, 'kind', 'number', 'date', 'title', 'enclosedWith')).toEqual([
      ['decision', '51/QĐ-BRB', '2027-09-05', 'ban hành Kế hoạch thi đua trồng rừng', null],
      ['plan', null, null, 'Thi đua trồng rừng', '51/QĐ-BRB, 2027-09-05'],
    ]);
  });

  it('shows the outline as it stands', () => {
    expect(bare(read.sections, 'level', 'number', 'title')).toContainEqual([0, 'C', 'NỘI DUNG THI ĐUA']);
    expect(bare(read.sections, 'level', 'number', 'title')).toContainEqual([2, '4', 'Giữ rừng']);
  });
});

describe('a draft from it', () => {
  let next = 0;
  const newId = () => `00000000-0000-7000-8000-${String(next++).padStart(12, '0')}`;
  const plan = Plan.parse(
    planFromReading(read, { readAs: 'own', text: ministryPlan, today: '2027-10-01', newId }),
  );

  it('puts every target into the area in whose lines it stands', () => {
    const areas = new Map(plan.contentAreas.map(({ id, title }) => [id, title]));
    expect(plan.indicators.map(({ code, contentAreaId }) => [code, areas.get(contentAreaId)])).toEqual([
      ['a1', 'Trồng rừng'],
      ['b1', '100% chủ rừng ký cam kết'],
      ['c1', 'Giữ rừng'],
    ]);
  });

  it('has bases, purposes, subjects and the standards of each award', () => {
    expect(plan.legalBases).toHaveLength(3);
    expect([plan.aims.length, plan.requirements.length]).toEqual([1, 1]);
    expect(plan.scope).toContain('hạt kiểm lâm');
    expect(plan.awardTypes.map(({ name, standard }) => [name, standard.split('\n').length])).toEqual([
      ['Bằng khen của Bộ trưởng', 2],
      ['Giấy khen của Cục trưởng', 1],
    ]);
    expect(plan.awardNotes).toHaveLength(2);
  });
});
