import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitRow } from '#shared/contract/units.ts';
import {
  communeCount,
  formedWords,
  type Province,
  provinceName,
  provinceNamed,
} from '#shared/domain/units/province.ts';
import { matchesFolded } from '#shared/text/folding.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { showDone } from '../../ui/notify.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

interface ProvincesDialogProps {
  readonly units: readonly UnitRow[];
  readonly onClose: () => void;
}

/** The 34 provinces, what each was made of, and adding those that the office works with: its own, peers, those it reports to. */
export function ProvincesDialog({ units, onClose }: ProvincesDialogProps) {
  const trpc = useTRPC();
  const { data: list } = useSuspenseQuery(trpc.unitMap.provinces.queryOptions());
  const [text, setText] = useState('');
  const [from, setFrom] = useState<string | null>(list.asOf);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const known = new Set(
    units
      .filter(({ kind, validTo }) => kind === 'province' && validTo === null)
      .map(({ name }) => provinceNamed(list.provinces, name)?.code),
  );
  const rows = list.provinces.filter((own) =>
    matchesFolded(`${provinceName(own)} ${own.formedFrom.join(' ')} ${own.code}`, text),
  );
  const chosen = [...selected].filter((code) => !known.has(code));
  const add = useMutation(
    trpc.unitMap.addProvinces.mutationOptions({
      onSuccess: ({ added }) => {
        showDone(`Đã thêm ${added} tỉnh, thành phố. Ctrl+Z để hoàn tác.`);
        onClose();
      },
    }),
  );
  const sum = (pick: (own: Province) => number) =>
    formatNumber(rows.reduce((all, own) => all + pick(own), 0));
  return (
    <Modal
      opened
      onClose={onClose}
      size={1060}
      title="Danh mục 34 tỉnh, thành phố"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="xs" style={{ height: 'min(620px, calc(100vh - 150px))' }}>
        <Text size="sm" c="dimmed">
          Theo {list.source}. Số xã, phường, đặc khu theo {list.countSource}. Mã theo {list.codeSource}.
        </Text>
        <TextInput
          aria-label="Tìm tỉnh, thành phố"
          placeholder="Tìm theo tên mới hoặc tên cũ, không cần dấu"
          leftSection={<IconSearch size={15} aria-hidden />}
          w={340}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DataGrid
          label="Tỉnh, thành phố"
          rows={rows}
          columns={columnsFor(known)}
          rowKey={({ code }) => code}
          selected={selected}
          onSelect={setSelected}
          emptyText="Không có tỉnh, thành phố nào như vậy."
          summary={{
            name: `${rows.length} tỉnh, thành phố`,
            communes: sum(({ communes }) => communes),
            wards: sum(({ wards }) => wards),
            zones: sum(({ specialZones }) => specialZones),
            all: sum(communeCount),
          }}
        />
        {rows
          .filter(({ note }) => note !== '')
          .map((own) => (
            <Text key={own.code} size="sm" c="dimmed">
              {own.name}: {own.note}
            </Text>
          ))}
        <Group justify="flex-end" align="flex-end">
          <DateField label="Áp dụng từ ngày" required w={160} value={from} onChange={setFrom} />
          <Button
            disabled={chosen.length === 0 || from === null}
            title={chosen.length === 0 ? 'Đánh dấu tỉnh, thành phố cần thêm trước' : undefined}
            loading={add.isPending}
            onClick={() => from !== null && add.mutate({ codes: chosen, from })}
          >
            Thêm {chosen.length > 0 && chosen.length} vào danh sách đơn vị
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function columnsFor(known: ReadonlySet<string | undefined>): GridColumn<Province>[] {
  const count = (id: string, header: string, value: (own: Province) => number): GridColumn<Province> => ({
    ...{ id, header, width: 74, align: 'right', value: (own) => value(own) || null },
  });
  return [
    { id: 'name', header: 'Tên', width: 184, value: provinceName },
    { id: 'code', header: 'Mã', width: 56, value: ({ code }) => code },
    { id: 'from', header: 'Trước 01/7/2025', width: 240, grow: true, value: formedWords },
    count('communes', 'Xã', ({ communes }) => communes),
    count('wards', 'Phường', ({ wards }) => wards),
    count('zones', 'Đặc khu', ({ specialZones }) => specialZones),
    count('all', 'Cộng', communeCount),
    {
      id: 'known',
      header: 'Trong danh sách',
      width: 130,
      value: ({ code }) => (known.has(code) ? 'Đã có' : ''),
      render: ({ code }) => (known.has(code) ? <StatusBadge tone="muted">Đã có</StatusBadge> : null),
    },
  ];
}
