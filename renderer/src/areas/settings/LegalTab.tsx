import { Button, Group, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LegalTables } from '#shared/domain/legal/legal-tables.ts';
import { addDays } from '#shared/domain/local-date.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatMoney, formatPoints } from '#shared/text/numbers.ts';
import { prizeNames } from '#shared/text/prize-names.ts';
import { subjectWords } from '#shared/text/subject-names.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { showDone } from '../../ui/notify.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

interface Dated {
  validFrom: string;
  validTo: string | null;
  source: string;
  verified: boolean;
}

interface LegalRow extends Dated {
  key: string;
  what: string;
  value: string;
}

function rowsOf(tables: LegalTables, kind: string): LegalRow[] {
  if (kind === 'baseSalary') {
    return tables.baseSalary.map((r, i) => ({
      ...r,
      key: `b${i}`,
      what: 'Mức lương cơ sở',
      value: formatMoney(r.amount),
    }));
  }
  if (kind === 'prizeMultipliers') {
    return tables.prizeMultipliers.map((r, i) => ({
      ...r,
      key: `p${i}`,
      what: `${prizeNames[r.prizeKey] ?? r.prizeKey} (${subjectWords[r.subject]})`,
      value: `${formatPoints(r.multiplierHundredths)} lần`,
    }));
  }
  return tables.forms.map((r, i) => ({ ...r, key: `f${i}`, what: r.name, value: r.number }));
}

const columns: GridColumn<LegalRow>[] = [
  { id: 'what', header: 'Nội dung', width: 390, grow: true, value: (r) => r.what },
  { id: 'value', header: 'Mức, mẫu số', width: 130, align: 'right', value: (r) => r.value },
  {
    id: 'from',
    header: 'Từ ngày',
    width: 104,
    value: (r) => r.validFrom,
    render: (r) => shortDate(r.validFrom),
  },
  {
    id: 'to',
    header: 'Đến ngày',
    width: 104,
    value: (r) => r.validTo,
    render: (r) => (r.validTo === null ? 'đang áp dụng' : shortDate(r.validTo)),
  },
  { id: 'source', header: 'Căn cứ', width: 240, value: (r) => r.source },
  {
    id: 'verified',
    header: 'Đối chiếu',
    width: 130,
    value: (r) => (r.verified ? 1 : 0),
    render: (r) =>
      r.verified ? (
        <StatusBadge tone="ok">Đã đối chiếu</StatusBadge>
      ) : (
        <StatusBadge tone="warn">Cần đối chiếu</StatusBadge>
      ),
  },
];

/** Dated figures that law changes, each with its source; a campaign keeps those of its own date. */
export function LegalTab() {
  const trpc = useTRPC();
  const { data: tables } = useSuspenseQuery(trpc.settings.legalTables.queryOptions());
  const [kind, setKind] = useState('baseSalary');
  return (
    <div className="screen" style={{ paddingTop: 12 }}>
      <Group justify="space-between">
        <SegmentedControl
          value={kind}
          onChange={setKind}
          aria-label="Loại bảng"
          data={[
            { value: 'baseSalary', label: 'Lương cơ sở' },
            { value: 'prizeMultipliers', label: 'Hệ số tiền thưởng' },
            { value: 'forms', label: 'Mẫu văn bản' },
          ]}
        />
        <Text size="sm" c="gray.7">
          Mức cần đối chiếu phải so với văn bản gốc trước khi dùng.
        </Text>
      </Group>
      <DataGrid
        label="Bảng mức theo quy định"
        rows={rowsOf(tables, kind)}
        columns={columns}
        rowKey={(r) => r.key}
      />
      {kind === 'baseSalary' && <NewBaseSalary tables={tables} />}
    </div>
  );
}

/** A new base salary closes the one in force on the day before. */
function NewBaseSalary({ tables }: { readonly tables: LegalTables }) {
  const trpc = useTRPC();
  const save = useMutation(
    trpc.settings.saveLegalTables.mutationOptions({
      onSuccess: () => showDone('Đã lưu mức lương cơ sở mới.'),
    }),
  );
  const [amount, setAmount] = useState<number | string>('');
  const [validFrom, setValidFrom] = useState('');
  const [source, setSource] = useState('');
  const isComplete = typeof amount === 'number' && amount > 0 && validFrom !== '' && source.trim() !== '';
  const add = () => {
    if (typeof amount !== 'number') return;
    const closed = tables.baseSalary.map((row) =>
      row.validTo === null && row.validFrom < validFrom ? { ...row, validTo: addDays(validFrom, -1) } : row,
    );
    const added = { amount, validFrom, validTo: null, source, verified: true };
    save.mutate({ ...tables, baseSalary: [...closed, added] });
  };
  return (
    <Stack gap={4}>
      <Group align="flex-end">
        <NumberInput label="Mức lương cơ sở mới (đồng)" value={amount} onChange={setAmount} w={220} />
        <DateField label="Áp dụng từ ngày" value={validFrom} onChange={(date) => setValidFrom(date ?? '')} />
        <TextInput
          label="Căn cứ"
          placeholder="Nghị định số …"
          value={source}
          onChange={(e) => setSource(e.currentTarget.value)}
          w={280}
        />
        <Button disabled={!isComplete} loading={save.isPending} onClick={add}>
          Thêm mức mới
        </Button>
      </Group>
    </Stack>
  );
}
