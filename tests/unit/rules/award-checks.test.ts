import { describe, expect, test } from 'vitest';
import { checkDossier } from '#shared/domain/awards/dossier.ts';
import { findDuplicates, type NominationIdentity } from '#shared/domain/awards/duplicates.ts';
import { checkEligibility } from '#shared/domain/awards/eligibility.ts';
import { overallState } from '#shared/domain/awards/rule-result.ts';
import type { SubjectFacts, UnitFacts } from '#shared/domain/awards/subject-facts.ts';
import type { EligibilityRule, SubjectKind } from '#shared/domain/plan/award-type.ts';

const unit = (more: Partial<UnitFacts> = {}): UnitFacts => ({
  name: 'Phường Tân Phú',
  groupId: 'communes',
  grade: 'Khá',
  gradesBestFirst: ['Xuất sắc', 'Khá', 'Trung bình', 'Yếu'],
  rank: 2,
  reports: { due: 2, delivered: 2, late: 0 },
  indicators: { met: 8, judged: 10 },
  standards: [{ standard: 'An toàn về an ninh, trật tự', year: 2025, isHeld: true }],
  ...more,
});
const subject = (
  kind: SubjectKind,
  more: Partial<SubjectFacts> = {},
  unitMore: Partial<UnitFacts> = {},
): SubjectFacts => ({
  kind,
  name: 'Nguyễn Văn An',
  isLeader: false,
  unit: unit(unitMore),
  exclusions: [],
  consent: 'notNeeded',
  otherProposals: [],
  ...more,
});
const judge = (rule: EligibilityRule, facts: SubjectFacts) => {
  const [result] = checkEligibility(
    [{ id: 'rule', subjects: ['collective', 'individual'], groupIds: [], onlyLeaders: false, rule }],
    facts,
  );
  return [result?.state, result?.reason];
};

const weakStandards = [{ standard: 'An toàn về an ninh, trật tự', year: 2025, isHeld: false }];

describe('conditions of Kế hoạch 31/KH-UBND (Bình Phước)', () => {
  const grade: EligibilityRule = { kind: 'gradeAtLeast', grade: 'Khá' };
  const standard: EligibilityRule = { kind: 'standardHeld', standard: 'An toàn về an ninh, trật tự' };

  test('a collective by its own grade', () => {
    expect(judge(grade, subject('collective'))).toEqual([
      'ok',
      'Phường Tân Phú xếp loại Khá, đạt mức từ Khá trở lên.',
    ]);
    expect(judge(grade, subject('collective', {}, { grade: 'Trung bình' }))).toEqual([
      'failed',
      'Phường Tân Phú xếp loại Trung bình, thấp hơn mức Khá theo yêu cầu.',
    ]);
    expect(judge(grade, subject('collective', {}, { grade: null }))).toEqual([
      'unknown',
      'Phường Tân Phú chưa được xếp loại.',
    ]);
    expect(judge(grade, subject('collective', {}, { grade: 'Tốt' }))[0]).toBe('unknown');
    expect(judge(grade, subject('collective', { unit: null }))).toEqual([
      'unknown',
      'Chưa rõ đơn vị của Nguyễn Văn An.',
    ]);
  });

  test('a leader through the unit, others not', () => {
    const weak = { grade: 'Yếu', standards: weakStandards, rank: 9 };
    for (const rule of [grade, standard, { kind: 'rankAtMost', rank: 3 } as const]) {
      expect(judge(rule, subject('individual', { isLeader: true }, weak))[0]).toBe('failed');
      expect(judge(rule, subject('individual', { isLeader: true }))[0]).toBe('ok');
      expect(judge(rule, subject('individual', {}, weak))[0]).toBe('ok');
    }
    expect(judge(grade, subject('individual', {}, weak))[1]).toBe(
      'Không phải lãnh đạo, quản lý nên không xét theo xếp loại của đơn vị.',
    );
  });

  test('the recognised standard', () => {
    expect(judge(standard, subject('collective'))).toEqual([
      'ok',
      'Phường Tân Phú được công nhận “An toàn về an ninh, trật tự” năm 2025.',
    ]);
    const recorded = (name: string, isHeld: boolean) => ({
      standards: [{ standard: name, year: 2025, isHeld }],
    });
    const typed = recorded('an toàn về  An ninh, trật tự', true);
    expect(judge(standard, subject('collective', {}, typed))[0]).toBe('ok');
    expect(judge(standard, subject('collective', {}, { standards: weakStandards }))).toEqual([
      'failed',
      'Phường Tân Phú không được công nhận “An toàn về an ninh, trật tự” năm 2025.',
    ]);
    // Another standard says nothing of this one.
    expect(judge(standard, subject('collective', {}, recorded('Điển hình', true)))[0]).toBe('unknown');
    expect(judge(standard, subject('collective', {}, { standards: null }))[0]).toBe('unknown');
  });
});

describe('other conditions', () => {
  test('rank', () => {
    const rule: EligibilityRule = { kind: 'rankAtMost', rank: 2 };
    expect(judge(rule, subject('collective'))).toEqual([
      'ok',
      'Phường Tân Phú xếp hạng 2, trong 2 hạng đầu.',
    ]);
    expect(judge(rule, subject('collective', {}, { rank: 3 }))).toEqual([
      'failed',
      'Phường Tân Phú xếp hạng 3, ngoài 2 hạng đầu.',
    ]);
    expect(judge(rule, subject('collective', {}, { rank: null }))[0]).toBe('unknown');
  });

  test('reports, also for people: they are the unit’s', () => {
    const reports = (onTime: boolean, own: UnitFacts['reports']) =>
      judge({ kind: 'reportsComplete', onTime }, subject('individual', {}, { reports: own }));
    expect(reports(false, { due: 2, delivered: 2, late: 1 })).toEqual([
      'ok',
      'Phường Tân Phú đã nộp đủ 2 báo cáo.',
    ]);
    expect(reports(true, { due: 2, delivered: 2, late: 1 })).toEqual([
      'failed',
      'Phường Tân Phú nộp chậm 1 trong 2 báo cáo.',
    ]);
    expect(reports(true, { due: 2, delivered: 2, late: 0 })).toEqual([
      'ok',
      'Phường Tân Phú đã nộp đủ 2 báo cáo đúng hạn.',
    ]);
    expect(reports(false, { due: 2, delivered: 1, late: 0 })).toEqual([
      'failed',
      'Phường Tân Phú còn thiếu 1 trong 2 báo cáo đã đến hạn.',
    ]);
    expect(reports(false, { due: 0, delivered: 0, late: 0 })[0]).toBe('unknown');
    expect(reports(false, null)[0]).toBe('unknown');
  });

  test('share of targets met, by cross multiplication', () => {
    const met = (percent: number, own: UnitFacts['indicators']) =>
      judge({ kind: 'indicatorsMet', percent }, subject('collective', {}, { indicators: own }));
    expect(met(80, { met: 8, judged: 10 })).toEqual([
      'ok',
      'Phường Tân Phú đạt 8/10 chỉ tiêu, yêu cầu ít nhất 80 %.',
    ]);
    expect(met(80, { met: 7, judged: 9 })[0]).toBe('failed'); // 77,8 %
    expect(met(67, { met: 2, judged: 3 })[0]).toBe('failed'); // 66,67 %
    expect(met(66, { met: 2, judged: 3 })[0]).toBe('ok');
    expect(met(0, { met: 0, judged: 0 })[0]).toBe('unknown');
    expect(met(0, null)[0]).toBe('unknown');
  });

  test('exclusions, consent, proposed twice', () => {
    const excluded = (exclusions: string[] | null) =>
      judge({ kind: 'notExcluded' }, subject('individual', { exclusions }));
    expect(excluded([])[0]).toBe('ok');
    expect(excluded(null)[0]).toBe('unknown');
    expect(excluded(['Bị khiển trách', 'Đang bị thanh tra'])).toEqual([
      'failed',
      'Thuộc trường hợp chưa được xét khen thưởng: Bị khiển trách; Đang bị thanh tra.',
    ]);
    const consent = (own: SubjectFacts['consent']) =>
      judge({ kind: 'consentOfManagingUnit' }, subject('individual', { consent: own }))[0];
    expect([consent('notNeeded'), consent('given'), consent('missing')]).toEqual(['ok', 'ok', 'failed']);
    const twice = (otherProposals: string[]) =>
      judge({ kind: 'notProposedTwice' }, subject('collective', { otherProposals }));
    expect(twice([])[0]).toBe('ok');
    expect(twice(['Giấy khen', 'Bằng khen'])).toEqual([
      'failed',
      'Đã được đề nghị “Giấy khen”, “Bằng khen” trong phong trào này; một thành tích chỉ khen thưởng một lần.',
    ]);
  });

  test('rules for other kinds of subject do not speak', () => {
    const rules = [
      {
        id: 'rule',
        subjects: ['household' as const],
        groupIds: [],
        onlyLeaders: false,
        rule: { kind: 'notExcluded' as const },
      },
    ];
    expect(checkEligibility(rules, subject('collective'))).toEqual([]);
    expect(checkEligibility(rules, subject('household'))).toHaveLength(1);
  });

  test('one failure fails all, one open question leaves all open', () => {
    const state = (...states: ('ok' | 'failed' | 'unknown')[]) =>
      overallState(states.map((own) => ({ state: own })));
    expect(state('ok', 'unknown', 'failed')).toBe('failed');
    expect(state('ok', 'unknown')).toBe('unknown');
    expect(state('ok')).toBe('ok');
    expect(state()).toBe('ok');
  });
});

describe('duplicates', () => {
  const own = (
    id: string,
    name: string,
    birthYear: number | null,
    unitId: string,
    kind: SubjectKind = 'individual',
  ): NominationIdentity => ({
    id,
    kind,
    name,
    birthYear,
    unitId,
  });
  const found = (...nominations: NominationIdentity[]) =>
    findDuplicates(nominations).map((group) => `${group.certainty} ${group.nominationIds.join('+')}`);

  test('the same unit, whatever its name says', () => {
    const twice = [
      own('1', 'A', null, 'u', 'collective'),
      own('2', 'B', null, 'u', 'collective'),
      own('3', 'A', null, 'v', 'collective'),
    ];
    expect(found(...twice)).toEqual(['certain 1+2']);
    expect(findDuplicates(twice)[0]?.reason).toBe('Cùng một đơn vị được đề nghị 2 lần.');
  });

  test('the same person by name, year of birth and unit', () => {
    const a = own('1', 'Nguyễn Thị Hoà', 1980, 'u');
    const b = own('2', '  NGUYỄN  THỊ HÒA', 1980, 'u');
    expect(found(a, b)).toEqual(['certain 1+2']);
    expect(findDuplicates([a, b])[0]?.reason).toBe(
      'Nguyễn Thị Hoà, sinh năm 1980, cùng đơn vị, được đề nghị 2 lần.',
    );
    expect(found(a, own('3', 'Nguyễn Thị Hoa', 1980, 'u'))).toEqual([]);
    expect(found(a, own('3', 'Nguyễn Thị Hoà', 1981, 'u'))).toEqual([]);
    expect(found(a, own('3', 'Nguyễn Thị Hoà', 1980, 'u', 'household'))).toEqual([]);
  });

  test('perhaps the same: another unit, or no year of birth', () => {
    const a = own('1', 'Lê Văn Bình', 1980, 'u');
    expect(found(a, own('2', 'lê văn bình', 1980, 'v'))).toEqual(['possible 1+2']);
    expect(found(a, own('2', 'Lê Văn Bình', null, 'u'))).toEqual(['possible 1+2']);
    expect(found(a, own('2', 'Lê Văn Bình', null, 'v'))).toEqual([]);
    expect(found(own('1', 'X', null, 'u'), own('2', 'X', null, 'u'), own('3', 'X', null, 'w'))).toEqual([
      'possible 1+2',
    ]);
    expect(found(a, own('2', 'Lê Văn Bình', 1990, 'v'))).toEqual([]);
  });
});

describe('dossier of two sets', () => {
  const item = (id: string, required: boolean, per: 'proposer' | 'nomination') => ({
    id,
    name: `Giấy ${id}`,
    form: '',
    required,
    per,
  });
  const dossier = {
    sets: 2,
    items: [item('a', true, 'proposer'), item('b', true, 'nomination'), item('c', false, 'nomination')],
  };
  const check = (copies: Record<string, number>, per?: 'proposer' | 'nomination') =>
    checkDossier(dossier, new Map(Object.entries(copies)), per);

  test('each required paper in each set', () => {
    expect(check({ a: 2, b: 3 })).toMatchObject({ state: 'ok', missing: [] });
    const lacking = check({ a: 1 });
    expect(lacking).toMatchObject({ state: 'failed', missing: ['Giấy a', 'Giấy b'] });
    expect(lacking.items.map((own) => own.reason)).toEqual([
      'Mới có 1 bản, còn thiếu 1 bản.',
      'Chưa có; cần 2 bản.',
      'Không bắt buộc, chưa nộp.',
    ]);
  });

  test('an optional paper may be absent, not half there', () => {
    expect(check({ a: 2, b: 2, c: 1 })).toMatchObject({ state: 'failed', missing: ['Giấy c'] });
    expect(check({ a: 2, b: 2, c: 2 }).state).toBe('ok');
  });

  test('papers of the list and of the subject apart', () => {
    expect(check({ b: 2 }, 'nomination').state).toBe('ok');
    expect(check({ b: 2 }, 'proposer').missing).toEqual(['Giấy a']);
  });
});
