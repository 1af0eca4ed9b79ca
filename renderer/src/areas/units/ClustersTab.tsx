import { Button, Group, Select, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClusterView, UnitRow } from '#shared/contract/units.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showDone } from '../../ui/notify.tsx';
import { ClusterDialog } from './ClusterDialog.tsx';

const typeNames = { cum: 'Cụm', khoi: 'Khối' } as const;

const columns: GridColumn<ClusterView>[] = [
  { id: 'name', header: 'Tên cụm, khối', width: 300, grow: true, value: (c) => c.name },
  { id: 'type', header: 'Loại', width: 80, value: (c) => typeNames[c.type] },
  { id: 'year', header: 'Năm', width: 70, align: 'right', value: (c) => c.year },
  { id: 'head', header: 'Cụm trưởng', width: 200, value: (c) => c.head?.name ?? '' },
  { id: 'deputy', header: 'Cụm phó', width: 200, value: (c) => c.deputy?.name ?? '' },
  {
    id: 'members',
    header: 'Số đơn vị',
    width: 90,
    align: 'right',
    value: (c) => c.members.length,
    render: (c) => formatNumber(c.members.length),
  },
];

/** Cụm and khối by year, each with its head, deputy and members. */
export function ClustersTab({ units }: { readonly units: readonly UnitRow[] }) {
  const trpc = useTRPC();
  const { data: clusters } = useSuspenseQuery(trpc.units.clusters.queryOptions());
  const [edited, setEdited] = useState<ClusterView | 'new' | null>(null);
  const lastYear = Math.max(...clusters.map(({ year }) => year), 0);
  const years = [...new Set(clusters.map(({ year }) => year))].toSorted((a, b) => b - a);
  const [year, setYear] = useState<string | null>(null);
  const shown = clusters.filter((own) => year === null || own.year === Number(year));
  const copy = useMutation(
    trpc.units.copyClusters.mutationOptions({
      onSuccess: (made) =>
        showDone(
          `Đã lập ${formatNumber(made.clusters)} cụm, khối với ${formatNumber(made.members)} đơn vị. Ctrl+Z để hoàn tác.`,
        ),
    }),
  );
  const add = (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setEdited('new')}
    >
      Thêm cụm, khối
    </Button>
  );
  return (
    <div className="screen" style={{ paddingTop: 10 }}>
      {clusters.length === 0 ? (
        <EmptyState
          title="Chưa có cụm, khối thi đua"
          text="Đơn vị được xếp hạng trong cụm hoặc khối của mình. Mỗi đơn vị ở một cụm, khối trong một năm."
          action={add}
        />
      ) : (
        <>
          <Group gap="xs">
            <Select
              aria-label="Năm"
              placeholder="Mọi năm"
              clearable
              w={130}
              data={years.map(String)}
              value={year}
              onChange={setYear}
            />
            <Text size="sm" c="dimmed" mr="auto">
              {formatNumber(shown.length)} cụm, khối
            </Text>
            <Button
              variant="default"
              loading={copy.isPending}
              onClick={() => copy.mutate({ from: lastYear, to: lastYear + 1 })}
            >
              Lập năm {lastYear + 1} theo năm {lastYear}
            </Button>
            {add}
          </Group>
          <DataGrid
            label="Cụm, khối thi đua"
            rows={shown}
            columns={columns}
            rowKey={({ id }) => id}
            onOpen={setEdited}
          />
        </>
      )}
      {edited !== null && (
        <ClusterDialog
          cluster={edited === 'new' ? null : edited}
          units={units}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
