import type { ReportChapter, ReportInput } from '#shared/domain/documents/builders/report.ts';
import { column, row, table } from '#shared/domain/documents/write.ts';
import { formatNumber, formatPoints } from '#shared/text/numbers.ts';
import type { BoardUnit, ScoreBoard } from '../scoring/score-board.ts';

/** How many units reach each grade, who leads each cluster, and in the final report every unit of every cluster. */
export function rankingChapter(board: ScoreBoard, kind: ReportInput['kind']): ReportChapter {
  const scored = board.units.filter(({ facts }) => facts.scores.length > 0);
  if (scored.length === 0) return { lines: ['Chưa chấm điểm, xếp loại.'] };
  const grades = [...new Set(board.tables.flatMap((own) => own.grades.map(({ name }) => name)))];
  const shares = grades
    .map((grade) => ({ grade, count: scored.filter(({ standing }) => standing.grade === grade).length }))
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${formatNumber(count, 0)} đơn vị xếp loại ${grade}`);
  const ungraded = scored.filter(({ standing }) => standing.grade === null).length;
  if (ungraded > 0) shares.push(`${formatNumber(ungraded, 0)} đơn vị chưa đủ điều kiện xếp loại`);
  const state = board.isFinal ? 'Điểm đã khóa.' : 'Điểm chưa khóa, còn có thể thay đổi.';
  const clusters = [...board.clusters, { id: null, name: 'Các đơn vị không thuộc cụm, khối' }]
    .map(({ id, name }) => ({ name, units: scored.filter(({ clusterId }) => clusterId === id) }))
    .filter(({ units }) => units.length > 0);
  return {
    lines: [
      `Đã chấm điểm ${formatNumber(scored.length, 0)}/${formatNumber(board.units.length, 0)} đơn vị: ${shares.join(', ')}. ${state}`,
    ],
    tables:
      kind === 'interim'
        ? [{ caption: 'Đơn vị dẫn đầu các cụm, khối:', table: leaders(clusters) }]
        : clusters.map(({ name, units }) => ({ caption: `${name}:`, table: standings(units) })),
  };
}

const nameOf = ({ name, standing }: BoardUnit) => (standing.isTied ? `${name} (đồng hạng)` : name);

function leaders(clusters: readonly { name: string; units: readonly BoardUnit[] }[]) {
  return table(
    [column('Cụm, khối', 5), column('Đơn vị dẫn đầu', 6), column('Điểm', 2, 'right')],
    clusters.flatMap(({ name, units }) =>
      units
        .filter(({ standing }) => standing.rank === 1)
        .map((own) => row(name, nameOf(own), formatPoints(own.standing.totalHundredths))),
    ),
  );
}

function standings(units: readonly BoardUnit[]) {
  return table(
    [
      column('Hạng', 1.4, 'center'),
      column('Đơn vị', 7),
      column('Điểm', 2, 'right'),
      column('Xếp loại', 3, 'center'),
    ],
    units.map((own) => {
      const { rank, totalHundredths, grade } = own.standing;
      return row(String(rank), nameOf(own), formatPoints(totalHundredths), grade ?? '–');
    }),
  );
}
