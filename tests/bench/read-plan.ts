/**
 * The reader of plans: milliseconds a page, on one page, on 200 pages, on a text that has lost its line breaks and on one
 * made to be slow; and the text of a PDF of 100 pages, the thread's start included.
 */
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { pdfText } from '#electron/files/pdf-text.ts';
import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';

const sections = [
  'III. CHỈ TIÊU THI ĐUA',
  '1. Mỗi thôn ra mắt ít nhất 02 tổ tự quản; từ 85% trở lên số hộ ký cam kết (100% cán bộ nêu gương).',
  '- Không để xảy ra cháy lớn; tỷ lệ giải quyết đơn thư đạt trên 95%, trong đó 70% xong trước hạn và 20% đúng hạn.',
  'IV. KHEN THƯỞNG',
  '1. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: không quá 25 tập thể và 40 cá nhân.',
  '2. Hồ sơ đề nghị gồm: Tờ trình; danh sách trích ngang; báo cáo thành tích theo mẫu số 07. Số lượng: 03 bộ.',
  'V. TỔ CHỨC THỰC HIỆN',
  '1. Giao Sở Nội vụ chủ trì, phối hợp với Công an tỉnh theo dõi, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026.',
  '2. Ủy ban nhân dân các xã, phường: gửi báo cáo về Sở Nội vụ chậm nhất 20/6 hằng năm để tổng hợp.',
];
// About 2,400 characters are a page of 14-point text.
const page = (() => {
  let text = '';
  while (text.length < 2400) text += `${sections.join('\n\n')}\n\n`;
  return text;
})();

function measure(name: string, text: string, pages: number): void {
  readPlan(text);
  const start = performance.now();
  const reading = readPlan(text);
  const ms = performance.now() - start;
  const items = reading.targets.length + reading.deadlines.length + reading.tasks.length;
  console.log(`${name}: ${ms.toFixed(1)} ms, ${(ms / pages).toFixed(2)} ms a page, ${items} items`);
}

measure('1 page', page, 1);
measure('10 pages', page.repeat(10), 10);
measure('200 pages', page.repeat(200), 200);
measure('200 pages in one line', page.replaceAll('\n', ' ').repeat(200), 200);
measure('17 pages of one phrase', `KẾ HOẠCH\nI. CHỈ TIÊU\n1. ${'từ 1% đến '.repeat(4000)}`, 17);

const pages = 100;
const font = join(import.meta.dirname, '../../resources/fonts/Tinos-Regular.ttf');
const pdf = new PDFDocument({ size: 'A4', font, autoFirstPage: false });
const parts: Buffer[] = [];
pdf.on('data', (part: Buffer) => parts.push(part));
const written = new Promise((resolve) => pdf.on('end', resolve));
for (let i = 0; i < pages; i++) pdf.addPage().fontSize(12).text(page.slice(0, 2000), { align: 'justify' });
pdf.end();
await written;
const start = performance.now();
const text = await pdfText(Buffer.concat(parts), 'bench.pdf');
const ms = performance.now() - start;
console.log(
  `PDF, ${pages} pages: ${ms.toFixed(0)} ms, ${(ms / pages).toFixed(2)} ms a page, ${text.length} characters`,
);
