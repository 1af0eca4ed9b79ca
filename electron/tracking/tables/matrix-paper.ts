import type { LateRow } from '#shared/contract/tracking.ts';
import type { CallListInput, MatrixPaperInput } from '#shared/contract/tracking-papers.ts';
import {
  describeStatus,
  type MilestoneState,
  milestoneStateNames,
} from '#shared/domain/deadlines/milestone-status.ts';
import type { MatrixCell, TrackingMatrix } from '#shared/domain/tracking/matrix.ts';
import type { PaperCell, PaperTone, TablePaper, TableSection } from '#shared/domain/tracking/table-paper.ts';
import { unitKindName } from '#shared/domain/units/unit-kind.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { shortCluster } from '#shared/text/short-cluster.ts';
import { type App, today } from '../../app/app.ts';
import { ownOffice } from '../../documents/document-context.ts';
import { currentPlan } from '../../plan/current-plan.ts';
import { lateUnits } from '../late-units.ts';
import { trackingMatrix } from '../matrix.ts';

export const paperTones: Record<MilestoneState, PaperTone> = {
  notDue: 'muted',
  dueSoon: 'warn',
  onTime: 'ok',
  late: 'warn',
  missing: 'bad',
  returned: 'bad',
};

/** Office, campaign and day over every list. */
export function headOf(app: App, campaignId: string, title: string): Omit<TablePaper, 'sections'> {
  const { plan } = currentPlan(app.db, campaignId);
  const lines = [plan.title, `Tính đến ngày ${shortDate(today(app))}`];
  return { office: ownOffice(app.db).name, title, lines };
}

/** Units × milestones as on the screen: the same rows, the same columns; the sums below. */
export function matrixPaper(app: App, input: Omit<MatrixPaperInput, 'fileToken' | 'format'>): TablePaper {
  const { columns, rows: all } = trackingMatrix(app, input.campaignId, { columns: input.columns });
  const wanted = new Set(input.unitIds);
  const rows = all.filter(({ unitId }) => wanted.size === 0 || wanted.has(unitId));
  const section: TableSection = {
    name: 'Tiến độ',
    sentence: sentenceOf(rows, columns),
    columns: [
      { header: 'STT', width: 6, align: 'center' },
      { header: 'Đơn vị', width: 30 },
      { header: 'Loại', width: 14 },
      { header: 'Cụm, khối', width: 22 },
      ...columns.map(({ name, due }) => ({
        header: `${name}\n(hạn ${shortDate(due)})`,
        width: 20,
        align: 'center' as const,
      })),
    ],
    rows: rows.map(({ name, kind, clusterName, cells }, at) => [
      ...[at + 1, name, unitKindName(kind), shortCluster(clusterName)],
      ...columns.map(({ key }) => cellOf(cells[key])),
    ]),
    total: [
      '',
      `${formatNumber(rows.length, 0)} đơn vị`,
      '',
      '',
      ...columns.map(({ key }) => deliveredText(rows.flatMap(({ cells }) => cells[key] ?? []))),
    ],
  };
  return { ...headOf(app, input.campaignId, 'THEO DÕI TIẾN ĐỘ BÁO CÁO'), sections: [section] };
}

function cellOf(cell: MatrixCell | undefined): PaperCell {
  if (cell === undefined) return '';
  const more = cell.isExtended ? `\n(gia hạn đến ${shortDate(cell.due)})` : '';
  return { text: `${describeStatus(cell)}${more}`, tone: paperTones[cell.state] };
}

const isIn = ({ state }: MatrixCell) => state === 'onTime' || state === 'late';
const deliveredText = (cells: readonly MatrixCell[]) =>
  cells.length === 0
    ? ''
    : `${formatNumber(cells.filter(isIn).length, 0)}/${formatNumber(cells.length, 0)} đã nộp`;

/** How many cells stand in each state, in words. */
function sentenceOf(rows: TrackingMatrix['rows'], columns: TrackingMatrix['columns']): string {
  const counts = new Map<MilestoneState, number>();
  for (const { cells } of rows) {
    for (const { key } of columns) {
      const state = cells[key]?.state;
      if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1);
    }
  }
  const parts = (Object.keys(milestoneStateNames) as MilestoneState[])
    .filter((state) => counts.has(state))
    .map((state) => `${milestoneStateNames[state].toLowerCase()} ${formatNumber(counts.get(state) ?? 0, 0)}`);
  return parts.length === 0 ? 'Không có đơn vị nào phải báo cáo.' : `Số lượt báo cáo: ${parts.join('; ')}.`;
}

/** Whom to call: one line a unit, all that it owes in it, room for what was said. */
export function callListPaper(app: App, input: Omit<CallListInput, 'fileToken' | 'format'>): TablePaper {
  const late = lateUnits(app, input.campaignId, input);
  const units = [...Map.groupBy(late, ({ unitId }) => unitId).values()];
  const noPhone = units.filter(([first]) => (first?.contactPhone ?? '') === '').length;
  const section: TableSection = {
    name: 'Gọi điện',
    sentence:
      units.length === 0
        ? 'Không có đơn vị nào quá hạn.'
        : `${formatNumber(units.length, 0)} đơn vị còn ${formatNumber(late.length, 0)} nội dung quá hạn${
            noPhone === 0 ? '' : `; ${formatNumber(noPhone, 0)} đơn vị chưa có số điện thoại trong danh sách`
          }.`,
    columns: [
      { header: 'STT', width: 6, align: 'center' },
      { header: 'Đơn vị', width: 28 },
      { header: 'Cụm, khối', width: 22 },
      { header: 'Người liên hệ', width: 22 },
      { header: 'Điện thoại', width: 18 },
      { header: 'Nội dung còn thiếu, thời hạn', width: 44 },
      { header: 'Quá hạn lâu nhất (ngày)', width: 12, align: 'right' },
      { header: 'Kết quả gọi', width: 24 },
    ],
    rows: units.map((rows, at) => callRow(rows, at + 1)),
  };
  return { ...headOf(app, input.campaignId, 'DANH SÁCH LIÊN HỆ ĐÔN ĐỐC'), sections: [section] };
}

function callRow(rows: readonly LateRow[], order: number): PaperCell[] {
  const [first] = rows;
  const items = rows.map(({ milestoneName, due }) => `${milestoneName} (hạn ${shortDate(due)})`);
  const longest = Math.max(...rows.map(({ daysLate }) => daysLate));
  const contact = [first?.contactName ?? '', first?.contactPhone ?? ''];
  return [
    order,
    first?.unitName ?? '',
    shortCluster(first?.clusterName ?? ''),
    ...contact,
    items.join('\n'),
    longest,
    '',
  ];
}
