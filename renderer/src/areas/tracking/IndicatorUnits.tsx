import { Anchor, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IndicatorLine, IndicatorUnitRow } from '#shared/contract/tracking.ts';
import { shortDate } from '#shared/text/dates.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx';
import { MilestonePapers } from './MilestonePapers.tsx';

const tones: Record<IndicatorUnitRow['state'], Tone> = {
  met: 'ok',
  notMet: 'bad',
  noData: 'muted',
  noTarget: 'muted',
};

const columns: GridColumn<IndicatorUnitRow>[] = [
  { id: 'name', header: 'Đơn vị', width: 160, grow: true, value: ({ name }) => name },
  { id: 'value', header: 'Số liệu', width: 170, align: 'right', value: ({ value }) => value },
  {
    id: 'state',
    header: 'Đánh giá',
    width: 135,
    value: ({ stateText }) => stateText,
    render: ({ state, stateText }) => <StatusBadge tone={tones[state]}>{stateText}</StatusBadge>,
  },
  {
    id: 'source',
    header: 'Từ ô nào, tệp nào',
    width: 262,
    grow: true,
    value: ({ source, paperDate }) =>
      paperDate === null ? source : `${source}, văn bản ngày ${shortDate(paperDate)}`,
  },
];

interface IndicatorUnitsProps {
  readonly campaignId: string;
  readonly line: IndicatorLine;
  readonly waveId: string;
  /** Name of the cluster to begin with; null for all. */
  readonly cluster: string | null;
  readonly isReceived: boolean;
}

/** One indicator unit by unit, each figure with the cell that it came from; a click opens the paper with that figure marked. */
export function IndicatorUnits({ campaignId, line, waveId, cluster, isReceived }: IndicatorUnitsProps) {
  const trpc = useTRPC();
  const { indicatorId, code, name, target, total } = line;
  const [only, setOnly] = useState(cluster);
  const [result, setResult] = useState<string | null>(null);
  const [open, setOpen] = useState<IndicatorUnitRow | null>(null);
  const { data: rows = [] } = useQuery(
    trpc.tracking.indicatorUnits.queryOptions({ campaignId, indicatorId, waveId }),
  );
  const clusters = [...new Set(rows.map(({ clusterName }) => clusterName))].filter((own) => own !== '');
  const ofCluster = rows.filter(({ clusterName }) => only === null || clusterName === only);
  // Nothing to measure and nothing reported are told apart: neither is a target that was missed.
  const results = Map.groupBy(ofCluster, ({ stateText }) => stateText);
  const counted = [...results].map(([text, own]) => `${own.length} ${lowerFirst(text)}`).join(', ');
  const shown = result === null ? ofCluster : (results.get(result) ?? []);
  if (open !== null && open.place !== null) {
    return (
      <Stack gap="xs">
        <Group gap="xs">
          <Anchor component="button" type="button" size="sm" onClick={() => setOpen(null)}>
            ← Các đơn vị
          </Anchor>
          <Text size="sm" fw={600}>
            {open.name}
          </Text>
          <StatusBadge tone={tones[open.state]}>{open.stateText}</StatusBadge>
        </Group>
        <MilestonePapers
          place={{ campaignId, unitId: open.unitId, ...open.place }}
          isReceived={isReceived}
          marked={code}
        />
      </Stack>
    );
  }
  return (
    <Stack gap="xs" h="calc(100vh - 90px)">
      <Text size="sm">
        {name}. Mục tiêu: {target === '' ? 'không đặt' : target}. Kết quả chung toàn phong trào: {total}.
      </Text>
      <Group gap="xs" justify="space-between">
        <Text size="sm" c="gray.7">
          {formatNumber(ofCluster.length, 0)} đơn vị: {counted}. Nhấn vào một dòng để xem báo cáo.
        </Text>
        <Select
          aria-label="Đánh giá"
          placeholder="Mọi đánh giá"
          clearable
          size="xs"
          w={150}
          data={[...results.keys()]}
          value={result}
          onChange={setResult}
        />
        {clusters.length > 1 && (
          <Select
            aria-label="Cụm, khối"
            placeholder="Mọi cụm, khối"
            clearable
            size="xs"
            w={230}
            data={clusters}
            value={only}
            onChange={setOnly}
          />
        )}
      </Group>
      <DataGrid
        label="Số liệu từng đơn vị"
        rows={shown}
        columns={columns}
        rowKey={({ unitId }) => unitId}
        onOpen={(row) => {
          if (row.place !== null) setOpen(row);
        }}
      />
    </Stack>
  );
}
