import { asc, eq } from 'drizzle-orm';
import ExcelJS from 'exceljs';
import { award, decision, nomination } from '#db/schema/awards.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { unit } from '#db/schema/units.ts';
import { formatTarget, formatValue } from '#shared/domain/indicators/display.ts';
import type { App } from '../app/app.ts';
import { wrappedHeight } from '../awards/row-height.ts';
import type { ScoreBoard } from '../scoring/score-board.ts';

const font = { name: 'Times New Roman', size: 12 };
const thin = { style: 'thin' as const, color: { argb: 'FF808080' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };

const stateNames = {
  proposed: 'Đề nghị',
  selected: 'Đã chọn',
  rejected: 'Không chọn',
  awarded: 'Đã khen thưởng',
} as const;

/** What every unit reported of every indicator, and who is proposed or awarded, as two sheets to read and print. */
export async function figuresWorkbook(app: App, campaignId: string, board: ScoreBoard): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const { indicators, title } = board.plan;
  addSheet(
    book,
    'Chỉ tiêu',
    `SỐ LIỆU CÁC CHỈ TIÊU: ${title}`,
    [
      ['STT', 'Mã', 'Đơn vị', ...indicators.map((own) => `${own.code}. ${own.shortName || own.name}`)],
      ['', '', 'Chỉ tiêu đặt ra', ...indicators.map(formatTarget)],
      ...board.units.map(({ code, name, facts }, at) => [
        at + 1,
        code,
        name,
        ...indicators.map(({ id, measure }) => formatValue(measure, facts.values.get(id) ?? null)),
      ]),
    ],
    [5, 9, 22, ...indicators.map(() => 15)],
  );
  const types = new Map(board.plan.awardTypes.map((type) => [type.id, type.name]));
  addSheet(
    book,
    'Khen thưởng',
    `ĐỀ NGHỊ VÀ QUYẾT ĐỊNH KHEN THƯỞNG: ${title}`,
    [
      [
        'STT',
        'Hình thức',
        'Tập thể, cá nhân, hộ gia đình',
        'Chức vụ',
        'Đơn vị',
        'Kết quả',
        'Quyết định',
        'Tiền thưởng (đồng)',
      ],
      ...nominationRows(app, campaignId).map((own, at) => [
        at + 1,
        types.get(own.awardTypeId) ?? '',
        own.subjectName,
        own.subjectTitle,
        own.unitName,
        stateNames[own.state],
        own.number === null ? '' : `${own.number}/${own.symbol}`,
        own.prizeAmount ?? '',
      ]),
    ],
    [5, 24, 34, 20, 20, 12, 12, 13],
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function nominationRows(app: App, campaignId: string) {
  return app.db
    .select({
      awardTypeId: nomination.awardTypeId,
      subjectName: nomination.subjectName,
      subjectTitle: nomination.subjectTitle,
      state: nomination.state,
      unitName: unit.name,
      prizeAmount: award.prizeAmount,
      number: documentRegister.number,
      symbol: documentRegister.symbol,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(award, eq(award.nominationId, nomination.id))
    .leftJoin(decision, eq(decision.id, award.decisionId))
    .leftJoin(documentRegister, eq(documentRegister.id, decision.documentId))
    .where(eq(nomination.campaignId, campaignId))
    .orderBy(asc(nomination.awardTypeId), asc(award.position), asc(nomination.subjectName))
    .all();
}

function addSheet(
  book: ExcelJS.Workbook,
  name: string,
  title: string,
  rows: readonly (string | number)[][],
  widths: readonly number[],
): void {
  const sheet = book.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&"Times New Roman"&11Trang &P/&N' },
  });
  const width = rows[0]?.length ?? 1;
  const heading = sheet.addRow([title]);
  heading.height = 40;
  sheet.mergeCells(heading.number, 1, heading.number, width);
  heading.getCell(1).font = { ...font, size: 14, bold: true };
  heading.getCell(1).alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  rows.forEach((values, at) => {
    const row = sheet.addRow(values);
    // Letters are a tenth larger here than in the lists that the heights were measured for.
    row.height = wrappedHeight(values, widths) * 1.1;
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.font = { ...font, bold: at === 0 };
      cell.border = border;
      cell.alignment = { vertical: 'middle', wrapText: true, ...(at === 0 ? { horizontal: 'center' } : {}) };
      if (typeof cell.value === 'number') cell.numFmt = '#,##0';
    });
  });
  sheet.columns.forEach((column, at) => {
    column.width = widths[at] ?? 16;
  });
  sheet.pageSetup.printTitlesRow = '2:2';
  sheet.views = [{ state: 'frozen', ySplit: 2, xSplit: 3 }];
}
