import { useSuspenseQuery } from '@tanstack/react-query';
import type { PackageLogView } from '#shared/contract/exchange.ts';
import { shortInstant } from '#shared/text/dates.ts';
import { sizeText } from '#shared/text/file-size.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

const columns: GridColumn<PackageLogView>[] = [
  { id: 'at', header: 'Thời điểm', width: 142, value: (p) => p.at, render: (p) => shortInstant(p.at) },
  {
    id: 'direction',
    header: 'Chiều',
    width: 84,
    value: (p) => (p.direction === 'out' ? 'Gửi đi' : 'Nhận vào'),
    render: (p) => (
      <StatusBadge tone={p.direction === 'out' ? 'info' : 'ok'}>
        {p.direction === 'out' ? 'Gửi đi' : 'Nhận vào'}
      </StatusBadge>
    ),
  },
  { id: 'serial', header: 'Số gói', width: 48, align: 'right', value: (p) => p.serial },
  {
    id: 'other',
    header: 'Cơ quan gửi hoặc nhận',
    width: 140,
    grow: 2,
    value: (p) => (p.direction === 'out' ? p.toName : p.fromName),
  },
  { id: 'campaign', header: 'Phong trào', width: 140, grow: 2, value: (p) => p.campaignTitle },
  {
    id: 'rows',
    header: 'Số dòng',
    width: 64,
    align: 'right',
    value: (p) => p.rows,
    render: (p) => formatNumber(p.rows, 0),
  },
  { id: 'conflicts', header: 'Giữ lại', width: 52, align: 'right', value: (p) => p.conflicts },
  {
    id: 'size',
    header: 'Dung lượng',
    width: 76,
    align: 'right',
    value: (p) => p.size,
    render: (p) => sizeText(p.size),
  },
  { id: 'author', header: 'Người thực hiện', width: 118, value: (p) => p.author },
  { id: 'file', header: 'Tên tệp', width: 100, grow: 1, value: (p) => p.fileName },
  { id: 'sha', header: 'Mã SHA-256', width: 90, grow: 1, value: (p) => p.sha256 },
];

/** Every package that went out or came in: when, with whom, how much. */
export function HistoryTab() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.exchange.history.queryOptions());
  return (
    <div className="screen" style={{ paddingTop: 12 }}>
      <DataGrid
        label="Lịch sử trao đổi"
        rows={data}
        columns={columns}
        rowKey={(p) => p.id}
        emptyText="Chưa gửi hoặc nhận gói nào. Mỗi lần gửi, nhận sẽ được ghi lại ở đây."
      />
    </div>
  );
}
