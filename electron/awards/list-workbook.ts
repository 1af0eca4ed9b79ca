import ExcelJS from 'exceljs';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import { shortDate } from '#shared/text/dates.ts';
import { awardListText } from '#shared/text/documents/award-list.ts';
import { detailOf } from './list-entries.ts';
import { wrappedHeight } from './row-height.ts';

const thin = { style: 'thin' as const, color: { argb: 'FF808080' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const font = { name: 'Times New Roman', size: 11 };
const kinds: readonly SubjectKind[] = ['collective', 'individual', 'household'];

interface Subject {
  subject: SubjectKind;
  name: string;
  title: string;
  unitName: string;
  unitAboveName: string | null;
  birthYear: number | null;
}

type CellValue = string | number | null;

interface SheetColumn<T> {
  header: string;
  width: number;
  value: (row: T, order: number) => CellValue;
  align?: 'left' | 'center' | 'right';
  numFmt?: string;
}

interface SheetOptions<T> {
  sheetName: string;
  title: string;
  subtitle: string;
  columns: SheetColumn<T>[];
  rows: readonly T[];
  /** Header of the column that is summed, where there is one. */
  sumOf?: string;
}

const orderColumn = {
  header: 'STT',
  width: 5,
  align: 'center' as const,
  value: (_: unknown, at: number) => at,
};
const subjectColumns: SheetColumn<Subject>[] = [
  orderColumn,
  { header: 'Họ và tên, tên tập thể', width: 25, value: (row) => row.name },
  {
    header: 'Năm sinh',
    width: 7,
    align: 'center',
    value: (row) => (row.subject === 'individual' ? row.birthYear : null),
  },
  { header: 'Chức vụ, đơn vị, địa chỉ', width: 26, value: detailOf },
];

/** A list in groups by kind of subject, A4 lying down, ready to print and to go on working with in Excel. */
async function groupedWorkbook<T extends Subject>(options: SheetOptions<T>): Promise<Uint8Array> {
  const { columns, rows } = options;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(options.sheetName, {
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
  const wide = (text: string, style: Partial<ExcelJS.Font>, centred: boolean) => {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, columns.length);
    const cell = row.getCell(1);
    cell.font = { ...font, ...style };
    cell.alignment = { horizontal: centred ? 'center' : 'left', vertical: 'middle', wrapText: true };
    return { row, cell };
  };
  wide('DANH SÁCH', { bold: true, size: 14 }, true);
  wide(options.title, { bold: true }, true).row.height = 34;
  wide(options.subtitle, { italic: true }, true);
  const head = sheet.addRow(columns.map(({ header }) => header));
  head.height = 34;
  head.eachCell((cell) => {
    cell.font = { ...font, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = border;
  });
  sheet.views = [{ state: 'frozen', ySplit: head.number }];
  sheet.pageSetup.printTitlesRow = `${head.number}:${head.number}`;
  const groups = kinds.filter((kind) => rows.some(({ subject }) => subject === kind));
  groups.forEach((kind, position) => {
    const members = rows.filter(({ subject }) => subject === kind);
    const { cell } = wide(awardListText.group(position + 1, kind, members.length), { bold: true }, false);
    cell.border = border;
    for (const [at, member] of members.entries()) {
      const cells = columns.map(({ value }) => value(member, at + 1));
      addRow(sheet, columns, cells);
    }
  });
  const sumAt = columns.findIndex(({ header }) => header === options.sumOf);
  if (sumAt >= 0) {
    const sum = rows.reduce((total, row) => total + Number(columns[sumAt]?.value(row, 0) ?? 0), 0);
    const cells = columns.map((_, at) => (at === 1 ? 'Tổng cộng' : at === sumAt ? sum : null));
    addRow(sheet, columns, cells).eachCell({ includeEmpty: true }, (cell) => {
      cell.font = { ...font, bold: true };
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addRow<T>(sheet: ExcelJS.Worksheet, columns: SheetColumn<T>[], cells: CellValue[]): ExcelJS.Row {
  const row = sheet.addRow(cells);
  row.height = wrappedHeight(
    cells,
    columns.map(({ width }) => width),
  );
  row.eachCell({ includeEmpty: true }, (cell, at) => {
    const { align = 'left', numFmt } = columns[at - 1] ?? {};
    cell.font = font;
    cell.border = border;
    cell.alignment = { horizontal: align, vertical: 'top', wrapText: true };
    if (numFmt !== undefined) cell.numFmt = numFmt;
  });
  return row;
}

export interface ProposedRow extends Subject {
  proposerName: string;
  clusterName: string;
  grade: string;
  rank: number | null;
  points: number | null;
  achievement: string;
  dossier: string;
  remarks: string;
}

/** The list that is proposed, with everything that the council asks for. */
export function proposedWorkbook(list: {
  title: string;
  day: string;
  rows: ProposedRow[];
}): Promise<Uint8Array> {
  return groupedWorkbook<ProposedRow>({
    sheetName: 'Danh sách',
    title: list.title,
    subtitle: `Lập ngày ${shortDate(list.day)}`,
    rows: list.rows,
    columns: [
      ...subjectColumns,
      { header: 'Đơn vị đề nghị', width: 14, value: (row) => row.proposerName },
      { header: 'Cụm, khối', width: 11, value: (row) => row.clusterName },
      { header: 'Xếp loại', width: 8, align: 'center', value: (row) => row.grade },
      { header: 'Hạng', width: 6, align: 'center', value: (row) => row.rank },
      { header: 'Điểm', width: 7, align: 'center', numFmt: '0.00', value: (row) => row.points },
      { header: 'Tóm tắt thành tích', width: 30, value: (row) => row.achievement },
      { header: 'Hồ sơ', width: 7, value: (row) => row.dossier },
      { header: 'Ghi chú', width: 12, value: (row) => row.remarks },
    ],
  });
}

export interface PrizeRow extends Subject {
  prizeAmount: number;
  multiplierHundredths: number;
  goldenBookNumber: number;
}

/** The list by which prizes are paid out, with room for the receiver's signature. */
export function prizeWorkbook(list: {
  title: string;
  decision: string;
  rows: PrizeRow[];
}): Promise<Uint8Array> {
  return groupedWorkbook<PrizeRow>({
    sheetName: 'Tiền thưởng',
    title: `Chi tiền thưởng kèm theo ${list.title}`,
    subtitle: `Theo ${list.decision}`,
    rows: list.rows,
    sumOf: 'Tiền thưởng (đồng)',
    columns: [
      ...subjectColumns,
      { header: 'Số vào sổ vàng', width: 10, align: 'center', value: (row) => row.goldenBookNumber },
      {
        header: 'Hệ số',
        width: 9,
        align: 'center',
        numFmt: '0.00',
        value: (row) => row.multiplierHundredths / 100,
      },
      {
        header: 'Tiền thưởng (đồng)',
        width: 18,
        align: 'right',
        numFmt: '#,##0',
        value: (row) => row.prizeAmount,
      },
      { header: 'Ký nhận', width: 18, value: () => null },
    ],
  });
}
