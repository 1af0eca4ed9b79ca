import { useSuspenseQuery } from '@tanstack/react-query';
import type { AuditView } from '#shared/contract/settings.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { instantText } from '../../ui/instant-text.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { actionName } from './action-names.ts';

const columns: GridColumn<AuditView>[] = [
  { id: 'seq', header: 'Số', width: 70, align: 'right', value: (r) => r.seq },
  {
    id: 'at',
    header: 'Thời điểm',
    width: 160,
    value: (r) => r.at,
    render: (r) => instantText(r.at),
  },
  { id: 'actor', header: 'Người thực hiện', width: 200, value: (r) => r.actor },
  { id: 'action', header: 'Việc đã làm', width: 320, grow: true, value: (r) => actionName(r.action) },
];

/** The last changes and whether the chain of the log still holds. */
export function AuditTab() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.settings.auditTrail.queryOptions({ limit: 500 }, { staleTime: 0 }));
  return (
    <div className="screen" style={{ paddingTop: 12 }}>
      <div>
        {data.isIntact ? (
          <StatusBadge tone="ok">Nhật ký nguyên vẹn</StatusBadge>
        ) : (
          <StatusBadge tone="bad">Nhật ký đã bị sửa từ bên ngoài</StatusBadge>
        )}
      </div>
      <DataGrid label="Nhật ký thay đổi" rows={data.rows} columns={columns} rowKey={(r) => String(r.seq)} />
    </div>
  );
}
