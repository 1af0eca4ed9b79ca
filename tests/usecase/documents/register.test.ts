import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentFile, documentRegister } from '#db/schema/documents.ts';
import { documentContext } from '#electron/documents/document-context.ts';
import { issueDocument } from '#electron/documents/issue-document.ts';
import { buildReminder } from '#shared/domain/documents/builders/reminder.ts';
import { signatureLines } from '#shared/domain/documents/header-text.ts';
import { numberGaps } from '#shared/domain/documents/number-gaps.ts';
import { collectiveName, signatureOf } from '#shared/domain/documents/signing.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await createTestApp({ sample: 'can-tho-2024' });
});
afterEach(() => test.close());

function issueReminder(number: number | null, date: string, within?: () => void) {
  const { issuer, signature } = documentContext(test.app, null, date);
  return issueDocument(test.app, {
    ...{ campaignId: test.campaignId, kind: 'dispatch', purpose: 'reminder', date, number },
    build: (registration) =>
      buildReminder({
        ...{ issuer, signature, registration, recipients: ['Như trên'], addressees: ['UBND xã A'] },
        ...{ matter: 'gửi báo cáo đợt 1', basis: 'Kế hoạch số 214', deadline: '2025-02-13' },
        ...{ checkedOn: date, newDeadline: date, sendTo: 'Sở Nội vụ', contact: null, late: [] },
      }),
    change: { action: 'tracking.remind', entity: 'document', entityId: '-', areas: ['tracking'] },
    ...(within === undefined ? {} : { within }),
  });
}

const outside = {
  campaignId: null,
  kind: 'dispatch',
  number: 3,
  date: '2025-03-05',
  subject: 'Văn bản của phòng khác',
  signerName: '',
  note: 'Văn thư cấp',
  state: 'outside',
} as const;

describe('numbers', () => {
  it('run one series a kind and year and skip none', async () => {
    const first = await issueReminder(null, '2025-02-20');
    const second = await issueReminder(null, '2025-02-21');
    const nextYear = await issueReminder(null, '2026-01-05');
    expect([first.number, second.number, nextYear.number]).toEqual([1, 2, 1]);
    expect(await test.services.documents.nextNumber({ kind: 'dispatch', year: 2025 })).toEqual({ number: 3 });
    expect(await test.services.documents.nextNumber({ kind: 'plan', year: 2025 })).toEqual({ number: 1 });
  });

  it('leave a gap that is shown until a paper explains it', async () => {
    await issueReminder(2, '2025-02-20');
    await issueReminder(5, '2025-02-21');
    const gap = (from: number, to: number, isLeading = false) => ({
      ...{ kind: 'dispatch', year: 2025, from, to, isLeading },
    });
    expect(await test.services.documents.gaps()).toEqual([gap(1, 1, true), gap(3, 4)]);
    await test.services.documents.setFirstNumber({ kind: 'dispatch', year: 2025, firstNumber: 2 });
    await test.services.documents.registerOutside(outside);
    expect(await test.services.documents.gaps()).toEqual([gap(4, 4)]);
    const withdrawn = { ...outside, number: 4, state: 'withdrawn' } as const;
    expect(await test.services.documents.registerOutside(withdrawn)).toMatchObject({
      symbol: 'UBND',
      state: 'withdrawn',
      files: [],
    });
    expect(await test.services.documents.gaps()).toEqual([]);
    expect((await issueReminder(null, '2025-02-22')).number).toBe(6);
  });

  it('of papers from outside are not given twice', async () => {
    await test.services.documents.registerOutside(outside);
    expect(await test.call('documents.registerOutside', outside)).toMatchObject({
      ok: false,
      error: { code: 'DOCUMENT_NUMBER_TAKEN' },
    });
    await expect(issueReminder(3, '2025-03-06')).rejects.toMatchObject({ code: 'DOCUMENT_NUMBER_TAKEN' });
    expect(test.app.db.select().from(documentRegister).all()).toHaveLength(1);
  });

  it('are free again when what belongs to the paper fails', async () => {
    const failing = () => {
      throw new Error('the other table refused');
    };
    await expect(issueReminder(null, '2025-02-20', failing)).rejects.toThrow('refused');
    expect(test.app.db.select().from(documentRegister).all()).toEqual([]);
    expect(test.app.db.select().from(documentFile).all()).toEqual([]);
    expect((await issueReminder(null, '2025-02-20')).number).toBe(1);
  });

  it('are missing from the first of the series to its highest', () => {
    expect(numberGaps([9, 4, 5, 7])).toEqual([
      { from: 1, to: 3 },
      { from: 6, to: 6 },
      { from: 8, to: 8 },
    ]);
    expect(numberGaps([214], 214)).toEqual([]);
    expect(numberGaps([3, 214], 210)).toEqual([{ from: 210, to: 213 }]);
    expect(numberGaps([])).toEqual([]);
  });

  it('tell with every gap exactly the numbers that are not there', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 30 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 60 }), (given, first) => {
        const told = numberGaps(given, first).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        );
        const highest = Math.max(0, ...given);
        const missing = Array.from({ length: Math.max(0, highest - first + 1) }, (_, at) => first + at);
        expect(told).toEqual(missing.filter((number) => !given.includes(number)));
      }),
    );
  });

  it('begin where the paper register ends', async () => {
    const series = { kind: 'dispatch', year: 2025, firstNumber: 120 } as const;
    await test.services.documents.setFirstNumber(series);
    expect(await test.services.documents.nextNumber({ kind: 'dispatch', year: 2025 })).toEqual({
      number: 120,
    });
    expect((await issueReminder(null, '2025-02-20')).number).toBe(120);
    expect(await test.call('documents.setFirstNumber', { ...series, firstNumber: 121 })).toMatchObject({
      ok: false,
      error: { code: 'DOCUMENT_SERIES_HAS_LOWER', field: 'firstNumber' },
    });
    expect(await test.call('documents.setFirstNumber', { ...series, firstNumber: 100 })).toMatchObject({
      ok: true,
    });
    expect(await test.services.documents.gaps()).toMatchObject([{ from: 100, to: 119, isLeading: true }]);
  });

  it('that others gave are explained many at once, and only where they are missing', async () => {
    await issueReminder(3, '2025-02-20');
    const whole = { kind: 'dispatch', year: 2025, from: 1, to: 5, state: 'outside', reason: 'Phòng khác' };
    expect(await test.call('documents.explainGap', whole)).toMatchObject({ ok: true, data: { entries: 4 } });
    expect(await test.services.documents.gaps()).toEqual([]);
    expect((await issueReminder(null, '2025-02-21')).number).toBe(6);
    expect(await test.call('documents.explainGap', { ...whole, to: 9_000 })).toMatchObject({
      ok: false,
      error: { code: 'DOCUMENT_GAP_TOO_WIDE' },
    });
  });
});

describe('the register', () => {
  it('is filtered by campaign and kind, newest first', async () => {
    await issueReminder(1, '2025-02-20');
    await issueReminder(2, '2025-02-21');
    await test.services.documents.registerOutside(outside);
    const all = await test.services.documents.list({ campaignId: null, kind: null });
    expect(all.map(({ number }) => number)).toEqual([3, 2, 1]);
    const own = await test.services.documents.list({ campaignId: test.campaignId, kind: 'dispatch' });
    expect(own.map(({ number }) => number)).toEqual([2, 1]);
    expect(await test.services.documents.list({ campaignId: null, kind: 'decision' })).toEqual([]);
  });

  it('shows and exports a paper as it was issued', async () => {
    const { documentId, files } = await issueReminder(7, '2025-02-20');
    const opened = await test.services.documents.open({ documentId });
    expect(opened.paper?.html).toContain('Số: 07/UBND');
    const target = test.app.tokens.issue(join(test.folder, 'cong-van.docx'));
    const written = await test.services.documents.export({
      documentId,
      format: 'docx',
      targetToken: target.token,
    });
    expect(written).toMatchObject({ name: 'cong-van.docx', size: files[0]?.size });
    const stored = test.app.files.get(files[0]?.sha256 ?? '', '');
    expect(readFileSync(join(test.folder, 'cong-van.docx')).equals(stored)).toBe(true);
  });

  it('has no paper to show for a number from outside', async () => {
    const { id } = await test.services.documents.registerOutside(outside);
    expect((await test.services.documents.open({ documentId: id })).paper).toBeNull();
    const { token } = test.app.tokens.issue(join(test.folder, 'x.pdf'));
    expect(
      await test.call('documents.export', { documentId: id, format: 'pdf', targetToken: token }),
    ).toMatchObject({ ok: false, error: { code: 'DOCUMENT_HAS_NO_FILE' } });
  });
});

describe('who signs', () => {
  const office = { letterhead: 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ', head: 'Chủ tịch' };
  it('stands in the lines that the decree wants', () => {
    const person = { name: 'Lê A', position: 'Phó Chủ tịch' };
    expect(signatureOf(office, { ...person, form: 'TM_KT' }).authority).toEqual([
      { form: 'TM', of: 'ỦY BAN NHÂN DÂN' },
      { form: 'KT', of: 'Chủ tịch' },
    ]);
    expect(signatureOf(office, { ...person, form: 'TM_KT' }, { personal: true }).authority).toEqual([
      { form: 'KT', of: 'Chủ tịch' },
    ]);
    expect(signatureOf(office, { name: 'B', position: 'Giám đốc', form: 'Q' })).toEqual({
      authority: [{ form: 'Q', of: 'Giám đốc' }],
      position: '',
      name: 'B',
    });
    expect(signatureOf(office, { ...person, form: 'TL_KT', position: 'Phó Chánh Văn phòng' })).toEqual({
      authority: [
        { form: 'TL', of: 'Chủ tịch' },
        { form: 'KT', of: 'Chánh Văn phòng' },
      ],
      position: 'Phó Chánh Văn phòng',
      name: 'Lê A',
    });
    const acting = { name: 'B', position: 'Chủ tịch', form: 'TM_Q' } as const;
    expect(signatureLines(signatureOf(office, acting))).toEqual(['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']);
    expect(signatureLines(signatureOf(office, acting, { personal: true }))).toEqual(['Q. CHỦ TỊCH']);
    expect(collectiveName('Uỷ ban nhân dân tỉnh Hà Giang')).toBe('Uỷ ban nhân dân');
    expect(collectiveName('HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG')).toBe('HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG');
  });

  it('is left open while nobody may sign that day', () => {
    const { signer, signature, issuer } = documentContext(test.app, null, '2020-01-01');
    expect(signer).toBeNull();
    expect(signature).toEqual({ authority: [], position: 'Chủ tịch', name: '' });
    expect(issuer.head).toBe('Chủ tịch Ủy ban nhân dân thành phố Cần Thơ');
  });

  it('holds for a time that ends after it begins', async () => {
    const person = { id: null, name: 'Lê A', position: 'Chủ tịch', form: 'TM', validFrom: '2025-05-01' };
    expect(await test.call('settings.saveSigner', { ...person, validTo: '2025-04-30' })).toMatchObject({
      ok: false,
      error: { code: 'SIGNER_PERIOD_INVERTED', field: 'validTo' },
    });
    expect(await test.call('settings.saveSigner', { ...person, validTo: '2025-05-01' })).toMatchObject({
      ok: true,
    });
  });
});

describe('symbols', () => {
  it('of the office stand in the papers that it issues from then on', async () => {
    const { office } = await test.services.settings.setup();
    if (office === null) throw new Error('no office');
    const { id, ...own } = office;
    const symbols = { dispatch: { abbreviation: '', issuer: 'HĐTĐKT' } };
    await test.services.settings.saveOffice({ ...own, drafter: 'SNV', drafterName: 'Sở Nội vụ', symbols });
    const { document, documentId } = await issueReminder(1, '2025-02-20');
    expect((await test.services.documents.open({ documentId })).document.keeper).toBe('VT, Sở Nội vụ');
    expect(document.header.symbol).toBe('HĐTĐKT-SNV');
    expect(document.recipients.at(-1)).toBe('Lưu: VT, SNV');
    const wrong = { ...own, symbols: { plan: { abbreviation: '31/KH', issuer: '' } } };
    expect(await test.call('settings.saveOffice', wrong)).toMatchObject({ error: { code: 'INPUT_INVALID' } });
  });
});
