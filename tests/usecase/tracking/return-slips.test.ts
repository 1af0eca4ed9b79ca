import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';
import { docxParts } from '../../unit/documents/docx-parts.ts';
import {
  type FormsTest,
  filled,
  inFolderOf,
  issueFinalForms,
  savedAt,
  takeIn,
  tamper,
} from './forms-support.ts';

let base: TestApp;
let issued: FormsTest;
let app: TestApp;
let forms: FormsTest;
/** What was printed, as the pages that were sent to the printer. */
let printed: string[];

beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024' });
  issued = await issueFinalForms(base);
}, 60_000);
afterAll(() => base.close());
beforeEach(async () => {
  printed = [];
  const htmlToPdf = async (html: string) => {
    printed.push(html);
    return new TextEncoder().encode('%PDF-1.7\n%%EOF\n');
  };
  app = await createTestApp({ from: base, printer: { htmlToPdf } });
  forms = inFolderOf(issued, app);
  return () => app.close();
});

/** A form with two bad cells and one left blank. */
async function badForm(code: string): Promise<string> {
  const path = await filled(forms, code);
  await tamper(path, (_book, cell) => {
    cell('indicator', 'a1', 'numerator').value = 'khoảng chục';
    cell('indicator', 'b1', 'numerator').value = null;
    cell('paper', '', 'date').value = null;
  });
  return path;
}

/** Writes the slips of the files named, or of all; the folder's files by name. */
async function slips(formReturnIds: string[] = []): Promise<Map<string, string>> {
  const out = join(app.folder, `out-${crypto.randomUUID()}`);
  mkdirSync(out);
  const folderToken = app.app.tokens.issue(out).token;
  const { campaignId } = app;
  const input = { campaignId, formReturnIds, folderToken, jobId: crypto.randomUUID() };
  const { folder } = await app.services.tracking.saveReturnSlips(input);
  const names = readdirSync(join(out, folder.name)).filter((name) => /\.\w+$/.test(name));
  return new Map(names.map((name) => [name, join(out, folder.name, name)]));
}

/** The words of a Word file, cells and paragraphs apart. */
function wordsOf(path: string): string {
  const xml = docxParts(readFileSync(path))['word/document.xml'] ?? '';
  return xml.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]+>/g, '');
}

test('a slip names form, unit and day, each bad cell with what stands in it, and until when to send it again', async () => {
  app.setNow('2025-08-20T02:00:00.000Z');
  await takeIn(app, [await badForm('NK-01')], '2025-08-20');
  const files = await slips();
  expect([...files.keys()].sort()).toEqual(['Phiếu trả - Phường An Bình.docx', 'Tất cả phiếu trả để in.pdf']);
  const words = wordsOf(files.get('Phiếu trả - Phường An Bình.docx') ?? '');
  expect(words).toContain('PHIẾU TRẢ');
  expect(words).toContain('Kính gửi: Phường An Bình.');
  expect(words).toContain('Biểu: Báo cáo tổng kết phong trào');
  expect(words).toContain('nhận ngày 20/08/2025');
  const lines = words.split('\n');
  const bad = lines.indexOf('E5');
  expect(lines.slice(bad - 1, bad + 4)).toEqual([
    'Chỉ tiêu',
    'E5',
    'khoảng chục',
    'Ô này cần một số nhưng đang ghi “khoảng chục”.',
    'Chỉ ghi số, phần chữ ghi ở cột giải trình.',
  ]);
  const date = lines.indexOf('B5');
  expect(lines.slice(date - 1, date + 2)).toEqual(['Ký xác nhận', 'B5', '(trống)']);
  expect(words).toContain('Các ô nên xem lại trong lần sửa này');
  expect(words).toContain('chậm nhất ngày 28 tháng 8 năm 2025.');
});

test('the day is the later one that the unit was granted; over it, the slip says by how much', async () => {
  const [result] = await takeIn(app, [await badForm('NK-01')]);
  const id = result?.formReturnId ?? '';
  const late = await app.services.tracking.returnSlip({ formReturnId: id });
  expect(late.text).toContain('Hạn nộp là ngày 28 tháng 8 năm 2025, đã quá 13 ngày');
  const milestoneId = forms.milestone('finalReport').id;
  const unitId = app.app.db.$client
    .prepare("SELECT id FROM unit WHERE code = 'NK-01'")
    .pluck()
    .get() as string;
  await app.services.tracking.extend({
    ...{ campaignId: app.campaignId, milestoneId, occurrence: '', unitIds: [unitId] },
    ...{ lastDay: '2025-09-20', reason: 'Mưa lũ' },
  });
  const granted = await app.services.tracking.returnSlip({ formReturnId: id });
  expect(granted.text).toContain('chậm nhất ngày 20 tháng 9 năm 2025 (đã được gia hạn)');
  expect(granted.paper.html).toContain('đã được gia hạn');
  expect(granted.paper.name).toBe('Phiếu trả - Phường An Bình');
});

test('all slips of a batch are one print job, each from a page of its own', async () => {
  const unknown = join(app.folder, 'báo cáo.xlsx');
  writeFileSync(unknown, 'a;b\n');
  const results = await takeIn(app, [await badForm('NK-01'), await badForm('NK-02'), unknown]);
  const files = await slips(results.map(({ formReturnId }) => formReturnId ?? ''));
  expect(files.size).toBe(4);
  expect(files.has('Phiếu trả - báo cáo.docx')).toBe(true);
  expect(printed).toHaveLength(1);
  expect(printed[0]?.match(/<section /g)).toHaveLength(3);
  for (const name of ['Phường An Bình', 'Phường An Hòa', 'Đơn vị đã nộp tệp nêu dưới đây']) {
    expect(printed[0]).toContain(`Kính gửi: ${name}.`);
  }
});

test('of two bad files of one form the last has a slip, and none when the form is in by now', async () => {
  const path = await badForm('NK-01');
  savedAt(path, '2025-09-01T00:00:00Z');
  const [first] = await takeIn(app, [path]);
  const again = join(app.folder, 'lần hai.xlsx');
  copyFileSync(path, again);
  await tamper(again, (_book, cell) => {
    cell('indicator', 'a1', 'numerator').value = 12;
  });
  savedAt(again, '2025-09-02T00:00:00Z');
  const [second] = await takeIn(app, [again]);
  const open = async () =>
    (await app.services.tracking.formReturns({ campaignId: app.campaignId, limit: 100 }))
      .filter(({ isOpen }) => isOpen)
      .map(({ id }) => id);
  expect(await open()).toEqual([second?.formReturnId]);
  expect([...(await slips()).keys()]).toContain('Phiếu trả - Phường An Bình.docx');
  const both = [first?.formReturnId ?? '', second?.formReturnId ?? ''];
  expect((await slips(both)).size).toBe(2);

  const good = await filled(forms, 'NK-01');
  savedAt(good, '2025-09-03T00:00:00Z');
  expect((await takeIn(app, [good]))[0]?.verdict).toBe('accepted');
  expect(await open()).toEqual([]);
  await expect(slips(both)).rejects.toMatchObject({ code: 'NO_RETURN_SLIPS' });
});

test('a name of a unit that no file may have makes a safe one in the folder', async () => {
  await takeIn(app, [await badForm('NK-01'), await badForm('NK-02')]);
  const rename = app.app.db.$client.prepare('UPDATE unit SET name = ? WHERE code = ?');
  rename.run('../Xã: A/B*?', 'NK-01');
  rename.run('../XÃ: A/B*?', 'NK-02');
  const files = [...(await slips()).keys()].sort();
  expect(files).toHaveLength(3);
  for (const name of files) expect(name).not.toMatch(/[\\/:*?"<>|]/);
});
