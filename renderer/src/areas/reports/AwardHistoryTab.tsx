import { Group, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AwardHistoryRow } from '#shared/contract/reports.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { SaveTableMenu } from '../../ui/SaveTableMenu.tsx';

const columns: GridColumn<AwardHistoryRow>[] = [
  { id: 'name', header: 'Tập thể, cá nhân', width: 300, grow: 3, value: (row) => row.name },
  { id: 'subject', header: 'Loại', width: 76, value: (row) => subjectNames[row.subject] },
  { id: 'detail', header: 'Chức vụ, đơn vị', width: 170, grow: 2, value: (row) => row.detail },
  {
    id: 'date',
    header: 'Ngày',
    width: 100,
    value: (row) => row.date,
    render: (row) => (row.date === null ? '' : shortDate(row.date)),
  },
  { id: 'award', header: 'Hình thức', width: 130, grow: 2, value: (row) => row.award },
  { id: 'decision', header: 'Quyết định', width: 100, value: (row) => row.decision },
  { id: 'book', header: 'Số sổ vàng', width: 76, align: 'right', value: (row) => row.goldenBook },
  {
    id: 'prize',
    header: 'Tiền thưởng (đồng)',
    width: 100,
    align: 'right',
    value: (row) => row.prizeAmount,
    render: (row) => formatNumber(row.prizeAmount, 0),
  },
  { id: 'campaign', header: 'Phong trào', width: 240, grow: 1, value: (row) => row.campaignTitle },
];

/** Awards of all campaigns, found by a name or a unit without tone marks. */
export function AwardHistoryTab() {
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 250);
  const { data } = useQuery({
    ...trpc.reports.awardHistory.queryOptions({ query }),
    placeholderData: keepPreviousData,
  });
  const rows = data ?? [];
  return (
    <div className="screen" style={{ paddingTop: 12 }}>
      <Group>
        <TextInput
          aria-label="Tìm tập thể, cá nhân"
          placeholder="Tên tập thể, cá nhân hoặc đơn vị"
          leftSection={<IconSearch size={16} aria-hidden />}
          w={380}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Text size="sm" c="gray.7">
          {formatNumber(rows.length, 0)} lượt khen thưởng
        </Text>
        <div style={{ marginLeft: 'auto' }}>
          <SaveTableMenu
            name="Lịch sử khen thưởng"
            disabled={rows.length === 0}
            write={(format, fileToken) =>
              trpcClient.reports.saveAwardHistory.mutate({ query, format, fileToken })
            }
          />
        </div>
      </Group>
      <DataGrid
        label="Lịch sử khen thưởng"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.awardId}
        emptyText={
          query.trim() === ''
            ? 'Chưa có quyết định khen thưởng nào. Mỗi quyết định ban hành ở bước Khen thưởng sẽ hiện ở đây.'
            : 'Không tìm thấy tập thể, cá nhân nào khớp.'
        }
      />
    </div>
  );
}
