import { Group, Loader, SegmentedControl, Select, Text } from '@mantine/core';
import { useQueries, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { IndicatorLine, IndicatorTable } from '#shared/contract/tracking.ts';
import { indicatorSentence } from '#shared/domain/tracking/indicator-words.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SaveTableMenu } from '../../ui/SaveTableMenu.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { IndicatorUnits } from './IndicatorUnits.tsx';
import { clusterColumns, totalColumns, waveColumns } from './indicator-columns.tsx';

const TargetChart = lazy(() => import('./TargetChart.tsx'));

interface IndicatorsTabProps {
  readonly campaignId: string;
  readonly groups: readonly { id: string; name: string }[];
  readonly isReceived: boolean;
}

const views = {
  total: 'Toàn phong trào',
  clusters: 'Theo cụm, khối',
  waves: 'Qua các đợt',
  chart: 'Biểu đồ',
};
type View = keyof typeof views;

/** Figures against targets: all together, by cluster, over the waves, and unit by unit behind each figure. */
export function IndicatorsTab({ campaignId, groups, isReceived }: IndicatorsTabProps) {
  const trpc = useTRPC();
  const [waveId, setWaveId] = useState('');
  const [groupId, setGroupId] = useState<string | null>(null);
  const [view, setView] = useState<View>('total');
  const [open, setOpen] = useState<{ line: IndicatorLine; cluster: string | null } | null>(null);
  const { data: whole } = useSuspenseQuery(
    trpc.tracking.indicators.queryOptions({ campaignId, waveId: null, groupId: null }),
  );
  const { data: table = whole } = useQuery(
    trpc.tracking.indicators.queryOptions({ campaignId, waveId, groupId }),
  );
  const atTimes = useQueries({
    queries: whole.times.map(({ id }) =>
      trpc.tracking.indicators.queryOptions(
        { campaignId, waveId: id, groupId },
        { enabled: view === 'waves' },
      ),
    ),
  });
  if (whole.lines.length === 0) {
    return (
      <EmptyState
        title="Kế hoạch chưa có chỉ tiêu"
        text="Chỉ tiêu và mục tiêu được khai báo trong kế hoạch; số liệu các đơn vị nộp sẽ so với mục tiêu ở đây."
      />
    );
  }
  const columns: Record<Exclude<View, 'chart'>, () => GridColumn<IndicatorLine>[]> = {
    total: () => totalColumns(table),
    clusters: () => clusterColumns(table),
    waves: () => waveColumns(atTimes.flatMap(({ data }) => data ?? [])),
  };
  const openLine = (line: IndicatorLine, columnId: string | null) =>
    setOpen({ line, cluster: clusterOf(table, columnId) });
  return (
    <div className="screen" style={{ paddingTop: 10 }}>
      <Group gap="xs" wrap="nowrap">
        <Select
          aria-label="Thời gian của số liệu"
          w={165}
          allowDeselect={false}
          disabled={view === 'waves'}
          data={table.times.map(({ id, name }) => ({ value: id === '' ? 'all' : id, label: name }))}
          value={waveId === '' ? 'all' : waveId}
          onChange={(value) => setWaveId(value === null || value === 'all' ? '' : value)}
        />
        {groups.length > 1 && (
          <Select
            aria-label="Nhóm đơn vị"
            placeholder="Mọi nhóm"
            clearable
            w={190}
            data={groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={groupId}
            onChange={setGroupId}
          />
        )}
        <SegmentedControl
          size="sm"
          value={view}
          onChange={(value) => setView(value as View)}
          data={Object.entries(views)
            .filter(([value]) => value !== 'waves' || whole.times.length > 1)
            .filter(([value]) => value !== 'clusters' || whole.clusters.length > 1)
            .map(([value, label]) => ({ value, label }))}
        />
        <span style={{ marginLeft: 'auto' }} />
        <SaveTableMenu
          name="Kết quả chỉ tiêu thi đua"
          write={(format, fileToken) =>
            trpcClient.trackingPapers.indicators.mutate({ campaignId, waveId, groupId, format, fileToken })
          }
        />
      </Group>
      <Text size="sm">{indicatorSentence(table)}</Text>
      {view === 'chart' ? (
        <Suspense fallback={<Loader size="sm" role="status" aria-label="Đang vẽ" />}>
          <TargetChart lines={table.lines} onOpen={(line) => openLine(line, null)} />
        </Suspense>
      ) : (
        <DataGrid
          key={view}
          label="Chỉ tiêu và kết quả"
          rows={table.lines}
          columns={columns[view]()}
          rowKey={({ indicatorId }) => indicatorId}
          onOpen={openLine}
          openKey={open?.line.indicatorId ?? null}
        />
      )}
      <SidePanel
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open === null ? '' : `${open.line.code}. ${open.line.shortName}`}
        width={820}
      >
        {open !== null && (
          <IndicatorUnits
            key={`${open.line.indicatorId} ${open.cluster ?? ''}`}
            campaignId={campaignId}
            line={open.line}
            waveId={view === 'waves' ? '' : waveId}
            cluster={open.cluster}
            isReceived={isReceived}
          />
        )}
      </SidePanel>
    </div>
  );
}

/** The cluster whose column was hit, by name; null for any other column. */
function clusterOf({ clusters }: IndicatorTable, columnId: string | null): string | null {
  return clusters.find(({ id }) => id === columnId)?.name ?? null;
}
