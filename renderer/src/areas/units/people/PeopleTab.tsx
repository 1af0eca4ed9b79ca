import { Alert, Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { IconFileExport, IconPlus, IconSearch, IconUsers } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import type { UnitRow } from '#shared/contract/units.ts';
import { TWINS_SHOWN } from '#shared/domain/units/duplicate-people.ts';
import { openPeople, type PersonLine, searchKeyOf } from '#shared/domain/units/people-table.ts';
import { foldedWords } from '#shared/text/folding.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { trpcClient } from '../../../app/client.ts';
import { useTRPC } from '../../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../../ui/DataGrid.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { showDone, showError } from '../../../ui/notify.tsx';
import { useJob } from '../../../ui/use-job.tsx';
import { SelectionBar } from '../SelectionBar.tsx';
import { UnitSelect, unitOptions } from '../UnitSelect.tsx';
import { idsBelow } from '../unit-tree.ts';
import { PeopleBulkDialog } from './PeopleBulkDialog.tsx';
import { TwinsDialog } from './TwinsDialog.tsx';

interface PeopleTabProps {
  readonly units: readonly UnitRow[];
  readonly openId: string | null;
  readonly onOpen: (personId: string) => void;
  readonly onImport: () => void;
}

const sexNames = { male: 'Nam', female: 'Nữ' };

const groups: Readonly<Record<string, { label: string; fits: (own: PersonLine) => boolean }>> = {
  leader: { label: 'Lãnh đạo, quản lý', fits: ({ isLeader }) => isLeader },
  direct: { label: 'Trực tiếp', fits: ({ isLeader, isDirectWorker }) => isDirectWorker && !isLeader },
  awarded: { label: 'Đã được khen', fits: ({ awards }) => awards > 0 },
};

/** Everybody over all units. */
export function PeopleTab({ units, openId, onOpen, onImport }: PeopleTabProps) {
  const trpc = useTRPC();
  const { data: people } = useSuspenseQuery({
    ...trpc.people.list.queryOptions(),
    select: openPeople,
    // Thirty thousand rows are drawn anew sooner than they are compared with the former ones.
    structuralSharing: false,
  });
  const { data: twins = [] } = useQuery(trpc.people.twins.queryOptions());
  const [filter, setFilter] = useState({
    text: '',
    unitId: null as string | null,
    who: null as string | null,
  });
  const [withFormer, setWithFormer] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<'bulk' | 'twins' | null>(null);
  const names = useMemo(() => new Map(units.map(({ id, name }) => [id, name])), [units]);
  const options = useMemo(() => unitOptions(units, ({ validTo }) => validTo === null), [units]);
  const rows = useMemo(() => {
    const words = foldedWords(filter.text);
    const within = filter.unitId === null ? null : idsBelow(units, filter.unitId);
    const group = groups[filter.who ?? ''];
    return people.filter(
      (own) =>
        (withFormer || own.validTo === null) &&
        (within === null || within.has(own.unitId)) &&
        words.every((word) => searchKeyOf(own).includes(word)) &&
        (group === undefined || group.fits(own)),
    );
  }, [people, units, filter, withFormer]);
  const columns = useMemo(
    (): GridColumn<PersonLine>[] => [
      { id: 'name', header: 'Họ và tên', width: 180, value: (own) => own.fullName },
      { id: 'year', header: 'Năm sinh', width: 92, align: 'right', value: (own) => own.birthYear },
      { id: 'sex', header: 'Giới', width: 60, value: (own) => (own.sex === null ? '' : sexNames[own.sex]) },
      { id: 'position', header: 'Chức vụ', width: 180, value: (own) => own.position },
      { id: 'unit', header: 'Đơn vị', width: 220, grow: true, value: (own) => names.get(own.unitId) ?? '' },
      { id: 'leader', header: 'Lãnh đạo', width: 92, value: (own) => (own.isLeader ? 'Lãnh đạo' : '') },
      {
        id: 'direct',
        header: 'Trực tiếp',
        width: 90,
        value: (own) => (own.isDirectWorker ? 'Trực tiếp' : ''),
      },
      { id: 'awards', header: 'Được khen', width: 100, align: 'right', value: (own) => own.awards || null },
    ],
    [names],
  );
  const chosen = useMemo(
    () => people.filter(({ id }) => selected.has(id)).map(({ id }) => id),
    [people, selected],
  );
  const job = useJob({ after: 400 });
  const exportList = async () => {
    const defaultName = 'Danh sách cá nhân.xlsx';
    const target = await trpcClient.files.pickSave.mutate({ kind: 'xlsx', defaultName });
    if (target === null) return;
    const file = await job.run('Đang ghi danh sách cá nhân', (jobId) =>
      trpcClient.people.exportList.mutate({ fileToken: target.token, jobId }),
    );
    if (file !== null) showDone('Đã ghi danh sách cá nhân.', file);
  };
  if (people.length === 0) {
    return (
      <EmptyState
        title="Chưa có cá nhân nào"
        text="Danh sách cá nhân dùng khi đề nghị khen thưởng: chức vụ, lãnh đạo hay trực tiếp, đã được khen những gì. Nhập từ một tệp Excel có sẵn, hoặc thêm trong từng đơn vị."
        action={<Button onClick={onImport}>Nhập từ Excel</Button>}
      />
    );
  }
  return (
    <div className="screen" style={{ paddingTop: 10, gap: 8 }}>
      {job.view}
      <Group gap="xs" wrap="nowrap">
        <TextInput
          aria-label="Tìm người"
          placeholder="Tìm theo tên, không cần dấu"
          leftSection={<IconSearch size={15} aria-hidden />}
          w={225}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <UnitSelect
          aria-label="Trong đơn vị"
          placeholder="Mọi đơn vị"
          clearable
          w={220}
          options={options}
          value={filter.unitId}
          onChange={(unitId) => setFilter({ ...filter, unitId })}
        />
        <Select
          aria-label="Nhóm người"
          placeholder="Mọi người"
          clearable
          w={160}
          data={Object.entries(groups).map(([value, { label }]) => ({ value, label }))}
          value={filter.who}
          onChange={(who) => setFilter({ ...filter, who })}
        />
        {people.some(({ validTo }) => validTo !== null) && (
          <Checkbox
            label="Cả người đã thôi"
            checked={withFormer}
            onChange={(event) => setWithFormer(event.currentTarget.checked)}
          />
        )}
        <Text size="sm" c="dimmed" ml="auto" style={{ whiteSpace: 'nowrap' }}>
          {formatNumber(rows.length)} người
        </Text>
        <Button
          variant="default"
          leftSection={<IconFileExport size={16} aria-hidden />}
          onClick={() => exportList().catch(showError)}
        >
          Xuất
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onOpen('new')}
        >
          Thêm người
        </Button>
      </Group>
      {twins.length > 0 && (
        <Alert color="yellow" p="xs" icon={<IconUsers size={18} aria-hidden />}>
          <Group gap="sm">
            <Text size="sm">
              Có {twins.length >= TWINS_SHOWN && 'ít nhất '}
              {formatNumber(twins.length)} cặp có thể là một người ghi hai lần. Ứng dụng không tự gộp.
            </Text>
            <Button variant="default" size="compact-sm" onClick={() => setDialog('twins')}>
              Xem từng cặp
            </Button>
          </Group>
        </Alert>
      )}
      <DataGrid
        label="Danh sách cá nhân"
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        shownBy={filter}
        onOpen={({ id }) => onOpen(id)}
        openKey={openId}
        selected={selected}
        onSelect={setSelected}
        emptyText="Không có ai phù hợp với bộ lọc."
      />
      {chosen.length > 0 && (
        <SelectionBar
          text={`Đã chọn ${formatNumber(chosen.length)} người`}
          onClear={() => setSelected(new Set())}
        >
          <Button variant="default" size="xs" onClick={() => setDialog('bulk')}>
            Sửa cùng lúc
          </Button>
        </SelectionBar>
      )}
      <Suspense fallback={null}>
        {dialog === 'bulk' && (
          <PeopleBulkDialog personIds={chosen} options={options} onClose={() => setDialog(null)} />
        )}
        {dialog === 'twins' && <TwinsDialog onClose={() => setDialog(null)} />}
      </Suspense>
    </div>
  );
}
