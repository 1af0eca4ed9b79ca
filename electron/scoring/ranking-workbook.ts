import ExcelJS from 'exceljs';
import { scoreStageNames } from '#shared/domain/scoring/stages.ts';
import { shortDate } from '#shared/text/dates.ts';
import type { BoardUnit, ScoreBoard } from './score-board.ts';

const thin = { style: 'thin' as const, color: { argb: 'FF808080' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const font = { name: 'Times New Roman', size: 12 };

/** One sheet a score table: its clusters under each other, best unit first, ready to print on A4 lying down. */
export async function rankingWorkbook(board: ScoreBoard, day: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  board.tables.forEach((table, position) => {
    const sheet = book.addWorksheet(board.tables.length === 1 ? 'Xếp hạng' : `Xếp hạng ${position + 1}`, {
      pageSetup: {
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
        horizontalCentered: true,
      },
      headerFooter: { oddFooter: '&C&"Times New Roman"&11Trang &P/&N' },
    });
    const headers = [
      'Hạng',
      'Đơn vị',
      ...table.stages.map((stage) => scoreStageNames[stage]),
      'Điểm thưởng',
      'Điểm trừ',
      'Tổng điểm',
      'Xếp loại',
      'Ghi chú',
    ];
    sheet.columns = headers.map((header) => ({
      width: header === 'Đơn vị' ? 34 : header === 'Ghi chú' ? 42 : 12,
    }));
    const wide = (text: string, bold: boolean, size = 12) => {
      const row = sheet.addRow([text]);
      sheet.mergeCells(row.number, 1, row.number, headers.length);
      row.getCell(1).font = { ...font, size, bold };
      return row.getCell(1);
    };
    wide('KẾT QUẢ CHẤM ĐIỂM, XẾP HẠNG', true, 14).alignment = { horizontal: 'center' };
    wide(board.plan.title, true).alignment = { horizontal: 'center', wrapText: true };
    const state = board.isFinal ? 'Điểm đã khóa' : 'Điểm chưa khóa, còn có thể thay đổi';
    wide(`${table.name}. ${state}; in ngày ${shortDate(day)}.`, false).alignment = { horizontal: 'center' };
    const head = sheet.addRow(headers);
    head.height = 34;
    head.eachCell((cell) => {
      cell.font = { ...font, bold: true };
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      cell.border = border;
    });
    sheet.views = [{ state: 'frozen', ySplit: head.number, xSplit: 2 }];
    sheet.pageSetup.printTitlesRow = `${head.number}:${head.number}`;
    for (const { name, units } of clustersOf(board, table.id)) {
      const cell = wide(`${name} (${units.length} đơn vị)`, true);
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
      cell.border = border;
      for (const own of units) addUnit(sheet, own);
    }
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The clusters of a score table with their units, best first; at the end those without a cluster. */
export function clustersOf(board: ScoreBoard, tableId: string): { name: string; units: BoardUnit[] }[] {
  const units = board.units.filter(({ table }) => table.id === tableId);
  return [...board.clusters, { id: null, name: 'Không thuộc cụm, khối' }]
    .map(({ id, name }) => ({ name, units: units.filter(({ clusterId }) => clusterId === id) }))
    .filter((cluster) => cluster.units.length > 0);
}

function addUnit(sheet: ExcelJS.Worksheet, own: BoardUnit): void {
  const points = (hundredths: number | null) => (hundredths === null ? '' : hundredths / 100);
  const { score, standing } = own;
  const row = sheet.addRow([
    standing.rank,
    own.name,
    ...own.stageTotals.map(({ totalHundredths }) => points(totalHundredths)),
    points(score.bonusHundredths),
    points(score.deductionsHundredths),
    points(standing.totalHundredths),
    standing.grade ?? '',
    rankingNotes(own).join('; '),
  ]);
  row.height = 18;
  const last = row.cellCount;
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cell.font = font;
    cell.border = border;
    const isText = column === 2 || column === last;
    cell.alignment = { horizontal: isText ? 'left' : 'center', vertical: 'middle', wrapText: true };
    if (typeof cell.value === 'number' && column > 2) cell.numFmt = '0.00';
  });
}

/** What a reader of the ranking must know beside the figures. */
export function rankingNotes({ standing, score }: BoardUnit): string[] {
  const { blockedGrade } = score.grade;
  const zeros = score.blockingZeros.map(({ code }) => code).join(', ');
  const missing = score.missing.map(({ code }) => code).join(', ');
  return [
    ...(standing.isTied ? ['Đồng hạng'] : []),
    ...(blockedGrade === null ? [] : [`Không xếp loại ${blockedGrade} do tiêu chí ${zeros} 0 điểm`]),
    ...(missing === '' ? [] : [`Chưa có điểm tiêu chí ${missing}`]),
  ];
}
