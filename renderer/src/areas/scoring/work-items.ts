import type { BoardRow, BoardView } from '#shared/contract/scoring.ts';
import { scoreStageNames } from '#shared/domain/scoring/stages.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import type { WorkItem } from '../../ui/WorkStrip.tsx';
import { isUnscored } from './is-unscored.ts';

export interface RowFilter {
  label: string;
  matches: (row: BoardRow) => boolean;
}

/** The last stage has not scored the unit yet. */
function isWaiting(row: BoardRow): boolean {
  return !isUnscored(row) && row.stageTotals.length > 1 && row.stageTotals.at(-1)?.totalHundredths === null;
}

const filters = {
  missing: { label: 'Thiếu điểm', matches: (row: BoardRow) => row.missing.length > 0 && !isUnscored(row) },
  unexplained: { label: 'Thiếu lý do', matches: (row: BoardRow) => row.unexplained > 0 },
  unscored: { label: 'Chưa có điểm', matches: isUnscored },
  waiting: { label: 'Chưa chấm bước cuối', matches: isWaiting },
  tied: { label: 'Đồng hạng', matches: (row: BoardRow) => row.isTied && !isUnscored(row) },
  moved: { label: 'Đổi sau khi khóa', matches: (row: BoardRow) => row.hasMovedSinceLock },
} satisfies Record<string, RowFilter>;

/** What is left to do before the points can be closed; each narrows the table to its units. */
export function boardWork(
  view: BoardView,
  show: (filter: RowFilter) => void,
  toAwards: () => void,
): WorkItem[] {
  const { units, isFinal } = view;
  const item = (
    id: keyof typeof filters,
    tone: WorkItem['tone'],
    text: (count: string) => string,
  ): WorkItem[] => {
    const count = units.filter(filters[id].matches).length;
    return count === 0
      ? []
      : [{ id, tone, text: text(formatNumber(count, 0)), onClick: () => show(filters[id]) }];
  };
  if (isFinal) {
    return [
      ...item('moved', 'warn', (n) => `Số liệu của ${n} đơn vị đã đổi sau khi khóa điểm`),
      { id: 'awards', tone: 'ok', text: 'Điểm đã khóa: sang bước Khen thưởng', onClick: toAwards },
    ];
  }
  const items = [
    ...item('unscored', 'info', (n) =>
      n === formatNumber(units.length, 0)
        ? 'Chưa đơn vị nào có điểm: điểm đến cùng biểu mẫu, hoặc bấm vào đơn vị để chấm'
        : `${n} đơn vị chưa có điểm`,
    ),
    ...item('missing', 'warn', (n) => `${n} đơn vị còn thiếu điểm`),
    ...item('unexplained', 'bad', (n) => `${n} đơn vị có thay đổi chưa ghi lý do`),
    ...item('waiting', 'info', (n) => `${n} đơn vị chưa được chấm bước cuối`),
    ...item('tied', 'info', (n) => `${n} đơn vị đồng hạng`),
  ];
  return items.length > 0 ? items : [{ id: 'lock', tone: 'ok', text: 'Đã chấm đủ, có thể khóa điểm' }];
}

export function boardSubtitle({ units, clusters, locks }: BoardView): string {
  const locked = locks.map(({ stage }) => scoreStageNames[stage]).join(', ');
  const state = locked === '' ? 'điểm chưa khóa' : `đã khóa bước ${locked}`;
  return `${formatNumber(units.length, 0)} đơn vị trong ${clusters.length} cụm, khối; ${state}`;
}
