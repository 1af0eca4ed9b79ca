import { Group, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ClusterStatistics } from '#shared/contract/reports.ts';
import { formatNumber, formatPoints } from '#shared/text/numbers.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { SaveTableMenu } from '../../ui/SaveTableMenu.tsx';

type Line = ClusterStatistics;
const figure = (value: number) => formatNumber(value, 0);
const average = ({ averageHundredths }: Line) =>
  averageHundredths === null ? '–' : formatPoints(averageHundredths);

/** Reports, points, grades and awards, one line a cluster, the whole in the sum line. */
export function StatisticsTab({ campaignId }: { readonly campaignId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.reports.statistics.queryOptions({ campaignId }));
  const counts: { id: string; header: string; hint?: string; width: number; of: (line: Line) => number }[] = [
    { id: 'units', header: 'Đơn vị', width: 58, of: (line) => line.units },
    {
      id: 'owed',
      header: 'Báo cáo phải gửi',
      hint: 'Mọi báo cáo đã đến hạn',
      width: 76,
      of: (line) => line.reports.owed,
    },
    { id: 'onTime', header: 'Đúng hạn', width: 64, of: (line) => line.reports.onTime },
    { id: 'late', header: 'Chậm', width: 60, of: (line) => line.reports.late },
    { id: 'missing', header: 'Chưa gửi', width: 60, of: (line) => line.reports.missing },
    ...data.grades.map((grade) => ({
      id: `grade-${grade}`,
      header: grade,
      hint: `Số đơn vị xếp loại ${grade}`,
      width: 58,
      of: (line: Line) => line.grades[grade] ?? 0,
    })),
    { id: 'nominations', header: 'Đề nghị khen thưởng', width: 72, of: (line) => line.nominations },
    { id: 'awards', header: 'Được khen thưởng', width: 72, of: (line) => line.awards },
  ];
  const countColumns = counts.map(
    ({ of, ...column }): GridColumn<Line> => ({
      ...column,
      align: 'right',
      value: of,
      render: (line) => (of(line) === 0 ? '–' : figure(of(line))),
    }),
  );
  const columns: GridColumn<Line>[] = [
    { id: 'name', header: 'Cụm, khối', width: 260, grow: true, value: (line) => line.name },
    ...countColumns.slice(0, 5),
    {
      id: 'average',
      header: 'Điểm trung bình',
      hint: 'Của các đơn vị đã có điểm',
      width: 66,
      align: 'right',
      value: (line) => line.averageHundredths,
      render: average,
    },
    ...countColumns.slice(5),
  ];
  const sums = counts.map(({ id, of }) => [id, figure(of(data.total))]);
  return (
    <div className="screen" style={{ paddingTop: 12 }}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm">{data.sentence}</Text>
        <SaveTableMenu
          name="Thống kê theo cụm"
          write={(format, fileToken) =>
            trpcClient.reports.saveStatistics.mutate({ campaignId, format, fileToken })
          }
        />
      </Group>
      <DataGrid
        label="Thống kê theo cụm"
        rows={data.clusters}
        columns={columns}
        rowKey={(line) => line.clusterId ?? 'none'}
        summary={{ name: 'Cộng', average: average(data.total), ...Object.fromEntries(sums) }}
        emptyText="Chưa có đơn vị tham gia. Thêm đơn vị ở bước Đơn vị."
      />
    </div>
  );
}
