import { asc, eq } from 'drizzle-orm';
import { award, decision, nomination } from '#db/schema/awards.ts';
import { documentRegister } from '#db/schema/documents.ts';
import { unit } from '#db/schema/units.ts';
import { formatTarget, formatValue } from '#shared/domain/indicators/display.ts';
import type { App } from '../app/app.ts';
import { type TableSheet, writeTables } from '../files/workbook/write-tables.ts';
import type { ScoreBoard } from '../scoring/score-board.ts';

const stateNames = {
  proposed: 'Đề nghị',
  selected: 'Đã chọn',
  rejected: 'Không chọn',
  awarded: 'Đã khen thưởng',
} as const;

/** What every unit reported of every indicator, and who is proposed or awarded, as two sheets to read and print. */
export function figuresWorkbook(app: App, campaignId: string, board: ScoreBoard): Promise<Uint8Array> {
  return writeTables([indicatorSheet(board), awardSheet(board, nominationRows(app, campaignId))]);
}

function indicatorSheet({ plan: { indicators, title }, units }: ScoreBoard): TableSheet {
  return {
    name: 'Chỉ tiêu',
    look: 'figures',
    titles: [{ text: `SỐ LIỆU CÁC CHỈ TIÊU: ${title}`, size: 14, bold: true }],
    columns: [
      { header: 'STT', width: 5, align: 'center' },
      { header: 'Mã', width: 9 },
      { header: 'Đơn vị', width: 22 },
      ...indicators.map((own) => ({ header: `${own.code}. ${own.shortName || own.name}`, width: 15 })),
    ],
    lines: [
      { cells: ['', '', 'Chỉ tiêu đặt ra', ...indicators.map(formatTarget)] },
      ...units.map(({ code, name, facts }, at) => ({
        cells: [
          at + 1,
          code,
          name,
          ...indicators.map(({ id, measure }) => formatValue(measure, facts.values.get(id) ?? null)),
        ],
      })),
    ],
    frozenColumns: 3,
  };
}

function awardSheet({ plan }: ScoreBoard, rows: ReturnType<typeof nominationRows>): TableSheet {
  const types = new Map(plan.awardTypes.map((type) => [type.id, type.name]));
  return {
    name: 'Khen thưởng',
    look: 'figures',
    titles: [{ text: `ĐỀ NGHỊ VÀ QUYẾT ĐỊNH KHEN THƯỞNG: ${plan.title}`, size: 14, bold: true }],
    columns: [
      { header: 'STT', width: 5, align: 'center' },
      { header: 'Hình thức', width: 24 },
      { header: 'Tập thể, cá nhân, hộ gia đình', width: 34 },
      { header: 'Chức vụ', width: 20 },
      { header: 'Đơn vị', width: 20 },
      { header: 'Kết quả', width: 12 },
      { header: 'Quyết định', width: 12 },
      { header: 'Tiền thưởng (đồng)', width: 13, format: '#,##0', align: 'right' },
    ],
    lines: rows.map((own, at) => ({
      cells: [
        at + 1,
        types.get(own.awardTypeId) ?? '',
        own.subjectName,
        own.subjectTitle,
        own.unitName,
        stateNames[own.state],
        own.number === null ? '' : `${own.number}/${own.symbol}`,
        own.prizeAmount,
      ],
    })),
    frozenColumns: 3,
  };
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
