import { Group, Text } from '@mantine/core';
import type { BoardRow, BoardTableView, BoardView } from '#shared/contract/scoring.ts';
import { scoreStageNames } from '#shared/domain/scoring/stages.ts';
import { formatPoints } from '#shared/text/numbers.ts';
import type { GridColumn } from '../../ui/DataGrid.tsx';
import { ShortCluster } from '../../ui/ShortCluster.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { gradeTone } from './grade-tone.ts';
import { isUnscored } from './is-unscored.ts';

const points = (hundredths: number | null) => (hundredths === null ? '' : formatPoints(hundredths));

/** What stands in the way of a final result, in words. */
export function rowNotes(row: BoardRow): string[] {
  if (isUnscored(row)) return ['Chưa có điểm nào'];
  return [
    ...(row.missing.length === 0 ? [] : [`Thiếu điểm ${row.missing.map(({ code }) => code).join(', ')}`]),
    ...(row.blockedGrade === null ? [] : [`Không được ${row.blockedGrade}: có tiêu chí 0 điểm`]),
    ...(row.unexplained === 0 ? [] : [`${row.unexplained} thay đổi chưa ghi lý do`]),
    ...(row.hasMovedSinceLock ? ['Số liệu đã đổi sau khi khóa'] : []),
  ];
}

export function boardColumns(view: BoardView, table: BoardTableView | undefined): GridColumn<BoardRow>[] {
  const clusters = new Map(view.clusters.map(({ id, name }) => [id, name]));
  const stages = table?.stages ?? [];
  return [
    {
      id: 'rank',
      header: 'Hạng',
      width: 106,
      value: (row) => (isUnscored(row) ? null : row.rank),
      render: (row) =>
        isUnscored(row) ? null : (
          <Group gap={6} wrap="nowrap">
            <Text size="sm" fw={600} miw={16} ta="right">
              {row.rank}
            </Text>
            {row.isTied && (
              <Text size="xs" c="gray.7">
                đồng hạng
              </Text>
            )}
          </Group>
        ),
    },
    { id: 'name', header: 'Đơn vị', width: 170, grow: 3, value: (row) => row.name },
    {
      id: 'cluster',
      header: 'Cụm, khối',
      width: 150,
      grow: 2,
      value: (row) => clusters.get(row.clusterId ?? '') ?? '',
      render: (row) => <ShortCluster name={clusters.get(row.clusterId ?? '') ?? ''} />,
    },
    ...stages.map(
      (stage): GridColumn<BoardRow> => ({
        id: stage,
        header: scoreStageNames[stage],
        hint: `Tổng điểm tính đến bước ${scoreStageNames[stage]}`,
        width: 88,
        align: 'right',
        value: (row) => row.stageTotals.find((own) => own.stage === stage)?.totalHundredths ?? null,
        render: (row) => points(row.stageTotals.find((own) => own.stage === stage)?.totalHundredths ?? null),
      }),
    ),
    {
      id: 'differences',
      header: 'Thay đổi',
      hint: 'Số tiêu chí có điểm khác bước trước',
      width: 76,
      align: 'right',
      value: (row) => row.differences,
      render: (row) => (row.differences === 0 ? '' : row.differences),
    },
    {
      id: 'total',
      header: 'Tổng điểm',
      width: 84,
      align: 'right',
      value: (row) => row.totalHundredths,
      render: (row) => (isUnscored(row) ? null : <b>{formatPoints(row.totalHundredths)}</b>),
    },
    {
      id: 'grade',
      header: 'Xếp loại',
      width: 110,
      value: (row) => (isUnscored(row) ? '' : (row.grade ?? '')),
      render: (row) =>
        isUnscored(row) ? (
          <StatusBadge tone="muted">Chưa chấm</StatusBadge>
        ) : (
          <StatusBadge
            tone={gradeTone(
              view.tables.find(({ id }) => id === row.tableId),
              row.grade,
            )}
          >
            {row.grade ?? 'Chưa xếp loại'}
          </StatusBadge>
        ),
    },
    {
      id: 'notes',
      header: 'Lưu ý',
      width: 150,
      grow: 2,
      sortable: false,
      value: (row) => rowNotes(row).join('; '),
    },
  ];
}
