import { scoreStageNames } from '#shared/domain/scoring/stages.ts';
import type { TablePaper, TableSection } from '#shared/domain/tracking/table-paper.ts';
import { formatNumber, formatPoints } from '#shared/text/numbers.ts';
import { shortCluster } from '#shared/text/short-cluster.ts';
import type { App } from '../app/app.ts';
import { headOf } from '../tracking/tables/matrix-paper.ts';
import { clustersOf, rankingNotes } from './ranking-workbook.ts';
import type { ScoreBoard } from './score-board.ts';

/** The ranking as pages to print: a section for each score table, cluster by cluster. */
export function rankingPaper(app: App, campaignId: string, board: ScoreBoard): TablePaper {
  const head = headOf(app, campaignId, 'KẾT QUẢ CHẤM ĐIỂM, XẾP HẠNG');
  const state = board.isFinal ? 'Điểm đã khóa' : 'Điểm chưa khóa, còn có thể thay đổi';
  return {
    ...head,
    lines: [...head.lines, state],
    sections: board.tables.map((table) => sectionOf(board, table)),
  };
}

function sectionOf(board: ScoreBoard, table: ScoreBoard['tables'][number]): TableSection {
  const clusters = clustersOf(board, table.id);
  const units = clusters.flatMap((cluster) => cluster.units.map((own) => ({ own, cluster: cluster.name })));
  const spread = table.grades
    .map(({ name }) => ({ name, count: units.filter(({ own }) => own.standing.grade === name).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${formatNumber(count, 0)}`);
  const points = (hundredths: number | null) => (hundredths === null ? '' : formatPoints(hundredths));
  return {
    name: table.name,
    sentence: `${formatNumber(units.length, 0)} đơn vị trong ${formatNumber(clusters.length, 0)} cụm, khối${
      spread.length === 0 ? '' : `: ${spread.join(', ')}`
    }.`,
    columns: [
      { header: 'Cụm, khối', width: 26 },
      { header: 'Hạng', width: 7, align: 'center' },
      { header: 'Đơn vị', width: 32 },
      ...table.stages.map((stage) => ({
        header: scoreStageNames[stage],
        width: 11,
        align: 'right' as const,
      })),
      { header: 'Tổng điểm', width: 11, align: 'right' },
      { header: 'Xếp loại', width: 13 },
      { header: 'Ghi chú', width: 36 },
    ],
    rows: units.map(({ own, cluster }) => [
      shortCluster(cluster),
      own.standing.rank,
      own.name,
      ...own.stageTotals.map(({ totalHundredths }) => points(totalHundredths)),
      points(own.standing.totalHundredths),
      own.standing.grade ?? '',
      rankingNotes(own).join('; '),
    ]),
  };
}
