import { scoreStageNames } from '#shared/domain/scoring/stages.ts';
import { shortDate } from '#shared/text/dates.ts';
import { type TableCell, type TableSheet, writeTables } from '../files/workbook/write-tables.ts';
import type { BoardUnit, ScoreBoard } from './score-board.ts';

type BoardTable = ScoreBoard['tables'][number];

/** One sheet a score table: its clusters under each other, best unit first. */
export function rankingWorkbook(board: ScoreBoard, day: string): Promise<Uint8Array> {
  return writeTables(
    board.tables.map((table, position) => ({
      name: board.tables.length === 1 ? 'Xếp hạng' : `Xếp hạng ${position + 1}`,
      ...rankingSheet(board, table, day),
    })),
  );
}

function rankingSheet(board: ScoreBoard, table: BoardTable, day: string): Omit<TableSheet, 'name'> {
  const state = board.isFinal ? 'Điểm đã khóa' : 'Điểm chưa khóa, còn có thể thay đổi';
  const pointHeaders = [
    ...table.stages.map((stage) => scoreStageNames[stage]),
    ...['Điểm thưởng', 'Điểm trừ', 'Tổng điểm'],
  ];
  return {
    look: 'figures',
    titles: [
      { text: 'KẾT QUẢ CHẤM ĐIỂM, XẾP HẠNG', size: 14, bold: true },
      { text: board.plan.title, bold: true },
      { text: `${table.name}. ${state}; in ngày ${shortDate(day)}.` },
    ],
    columns: [
      { header: 'Hạng', width: 12, align: 'center' },
      { header: 'Đơn vị', width: 34 },
      ...pointHeaders.map((header) => ({ header, width: 12, align: 'center' as const, format: '0.00' })),
      { header: 'Xếp loại', width: 12, align: 'center' },
      { header: 'Ghi chú', width: 42 },
    ],
    lines: clustersOf(board, table.id).flatMap(({ name, units }) => [
      { kind: 'group' as const, cells: [`${name} (${units.length} đơn vị)`] },
      ...units.map((own) => ({ cells: cellsOf(own) })),
    ]),
    frozenColumns: 2,
  };
}

/** The clusters of a score table with their units, best first; at the end those without a cluster. */
export function clustersOf(board: ScoreBoard, tableId: string): { name: string; units: BoardUnit[] }[] {
  const units = board.units.filter(({ table }) => table.id === tableId);
  return [...board.clusters, { id: null, name: 'Không thuộc cụm, khối' }]
    .map(({ id, name }) => ({ name, units: units.filter(({ clusterId }) => clusterId === id) }))
    .filter((cluster) => cluster.units.length > 0);
}

function cellsOf(own: BoardUnit): TableCell[] {
  const points = (hundredths: number | null) => (hundredths === null ? '' : hundredths / 100);
  const { score, standing } = own;
  return [
    standing.rank,
    own.name,
    ...own.stageTotals.map(({ totalHundredths }) => points(totalHundredths)),
    points(score.bonusHundredths),
    points(score.deductionsHundredths),
    points(standing.totalHundredths),
    standing.grade ?? '',
    rankingNotes(own).join('; '),
  ];
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
