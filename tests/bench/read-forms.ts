/** How fast filled forms are read, against SheetJS alone without any check. Prints ratios: absolute times drift. */
import { availableParallelism } from 'node:os';
import ExcelJS from 'exceljs';
import * as XLSX from 'xlsx';
import { parseWorkbook } from '#electron/files/workbook/parse.ts';
import { readWorkbook } from '#electron/files/workbook/read-workbook.ts';

const FORMS = 200;

async function form(n: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Chỉ tiêu');
  sheet.addRow(['PHIẾU TỰ CHẤM ĐIỂM THI ĐUA NĂM 2026']);
  sheet.addRow([`Đơn vị: Sở số ${n}`]);
  const head = [
    'TT',
    'Mã',
    'Nội dung chỉ tiêu',
    'Đơn vị tính',
    'Kế hoạch',
    'Thực hiện',
    'Tỷ lệ',
    'Điểm',
    'Ngày',
    'Ghi chú',
  ];
  sheet.addRow(head).font = { bold: true };
  for (let i = 1; i <= 40; i++) {
    const row = sheet.addRow([
      i,
      `CT-${i}`,
      `Hoàn thành chỉ tiêu số ${i} của phong trào thi đua`,
      'nhiệm vụ',
      100 + i,
      90 + ((i * n) % 20),
      { formula: `F${i + 3}/E${i + 3}`, result: 0.95 },
      (i % 10) + 0.25,
      new Date(Date.UTC(2026, 10, 1 + (i % 28))),
      i % 3 === 0 ? `Đạt, có minh chứng kèm theo ${i}` : '',
    ]);
    row.getCell(7).numFmt = '0.0%';
    row.getCell(9).numFmt = 'dd/mm/yyyy';
    row.eachCell((cell) => {
      cell.border = { top: { style: 'thin' }, bottom: { style: 'thin' } };
    });
    row.getCell(4).dataValidation = { type: 'list', formulae: ['"nhiệm vụ,%,người"'] };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const forms: Uint8Array[] = [];
for (let n = 0; n < FORMS; n++) forms.push(await form(n));
console.log(
  `${FORMS} forms of ${Math.round((forms[0]?.length ?? 0) / 1024)} KB, ${availableParallelism()} cores`,
);

async function time(name: string, run: () => void | Promise<void>, base?: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  const ratio = base === undefined ? '1.00×' : `${(best / base).toFixed(2)}×`;
  console.log(`${name.padEnd(46)} ${ratio}  ${Math.round((FORMS / best) * 1000)} forms/s`);
  return best;
}

const base = await time('SheetJS dense, no checks', () => {
  for (const bytes of forms) XLSX.read(bytes, { type: 'buffer', dense: true });
});
await time(
  'parseWorkbook in this thread, all checks',
  () => {
    for (const bytes of forms) parseWorkbook(bytes);
  },
  base,
);
await time(
  'readWorkbook, one after the other',
  async () => {
    for (const bytes of forms) await readWorkbook(bytes);
  },
  base,
);
await time(
  'readWorkbook, all at once',
  async () => {
    await Promise.all(forms.map((bytes) => readWorkbook(bytes)));
  },
  base,
);
