import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nomination } from '#db/schema/awards.ts';
import { planVersion } from '#db/schema/plan.ts';
import { person } from '#db/schema/units.ts';
import { newId } from '#electron/app/app.ts';
import type {
  AwardBoardView,
  ExclusionView,
  NominationView,
  SubjectHit,
  SuggestionView,
} from '#shared/contract/awards.ts';
import type { RatioLimit } from '#shared/domain/plan/award-type.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';
import { AwardTools, appraisedSample, code, data, message } from './award-tools.ts';

let filled: TestApp;
let test: TestApp;
let tools: AwardTools;
beforeAll(async () => {
  filled = await appraisedSample();
});
afterAll(() => filled.close());
beforeEach(async () => {
  test = await createTestApp({ from: filled });
  tools = new AwardTools(test);
});
afterEach(() => test.close());

const eligible = (view: AwardBoardView, subject: NominationView['subject']) =>
  view.nominations.filter((own) => own.subject === subject && own.eligibility === 'ok');
const named = (view: AwardBoardView, name: string) => view.nominations.filter((own) => own.name === name);

function addRatioLimit(limit: Omit<RatioLimit, 'id'>): void {
  const version = test.app.db.select().from(planVersion).get();
  if (version === undefined) throw new Error('no plan');
  version.body.awardTypes[0]?.ratioLimits.push({ id: newId(), ...limit });
  test.app.db.update(planVersion).set({ body: version.body }).where(eq(planVersion.id, version.id)).run();
}

describe('the list of nominations', () => {
  it('judges a team through its commune and says why one fails', async () => {
    const view = await tools.board();
    expect(view.nominations.length).toBeGreaterThan(100);
    expect(view.quotas).toMatchObject([
      { subject: 'collective', max: 10, used: 0 },
      { subject: 'individual', max: 20, used: 0 },
    ]);
    const [weak] = named(view, 'Xã Đông Thắng');
    expect(weak).toMatchObject({ eligibility: 'failed', judgedBy: { grade: 'Yếu' } });
    expect(weak?.rules.find(({ state }) => state === 'failed')?.reason).toContain('thấp hơn mức Khá');
    const team = view.nominations.find(
      (own) => own.subject === 'collective' && own.unitName.startsWith('Tổ'),
    );
    expect(team?.judgedBy?.name).toBe(team?.proposerName);
    const stranger = view.nominations.filter(({ consent }) => consent === 'missing');
    expect(stranger.map(({ proposerName }) => proposerName).sort()).toEqual([
      'Phường An Hòa',
      'Phường Bùi Hữu Nghĩa',
    ]);
  });

  it('finds whoever is proposed twice and lets one of them through when the other is rejected', async () => {
    const view = await tools.board();
    expect(view.duplicates).toHaveLength(1);
    const twice = named(view, 'Nguyễn Văn Tiến').filter(({ duplicates }) => duplicates.length > 0);
    expect(twice).toHaveLength(2);
    const own = twice.find(({ proposerName }) => proposerName === 'Phường Cái Khế');
    const other = twice.find(({ proposerName }) => proposerName === 'Phường An Hòa');
    if (own === undefined || other === undefined) throw new Error('no duplicate');
    expect(message(await tools.select([own]))).toContain('Phường An Hòa');
    expect(code(await tools.call('reject', { nominationIds: [other.id], reason: ' ' }))).toBe(
      'AWARD_REASON_MISSING',
    );
    data(await tools.call('reject', { nominationIds: [other.id], reason: 'Đề nghị trùng' }));
    expect((await tools.board()).duplicates).toEqual([]);
    expect(data(await tools.select([own]))).toEqual({ changed: 1 });
  });

  it('counts dossier papers by nomination, and for the whole list of a proposer', async () => {
    const view = await tools.board();
    const proposerId = view.nominations.find(
      ({ proposerName }) => proposerName === 'Phường An Hòa',
    )?.proposerUnitId;
    const [one, ...others] = view.nominations.filter((own) => own.proposerUnitId === proposerId);
    if (one === undefined) throw new Error('no nomination');
    expect(others.length).toBeGreaterThan(0);
    expect(one.dossier).toMatchObject({ state: 'failed' });
    for (const { itemId, required, per } of one.dossier.items.filter((item) => item.required)) {
      expect(required).toBe(true);
      const set = { nominationIds: [one.id], itemId, copies: 2 };
      const { changed } = data<{ changed: number }>(await tools.call('setCopies', set));
      expect(changed).toBe(per === 'proposer' ? others.length + 1 : 1);
    }
    const after = await tools.board();
    expect(after.nominations.find(({ id }) => id === one.id)?.dossier.state).toBe('ok');
    const other = after.nominations.find(({ id }) => id === others[0]?.id);
    expect(other?.dossier.missing).toEqual(['Báo cáo thành tích có xác nhận của đơn vị trình']);
    const unknown = { nominationIds: [one.id], itemId: newId(), copies: 1 };
    expect(code(await tools.call('setCopies', unknown))).toBe('NOT_FOUND');
  });

  it('takes consent and exclusions into account at once', async () => {
    const view = await tools.board();
    const stranger = view.nominations.find(
      ({ consent, subject }) => consent === 'missing' && subject === 'collective',
    );
    if (stranger === undefined) throw new Error('no stranger');
    expect(code(await tools.select([stranger]))).toBe('AWARD_NOT_ELIGIBLE');
    data(await tools.call('setConsent', { nominationIds: [stranger.id], hasConsent: true }));
    const [own] = eligible(view, 'individual');
    if (own === undefined) throw new Error('nobody');
    const ground = { unitId: null, personId: own.personId, reason: 'Đang bị xem xét kỷ luật', source: '' };
    const added = await tools.call('addExclusion', { ...ground, validFrom: '2025-09-01', validTo: null });
    const { id } = data<{ id: string }>(added);
    const after = await tools.board();
    expect(after.nominations.find((row) => row.id === stranger.id)?.consent).toBe('given');
    expect(message(await tools.select([own]))).toContain('Đang bị xem xét kỷ luật');
    data(await tools.call('endExclusion', { id, validTo: '2025-09-05' }));
    expect(data<ExclusionView[]>(await test.call('awards.exclusions'))).toMatchObject([
      { subject: own.name, validTo: '2025-09-05' },
    ]);
    expect(code(await tools.select([own]))).toBe('ok');
    const nobody = { ...ground, personId: null, validFrom: '2025-09-01', validTo: null };
    expect(code(await tools.call('addExclusion', nobody))).toBe('INPUT_INVALID');
  });
});

describe('choosing', () => {
  it('refuses whatever passes the quota, all or none', async () => {
    const teams = eligible(await tools.board(), 'collective');
    expect(code(await tools.select(teams.slice(0, 9)))).toBe('ok');
    const refused = await tools.select(teams.slice(9, 11));
    expect(message(refused)).toContain('Đề nghị 11 tập thể, chỉ tiêu không quá 10: vượt 1.');
    expect(code(refused)).toBe('AWARD_LIMIT_BROKEN');
    expect(tools.stored('selected')).toBe(9);
    expect(code(await tools.select(teams.slice(9, 10)))).toBe('ok');
    expect((await tools.board()).quotas[0]).toMatchObject({ used: 10, state: 'ok' });
    const off = { nominationIds: teams.slice(0, 3).map(({ id }) => id) };
    expect(data(await tools.call('deselect', off))).toEqual({ changed: 3 });
  });

  it('refuses a leader too many for the ratio, and says how many there may be', async () => {
    const view = await tools.board();
    const people = eligible(view, 'individual');
    const leaders = people.filter(({ isLeader }) => isLeader);
    const others = people.filter(({ isLeader }) => !isLeader);
    addRatioLimit({ part: 'leaders', whole: 'individuals', op: '<=', percent: 40, source: 'Kế hoạch' });
    expect(code(await tools.select(leaders.slice(0, 1)))).toBe('AWARD_LIMIT_BROKEN');
    // 2 of 5 are 40 %.
    expect(code(await tools.select([...leaders.slice(0, 2), ...others.slice(0, 3)]))).toBe('ok');
    const third = await tools.select(leaders.slice(2, 3));
    expect(message(third)).toContain('Có 3 lãnh đạo, quản lý trong 6 cá nhân');
    expect(message(third)).toContain('nhiều nhất là 2');
    expect((await tools.board()).ratios).toMatchObject([{ state: 'ok' }]);
    // Leaving one of the others breaks the ratio: allowed, but shown.
    data(await tools.call('deselect', { nominationIds: [others[0]?.id] }));
    expect((await tools.board()).ratios).toMatchObject([{ state: 'failed' }]);
    expect(code(await tools.select(others.slice(0, 1)))).toBe('ok');
  });

  it('asks for a reason where a fact is not known', async () => {
    const version = test.app.db.select().from(planVersion).get();
    const award = version?.body.awardTypes[0];
    if (version === undefined || award === undefined) throw new Error('no plan');
    const rule = { kind: 'standardHeld' as const, standard: 'An toàn về an ninh, trật tự' };
    award.eligibility.push({ id: newId(), subjects: ['collective'], groupIds: [], onlyLeaders: false, rule });
    test.app.db.update(planVersion).set({ body: version.body }).run();
    const team = (await tools.board()).nominations.find(
      ({ subject, eligibility }) => subject === 'collective' && eligibility === 'unknown',
    );
    if (team === undefined) throw new Error('no team');
    expect(await tools.select([team])).toMatchObject({
      error: { code: 'AWARD_RULE_UNKNOWN', field: 'reason' },
    });
    expect(code(await tools.select([team], 'Đã có quyết định công nhận'))).toBe('ok');
    const stored = test.app.db.select().from(nomination).where(eq(nomination.id, team.id)).get();
    expect(stored).toMatchObject({ state: 'selected', reason: 'Đã có quyết định công nhận' });
  });

  it('suggests the longest list of the best and explains every choice', async () => {
    const view = await tools.board();
    const suggestion = data<SuggestionView>(await tools.ofType('suggest'));
    expect(suggestion.impossible).toEqual([]);
    expect(suggestion.choices).toHaveLength(view.nominations.length);
    const chosen = suggestion.choices.filter((choice) => choice.chosen);
    expect(chosen.filter(({ subject }) => subject === 'collective')).toHaveLength(10);
    expect(chosen.filter(({ subject }) => subject === 'individual')).toHaveLength(20);
    const bad = new Set(view.nominations.filter((own) => own.eligibility !== 'ok').map(({ id }) => id));
    expect(chosen.filter(({ nominationId }) => bad.has(nominationId))).toEqual([]);
    expect(suggestion.choices.every(({ reason }) => reason !== '')).toBe(true);
    expect(tools.stored('selected')).toBe(0);
    const last = eligible(view, 'individual').filter(
      ({ id }) => !chosen.some(({ nominationId }) => nominationId === id),
    );
    data(await tools.select(last.slice(0, 1)));
    expect(data(await tools.ofType('applySuggestion'))).toEqual({ changed: 31 });
    expect(tools.stored('selected')).toBe(30);
    expect(data(await tools.ofType('applySuggestion'))).toEqual({ changed: 0 });
  });
});

describe('entering a nomination', () => {
  const input = async (changes: object) => {
    const { nominations } = await tools.board();
    const proposer = nominations[0]?.proposerUnitId ?? '';
    return {
      ...{ id: null, campaignId: test.campaignId, awardTypeId: tools.awardTypeId, subject: 'individual' },
      ...{ unitId: proposer, personId: null, newPerson: null, householdName: '', proposerUnitId: proposer },
      ...{ achievement: 'Bắt 02 đối tượng trộm cắp.', hasConsent: false },
      ...changes,
    };
  };
  const newPerson = {
    fullName: 'Đoàn Thị Ánh Nguyệt',
    position: 'Tổ viên',
    birthYear: 1990,
    isLeader: false,
    isDirectWorker: true,
    sex: 'female',
  };

  it('takes a person whom the register does not know, and checks her at once', async () => {
    const { id } = data<{ id: string }>(await tools.call('saveNomination', await input({ newPerson })));
    const view = await tools.board();
    const own = view.nominations.find((row) => row.id === id);
    expect(own).toMatchObject({ name: newPerson.fullName, title: 'Tổ viên', state: 'proposed' });
    expect(own?.rules.length).toBe(5);
    const rows = test.app.db.select().from(person).where(eq(person.fullName, newPerson.fullName)).all();
    expect(rows).toHaveLength(1);
    const hits = await tools.call('searchSubjects', { query: 'doan thi anh', kind: 'person' });
    expect(data<SubjectHit[]>(hits)).toMatchObject([{ name: newPerson.fullName, personId: own?.personId }]);
    const again = await tools.call('saveNomination', await input({ personId: own?.personId }));
    expect(code(again)).toBe('AWARD_ALREADY_PROPOSED');
  });

  it('refuses what is incomplete or not foreseen, and leaves nothing behind', async () => {
    const before = test.app.db.select().from(person).all().length;
    expect(code(await tools.call('saveNomination', await input({})))).toBe('AWARD_PERSON_MISSING');
    const household = await input({ subject: 'household', householdName: 'Hộ ông Ba' });
    expect(code(await tools.call('saveNomination', household))).toBe('AWARD_SUBJECT_NOT_ALLOWED');
    const letter = (await tools.board()).types.find(({ managedHere }) => !managedHere);
    const elsewhere = await input({ newPerson, awardTypeId: letter?.id });
    expect(code(await tools.call('saveNomination', elsewhere))).toBe('AWARD_NOT_MANAGED');
    const someone = (await tools.board()).nominations.find(({ personId }) => personId !== null);
    const moved = await tools.call('saveNomination', await input({ personId: someone?.personId }));
    expect(code(moved)).toBe('AWARD_PERSON_OTHER_UNIT');
    expect(test.app.db.select().from(person).all()).toHaveLength(before);
  });

  it('withdraws with a reason', async () => {
    const [first] = (await tools.board()).nominations;
    const ids = { nominationIds: [first?.id] };
    expect(code(await tools.call('withdraw', { ...ids, reason: '' }))).toBe('AWARD_REASON_MISSING');
    data(await tools.call('withdraw', { ...ids, reason: 'Đơn vị rút' }));
    expect((await tools.board()).nominations.some(({ id }) => id === first?.id)).toBe(false);
    expect(code(await tools.call('withdraw', { ...ids, reason: 'Đơn vị rút' }))).toBe('NOT_FOUND');
  });
});

describe('the list on paper', () => {
  it('comes out as workbook and as Word file, and not while nobody is chosen', async () => {
    await tools.board();
    const none = await tools.ofType('exportList', {
      format: 'xlsx',
      chosenOnly: true,
      target: tools.target('x.xlsx').token,
    });
    expect(code(none)).toBe('AWARD_NOTHING_CHOSEN');
    data(await tools.ofType('applySuggestion'));
    const xlsx = tools.target('danh-sach.xlsx');
    data(await tools.ofType('exportList', { format: 'xlsx', chosenOnly: true, target: xlsx.token }));
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(xlsx.path);
    const sheet = book.worksheets[0];
    const rows = (sheet?.getSheetValues() ?? []).filter(
      (row) => Array.isArray(row) && typeof row[1] === 'number',
    );
    expect(rows).toHaveLength(30);
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' });
    const docx = tools.target('danh-sach.docx');
    const written = await tools.ofType('exportList', {
      format: 'docx',
      chosenOnly: true,
      target: docx.token,
    });
    const bytes = readFileSync(docx.path);
    expect(data(written)).toEqual({ token: docx.token, name: 'danh-sach.docx', size: bytes.length });
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
