import ExcelJS from 'exceljs';
import type { FormReturnRow } from '#shared/contract/tracking-forms.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formVerdictNames } from '#shared/text/form-verdicts.ts';

const thin = { style: 'thin' as const, color: { argb: 'FF808080' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const font = { name: 'Times New Roman', size: 11 };

interface Table {
  name: string;
  title: string;
  columns: { header: string; width: number }[];
  rows: (string | number)[][];
}

/** What became of the files, and every cell to correct or to look at, to work through or to hand round. */
export async function resultsWorkbook(
  campaign: string,
  files: readonly FormReturnRow[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  addTable(book, filesTable(campaign, files));
  addTable(book, cellsTable(campaign, files));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function filesTable(campaign: string, files: readonly FormReturnRow[]): Table {
  return {
    name: 'Kết quả nhận biểu',
    title: `KẾT QUẢ NHẬN BIỂU – ${campaign}`,
    columns: [
      { header: 'STT', width: 6 },
      { header: 'Tệp', width: 34 },
      { header: 'Đơn vị', width: 26 },
      { header: 'Mốc', width: 26 },
      { header: 'Ngày nhận', width: 12 },
      { header: 'Kết quả', width: 18 },
      { header: 'Ô sai', width: 7 },
      { header: 'Ô cần xem', width: 10 },
      { header: 'Lý do và cách xử lý', width: 60 },
    ],
    rows: files.map((file, at) => {
      const faults = file.cells.filter(({ level }) => level === 'error').length;
      const { unitName, milestoneName, receivedOn, verdict, message } = file;
      return [
        ...[at + 1, file.file, unitName, milestoneName, shortDate(receivedOn), formVerdictNames[verdict]],
        ...[faults, file.cells.length - faults, message],
      ];
    }),
  };
}

function cellsTable(campaign: string, files: readonly FormReturnRow[]): Table {
  return {
    name: 'Từng ô',
    title: `CÁC Ô PHẢI SỬA HOẶC CẦN XEM – ${campaign}`,
    columns: [
      { header: 'Đơn vị', width: 26 },
      { header: 'Tệp', width: 30 },
      { header: 'Trang', width: 20 },
      { header: 'Ô', width: 8 },
      { header: 'Mức', width: 11 },
      { header: 'Vấn đề và cách sửa', width: 80 },
    ],
    rows: files.flatMap(({ unitName, file, cells }) =>
      cells.map(({ sheet, cell, level, message }) => {
        return [unitName, file, sheet, cell, level === 'error' ? 'Phải sửa' : 'Cần xem', message];
      }),
    ),
  };
}

/** Text cells only: nothing of a file's name or contents becomes a formula. */
function addTable(book: ExcelJS.Workbook, { name, title, columns, rows }: Table): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 2 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&C&P/&N' },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.pageSetup.printTitlesRow = '2:2';
  sheet.addRow([title]).font = { ...font, size: 13, bold: true };
  const head = sheet.addRow(columns.map(({ header }) => header));
  for (const row of rows) sheet.addRow(row);
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.font = { ...font, bold: row === head };
      cell.alignment = { vertical: 'top', wrapText: true };
      cell.border = border;
    });
  });
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: 2 + rows.length, column: columns.length } };
}
