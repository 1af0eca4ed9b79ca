import type { MilestoneProgress } from '#shared/contract/home.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

const count = (value: number) => formatNumber(value, 0);

interface MilestoneTableProps {
  readonly milestones: readonly MilestoneProgress[];
  readonly today: string;
  /** Nobody owes anything yet. */
  readonly isDraft: boolean;
}

export function MilestoneTable({ milestones, today, isDraft }: MilestoneTableProps) {
  if (isDraft)
    return (
      <PlainTable
        label="Các mốc báo cáo của kế hoạch"
        heads={['Mốc', 'Hạn cuối', 'Đơn vị phải nộp']}
        align={['left', 'left', 'right']}
        rows={milestones.map((m) => ({ key: m.key, cells: [m.name, shortDate(m.due), count(m.total)] }))}
      />
    );
  return (
    <PlainTable
      label="Tiến độ báo cáo theo mốc"
      heads={['Mốc', 'Hạn cuối', 'Đúng hạn', 'Chậm', 'Chưa nộp', 'Tình trạng']}
      align={['left', 'left', 'right', 'right', 'right', 'left']}
      rows={milestones.map((m) => ({
        key: m.key,
        cells: [
          m.name,
          shortDate(m.due),
          `${count(m.onTime)}/${count(m.total)}`,
          count(m.late),
          count(m.missing + m.returned + m.waiting),
          <MilestoneBadge key={m.key} milestone={m} today={today} />,
        ],
      }))}
    />
  );
}

function MilestoneBadge({
  milestone,
  today,
}: {
  readonly milestone: MilestoneProgress;
  readonly today: string;
}) {
  const { due, missing, returned, waiting } = milestone;
  if (missing > 0) return <StatusBadge tone="bad">Còn thiếu {count(missing)}</StatusBadge>;
  if (returned > 0) return <StatusBadge tone="warn">Đã trả lại {count(returned)}</StatusBadge>;
  if (waiting > 0)
    return <StatusBadge tone="muted">{due >= today ? 'Chưa đến hạn' : 'Đang gia hạn'}</StatusBadge>;
  return <StatusBadge tone="ok">Đã đủ</StatusBadge>;
}
