import ExcelJS from 'exceljs';
import type { DocumentView } from '#shared/contract/documents.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { copiesOf } from '#shared/domain/documents/recipients.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatCount } from '#shared/text/numbers.ts';

const thin = { style: 'thin' as const, color: { argb: 'FF808080' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const font = { name: 'Times New Roman', size: 11 };

/** The ten columns of the form: Nghị định 30/2020/NĐ-CP, Annex IV, I.2. Columns 8 and 9 are filled in by hand. */
const columns: Array<{ header: string; width: number; centred?: boolean }> = [
  { header: 'Số, ký hiệu văn bản', width: 14, centred: true },
  { header: 'Ngày tháng văn bản', width: 11, centred: true },
  { header: 'Tên loại và trích yếu nội dung văn bản', width: 38 },
  { header: 'Người ký', width: 16 },
  { header: 'Nơi nhận văn bản', width: 28 },
  { header: 'Đơn vị, người nhận bản lưu', width: 12, centred: true },
  { header: 'Số lượng bản', width: 8, centred: true },
  { header: 'Ngày chuyển', width: 10, centred: true },
  { header: 'Ký nhận', width: 10, centred: true },
  { header: 'Ghi chú', width: 22 },
];

interface RegisterBook {
  parentName: string;
  officeName: string;
  year: number;
  /** Lowest number first within a kind. */
  rows: readonly DocumentView[];
}

function numberOf({ number, symbol }: DocumentView): string {
  return number === null ? `…/${symbol}` : `${formatCount(number).replaceAll('.', '')}/${symbol}`;
}

function remarkOf({ state, withdrawnOn, withdrawReason, note }: DocumentView): string {
  const remarks = [
    ...(state === 'withdrawn'
      ? [`Hủy, thu hồi${withdrawnOn === null ? '' : ` ngày ${shortDate(withdrawnOn)}`}`]
      : []),
    ...(state === 'draft' || state === 'signed' ? ['Chưa cấp số'] : []),
    withdrawReason,
    note === withdrawReason ? '' : note,
  ];
  return remarks.filter((remark) => remark !== '').join('; ');
}

function cellsOf(paper: DocumentView): Array<string | number> {
  const { kind, subject, date, signerName, recipients, keeper } = paper;
  const copies = copiesOf(recipients, keeper);
  return [
    numberOf(paper),
    date === null ? '' : shortDate(date),
    `${documentKinds[kind].name}: ${subject}`,
    signerName,
    recipients.map(({ name, copies: each }) => (each === 1 ? name : `${name} (${each} bản)`)).join('; '),
    keeper,
    copies === 0 ? '' : copies,
    '',
    '',
    remarkOf(paper),
  ];
}

/** Lines that wrapped text takes at the column's width; Excel does not measure rows that it did not write itself. */
function heightOf(cells: readonly (string | number)[]): number {
  const lines = cells.map((cell, at) =>
    Math.ceil((String(cell).length + 1) / ((columns[at]?.width ?? 10) - 1)),
  );
  return 15 * Math.max(1, ...lines) + 3;
}

/** The register as a book to print and bind: title as on its cover, header on every page, A4 lying down. */
export async function registerWorkbook({
  parentName,
  officeName,
  year,
  rows,
}: RegisterBook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(`Văn bản đi ${year}`, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&"Times New Roman"&11Trang &P/&N' },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const wide = (text: string, style: Partial<ExcelJS.Font>) => {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, columns.length);
    row.getCell(1).font = { ...font, ...style };
    row.getCell(1).alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  };
  if (parentName !== '') wide(parentName.toLocaleUpperCase('vi'), {});
  wide(officeName.toLocaleUpperCase('vi'), { bold: true });
  wide('SỔ ĐĂNG KÝ VĂN BẢN ĐI', { bold: true, size: 14 });
  wide(`Năm: ${year}`, { italic: true });
  const head = sheet.addRow(columns.map(({ header }) => header));
  head.height = 34;
  const numbers = sheet.addRow(columns.map((_, at) => `(${at + 1})`));
  for (const row of [head, numbers]) {
    row.eachCell((cell) => {
      cell.font = { ...font, bold: row === head };
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      cell.border = border;
    });
  }
  sheet.views = [{ state: 'frozen', ySplit: numbers.number }];
  sheet.pageSetup.printTitlesRow = `${head.number}:${numbers.number}`;
  for (const paper of rows) {
    const cells = cellsOf(paper);
    const row = sheet.addRow(cells);
    row.height = heightOf(cells);
    row.eachCell({ includeEmpty: true }, (cell, at) => {
      cell.font = font;
      cell.alignment = {
        horizontal: columns[at - 1]?.centred ? 'center' : 'left',
        vertical: 'top',
        wrapText: true,
      };
      cell.border = border;
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
