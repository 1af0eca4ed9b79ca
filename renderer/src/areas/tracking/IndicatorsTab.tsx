import { Group, Loader, SegmentedControl, Select, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { IndicatorLine, IndicatorTable } from '#shared/contract/tracking.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx';
import { IndicatorUnits } from './IndicatorUnits.tsx';

const TargetChart = lazy(() => import('./TargetChart.tsx'));

interface IndicatorsTabProps {
  readonly campaignId: string;
  readonly groups: readonly { id: string; name: string }[];
}

/** Figures against targets: all together, by cluster, and unit by unit behind each line. */
export function IndicatorsTab({ campaignId, groups }: IndicatorsTabProps) {
  const trpc = useTRPC();
  const [waveId, setWaveId] = useState('');
  const [groupId, setGroupId] = useState<string | null>(null);
  const [view, setView] = useState<'total' | 'clusters' | 'chart'>('total');
  const [open, setOpen] = useState<IndicatorLine | null>(null);
  const input = { campaignId, waveId, groupId };
  const { data: whole } = useSuspenseQuery(
    trpc.tracking.indicators.queryOptions({ campaignId, waveId: null, groupId: null }),
  );
  const { data: table = whole } = useQuery(trpc.tracking.indicators.queryOptions(input));

  if (whole.lines.length === 0) {
    return (
      <EmptyState
        title="Kế hoạch chưa có chỉ tiêu"
        text="Chỉ tiêu và mục tiêu được khai báo trong kế hoạch; số liệu các đơn vị nộp sẽ so với mục tiêu ở đây."
      />
    );
  }
  return (
    <div className="screen" style={{ paddingTop: 10 }}>
      <Group gap="xs">
        <Select
          aria-label="Thời gian của số liệu"
          w={170}
          data={table.times.map(({ id, name }) => ({ value: id === '' ? 'all' : id, label: name }))}
          value={waveId === '' ? 'all' : waveId}
          onChange={(value) => setWaveId(value === null || value === 'all' ? '' : value)}
        />
        <Select
          aria-label="Nhóm đơn vị"
          placeholder="Mọi nhóm"
          clearable
          w={230}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={groupId}
          onChange={setGroupId}
        />
        <SegmentedControl
          size="sm"
          value={view}
          onChange={(value) => setView(value as typeof view)}
          data={[
            { value: 'total', label: 'Toàn phong trào' },
            { value: 'clusters', label: 'Theo cụm, khối' },
            { value: 'chart', label: 'Biểu đồ' },
          ]}
        />
      </Group>
      <Text size="sm">{sentenceOf(table)}</Text>
      {view === 'chart' ? (
        <Suspense fallback={<Loader size="sm" aria-label="Đang vẽ" />}>
          <TargetChart lines={table.lines} />
        </Suspense>
      ) : (
        <DataGrid
          label="Chỉ tiêu và kết quả"
          rows={table.lines}
          columns={view === 'total' ? totalColumns : clusterColumns(table)}
          rowKey={({ indicatorId }) => indicatorId}
          onOpen={setOpen}
          openKey={open?.indicatorId ?? null}
        />
      )}
      <SidePanel
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open === null ? '' : `${open.code}. ${open.shortName}`}
        width={820}
      >
        {open !== null && (
          <IndicatorUnits key={open.indicatorId} campaignId={campaignId} line={open} waveId={waveId} />
        )}
      </SidePanel>
    </div>
  );
}

/** The table in words. */
function sentenceOf({ lines, unitCount }: IndicatorTable): string {
  const reported = Math.max(0, ...lines.map((line) => line.reported));
  if (reported === 0) return `${unitCount} đơn vị phải báo cáo; chưa đơn vị nào có số liệu.`;
  const ratios = lines.filter(({ totalState }) => totalState === 'met' || totalState === 'notMet');
  const met = ratios.filter(({ totalState }) => totalState === 'met').length;
  const weak = lines
    .filter(({ units }) => units.notMet > 0)
    .sort((a, b) => b.units.notMet - a.units.notMet)
    .slice(0, 2)
    .map(({ shortName, units }) => `“${shortName}” (${units.notMet} đơn vị)`);
  const together = ratios.length === 0 ? '' : `; tính chung đạt ${met} trên ${ratios.length} chỉ tiêu tỷ lệ`;
  const least = weak.length === 0 ? '' : `; nhiều đơn vị chưa đạt nhất ở ${weak.join(' và ')}`;
  return `${reported} trên ${unitCount} đơn vị đã có số liệu${together}${least}.`;
}

const stateTones: Record<NonNullable<IndicatorLine['totalState']>, { tone: Tone; text: string }> = {
  met: { tone: 'ok', text: 'Đạt' },
  notMet: { tone: 'bad', text: 'Chưa đạt' },
  noData: { tone: 'muted', text: 'Chưa có số liệu' },
  noTarget: { tone: 'muted', text: 'Không đặt mục tiêu' },
};

const totalColumns: GridColumn<IndicatorLine>[] = [
  { id: 'code', header: 'Mã', width: 55, value: ({ code }) => code },
  { id: 'name', header: 'Chỉ tiêu', width: 220, grow: true, value: ({ shortName }) => shortName },
  { id: 'target', header: 'Mục tiêu', width: 165, value: ({ target }) => target },
  { id: 'total', header: 'Kết quả chung', width: 235, align: 'right', value: ({ total }) => total },
  {
    id: 'state',
    header: 'So mục tiêu',
    hint: 'Với chỉ tiêu tỷ lệ: tổng tử số trên tổng mẫu số so với mục tiêu. Chỉ tiêu đếm được giao cho từng đơn vị nên xem số đơn vị đạt.',
    width: 130,
    value: ({ totalState }) => (totalState === null ? '' : stateTones[totalState].text),
    render: ({ totalState }) =>
      totalState === null ? null : (
        <StatusBadge tone={stateTones[totalState].tone}>{stateTones[totalState].text}</StatusBadge>
      ),
  },
  { id: 'met', header: 'Đơn vị đạt', width: 85, align: 'right', value: ({ units }) => units.met },
  { id: 'notMet', header: 'Chưa đạt', width: 85, align: 'right', value: ({ units }) => units.notMet },
  {
    id: 'noData',
    header: 'Chưa có số liệu',
    hint: 'Chưa báo cáo, hoặc không phát sinh',
    width: 90,
    align: 'right',
    value: ({ units }) => units.noData,
  },
];

function clusterColumns({ clusters }: IndicatorTable): GridColumn<IndicatorLine>[] {
  return [
    {
      id: 'name',
      header: 'Chỉ tiêu',
      width: 250,
      value: ({ code, shortName }) => `${code}. ${shortName}`,
    },
    { id: 'total', header: 'Toàn phong trào', width: 200, align: 'right', value: ({ total }) => total },
    ...clusters.map(
      ({ id, name }): GridColumn<IndicatorLine> => ({
        id,
        header: name,
        width: 190,
        align: 'right',
        value: (line) => line.clusters.find(({ clusterId }) => clusterId === id)?.total ?? '',
        render: (line) => {
          const own = line.clusters.find(({ clusterId }) => clusterId === id);
          if (own === undefined) return null;
          const { met, notMet, noData } = own.units;
          return (
            <span title={`${met} đơn vị đạt, ${notMet} chưa đạt, ${noData} chưa có số liệu`}>
              {own.total}
            </span>
          );
        },
      }),
    ),
  ];
}
