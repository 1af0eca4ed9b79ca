import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentRegister } from '#db/schema/documents.ts';
import { documentContext } from '#electron/documents/document-context.ts';
import { draftDocument } from '#electron/documents/draft-document.ts';
import { wordText } from '#electron/files/word-text.ts';
import { readWorkbook } from '#electron/files/workbook/read-workbook.ts';
import { writePaper } from '#shared/domain/documents/builders/issuer.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

let test: TestApp;
let printed: string[];
beforeEach(async () => {
  printed = [];
  test = await createTestApp({
    sample: 'can-tho-2024',
    printer: {
      htmlToPdf: async (html) => {
        printed.push(html);
        return new TextEncoder().encode(`%PDF-1.7\n${printed.length}\n%%EOF\n`);
      },
    },
  });
});
afterEach(() => test.close());

function draft(kind: 'notice' | 'submission' = 'notice') {
  const { issuer, signature } = documentContext(test.app, null, '2025-09-10');
  return draftDocument(test.app, {
    campaignId: test.campaignId,
    purpose: 'notice',
    build: (registration) =>
      writePaper(
        kind,
        { issuer, registration, signature, recipients: ['Như trên', 'Công an thành phố', 'Sở Nội vụ;'] },
        {
          subject: 'Kết quả họp xét',
          addressees: kind === 'submission' ? ['Thường trực Hội đồng'] : [],
          blocks: [{ type: 'paragraph', text: 'Nội dung thông báo.' }],
        },
      ),
  });
}

const today = { number: 1, date: '2025-09-10' };

async function textOf(documentId: string): Promise<string> {
  const { token } = test.app.tokens.issue(join(test.folder, 'ban.docx'));
  await test.services.documents.export({ documentId, format: 'docx', targetToken: token });
  return wordText(readFileSync(join(test.folder, 'ban.docx'))) ?? '';
}

describe('a paper that is signed before it is numbered', () => {
  it('has room for number and date, then both, and its files say the same', async () => {
    const { documentId } = await draft();
    const { document } = await test.services.documents.open({ documentId });
    expect(document).toMatchObject({ state: 'draft', number: null, date: null, year: null, keeper: 'VT' });
    expect(document.recipients).toEqual([
      { name: 'Công an thành phố', copies: 1 },
      { name: 'Sở Nội vụ', copies: 1 },
    ]);
    expect(await textOf(documentId)).toMatch(/Số:\u00A0{8}\/TB-UBND/);

    const signed = await test.services.documents.sign({ documentId, signerId: null, signerName: '' });
    expect(signed).toMatchObject({ state: 'signed', number: null });

    const issued = await test.services.documents.giveNumber({ documentId, ...today });
    expect(issued).toMatchObject({ state: 'issued', number: 1, year: 2025, date: '2025-09-10' });
    expect(issued.files.map(({ format }) => format).toSorted()).toEqual(['docx', 'pdf']);
    expect(await textOf(documentId)).toContain('Số: 01/TB-UBND');
    expect(printed.at(-1)).toContain('ngày 10 tháng 9 năm 2025');
    expect(await test.services.documents.nextNumber({ kind: 'notice', year: 2025 })).toEqual({ number: 2 });
  });

  it('is printed anew with the capacity of the person who really signed', async () => {
    const { documentId } = await draft();
    const deputy = await test.services.settings.saveSigner({
      ...{ id: null, name: 'Lê Thị Phó', position: 'Phó Chủ tịch', form: 'TM_KT' },
      ...{ validFrom: '2025-01-01', validTo: null },
    });
    const view = await test.services.documents.sign({ documentId, signerId: deputy.id, signerName: '' });
    expect(view.signerName).toBe('Lê Thị Phó');
    const text = await textOf(documentId);
    expect(text).toContain('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
    expect(text).toContain('Lê Thị Phó');
  });

  it('gets a number once, none that is taken, and none after it was withdrawn', async () => {
    const first = await draft();
    const second = await draft();
    await test.services.documents.giveNumber({ ...first, ...today });
    expect(await test.call('documents.giveNumber', { ...second, ...today })).toMatchObject({
      ok: false,
      error: { code: 'DOCUMENT_NUMBER_TAKEN', field: 'number' },
    });
    expect(await test.call('documents.giveNumber', { ...first, number: 2, date: today.date })).toMatchObject({
      error: { code: 'DOCUMENT_HAS_NUMBER' },
    });
    await test.services.documents.withdraw({ ...second, date: today.date, reason: 'Không trình nữa' });
    for (const path of ['documents.giveNumber', 'documents.sign', 'documents.withdraw']) {
      const input = { ...second, number: 5, date: today.date, signerId: null, signerName: '', reason: 'x' };
      expect(await test.call(path, input)).toMatchObject({ error: { code: 'DOCUMENT_WITHDRAWN' } });
    }
  });

  it('keeps draft and files when printing fails', async () => {
    const { documentId } = await draft();
    const before = test.app.db.select().from(documentRegister).all();
    test.app.ports.printer.htmlToPdf = async () => {
      throw new Error('printer gone');
    };
    expect(await test.call('documents.giveNumber', { documentId, ...today })).toMatchObject({
      error: { code: 'DOCUMENT_PDF_FAILED' },
    });
    expect(test.app.db.select().from(documentRegister).all()).toEqual(before);
    expect((await test.services.documents.open({ documentId })).document.files).toHaveLength(2);
  });

  it('is asked about before: not signed, out of order, nobody in office', async () => {
    const one = await draft();
    await test.services.documents.giveNumber({ ...one, number: 1, date: '2025-09-10' });
    const two = await draft();
    const early = await test.services.documents.numberProposal({ ...two, date: '2020-02-01' });
    expect(early.advice.join(' ')).toMatch(/chưa ghi là đã ký/);
    expect(early.advice.join(' ')).toMatch(/không có trong danh sách người ký còn thẩm quyền/);
    await test.services.documents.sign({ ...two, signerId: null, signerName: '' });
    const later = await test.services.documents.numberProposal({ ...two, date: '2025-09-09' });
    expect(later).toMatchObject({ nextNumber: 2, symbol: 'TB-UBND' });
    expect(later.advice.join(' ')).toMatch(/ghi ngày 10\/09\/2025, muộn hơn/);
    const fine = await test.services.documents.numberProposal({ ...two, date: '2025-09-10' });
    expect(fine.advice).toEqual([]);
  });
});

describe('an entry', () => {
  const outside = {
    ...({ campaignId: null, kind: 'decision', number: null, date: null, state: 'outside' } as const),
    ...{ subject: 'Kiện toàn Hội đồng', signerName: 'Trần A', note: '' },
  };

  it('of a paper made elsewhere waits for its number too, and is put right by hand', async () => {
    const { id } = await test.services.documents.registerOutside(outside);
    const list = () => test.services.documents.list({ campaignId: null, kind: null, year: 2025 });
    expect(await list()).toMatchObject([{ id, state: 'draft', number: null }]);
    await test.services.documents.giveNumber({ documentId: id, number: 12, date: '2025-03-01' });
    expect(await list()).toMatchObject([{ state: 'outside', number: 12 }]);
    const corrected = { documentId: id, number: 13, date: '2025-03-02', symbol: 'QĐ-HĐTĐKT', signerName: '' };
    await test.services.documents.correctEntry({ ...corrected, subject: 'Kiện toàn' });
    expect(await list()).toMatchObject([{ number: 13, symbol: 'QĐ-HĐTĐKT', subject: 'Kiện toàn' }]);
    const { documentId } = await draft();
    expect(
      await test.call('documents.correctEntry', { ...corrected, documentId, subject: 'x' }),
    ).toMatchObject({
      error: { code: 'DOCUMENT_MADE_HERE' },
    });
    expect(await test.call('documents.registerOutside', { ...outside, number: 4 })).toMatchObject({
      error: { code: 'DOCUMENT_NUMBER_WITHOUT_DATE', field: 'date' },
    });
  });

  it('is withdrawn with its reason and keeps its number and files', async () => {
    const { documentId } = await draft();
    await test.services.documents.giveNumber({ documentId, ...today });
    const early = { documentId, date: '2025-09-09', reason: 'Sai' };
    expect(await test.call('documents.withdraw', early)).toMatchObject({
      error: { code: 'DOCUMENT_WITHDRAWN_EARLY', field: 'date' },
    });
    const view = await test.services.documents.withdraw({
      ...early,
      date: '2025-09-12',
      reason: 'Sai căn cứ',
    });
    expect(view).toMatchObject({
      ...{ state: 'withdrawn', number: 1, withdrawnOn: '2025-09-12', withdrawReason: 'Sai căn cứ' },
    });
    expect(view.files).toHaveLength(2);
    expect(await test.services.documents.gaps()).toEqual([]);
    expect(await test.services.documents.nextNumber({ kind: 'notice', year: 2025 })).toEqual({ number: 2 });
  });

  it('of another office is read only', async () => {
    const { documentId } = await draft();
    const stranger = '01920000-0000-7000-8000-000000000000';
    test.app.db.$client.prepare('UPDATE document SET office_id = ? WHERE id = ?').run(stranger, documentId);
    const input = {
      documentId,
      date: today.date,
      number: 1,
      reason: 'x',
      recipients: [],
      keeper: '',
      note: '',
    };
    for (const path of ['documents.withdraw', 'documents.giveNumber', 'documents.editEntry'])
      expect(await test.call(path, input)).toMatchObject({ error: { code: 'DOCUMENT_OF_OTHER_OFFICE' } });
  });

  it('takes the scanned signed paper, a PDF only, beside its own files', async () => {
    const { documentId } = await draft();
    const path = join(test.folder, 'bản ký.pdf');
    writeFileSync(path, '%PDF-1.4 scanned');
    const fileToken = test.app.tokens.issue(path).token;
    await test.services.documents.attachSigned({ documentId, fileToken });
    const again = await test.services.documents.attachSigned({ documentId, fileToken });
    expect(again.files.filter(({ role }) => role === 'signed')).toMatchObject([{ fileName: 'bản ký.pdf' }]);
    expect(again.files).toHaveLength(3);
    const { token } = test.app.tokens.issue(join(test.folder, 'ra.pdf'));
    await test.services.documents.export({ documentId, format: 'pdf', role: 'signed', targetToken: token });
    expect(readFileSync(join(test.folder, 'ra.pdf'), 'utf8')).toBe('%PDF-1.4 scanned');
    writeFileSync(path, 'MZ no pdf');
    expect(await test.call('documents.attachSigned', { documentId, fileToken })).toMatchObject({
      error: { code: 'DOCUMENT_SIGNED_FILE_NOT_PDF' },
    });
  });
});

describe('papers of other steps', () => {
  it('enter the register without number: a programme as it prints, a report as an entry to finish in Word', async () => {
    const [event] = await test.services.ceremonies.list({ campaignId: test.campaignId });
    const view = await test.services.ceremonies.get({ ceremonyId: event?.id ?? '' });
    const body = { ...view.body, date: '2025-09-20', place: 'Hội trường' };
    const saved = { ceremonyId: view.id, body, expectedRevision: view.revision };
    await test.services.ceremonies.save(saved);
    const programme = await test.services.ceremonies.register({ ceremonyId: view.id, what: 'programme' });
    const report = { campaignId: test.campaignId, kind: 'final', waveId: null } as const;
    const entry = await test.services.reports.register(report);
    const read = async ({ documentId }: { documentId: string }) =>
      (await test.services.documents.open({ documentId })).document;
    expect(await read(programme)).toMatchObject({
      ...{ kind: 'programme', state: 'draft', number: null, hasText: true, purpose: 'programme' },
    });
    expect(await read(entry)).toMatchObject({ kind: 'report', state: 'draft', hasText: false, files: [] });
    expect((await read(entry)).recipients).not.toEqual([]);
    const issued = await test.services.documents.giveNumber({ ...entry, ...today });
    expect(issued).toMatchObject({ state: 'issued', symbol: 'BC-UBND', number: 1, files: [] });
  });
});

describe('copies', () => {
  const input = () => ({
    ...({ jobId: crypto.randomUUID(), format: 'pdf', into: 'oneFile', isMarked: true } as const),
    folderToken: test.app.tokens.issue(test.folder).token,
  });

  it('of all recipients are one print job in which each copy names its own', async () => {
    const { documentId } = await draft('submission');
    await test.services.documents.editEntry({
      documentId,
      recipients: [
        { name: 'Thường trực Hội đồng', copies: 2 },
        { name: 'Sở Nội vụ', copies: 1 },
      ],
      keeper: 'VT, NV',
      note: '',
    });
    printed = [];
    const { files, copies } = await test.services.documents.copies({ ...input(), documentId });
    expect({ files: files.map(({ name }) => name), copies }).toEqual({
      files: ['Tờ trình - bản gửi nơi nhận.pdf'],
      copies: 3,
    });
    expect(printed).toHaveLength(1);
    const page = printed[0] ?? '';
    expect(page.match(/<section /g)).toHaveLength(3);
    expect(page.match(/Như trên \(bản gửi Thường trực Hội đồng\)/g)).toHaveLength(2);
    expect(page.match(/Sở Nội vụ \(bản này\)/g)).toHaveLength(1);
  });

  it('come as a file for each recipient under names that Windows takes', async () => {
    const { documentId } = await draft();
    const recipients = [{ name: 'UBND xã A/B: "mới"', copies: 1 }];
    await test.services.documents.editEntry({ documentId, recipients, keeper: '', note: '' });
    const each = { ...input(), into: 'filePerRecipient', format: 'docx' } as const;
    const { files } = await test.services.documents.copies({ ...each, documentId });
    expect(files.map(({ name }) => name)).toEqual(['01 UBND xã A-B- -mới- - Thông báo.docx']);
    const again = await test.services.documents.copies({ ...each, documentId });
    expect(again.files.map(({ name }) => name)).toEqual(['01 UBND xã A-B- -mới- - Thông báo (2).docx']);
  });

  it('that fail or are cancelled in the middle leave no file behind', async () => {
    const { documentId } = await draft();
    const recipients = Array.from({ length: 3 }, (_, at) => ({ name: `Đơn vị ${at}`, copies: 1 }));
    await test.services.documents.editEntry({ documentId, recipients, keeper: '', note: '' });
    const before = readdirSync(test.folder);
    const job = { ...input(), into: 'filePerRecipient' } as const;
    test.app.ports.printer.htmlToPdf = async () => {
      test.app.jobs.cancel(job.jobId);
      return new TextEncoder().encode('%PDF-');
    };
    expect(await test.call('documents.copies', { ...job, documentId })).toMatchObject({
      error: { code: 'CANCELLED' },
    });
    expect(readdirSync(test.folder)).toEqual(before);
    await test.services.documents.editEntry({ documentId, recipients: [], keeper: '', note: '' });
    expect(await test.call('documents.copies', { ...input(), documentId })).toMatchObject({
      error: { code: 'DOCUMENT_HAS_NO_RECIPIENTS' },
    });
  });
});

describe('the register as a workbook', () => {
  it('has the ten columns of the form and a line for each paper of the year', async () => {
    const { documentId } = await draft();
    await test.services.documents.giveNumber({ documentId, ...today });
    await test.services.documents.withdraw({ documentId, date: '2025-09-11', reason: 'Sai căn cứ' });
    const path = join(test.folder, 'so.xlsx');
    const { token } = test.app.tokens.issue(path);
    await test.services.documents.exportRegister({ year: 2025, kind: null, targetToken: token });
    const book = await readWorkbook(readFileSync(path));
    const text = JSON.stringify(book.sheets.map(({ cells }) => [...cells]));
    for (const part of [
      'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
      'Đơn vị, người nhận bản lưu',
      '(10)',
      '01/TB-UBND',
      '10/09/2025',
    ])
      expect(text).toContain(part);
    expect(text).toContain('Hủy, thu hồi ngày 11/09/2025; Sai căn cứ');
  });
});
