import { Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentView } from '#shared/contract/documents.ts';
import { copiesOf, type Recipient } from '#shared/domain/documents/recipients.ts';
import { setSaveState } from '../../app/save-state.ts';
import { useTRPC } from '../../app/trpc.ts';
import { type EditColumn, EditTable } from '../../ui/EditTable.tsx';
import { TextCell } from '../../ui/edit-cells.tsx';

interface Row extends Recipient {
  key: string;
}

interface Entry {
  rows: Row[];
  keeper: string;
  note: string;
}

const rowOf = (recipient: Recipient): Row => ({ ...recipient, key: crypto.randomUUID() });

/** Who gets how many copies, who keeps one, and a note; saved by itself. */
export function RecipientsTab({ paper }: { readonly paper: DocumentView }) {
  const trpc = useTRPC();
  const [entry, setEntry] = useState<Entry>(() => ({
    rows: paper.recipients.map(rowOf),
    keeper: paper.keeper,
    note: paper.note,
  }));
  const save = useMutation(
    trpc.documents.editEntry.mutationOptions({
      onMutate: () => setSaveState('saving'),
      onSuccess: () => setSaveState('saved'),
      onError: () => setSaveState('failed'),
    }),
  );
  const saveSoon = useDebouncedCallback(
    ({ rows, keeper, note }: Entry) => {
      const recipients = rows
        .filter(({ name }) => name.trim() !== '')
        .map(({ name, copies }) => ({ name, copies }));
      save.mutate({ documentId: paper.id, recipients, keeper, note });
    },
    { delay: 500, flushOnUnmount: true },
  );
  const change = (part: Partial<Entry>) => {
    const next = { ...entry, ...part };
    setEntry(next);
    saveSoon(next);
  };
  const changeRow = (at: number, part: Partial<Row>) =>
    change({ rows: entry.rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  const columns: EditColumn<Row>[] = [
    {
      header: 'Nơi nhận',
      cell: (row, at) => (
        <TextCell
          label={`Nơi nhận ${at + 1}`}
          value={row.name}
          onChange={(name) => changeRow(at, { name })}
        />
      ),
    },
    {
      header: 'Số bản',
      width: 90,
      cell: (row, at) => (
        <NumberInput
          variant="unstyled"
          size="xs"
          aria-label={`Số bản ${at + 1}`}
          min={1}
          max={999}
          clampBehavior="strict"
          allowDecimal={false}
          value={row.copies}
          onChange={(copies) => typeof copies === 'number' && copies > 0 && changeRow(at, { copies })}
        />
      ),
    },
  ];
  return (
    <Stack gap="sm">
      <EditTable
        label="Nơi nhận văn bản"
        itemName="nơi nhận"
        rows={entry.rows}
        rowKey={({ key }) => key}
        columns={columns}
        onAdd={() => change({ rows: [...entry.rows, rowOf({ name: '', copies: 1 })] })}
        onRemove={(at) => change({ rows: entry.rows.filter((_, index) => index !== at) })}
        emptyText="Chưa ghi nơi nhận nào."
      />
      <Text size="sm" fw={500}>
        Tổng số bản: {copiesOf(entry.rows, entry.keeper)}
        {entry.keeper === '' ? '' : ', gồm 1 bản lưu'}
      </Text>
      <Group grow align="flex-start">
        <TextInput
          label="Đơn vị, người nhận bản lưu"
          value={entry.keeper}
          onChange={(event) => change({ keeper: event.currentTarget.value })}
        />
        <TextInput
          label="Ghi chú"
          value={entry.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </Group>
      <Text size="xs" c="gray.7">
        Nơi nhận trong sổ dùng để in đủ số bản và ghi sổ; phần “Nơi nhận” trên văn bản không thay đổi.
      </Text>
    </Stack>
  );
}
