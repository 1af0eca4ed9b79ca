import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import type { ImportRow, UnitImport, UnitRow } from '#shared/contract/units.ts';
import { unitKindName } from '#shared/domain/units/unit-kind.ts';
import { bridge } from '../../app/bridge.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx';

const states: Record<ImportRow['state'], { tone: Tone; text: string }> = {
  new: { tone: 'info', text: 'Thêm mới' },
  changed: { tone: 'warn', text: 'Thay đổi' },
  unchanged: { tone: 'muted', text: 'Không đổi' },
  doubt: { tone: 'bad', text: 'Cần xem' },
};

/** Choose a list, see row by row what it would change, take it in as a whole. */
export function ImportTab({ units }: { readonly units: readonly UnitRow[] }) {
  const trpc = useTRPC();
  const [read, setRead] = useState<UnitImport | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [decisions, setDecisions] = useState<ReadonlyMap<number, string>>(new Map());
  const readFile = useMutation(
    trpc.units.readImport.mutationOptions({
      onSuccess: (found) => {
        setRead(found);
        setDecisions(new Map());
      },
    }),
  );
  const apply = useMutation(
    trpc.units.applyImport.mutationOptions({
      onSuccess: ({ added, changed, skipped }) => {
        showDone(`Đã thêm ${added} đơn vị, cập nhật ${changed}; ${skipped} dòng chưa nhập.`);
        setRead(null);
      },
    }),
  );
  const choose = async () => {
    const [file] = await trpcClient.files.pick.mutate({ purpose: 'unitList' });
    if (file !== undefined) readFile.mutate({ token: file.token });
  };
  const onDrop = async (event: DragEvent) => {
    event.preventDefault();
    const [file] = await bridge().dropFiles([...event.dataTransfer.files]);
    if (file !== undefined) readFile.mutate({ token: file.token });
  };
  const button = (
    <Button
      variant={read === null ? 'filled' : 'default'}
      leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
      loading={readFile.isPending}
      onClick={() => choose().catch(showError)}
    >
      {read === null ? 'Chọn tệp Excel' : 'Chọn tệp khác'}
    </Button>
  );
  if (read === null) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button
      <div onDragOver={(event) => event.preventDefault()} onDrop={(event) => onDrop(event).catch(showError)}>
        <EmptyState
          title="Nhập danh sách đơn vị từ Excel"
          text="Chọn hoặc thả vào đây một danh sách .xlsx bất kỳ có dòng tiêu đề: Mã, Tên đơn vị, Loại, Trực thuộc, Cụm, Người liên hệ, Điện thoại. Ứng dụng cho xem trước từng dòng sẽ thêm, đổi hay cần xem lại; chưa dòng nào được nhập."
          action={button}
        />
      </div>
    );
  }
  const count = (state: ImportRow['state']) => read.rows.filter((row) => row.state === state).length;
  const decided = [...decisions].filter(([, value]) => value !== 'skip');
  const ready = count('new') + count('changed') + decided.length;
  return (
    <Stack gap="xs" h="100%" pt={10} style={{ minHeight: 0 }}>
      <Group gap="xs" align="flex-end">
        <div style={{ flex: 1, minWidth: 260 }}>
          <Text size="sm" fw={600}>
            {read.file}, trang “{read.sheet}”
          </Text>
          <Text size="sm" c="dimmed">
            {count('new')} thêm mới, {count('changed')} thay đổi, {count('unchanged')} không đổi,{' '}
            {count('doubt')} cần xem
            {read.ignored.length > 0 && `; cột không dùng: ${read.ignored.join(', ')}`}
          </Text>
        </div>
        <DateField label="Áp dụng từ ngày" w={150} value={from} onChange={setFrom} />
        {button}
        <Button
          disabled={ready === 0 || from === null}
          loading={apply.isPending}
          title={from === null ? 'Chọn ngày áp dụng trước' : undefined}
          onClick={() => {
            if (from === null) return;
            apply.mutate({
              token: read.token,
              sha256: read.sha256,
              from,
              decisions: [...decisions].map(([row, value]) => decisionOf(row, value)),
            });
          }}
        >
          Nhập {ready} đơn vị
        </Button>
      </Group>
      <DataGrid
        label="Các dòng của danh sách"
        rows={read.rows}
        columns={columnsFor(units, decisions, (row, value) =>
          setDecisions(new Map(decisions).set(row, value)),
        )}
        rowKey={({ row }) => String(row)}
      />
    </Stack>
  );
}

function decisionOf(row: number, value: string) {
  if (value === 'skip' || value === 'add') return { row, action: value, unitId: null } as const;
  return { row, action: 'update', unitId: value } as const;
}

function columnsFor(
  units: readonly UnitRow[],
  decisions: ReadonlyMap<number, string>,
  decide: (row: number, value: string) => void,
): GridColumn<ImportRow>[] {
  const nameOf = new Map(units.map(({ id, name, code }) => [id, `${name} (${code})`]));
  return [
    { id: 'row', header: 'Dòng', width: 60, align: 'right', value: ({ row }) => row },
    {
      id: 'state',
      header: 'Kết quả',
      width: 110,
      value: ({ state }) => states[state].text,
      render: ({ state }) => <StatusBadge tone={states[state].tone}>{states[state].text}</StatusBadge>,
    },
    { id: 'code', header: 'Mã', width: 80, value: ({ unit }) => unit.code },
    { id: 'name', header: 'Tên đơn vị', width: 180, value: ({ unit }) => unit.name },
    { id: 'kind', header: 'Loại', width: 110, value: ({ unit }) => unitKindName(unit.kind) },
    { id: 'parent', header: 'Trực thuộc', width: 130, value: ({ unit }) => unit.parentName },
    {
      id: 'what',
      header: 'Thay đổi hoặc lý do cần xem',
      width: 230,
      grow: true,
      value: ({ changes, reasons }) => [...reasons, ...changes].join('; '),
    },
    {
      id: 'decision',
      header: 'Cách xử lý',
      width: 205,
      sortable: false,
      value: () => null,
      render: ({ row, state, unit, unitId }) =>
        state === 'doubt' ? (
          <Select
            aria-label={`Cách xử lý dòng ${row}`}
            size="xs"
            data={[
              { value: 'skip', label: 'Bỏ qua dòng này' },
              ...(unit.code === '' || unit.name === '' || unitId !== null
                ? []
                : [{ value: 'add', label: 'Thêm thành đơn vị mới' }]),
              ...(unitId === null ? [] : [{ value: unitId, label: `Cập nhật ${nameOf.get(unitId) ?? ''}` }]),
            ]}
            value={decisions.get(row) ?? 'skip'}
            onChange={(value) => decide(row, value ?? 'skip')}
          />
        ) : null,
    },
  ];
}
