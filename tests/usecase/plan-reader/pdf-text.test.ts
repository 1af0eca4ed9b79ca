import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfText } from '#electron/files/pdf-text.ts';
import { readPlanText } from '#electron/files/plan-text.ts';
import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';

const font = join(import.meta.dirname, '../../../resources/fonts/Tinos-Regular.ttf');
const [LEFT, WIDTH, RIGHT] = [85, 450, 310];

type Drawing = (pdf: PDFKit.PDFDocument) => void;

/** A PDF as an office prints it: A4, 14 points, the number of each page on top. */
function pdfOf(draw: Drawing, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    font,
    margins: { top: 60, bottom: 60, left: LEFT, right: 60 },
    ...options,
  });
  const parts: Buffer[] = [];
  let page = 1;
  pdf.on('data', (part: Buffer) => parts.push(part));
  pdf.on('pageAdded', () => {
    page++;
    pdf.fontSize(12).text(String(page), 300, 30, { lineBreak: false });
    pdf.fontSize(14).text('', LEFT, 60);
  });
  const done = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(parts))));
  pdf.fontSize(14);
  draw(pdf);
  pdf.end();
  return done;
}

/** Two columns side by side, drawn line by line across the page. */
function columns(pdf: PDFKit.PDFDocument, y: number, rows: [string, string][]): number {
  for (const [left, right] of rows) {
    if (left) pdf.text(left, LEFT, y, { lineBreak: false });
    if (right) pdf.text(right, RIGHT, y, { lineBreak: false });
    y += 20;
  }
  pdf.text('', LEFT, y + 10);
  return y + 10;
}

const paragraphs = [
  'I. CHỈ TIÊU',
  '1. Phấn đấu có ít nhất 80% số thôn đăng ký tham gia ngay từ đầu năm và duy trì hoạt động thường xuyên của các tổ tự quản cho đến khi tổng kết.',
  ...Array.from(
    { length: 30 },
    (_, i) =>
      `${i + 2}. Mỗi thôn tổ chức tối thiểu ${i + 3} buổi ra quân làm sạch đường làng, ngõ xóm, thu gom rác thải và trồng cây xanh hai bên đường.`,
  ),
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Sở Nội vụ theo dõi, tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2027.',
];

const officePlan: Drawing = (pdf) => {
  columns(pdf, 60, [
    ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA'],
    ['TỈNH SÔNG MÂY', 'Độc lập - Tự do - Hạnh phúc'],
    ['Số: 9/KH-UBND', 'Sông Mây, ngày 02 tháng 3 năm 2027'],
  ]);
  pdf
    .text('KẾ HOẠCH', { align: 'center' })
    .text('Phát động thi đua làng xanh', { align: 'center' })
    .moveDown();
  for (const line of paragraphs) pdf.text(line, { align: 'justify', indent: 28, width: WIDTH });
  pdf.moveDown();
  if (pdf.y > 640) pdf.addPage();
  columns(pdf, pdf.y, [
    ['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'],
    ['- Các sở, ngành;', 'CHỦ TỊCH'],
    ['- Lưu: VT.', ''],
    ['', 'Lò Thị Mai Hoa'],
  ]);
};

let folder: string;
const put = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-text-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the text of a plan from a PDF', () => {
  it('has whole paragraphs, its two heads apart and no page numbers', async () => {
    const text = await readPlanText(put('plan.pdf', await pdfOf(officePlan)));
    const lines = text.split('\n');
    expect(lines.slice(0, 3)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH SÔNG MÂY', 'Số: 9/KH-UBND']);
    for (const paragraph of paragraphs) expect(lines).toContain(paragraph);
    expect(lines.some((line) => /^\d+$/.test(line))).toBe(false);
    const read = readPlan(text);
    expect(read.issuer?.value).toBe('ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY');
    expect(read.targets).toHaveLength(31);
    expect(read.recipients.map((r) => r.name)).toEqual(['Các sở, ngành', 'VT']);
    expect(read.signer).toMatchObject({ name: 'Lò Thị Mai Hoa', capacity: 'CHỦ TỊCH', form: 'TM.' });
  });

  it('has a line for each row of a drawn table, however its cells wrap', async () => {
    const rows = [
      ['7h00 - 7h30', 'Đón tiếp đại biểu, văn nghệ chào mừng của các thôn', 'Văn phòng'],
      ['7h30', 'Khai mạc', 'Lãnh đạo Ủy ban nhân dân xã và Mặt trận xã'],
    ];
    const xs = [LEFT, 170, 370, 520];
    const bytes = await pdfOf((pdf) => {
      pdf.text('KẾ HOẠCH Tổ chức Lễ phát động thi đua làng xanh trên địa bàn toàn xã năm 2027', LEFT, 60);
      pdf.text('I. CHƯƠNG TRÌNH', LEFT, 110);
      for (const [i, row] of rows.entries()) {
        for (const [j, cell] of row.entries()) {
          const [x, next] = [xs[j] ?? 0, xs[j + 1] ?? 0];
          pdf.rect(x, 140 + i * 60, next - x, 60).stroke();
          pdf.text(cell, x + 4, 144 + i * 60, { width: next - x - 8 });
        }
      }
      pdf.text('II. PHÂN CÔNG', LEFT, 280);
    });
    const lines = (await pdfText(bytes, 'x.pdf')).split('\n');
    expect(lines.slice(-4)).toEqual([
      'I. CHƯƠNG TRÌNH',
      ...rows.map((row) => row.join(' | ')),
      'II. PHÂN CÔNG',
    ]);
  });

  it('leaves out slanted stamps and letters drawn beside the page', async () => {
    const sentence = 'Thôn nào cũng dọn đường, trồng cây, thu gom rác và giữ sạch nguồn nước quanh năm.';
    const bytes = await pdfOf((pdf) => {
      for (const y of [60, 160, 260]) pdf.text(sentence, LEFT, y, { width: WIDTH });
      pdf
        .save()
        .rotate(45, { origin: [200, 400] })
        .text('BẢN SAO', 200, 400, { lineBreak: false })
        .restore();
      pdf.text('ngoài trang', 800, 400, { lineBreak: false });
    });
    expect((await pdfText(bytes, 'x.pdf')).split('\n').filter(Boolean)).toEqual(Array(3).fill(sentence));
  });

  it('is refused with what to do when there is none', async () => {
    const scan = await pdfOf((pdf) => pdf.rect(50, 50, 400, 600).fill('#999999'));
    await expect(readPlanText(put('scan.pdf', scan))).rejects.toMatchObject({ code: 'PLAN_PDF_SCAN' });
    const locked = await pdfOf(officePlan, { userPassword: 'kín', pdfVersion: '1.7' });
    await expect(readPlanText(put('locked.pdf', locked))).rejects.toMatchObject({ code: 'PLAN_PDF_LOCKED' });
    const long = await pdfOf((pdf) => {
      for (let i = 0; i < 401; i++) pdf.addPage();
    });
    await expect(readPlanText(put('long.pdf', long))).rejects.toMatchObject({ code: 'PLAN_PDF_PAGES' });
    const bytes = Buffer.from('%PDF-1.7\nkhông phải PDF');
    await expect(readPlanText(put('bad.pdf', bytes))).rejects.toMatchObject({ code: 'PLAN_PDF_DAMAGED' });
  });

  it('is given or refused, never a fault of ours, when the file is cut or changed at random', async () => {
    const whole = await pdfOf(officePlan);
    for (let i = 1; i <= 8; i++) {
      const hurt = Buffer.from(whole.subarray(0, i % 2 ? Math.floor((whole.length * i) / 9) : whole.length));
      for (let at = i * 7; at < hurt.length; at += 499 + i * 31) hurt[at] = (hurt[at] ?? 0) ^ (i * 29);
      const outcome = await pdfText(hurt, 'x.pdf').then(
        () => 'read',
        (error: { code?: string }) => error.code ?? String(error),
      );
      expect(outcome).toMatch(/^(?:read|PLAN_PDF_(?:DAMAGED|SCAN|COMPLEX|LOCKED|PAGES))$/);
    }
  });

  it('is given up when it takes too long, and the thread ends', async () => {
    await expect(pdfText(await pdfOf(officePlan), 'x.pdf', 1)).rejects.toMatchObject({
      code: 'PLAN_PDF_SLOW',
    });
  });
});
