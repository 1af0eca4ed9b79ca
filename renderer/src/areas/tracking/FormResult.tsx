import { Group, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { FormFileResult, FormReturnRow } from '#shared/contract/tracking-forms.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx';
import { SlipView } from './SlipView.tsx';
import { isSentBack, verdictOf } from './verdicts.ts';

/** A file of this batch, or one that came earlier. */
export interface FormResultRow
  extends Pick<
    FormReturnRow,
    'id' | 'file' | 'verdict' | 'unitName' | 'milestoneName' | 'message' | 'cells'
  > {
  /** Null in a dry run; missing in the history, where `id` is it. */
  formReturnId?: FormFileResult['formReturnId'];
  /** Of a file of this batch. */
  token?: string;
  guess?: FormFileResult['guess'];
}

const errorsOf = ({ cells }: FormResultRow) => cells.filter(({ level }) => level === 'error').length;

/** A form that waits for a person to say whose it is has no verdict yet. */
function outcomeOf({ verdict, guess, formReturnId }: FormResultRow): { tone: Tone; text: string } {
  const isWaiting = guess != null && formReturnId === null;
  return isWaiting ? { tone: 'warn', text: 'Cần ghép đơn vị' } : verdictOf(verdict);
}

const columns: GridColumn<FormResultRow>[] = [
  { id: 'file', header: 'Tệp', width: 200, grow: true, value: (row) => row.file },
  { id: 'unit', header: 'Đơn vị', width: 150, value: (row) => row.unitName },
  { id: 'milestone', header: 'Mốc', width: 205, value: (row) => row.milestoneName },
  {
    id: 'verdict',
    header: 'Kết quả',
    width: 155,
    value: (row) => outcomeOf(row).text,
    render: (row) => <StatusBadge tone={outcomeOf(row).tone}>{outcomeOf(row).text}</StatusBadge>,
  },
  { id: 'errors', header: 'Ô sai', width: 60, align: 'right', value: (row) => errorsOf(row) || null },
  {
    id: 'warnings',
    header: 'Ô cần xem',
    width: 70,
    align: 'right',
    value: (row) => row.cells.length - errorsOf(row) || null,
  },
  {
    id: 'message',
    header: 'Lý do',
    width: 220,
    grow: true,
    value: (row) => row.message || (row.cells[0]?.message ?? ''),
  },
];

interface ResultGridProps {
  readonly rows: readonly FormResultRow[];
  readonly openKey: string | null;
  readonly onOpen: (row: FormResultRow) => void;
  readonly emptyText: string;
}

export function ResultGrid({ rows, openKey, onOpen, emptyText }: ResultGridProps) {
  return (
    <DataGrid
      label="Kết quả kiểm tra từng tệp"
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      openKey={openKey}
      emptyText={emptyText}
    />
  );
}

/** What is wrong with a file, cell by cell, and the slip for the unit. */
export function FormResult({
  row,
  children,
}: {
  readonly row: FormResultRow;
  /** What can be done with a file of this batch. */
  readonly children?: ReactNode;
}) {
  const { verdict, message, unitName, milestoneName } = row;
  // What must be corrected comes before what should be looked at.
  const cells = [...row.cells].sort((a, b) => a.level.localeCompare(b.level));
  const formReturnId = row.formReturnId === undefined ? row.id : row.formReturnId;
  const hasSlip = isSentBack(verdict) && formReturnId !== null;
  const [view, setView] = useState<'cells' | 'slip'>('cells');
  const isSlip = hasSlip && view === 'slip';
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{[unitName, milestoneName].filter((part) => part !== '').join(', ')}</Text>
        <StatusBadge tone={outcomeOf(row).tone}>{outcomeOf(row).text}</StatusBadge>
      </Group>
      {message !== '' && <Text size="sm">{message}</Text>}
      {children}
      {hasSlip && (
        <SegmentedControl
          size="xs"
          value={view}
          onChange={(value) => setView(value === 'slip' ? 'slip' : 'cells')}
          data={[
            { value: 'cells', label: 'Từng ô' },
            { value: 'slip', label: 'Phiếu trả' },
          ]}
        />
      )}
      {isSlip && <SlipView formReturnId={formReturnId} />}
      {!isSlip && cells.length > 0 && (
        <Table fz="sm" verticalSpacing={5}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={130}>Ô</Table.Th>
              <Table.Th>Vấn đề và cách sửa</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cells.map((cell) => (
              <Table.Tr key={`${cell.sheet}!${cell.cell} ${cell.code}`}>
                <Table.Td style={{ verticalAlign: 'top' }}>
                  <Text size="sm" fw={600}>
                    {cell.cell}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {cell.sheet}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {cell.level === 'warning' && <StatusBadge tone="warn">Cần xem</StatusBadge>} {cell.message}
                  {cell.found !== '' && !cell.message.includes(cell.found) && (
                    <Text size="xs" c="gray.7">
                      Đang ghi: {cell.found}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
