import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { award, decision, nomination } from '#db/schema/awards.ts';
import { documentFile, documentRegister } from '#db/schema/documents.ts';
import { planVersion } from '#db/schema/plan.ts';
import { scoreLock } from '#db/schema/scoring.ts';
import { newId } from '#electron/app/app.ts';
import type { DecisionDraft, DecisionView } from '#shared/contract/award-decisions.ts';
import type { PrintedView } from '#shared/contract/awards.ts';
import { pdfInfo, pdfText } from '../../e2e/support/pdf-text.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';
import { AwardTools, appraisedSample, code, data, message } from './award-tools.ts';

let filled: TestApp;
let test: TestApp;
let tools: AwardTools;
let printer: () => Promise<Uint8Array>;
const paper = async () => new TextEncoder().encode('%PDF-1.7\n%%EOF\n');
beforeAll(async () => {
  filled = await appraisedSample();
});
afterAll(() => filled.close());
beforeEach(async () => {
  printer = paper;
  test = await createTestApp({ from: filled, printer: { htmlToPdf: () => printer() } });
  tools = new AwardTools(test);
});
afterEach(() => test.close());

const tables = () => ({
  decisions: test.app.db.select().from(decision).all().length,
  awards: test.app.db.select().from(award).all().length,
  documents: test.app.db.select().from(documentRegister).all().length,
  awarded: tools.stored('awarded'),
});
const nothing = { decisions: 0, awards: 0, documents: 0, awarded: 0 };

describe('the decision', () => {
  it('pays 3 and 1,5 times the base salary of its date, rounded up to 10.000 đồng', async () => {
    // 3 × 2.340.000 and 1,5 × 2.340.000, exact in 10.000.
    const { awards, total, baseSalary } = await tools.decided('2025-09-05');
    expect(baseSalary).toBe(2_340_000);
    expect(new Set(awards.map(({ subject, prizeAmount }) => `${subject} ${prizeAmount}`))).toEqual(
      new Set(['collective 7020000', 'individual 3510000']),
    );
    expect(total).toBe(10 * 7_020_000 + 20 * 3_510_000);
  });

  it('pays by the new base salary from July 2026', async () => {
    // 1,5 × 2.530.000 = 3.795.000, rounded up.
    const { awards, total, baseSalary } = await tools.decided('2026-07-15');
    expect(baseSalary).toBe(2_530_000);
    expect(awards.find(({ subject }) => subject === 'collective')?.prizeAmount).toBe(7_590_000);
    expect(awards.find(({ subject }) => subject === 'individual')?.prizeAmount).toBe(3_800_000);
    expect(total).toBe(10 * 7_590_000 + 20 * 3_800_000);
  });

  it('registers the paper with its lists and files, and shows before what it will do', async () => {
    await tools.board();
    data(await tools.ofType('applySuggestion'));
    const draft = data<DecisionDraft>(await tools.ofType('decisionDraft', { date: '2025-09-05' }));
    expect(draft).toMatchObject({ nextNumber: 1, symbol: 'QĐ-UBND', nextGoldenBookNumber: 1, blocking: [] });
    expect(draft.total).toBe(140_400_000);
    expect(draft.prizes[1]?.explanation).toBe('1,5 × 2.340.000 đồng = 3.510.000 đồng');
    expect(draft.warnings[0]).toContain('30 hồ sơ');
    expect(draft.wording.legalBases.join()).toContain('152/2025/NĐ-CP');
    const wording = { ...draft.wording, ground: 'có thành tích xuất sắc năm 2025' };
    const decided = data<DecisionView>(await tools.decide({ number: 2150, wording }));
    expect(decided).toMatchObject({ number: 2150, signerName: 'Trần Văn Mẫu', isOutside: false });
    const [row] = test.app.db.select().from(documentRegister).all();
    expect(row).toMatchObject({ kind: 'decision', purpose: 'awardDecision', state: 'issued' });
    expect(row?.body?.parts.map(({ title }) => title)).toEqual([
      expect.stringContaining('có thành tích xuất sắc năm 2025'),
      expect.stringContaining('có thành tích xuất sắc năm 2025'),
    ]);
    const files = test.app.db.select().from(documentFile).all();
    expect(files.map(({ format }) => format).sort()).toEqual(['docx', 'pdf']);
    expect(tables()).toEqual({ decisions: 1, awards: 30, documents: 1, awarded: 30 });
    const texts = data<Record<string, string>>(
      await tools.call('certificateTexts', { decisionId: decided.id, awardId: decided.awards[0]?.id }),
    );
    expect(texts['achievement']).toBe('Có thành tích xuất sắc năm 2025');
    expect(texts['decision']).toBe('Quyết định số: 2150/QĐ-UBND ngày 05/09/2025');
    expect(texts['position']).toBe('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
  });

  it('numbers the golden book through the year, over several decisions', async () => {
    const first = await tools.decided('2025-09-05');
    expect(first.awards.map(({ goldenBookNumber }) => goldenBookNumber)).toEqual(
      Array.from({ length: 30 }, (_, at) => at + 1),
    );
    const left = (await tools.board()).nominations.filter(
      ({ state, eligibility, subject }) =>
        state === 'proposed' && eligibility === 'ok' && subject === 'individual',
    );
    // The quota is used up by the first decision, until the plan allows more.
    expect(code(await tools.select(left.slice(0, 1)))).toBe('AWARD_LIMIT_BROKEN');
    const version = test.app.db.select().from(planVersion).get();
    const quota = version?.body.awardTypes[0]?.quotas.find(({ subject }) => subject === 'individual');
    if (version === undefined || quota === undefined) throw new Error('no quota');
    quota.value = 22;
    test.app.db.update(planVersion).set({ body: version.body }).run();
    data(await tools.select(left.slice(0, 1)));
    const second = data<DecisionView>(await tools.decide({ date: '2025-12-01' }));
    expect(second.awards).toMatchObject([{ goldenBookYear: 2025, goldenBookNumber: 31 }]);
    data(await tools.select(left.slice(1, 2)));
    const third = data<DecisionView>(await tools.decide({ date: '2026-01-05' }));
    expect(third.awards).toMatchObject([{ goldenBookYear: 2026, goldenBookNumber: 1 }]);
    const again = test.app.db.update(award).set({ goldenBookYear: 2025 });
    expect(() => again.where(eq(award.decisionId, third.id)).run()).toThrow(/UNIQUE/);
  });

  it('leaves everything as it was when the printer fails', async () => {
    await tools.board();
    data(await tools.ofType('applySuggestion'));
    printer = () => Promise.reject(new Error('no printer'));
    expect(code(await tools.decide())).toBe('DOCUMENT_PDF_FAILED');
    expect(tables()).toEqual(nothing);
    expect(tools.stored('selected')).toBe(30);
    printer = paper;
    expect(data<DecisionView>(await tools.decide()).number).toBe(1);
  });

  it('stops when the list changes while the paper is being made', async () => {
    const view = await tools.board();
    data(await tools.ofType('applySuggestion'));
    printer = async () => {
      const [one] = test.app.db.select().from(nomination).where(eq(nomination.state, 'selected')).all();
      data(await tools.call('deselect', { nominationIds: [one?.id] }));
      return paper();
    };
    expect(code(await tools.decide())).toBe('AWARD_LIST_CHANGED');
    expect(tables()).toEqual(nothing);
    const added = view.nominations.find((own) => own.eligibility === 'ok' && own.subject === 'individual');
    printer = async () => {
      test.app.db
        .update(nomination)
        .set({ state: 'selected' })
        .where(eq(nomination.id, added?.id ?? ''))
        .run();
      return paper();
    };
    const freed = test.app.db.select().from(nomination).where(eq(nomination.state, 'selected')).all();
    const isOn = freed.some(({ id }) => id === added?.id);
    if (isOn) data(await tools.call('deselect', { nominationIds: [added?.id] }));
    expect(code(await tools.decide())).toBe('AWARD_LIST_CHANGED');
    expect(tables()).toEqual(nothing);
  });

  it('refuses an empty list, open points, somebody who is no longer eligible and a day without a base salary', async () => {
    await tools.board();
    expect(message(await tools.decide())).toContain('Chưa có tập thể, cá nhân nào được chọn');
    data(await tools.ofType('applySuggestion'));
    test.app.db.delete(scoreLock).run();
    expect(message(await tools.decide())).toContain('Điểm chưa khóa');
    await test.services.scoring.lock({ campaignId: test.campaignId, stage: 'appraisal' });
    expect(code(await tools.decide({ date: '2015-01-01' }))).toBe('BASE_SALARY_NOT_IN_TABLE');
    const [one] = test.app.db.select().from(nomination).where(eq(nomination.state, 'selected')).all();
    const ground = { reason: 'Bị kỷ luật', source: '', validFrom: '2025-09-01', validTo: null };
    const who = one?.personId
      ? { personId: one.personId, unitId: null }
      : { personId: null, unitId: one?.unitId };
    data(await tools.call('addExclusion', { ...ground, ...who }));
    expect(message(await tools.decide())).toContain('Bị kỷ luật');
    // Before the grounds began, the decision would have been in order.
    expect(code(await tools.decide({ date: '2025-08-31' }))).toBe('ok');
    expect(code(await tools.call('withdraw', { nominationIds: [one?.id], reason: 'x' }))).toBe(
      'AWARD_NOMINATION_AWARDED',
    );
    const unlock = { campaignId: test.campaignId, stage: 'appraisal', reason: 'Sửa điểm' };
    expect(code(await test.call('scoring.unlock', unlock))).toBe('SCORE_UNLOCK_DECIDED');
  });

  it('refuses a number that is taken', async () => {
    await tools.board();
    data(await tools.ofType('applySuggestion'));
    const taken = { kind: 'decision' as const, number: 7, date: '2025-02-01', subject: 'Quyết định khác' };
    await test.services.documents.registerOutside({
      ...{ campaignId: null, signerName: '', note: '', state: 'outside' },
      ...taken,
    });
    expect(await tools.decide({ number: 7 })).toMatchObject({ error: { code: 'DOCUMENT_NUMBER_TAKEN' } });
    expect(data<DecisionView>(await tools.decide()).number).toBe(8);
  });

  it('enters what was decided on paper: the same awards, no paper of our own', async () => {
    await tools.board();
    data(await tools.ofType('applySuggestion'));
    printer = () => Promise.reject(new Error('must not print'));
    expect(code(await tools.decide({ isOutside: true }))).toBe('AWARD_OUTSIDE_NUMBER_MISSING');
    const decided = data<DecisionView>(await tools.decide({ isOutside: true, number: 345 }));
    expect(decided).toMatchObject({ isOutside: true, number: 345, total: 140_400_000 });
    expect(test.app.db.select().from(documentFile).all()).toEqual([]);
    expect(tables()).toEqual({ decisions: 1, awards: 30, documents: 1, awarded: 30 });
    const texts = data<Record<string, string>>(
      await tools.call('certificateTexts', { decisionId: decided.id, awardId: decided.awards[0]?.id }),
    );
    expect(texts).toMatchObject({ signer: 'Trần Văn Mẫu', position: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' });
  });
});

describe('certificates', () => {
  const print = (decisionId: string, target: string, more: object = {}) =>
    tools.call('certificates', {
      ...{ decisionId, awardIds: null, templateId: 'a4', mode: 'full', offset: { xMm: 0, yMm: 0 }, target },
      jobId: newId(),
      ...more,
    });

  it('prints thirty as one PDF with every name and number, and notes it', async () => {
    const { id, awards } = await tools.decided('2025-09-05');
    const { token, path } = tools.target('bang-khen.pdf');
    const printed = data<PrintedView>(await print(id, token));
    expect(printed.pages).toBe(30);
    const bytes = readFileSync(path);
    expect(printed.file).toEqual({ token, name: 'bang-khen.pdf', size: bytes.length });
    expect(pdfInfo(bytes)).toMatch(/Pages:\s+30/);
    const pages = pdfText(bytes).split('\f');
    awards.forEach(({ name, goldenBookNumber }, at) => {
      const text = (pages[at] ?? '').replace(/\s+/g, ' ');
      expect(text).toContain(name);
      expect(text).toContain(`Vào sổ vàng số: ${goldenBookNumber}`);
      expect(text).toContain('Quyết định số: 01/QĐ-UBND ngày 05/09/2025');
    });
    const progress = test.events.filter((event) => event.kind === 'job.progress');
    expect(progress.at(-1)).toMatchObject({ done: 30, total: 30 });
    expect(
      test.app.db
        .select()
        .from(award)
        .all()
        .every(({ printedAt }) => printedAt !== null),
    ).toBe(true);
  });

  it('prints one again onto a blank, without the words that the blank has', async () => {
    const { id, awards } = await tools.decided('2025-09-05');
    const one = awards[12];
    if (one === undefined) throw new Error('no award');
    const { token, path } = tools.target('mot.pdf');
    const more = { awardIds: [one.id], templateId: 'large', mode: 'blank', offset: { xMm: 1.5, yMm: -2 } };
    expect(data<PrintedView>(await print(id, token, more)).pages).toBe(1);
    const text = pdfText(readFileSync(path));
    expect(text).toContain(one.name);
    expect(text).not.toContain('CỘNG HÒA');
    const printedIds = test.app.db
      .select()
      .from(award)
      .all()
      .filter(({ printedAt }) => printedAt !== null);
    expect(printedIds.map((row) => row.id)).toEqual([one.id]);
    expect(code(await print(id, token, { awardIds: [newId()] }))).toBe('NOT_FOUND');
    expect(code(await print(id, newId()))).toBe('FILE_TOKEN_UNKNOWN');
  });

  it('leaves no file and no note when it is cancelled', async () => {
    const { id } = await tools.decided('2025-09-05');
    const { token, path } = tools.target('huy.pdf');
    const jobId = newId();
    test.app.ports.push = (event) => {
      if (event.kind === 'job.progress') test.app.jobs.cancel(jobId);
    };
    expect(code(await print(id, token, { jobId }))).toBe('CANCELLED');
    expect(() => readFileSync(path)).toThrow();
    expect(
      test.app.db
        .select()
        .from(award)
        .all()
        .every(({ printedAt }) => printedAt === null),
    ).toBe(true);
  });

  it('writes the calibration sheet and the list of prizes', async () => {
    const { id, total } = await tools.decided('2025-09-05');
    const sheet = tools.target('can-chinh.pdf');
    const offset = { xMm: 2, yMm: 0 };
    data(await tools.call('calibrationSheet', { templateId: 'large', offset, target: sheet.token }));
    expect(pdfText(readFileSync(sheet.path))).toContain('TỜ CĂN CHỈNH MÁY IN');
    const prizes = tools.target('tien-thuong.xlsx');
    data(await tools.call('exportPrizes', { decisionId: id, target: prizes.token }));
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(prizes.path);
    const values = book.worksheets[0]?.getSheetValues().flat() ?? [];
    expect(values).toContain(total);
    expect(values).toContain('Ký nhận');
  });
});
