import { Group, Loader, MultiSelect, SegmentedControl, Text } from '@mantine/core';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Comparison } from '#shared/contract/reports.ts';
import { MOST_COMPARED } from '#shared/domain/reports/compared-campaigns.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { SaveTableMenu } from '../../ui/SaveTableMenu.tsx';

const ComparisonChart = lazy(() => import('./ComparisonChart.tsx'));

type Line = Comparison['lines'][number];

const sections: Record<Line['section'], string> = {
  general: 'Chung',
  reports: 'Báo cáo',
  points: 'Điểm, xếp loại',
  awards: 'Khen thưởng',
  indicators: 'Đơn vị đạt chỉ tiêu',
};

/** Campaigns side by side: rounds of one plan, or the same campaign year after year. */
export function ComparisonTab({ campaignId }: { readonly campaignId: string }) {
  const trpc = useTRPC();
  const [withIds, setWithIds] = useState<string[] | null>(null);
  const [view, setView] = useState<'table' | 'chart'>('table');
  const { data: usual } = useSuspenseQuery(trpc.reports.compare.queryOptions({ campaignId, withIds: null }));
  const { data: shown = usual } = useQuery({
    ...trpc.reports.compare.queryOptions({ campaignId, withIds }),
    placeholderData: keepPreviousData,
  });
  const { campaigns, choices, lines, sentence } = shown;
  return (
    <div className="screen" style={{ paddingTop: 12 }}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <MultiSelect
          aria-label="Phong trào đem so sánh"
          placeholder={campaigns.length < MOST_COMPARED ? 'Thêm phong trào' : ''}
          w={620}
          maxValues={MOST_COMPARED}
          searchable
          nothingFoundMessage="Không có phong trào nào khác đã ban hành"
          data={choices.map(({ id, name, title }) => ({
            value: id,
            label: name,
            title,
            disabled: id === campaignId,
          }))}
          renderOption={({ option }) => <ChoiceLine choices={choices} id={option.value} />}
          value={campaigns.map(({ id }) => id)}
          onChange={setWithIds}
        />
        <SegmentedControl
          size="sm"
          value={view}
          onChange={(value) => setView(value as typeof view)}
          data={[
            { value: 'table', label: 'Bảng' },
            { value: 'chart', label: 'Biểu đồ' },
          ]}
        />
        <SaveTableMenu
          name="So sánh qua các năm"
          write={(format, fileToken) =>
            trpcClient.reports.saveComparison.mutate({ campaignId, withIds, format, fileToken })
          }
        />
      </Group>
      <Text size="sm">{sentence}</Text>
      {view === 'chart' ? (
        <Suspense fallback={<Loader size="sm" role="status" aria-label="Đang vẽ" />}>
          <ComparisonChart comparison={shown} />
        </Suspense>
      ) : (
        <DataGrid
          label="So sánh qua các năm"
          rows={lines}
          columns={columnsOf(shown)}
          rowKey={({ key }) => key}
        />
      )}
    </div>
  );
}

function ChoiceLine({ choices, id }: { readonly choices: Comparison['choices']; readonly id: string }) {
  const choice = choices.find((own) => own.id === id);
  return (
    <span>
      <b>{choice?.name}</b> – {choice?.title}
    </span>
  );
}

function columnsOf({ campaigns }: Comparison): GridColumn<Line>[] {
  return [
    { id: 'name', header: 'Nội dung', width: 300, grow: true, value: ({ name }) => name },
    { id: 'section', header: 'Nhóm', width: 148, value: ({ section }) => sections[section] },
    ...campaigns.map(
      ({ id, name, title }, at): GridColumn<Line> => ({
        ...{ id, header: name, hint: title, width: 150, align: 'right' },
        value: ({ figures }) => figures[at]?.value ?? null,
        render: ({ figures }) => <span title={figures[at]?.note}>{figures[at]?.text}</span>,
      }),
    ),
    {
      id: 'change',
      header: 'Thay đổi',
      hint: 'So với năm liền trước có số liệu',
      width: 150,
      value: ({ change }) => change?.text ?? '',
      render: ({ change }) => <Change change={change} />,
    },
  ];
}

function Change({ change }: Pick<Line, 'change'>) {
  if (change === null) return '–';
  if (change.isBetter === null) return change.text;
  return (
    <Text span inherit c={change.isBetter ? 'green.9' : 'red.9'}>
      {change.text}
    </Text>
  );
}
