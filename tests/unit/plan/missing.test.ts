import { describe, expect, it } from 'vitest';
import { missingInPlan, type PlanFacts } from '#shared/domain/plan/missing.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planSectionNames } from '#shared/domain/plan/sections.ts';
import { readParts } from '../sample/load-sample.ts';

const sample = readParts().plan;
const facts: PlanFacts = { hasSigner: true, participants: 102 };

function changed(edit: (plan: Plan) => void): Plan {
  const plan = structuredClone(sample);
  edit(plan);
  return plan;
}

/** Texts of what is missing, each marked `!` when it blocks. */
function missing(edit: (plan: Plan) => void, more: Partial<PlanFacts> = {}): string[] {
  return missingInPlan(changed(edit), { ...facts, ...more }).map(
    ({ severity, text }) => `${severity === 'blocks' ? '! ' : ''}${text}`,
  );
}

function first<T>(list: T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error('the sample lost a part');
  return item;
}

describe('what a plan still lacks', () => {
  it('finds nothing in the complete sample', () => {
    expect(missingInPlan(sample, facts)).toEqual([]);
  });

  const cases: [string, (plan: Plan) => void, string][] = [
    [
      'a wave before the period',
      (p) => {
        first(p.waves).from = '2024-08-18';
      },
      '! Đợt 1 nằm ngoài thời gian',
    ],
    [
      'waves that share a day',
      (p) => {
        first(p.waves).to = '2025-02-04';
      },
      '! Đợt 1 và Đợt 2 trùng thời gian.',
    ],
    [
      'a day between waves',
      (p) => {
        first(p.waves).to = '2025-02-02';
      },
      'từ 03/02/2025 đến 03/02/2025',
    ],
    [
      'a wave that ends before it begins',
      (p) => {
        first(p.waves).to = '2024-08-18';
      },
      '! Đợt 1: ngày kết thúc',
    ],
    [
      'a period turned round',
      (p) => {
        p.period.to = '2024-08-18';
      },
      '! Ngày kết thúc phong trào đứng trước',
    ],
    [
      'a deadline of another year',
      (p) => {
        first(p.milestones).deadline = { kind: 'date', rule: 'by', date: '2023-09-28' };
      },
      '! Hạn “Xác nhận đã nhận kế hoạch” là 28/09/2023',
    ],
    [
      'no target',
      (p) => {
        first(p.indicators).target = null;
      },
      'Chỉ tiêu a1 chưa có mức phấn đấu.',
    ],
    [
      'a target that the sentence contradicts',
      (p) => {
        first(p.indicators).target = { op: '>=', valueHundredths: 8500 };
      },
      '! Chỉ tiêu a1: mức ghi trong câu khác',
    ],
    [
      'two indicators of one code',
      (p) => {
        first(p.indicators).code = 'a2';
      },
      '! Có hai chỉ tiêu cùng mã a2.',
    ],
    [
      'a criterion without points',
      (p) => {
        first(first(first(p.scoreTables).sections).criteria).maxHundredths = 0;
      },
      '! Tiêu chí a.1 chưa có điểm tối đa.',
    ],
    [
      'a sum that is not 100',
      (p) => {
        first(first(first(p.scoreTables).sections).criteria).maxHundredths += 50;
      },
      'cộng được 100,5 điểm, không phải 100 điểm',
    ],
    [
      'a criterion that counts by a lost indicator',
      (p) => void p.indicators.splice(0, 1),
      '! Tiêu chí a.1 tính theo một chỉ tiêu không còn',
    ],
    [
      'no quota',
      (p) => {
        first(p.awardTypes).quotas = [];
      },
      'chưa có số lượng khen thưởng',
    ],
    [
      'a grade that no table gives',
      (p) => {
        first(first(p.awardTypes).eligibility).rule = { kind: 'gradeAtLeast', grade: 'Giỏi' };
      },
      '! “Bằng khen của Chủ tịch Ủy ban nhân dân thành phố” đòi xếp loại “Giỏi”',
    ],
    [
      'no recipients',
      (p) => {
        p.recipients = [];
      },
      '! Chưa có nơi nhận.',
    ],
    [
      'no milestones',
      (p) => {
        p.milestones = [];
      },
      '! Chưa có mốc thời gian',
    ],
    ['no final report', (p) => void p.milestones.pop(), 'Chưa có mốc báo cáo tổng kết.'],
    [
      'nothing for the dossier',
      (p) => {
        p.dossier.items = [];
      },
      'Chưa nêu thành phần hồ sơ',
    ],
    [
      'a year of the old period in a task',
      (p) => {
        first(p.tasks).items = ['Gửi trong quý III năm 2023.'];
      },
      'Nhiệm vụ của Công an thành phố còn nhắc năm 2023',
    ],
  ];
  it.each(cases)('names %s', (_what, edit, words) => {
    const found = missing(edit).filter((line) => line.includes(words.replace(/^! /, '')));
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith('! ')).toBe(words.startsWith('! '));
  });

  it('asks for a signer and for units', () => {
    expect(missing(() => undefined, { hasSigner: false })[0]).toMatch(/^! Chưa có người ký/);
    expect(missing(() => undefined, { participants: 0 })).toEqual([
      'Chưa chọn đơn vị tham gia. Chọn ở mục Đơn vị để theo dõi và chấm điểm được.',
    ]);
  });

  it('lists by section and points to the part', () => {
    const items = missingInPlan(
      changed((p) => {
        p.recipients = [];
        p.legalBases = [];
        first(p.indicators).target = null;
      }),
      facts,
    );
    const places = items.map(({ section }) => planSectionNames.indexOf(section));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(items.map(({ section }) => section)).toEqual(['bases', 'content', 'closing']);
    expect(items[1]?.partId).toBe(first(sample.indicators).id);
  });

  it('lets a report be due after the campaign, not years after it', () => {
    const due = (date: string) =>
      missing((p) => {
        const last = p.milestones.at(-1);
        if (last !== undefined) last.deadline = { kind: 'date', rule: 'before', date };
      });
    expect(due('2026-08-19')).toEqual([]);
    expect(due('2026-08-21')[0]).toMatch(/^! Hạn “Báo cáo tổng kết/);
  });
});
