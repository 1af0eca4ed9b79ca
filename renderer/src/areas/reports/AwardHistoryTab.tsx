import { Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AwardHistoryQuery, AwardRecord } from '#shared/contract/award-history.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { SaveTableMenu } from '../../ui/SaveTableMenu.tsx';
import { useJob } from '../../ui/use-job.tsx';

const columns: GridColumn<AwardRecord>[] = [
  { id: 'name', header: 'Tập thể, cá nhân', width: 210, grow: 3, value: (row) => row.name },
  { id: 'subject', header: 'Loại', width: 84, value: (row) => subjectNames[row.subject] },
  { id: 'detail', header: 'Chức vụ, đơn vị', width: 170, grow: 2, value: detailWords },
  { id: 'year', header: 'Năm', width: 64, align: 'right', value: (row) => row.year },
  { id: 'award', header: 'Hình thức', width: 190, grow: 2, value: (row) => row.award },
  { id: 'decision', header: 'Quyết định', width: 132, value: (row) => row.decisionNumber },
  {
    id: 'date',
    header: 'Ngày',
    width: 100,
    value: (row) => row.decisionDate,
    render: (row) => (row.decisionDate === null ? '' : shortDate(row.decisionDate)),
  },
  { id: 'issuer', header: 'Cấp khen thưởng', width: 170, value: (row) => row.issuer },
  { id: 'book', header: 'Số sổ vàng', width: 92, align: 'right', value: (row) => row.goldenBook },
  {
    id: 'prize',
    header: 'Tiền thưởng (đồng)',
    width: 100,
    align: 'right',
    value: (row) => row.prizeAmount,
    render: (row) => (row.prizeAmount === null ? '' : formatNumber(row.prizeAmount, 0)),
  },
  { id: 'achievement', header: 'Phong trào, thành tích', width: 240, value: (row) => row.achievement },
];

function detailWords({ subject, name, title, unitName, unitAboveName }: AwardRecord): string {
  const place = subject === 'collective' && name === unitName ? (unitAboveName ?? '') : unitName;
  return [title, place].filter((part) => part !== '').join(', ');
}

/** Awards of units, people and households over all years, of campaigns and from before. */
export function AwardHistoryTab() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const [filter, setFilter] = useState<AwardHistoryQuery>({
    ...{ text: '', award: null, fromYear: null, toYear: null, subject: null },
  });
  const [asked] = useDebouncedValue(filter, 250);
  const { data } = useQuery({
    ...trpc.awardHistory.list.queryOptions(asked),
    placeholderData: keepPreviousData,
  });
  const { data: names } = useQuery(trpc.awardHistory.awardNames.queryOptions());
  const job = useJob({ after: 400 });
  const { rows, total, recorded } = data ?? { rows: [], total: 0, recorded: 0 };
  const write = async (format: 'xlsx' | 'pdf', fileToken: string) => {
    if (format === 'pdf') return trpcClient.reports.printAwardHistory.mutate({ query: filter, fileToken });
    return job.run('Đang ghi lịch sử khen thưởng', (jobId) =>
      trpcClient.awardHistory.exportList.mutate({ query: filter, fileToken, jobId }),
    );
  };
  return (
    <div className="screen" style={{ paddingTop: 12 }}>
      {job.view}
      <Group gap="xs" wrap="nowrap">
        <TextInput
          aria-label="Tìm tập thể, cá nhân"
          placeholder="Tên, đơn vị, số quyết định"
          leftSection={<IconSearch size={16} aria-hidden />}
          w={240}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <Select
          aria-label="Hình thức khen thưởng"
          placeholder="Mọi danh hiệu, hình thức"
          clearable
          searchable
          limit={50}
          w={240}
          data={names ?? []}
          value={filter.award}
          onChange={(award) => setFilter({ ...filter, award })}
        />
        <Select
          aria-label="Loại"
          placeholder="Mọi loại"
          clearable
          w={140}
          data={Object.entries(subjectNames).map(([value, label]) => ({ value, label }))}
          value={filter.subject}
          onChange={(subject) => setFilter({ ...filter, subject: subject as SubjectKind | null })}
        />
        <YearInput
          label="Từ năm"
          value={filter.fromYear}
          onChange={(fromYear) => setFilter({ ...filter, fromYear })}
        />
        <YearInput
          label="Đến năm"
          value={filter.toYear}
          onChange={(toYear) => setFilter({ ...filter, toYear })}
        />
        <Text size="sm" c="gray.7" ml="auto" style={{ whiteSpace: 'nowrap' }}>
          {formatNumber(total, 0)} lượt khen thưởng
        </Text>
        <SaveTableMenu name="Lịch sử khen thưởng" disabled={total === 0} write={write} />
      </Group>
      {total > rows.length && (
        <Text size="sm" c="gray.7">
          Đang hiện {formatNumber(rows.length, 0)} lượt gần nhất; lọc hẹp lại để thấy các lượt khác. Xuất ra
          Excel có đủ {formatNumber(total, 0)} lượt.
        </Text>
      )}
      <DataGrid
        label="Lịch sử khen thưởng"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={({ personId, unitId }) =>
          void navigate({ to: '/units', search: personId === null ? { unit: unitId } : { person: personId } })
        }
        emptyText={
          recorded === 0
            ? 'Chưa có khen thưởng nào. Mỗi quyết định ban hành ở bước Khen thưởng sẽ hiện ở đây; khen thưởng những năm trước nhập ở Đơn vị, thẻ Nhập từ Excel.'
            : 'Không tìm thấy khen thưởng nào khớp.'
        }
      />
    </div>
  );
}

interface YearInputProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (year: number | null) => void;
}

/** Counts once it has its four digits. */
function YearInput({ label, value, onChange }: YearInputProps) {
  const [typed, setTyped] = useState<number | string>(value ?? '');
  return (
    <NumberInput
      aria-label={label}
      placeholder={label}
      w={88}
      hideControls
      thousandSeparator=""
      allowDecimal={false}
      allowNegative={false}
      value={typed}
      onChange={(year) => {
        setTyped(year);
        const next = typeof year === 'number' && year >= 1945 && year <= 2100 ? year : null;
        if (next !== value) onChange(next);
      }}
    />
  );
}
