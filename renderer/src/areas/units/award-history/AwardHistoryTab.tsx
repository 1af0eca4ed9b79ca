import { Button, Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileExport, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { AwardHistoryQuery, AwardRecord } from '#shared/contract/award-history.ts';
import type { UnitRow } from '#shared/contract/units.ts';
import type { SubjectKind } from '#shared/domain/plan/award-type.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import { trpcClient } from '../../../app/client.ts';
import { useTRPC } from '../../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../../ui/DataGrid.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { showDone, showError } from '../../../ui/notify.tsx';
import { useJob } from '../../../ui/use-job.tsx';
import { SelectionBar } from '../SelectionBar.tsx';
import { UnitSelect, unitOptions } from '../UnitSelect.tsx';
import { EarlierAwardDialog, type EarlierAwardEntry } from './EarlierAwardDialog.tsx';

interface AwardHistoryTabProps {
  readonly units: readonly UnitRow[];
  readonly onUnit: (unitId: string) => void;
  readonly onPerson: (personId: string) => void;
  readonly onImport: () => void;
}

const columns: GridColumn<AwardRecord>[] = [
  { id: 'name', header: 'Cá nhân, tập thể', width: 190, value: (own) => own.name },
  { id: 'year', header: 'Năm', width: 64, align: 'right', value: (own) => own.year },
  { id: 'subject', header: 'Đối tượng', width: 96, value: (own) => subjectNames[own.subject] },
  { id: 'unit', header: 'Đơn vị', width: 180, value: (own) => own.unitName },
  { id: 'award', header: 'Danh hiệu, hình thức', width: 230, grow: true, value: (own) => own.award },
  { id: 'issuer', header: 'Cấp khen thưởng', width: 190, value: (own) => own.issuer },
  { id: 'number', header: 'Số quyết định', width: 128, value: (own) => own.decisionNumber },
  {
    id: 'date',
    header: 'Ngày',
    width: 96,
    value: (own) => own.decisionDate,
    render: (own) => (own.decisionDate === null ? '' : shortDate(own.decisionDate)),
  },
  { id: 'achievement', header: 'Thành tích, phong trào', width: 220, value: (own) => own.achievement },
];

/** Awards of units, people and households over all years. */
export function AwardHistoryTab({ units, onUnit, onPerson, onImport }: AwardHistoryTabProps) {
  const trpc = useTRPC();
  const [filter, setFilter] = useState<AwardHistoryQuery>({
    ...{ text: '', award: null, fromYear: null, toYear: null, subject: null, unitId: null },
  });
  const [asked] = useDebouncedValue(filter, 200);
  const { data } = useQuery({
    ...trpc.awardHistory.list.queryOptions(asked),
    placeholderData: keepPreviousData,
  });
  const { data: names } = useQuery(trpc.awardHistory.awardNames.queryOptions());
  const options = useMemo(() => unitOptions(units, () => true), [units]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [entry, setEntry] = useState<EarlierAwardEntry | null>(null);
  const job = useJob({ after: 400 });
  const remove = useMutation(
    trpc.awardHistory.remove.mutationOptions({
      onSuccess: ({ removed }) => {
        setSelected(new Set());
        showDone(`Đã xóa ${formatNumber(removed)} khen thưởng đã ghi. Ctrl+Z để hoàn tác.`);
      },
    }),
  );
  const exportList = async () => {
    const defaultName = 'Khen thưởng đã nhận.xlsx';
    const target = await trpcClient.files.pickSave.mutate({ kind: 'xlsx', defaultName });
    if (target === null) return;
    const file = await job.run('Đang ghi danh sách khen thưởng', (jobId) =>
      trpcClient.awardHistory.exportList.mutate({ query: filter, fileToken: target.token, jobId }),
    );
    if (file !== null) showDone('Đã ghi danh sách khen thưởng.', file);
  };
  const open = (own: AwardRecord) => {
    if (own.personId !== null) onPerson(own.personId);
    else if (own.isEarlier && own.subject !== 'collective') setEntry(entryOf(own));
    else onUnit(own.unitId);
  };
  const rows = data?.rows ?? [];
  const chosen = rows.filter(({ id, isEarlier }) => isEarlier && selected.has(id)).map(({ id }) => id);
  const kept = rows.filter(({ id, isEarlier }) => !isEarlier && selected.has(id)).length;
  if (data === undefined) return null;
  if (data.recorded === 0) {
    return (
      <EmptyState
        title="Chưa ghi khen thưởng nào"
        text="Khen thưởng của các phong trào tự có ở đây khi ra quyết định. Khen thưởng những năm trước: nhập từ danh sách Excel kèm quyết định, hoặc ghi trong phần thông tin của từng cá nhân, đơn vị."
        action={<Button onClick={onImport}>Nhập từ Excel</Button>}
      />
    );
  }
  return (
    <div className="screen" style={{ paddingTop: 10, gap: 8 }}>
      {job.view}
      <Group gap="xs" wrap="nowrap">
        <TextInput
          aria-label="Tìm khen thưởng"
          placeholder="Tên, đơn vị, số quyết định"
          leftSection={<IconSearch size={15} aria-hidden />}
          w={210}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <UnitSelect
          aria-label="Trong đơn vị"
          placeholder="Mọi đơn vị"
          clearable
          w={180}
          options={options}
          value={filter.unitId}
          onChange={(unitId) => setFilter({ ...filter, unitId })}
        />
        <Select
          aria-label="Danh hiệu, hình thức"
          placeholder="Mọi danh hiệu, hình thức"
          clearable
          searchable
          limit={50}
          w={210}
          data={names ?? []}
          value={filter.award}
          onChange={(award) => setFilter({ ...filter, award })}
        />
        <Select
          aria-label="Đối tượng"
          placeholder="Mọi đối tượng"
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
          label="đến năm"
          value={filter.toYear}
          onChange={(toYear) => setFilter({ ...filter, toYear })}
        />
        <Text size="sm" c="dimmed" ml="auto" style={{ whiteSpace: 'nowrap' }}>
          {formatNumber(data.total)} lượt
        </Text>
        <Button
          variant="default"
          leftSection={<IconFileExport size={16} aria-hidden />}
          style={{ flex: 'none' }}
          onClick={() => exportList().catch(showError)}
        >
          Xuất
        </Button>
      </Group>
      {data.total > rows.length && (
        <Text size="sm" c="gray.7">
          Đang hiện {formatNumber(rows.length)} lượt gần nhất; thu hẹp bằng bộ lọc để thấy các lượt khác.
          “Xuất” ghi đủ {formatNumber(data.total)} lượt.
        </Text>
      )}
      <DataGrid
        label="Khen thưởng đã nhận"
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={open}
        selected={selected}
        onSelect={setSelected}
        emptyText="Không có khen thưởng nào phù hợp với bộ lọc."
      />
      {selected.size > 0 && (
        <SelectionBar
          text={`Đã chọn ${formatNumber(chosen.length)} khen thưởng đã ghi${kept > 0 ? `; ${formatNumber(kept)} của phong trào không xóa ở đây được` : ''}`}
          onClear={() => setSelected(new Set())}
        >
          <Button
            variant="default"
            size="xs"
            disabled={chosen.length === 0}
            loading={remove.isPending}
            onClick={() => remove.mutate({ ids: chosen })}
          >
            Xóa
          </Button>
        </SelectionBar>
      )}
      {entry !== null && <EarlierAwardDialog entry={entry} onClose={() => setEntry(null)} />}
    </div>
  );
}

function entryOf(own: AwardRecord): EarlierAwardEntry {
  const { id, unitId, personId, award, year } = own;
  return {
    ...{ id, unitId, personId },
    held: {
      ...{ award, year, level: own.issuer, campaign: own.achievement },
      ...{ decision: own.decisionNumber, date: own.decisionDate },
    },
  };
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
