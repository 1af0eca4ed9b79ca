import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { IndicatorLine, IndicatorUnitRow } from '#shared/contract/tracking.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx';

const tones: Record<IndicatorUnitRow['state'], Tone> = {
  met: 'ok',
  notMet: 'bad',
  noData: 'muted',
  noTarget: 'muted',
};

const columns: GridColumn<IndicatorUnitRow>[] = [
  { id: 'name', header: 'Đơn vị', width: 190, grow: true, value: ({ name }) => name },
  { id: 'value', header: 'Số liệu', width: 180, align: 'right', value: ({ value }) => value },
  {
    id: 'state',
    header: 'Đánh giá',
    width: 130,
    value: ({ stateText }) => stateText,
    render: ({ state, stateText }) => <StatusBadge tone={tones[state]}>{stateText}</StatusBadge>,
  },
  {
    id: 'source',
    header: 'Từ ô nào, tệp nào',
    width: 220,
    grow: true,
    value: ({ source, paperDate }) =>
      paperDate === null ? source : `${source}, văn bản ngày ${shortDate(paperDate)}`,
  },
];

interface IndicatorUnitsProps {
  readonly campaignId: string;
  readonly line: IndicatorLine;
  readonly waveId: string;
}

/** One indicator unit by unit, each figure with the cell that it came from. */
export function IndicatorUnits({ campaignId, line, waveId }: IndicatorUnitsProps) {
  const trpc = useTRPC();
  const { indicatorId, name, target, total } = line;
  const { data: rows = [] } = useQuery(
    trpc.tracking.indicatorUnits.queryOptions({ campaignId, indicatorId, waveId }),
  );
  return (
    <Stack gap="xs" h="calc(100vh - 90px)">
      <Text size="sm">
        {name}. Mục tiêu: {target === '' ? 'không đặt' : target}. Kết quả chung: {total}.
      </Text>
      <DataGrid label="Số liệu từng đơn vị" rows={rows} columns={columns} rowKey={({ unitId }) => unitId} />
    </Stack>
  );
}
