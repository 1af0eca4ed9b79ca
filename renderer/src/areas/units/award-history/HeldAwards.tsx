import { ActionIcon, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeldAward } from '#shared/contract/held-award.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../../app/trpc.ts';
import { showDone } from '../../../ui/notify.tsx';
import { RowTools } from '../../../ui/RowTools.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { EarlierAwardDialog, type EarlierAwardEntry } from './EarlierAwardDialog.tsx';

const stateNames: Readonly<Record<string, string>> = {
  awarded: 'Đã khen',
  selected: 'Đã chọn',
  proposed: 'Đang đề nghị',
  rejected: 'Không chọn',
};

interface HeldAwardsProps {
  readonly held: readonly HeldAward[];
  readonly unitId: string;
  /** Null for the awards of the unit itself. */
  readonly personId: string | null;
}

/** What a unit or person was awarded or proposed for, year by year; awards from before are entered and put right here. */
export function HeldAwards({ held, unitId, personId }: HeldAwardsProps) {
  const [entry, setEntry] = useState<EarlierAwardEntry | null>(null);
  const awarded = held.filter(({ state }) => state === 'awarded').length;
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text fw={600}>
          Khen thưởng ({awarded})
          {held.length > awarded && `, đề nghị chưa có quyết định (${held.length - awarded})`}
        </Text>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setEntry({ id: null, unitId, personId, held: null })}
        >
          Ghi khen thưởng
        </Button>
      </Group>
      {held.length === 0 ? (
        <Text size="sm" c="dimmed">
          Chưa có khen thưởng nào trong các phong trào đã lưu, cũng chưa ghi khen thưởng của những năm trước.
        </Text>
      ) : (
        <Table fz="sm" verticalSpacing={4} aria-label="Khen thưởng">
          <Table.Tbody>
            {held.map((own, at) => (
              <HeldRow
                key={own.earlierId ?? `${own.date} ${own.award} ${at}`}
                own={own}
                onEdit={(id) => setEntry({ id, unitId, personId, held: own })}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {entry !== null && <EarlierAwardDialog entry={entry} onClose={() => setEntry(null)} />}
    </Stack>
  );
}

function HeldRow({ own, onEdit }: { readonly own: HeldAward; readonly onEdit: (id: string) => void }) {
  const trpc = useTRPC();
  const remove = useMutation(
    trpc.awardHistory.remove.mutationOptions({
      onSuccess: () => showDone('Đã xóa khen thưởng đã ghi. Ctrl+Z để hoàn tác.'),
    }),
  );
  const { earlierId } = own;
  const name = `${own.award} năm ${own.year}`;
  return (
    <Table.Tr>
      <Table.Td w={50} fw={600} style={{ verticalAlign: 'top' }}>
        {own.year}
      </Table.Td>
      <Table.Td>
        {own.award}
        <Text size="xs" c="gray.7">
          {[own.level, decisionWords(own)].filter((part) => part !== '').join('; ')}
        </Text>
        <Text size="xs" c="gray.7">
          {[own.title, own.campaign, own.earnedBy].filter((part) => part !== '').join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td w={112} style={{ verticalAlign: 'top' }}>
        {earlierId === null ? (
          <StatusBadge tone={own.state === 'awarded' ? 'ok' : 'muted'}>
            {stateNames[own.state] ?? own.state}
          </StatusBadge>
        ) : (
          <Group gap={2} wrap="nowrap" justify="flex-end">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Sửa ${name}`}
              onClick={() => onEdit(earlierId)}
            >
              <IconPencil size={15} aria-hidden />
            </ActionIcon>
            <RowTools name={name} onRemove={() => remove.mutate({ ids: [earlierId] })} />
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function decisionWords({ decision, date }: HeldAward): string {
  const day = date === null ? '' : shortDate(date);
  if (decision !== '') return `Quyết định số ${decision}${day === '' ? '' : `, ${day}`}`;
  return day === '' ? '' : `quyết định ngày ${day}`;
}
