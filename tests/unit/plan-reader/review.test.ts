import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ceremony } from '#shared/domain/ceremonies/ceremony.ts';
import { Plan } from '#shared/domain/plan/plan.ts';
import { ceremonyFromReading } from '#shared/domain/plan-reader/ceremony-from-reading.ts';
import { planFromReading } from '#shared/domain/plan-reader/plan-from-reading.ts';
import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';
import {
  isReadable,
  type ReadingReview,
  readingItems,
  reviewedReading,
} from '#shared/domain/plan-reader/review.ts';
import { itemInWords } from '#shared/text/plan-reading.ts';
import { flagPlan } from './plans.ts';

const reading = readPlan(flagPlan);
const items = readingItems(reading);
const acceptAll: ReadingReview = Object.fromEntries(
  items.map(({ key }) => [key, { state: 'accepted', values: null }]),
);
function draftOf(review: ReadingReview, readAs: 'own' | 'above' = 'own'): Plan {
  let next = 0;
  const newId = () => `00000000-0000-7000-8000-${String(next++).padStart(12, '0')}`;
  return Plan.parse(
    planFromReading(reviewedReading(reading, review), { readAs, text: flagPlan, today: '2027-01-06', newId }),
  );
}

describe('looking through what was read', () => {
  it('gives every find a key and words', () => {
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    for (const { group, values, key } of items) {
      expect(itemInWords(group, values).main, key).not.toBe('');
    }
  });

  it('takes over what is accepted and nothing else', () => {
    const target = items.find(({ group }) => group === 'targets');
    const chosen = reviewedReading(reading, { [target?.key ?? '']: { state: 'accepted', values: null } });
    expect(chosen.targets).toEqual([reading.targets[0]]);
    expect(chosen.title).toBeNull();
    expect(chosen.tasks).toEqual([]);
    const rejected = { ...acceptAll, title: { state: 'rejected' as const, values: null } };
    expect(reviewedReading(reading, rejected).title).toBeNull();
    expect(reviewedReading(reading, rejected).targets).toEqual(reading.targets);
  });

  it('uses corrections and refuses those of another shape', () => {
    const [first] = items.filter(({ group }) => group === 'targets');
    if (first === undefined) throw new Error('no target read');
    expect(isReadable(first, { value: 82.5, op: '>=' })).toBe(true);
    expect(isReadable(first, { value: 'tám mươi' })).toBe(false);
    expect(isReadable(first, { op: '≥' })).toBe(false);
    const corrected = reviewedReading(reading, {
      [first.key]: { state: 'accepted', values: { value: 82.5, op: '>=' } },
    });
    expect(corrected.targets[0]).toMatchObject({ value: 82.5, op: '>=', what: reading.targets[0]?.what });
  });
});

describe('a draft from a reading', () => {
  const plan = draftOf(acceptAll);

  it('has the period, the waves and the figures of the text', () => {
    expect(plan.title).toBe('Phát động thi đua xây dựng thôn xanh, thôn sạch năm 2027');
    expect(plan.period).toEqual({ from: '2027-01-10', to: '2027-11-30' });
    expect(plan.waves.map(({ from, to, theme }) => [from, to, theme])).toEqual([
      ['2027-01-10', '2027-05-31', 'Làng quê đón xuân'],
      ['2027-06-01', '2027-11-30', 'Nước về đồng'],
    ]);
    const share = plan.indicators.find(({ name }) => name.includes('75%'));
    expect(share?.measure.kind).toBe('percent');
    expect(share?.target).toEqual({ op: '>=', valueHundredths: 75_00 });
    const none = plan.indicators.find(({ name }) => name.toLowerCase().includes('không để xảy ra'));
    expect(none?.target).toEqual({ op: '=', valueHundredths: 0 });
  });

  it('leaves open what the text leaves open', () => {
    const open = reading.targets.filter(({ op }) => op === null);
    expect(open.length).toBeGreaterThan(0);
    expect(plan.indicators.filter(({ target }) => target === null)).toHaveLength(open.length);
  });

  it('puts quotas and limits to the award that they belong to', () => {
    const award = plan.awardTypes.find(({ quotas }) => quotas.length === 3);
    expect(award?.quotas).toEqual([
      { subject: 'collective', op: '<=', value: 12 },
      { subject: 'individual', op: '<=', value: 8 },
      { subject: 'household', op: '<=', value: 20 },
    ]);
    expect(award?.ratioLimits).toMatchObject([{ part: 'leaders', whole: 'individuals', percent: 35 }]);
  });

  it('names the plan from above when it is one', () => {
    expect(plan.parentPlan).toBeNull();
    expect(draftOf(acceptAll, 'above').parentPlan).toMatchObject({
      documentName: 'Kế hoạch',
      number: '77/KH-UBND',
      issuedOn: '2027-01-05',
      title: plan.title,
    });
  });

  it('is a plan whatever was accepted', () => {
    const keys = items.map(({ key }) => key);
    fc.assert(
      fc.property(fc.subarray(keys), (chosen) => {
        const review: ReadingReview = Object.fromEntries(
          chosen.map((key) => [key, { state: 'accepted', values: null }]),
        );
        const draft = draftOf(review);
        expect(draft.indicators).toHaveLength(chosen.filter((key) => key.startsWith('targets/')).length);
        const actors = draft.tasks.map(({ actor }) => actor);
        expect(new Set(actors).size).toBe(actors.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a ceremony from a reading', () => {
  const text = `Số: 12/KH-UBND

KẾ HOẠCH
Tổ chức Lễ phát động phong trào thi đua giữ sạch dòng sông

I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN
1. Thời gian: Dự kiến một buổi trong tháng 5/2027.
2. Địa điểm: Nhà văn hóa huyện Sông Mây.
3. Thành phần: Dự kiến 180 người.
- Đại diện Thường trực Huyện ủy.
- Đại diện 24 tổ tự quản ven sông.

II. CHƯƠNG TRÌNH
- Chào cờ, giới thiệu đại biểu: Phòng Văn hóa thực hiện.
- Phát biểu khai mạc: Lãnh đạo Ủy ban nhân dân huyện.

III. PHÂN CÔNG NHIỆM VỤ
- Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng chuẩn bị giấy mời.
`;
  it('takes place, head count, programme and tasks over', () => {
    const found = readPlan(text);
    const all: ReadingReview = Object.fromEntries(
      readingItems(found).map(({ key }) => [key, { state: 'accepted', values: null }]),
    );
    let next = 0;
    const ceremony = ceremonyFromReading(
      reviewedReading(found, all),
      () => `00000000-0000-7000-8000-${String(next++).padStart(12, '0')}`,
    );
    expect(Ceremony.safeParse(ceremony).error).toBeUndefined();
    expect(ceremony).toMatchObject({
      kind: 'launch',
      title: 'Lễ phát động phong trào thi đua giữ sạch dòng sông',
      place: 'Nhà văn hóa huyện Sông Mây',
      headCount: 180,
      date: null,
    });
    expect(ceremony?.programme.map(({ title, lead }) => [title, lead])).toEqual([
      ['Chào cờ, giới thiệu đại biểu', 'Phòng Văn hóa'],
      ['Phát biểu khai mạc', 'Lãnh đạo Ủy ban nhân dân huyện'],
    ]);
    expect(ceremony?.tasks.map(({ actor }) => actor)).toEqual(['Phòng Nội vụ']);
  });

  it('is none where the text speaks of none', () => {
    expect(ceremonyFromReading(reviewedReading(reading, {}), () => '')).toBeNull();
  });
});
