import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonDetail, TwinPair } from '#shared/contract/people.ts';
import { useTRPC } from '../../../app/trpc.ts';
import { showDone } from '../../../ui/notify.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';

interface TwinsDialogProps {
  readonly onClose: () => void;
}

type Side = 'first' | 'second';

interface Field {
  label: string;
  show: (person: PersonDetail) => string;
  pick: (person: PersonDetail) => Partial<PersonDetail>;
}

const fields: Field[] = [
  { label: 'Họ và tên', show: (p) => p.fullName, pick: (p) => ({ fullName: p.fullName }) },
  { label: 'Năm sinh', show: (p) => String(p.birthYear ?? ''), pick: (p) => ({ birthYear: p.birthYear }) },
  {
    label: 'Giới tính',
    show: (p) => (p.sex === null ? '' : p.sex === 'male' ? 'Nam' : 'Nữ'),
    pick: (p) => ({ sex: p.sex }),
  },
  { label: 'Đơn vị', show: (p) => p.unitName, pick: (p) => ({ unitId: p.unitId }) },
  { label: 'Chức vụ', show: (p) => p.position, pick: (p) => ({ position: p.position }) },
  { label: 'Lãnh đạo', show: (p) => (p.isLeader ? 'có' : 'không'), pick: (p) => ({ isLeader: p.isLeader }) },
  {
    label: 'Trực tiếp',
    show: (p) => (p.isDirectWorker ? 'có' : 'không'),
    pick: (p) => ({ isDirectWorker: p.isDirectWorker }),
  },
];

/** Pair after pair, side by side: one person, or two. */
export function TwinsDialog({ onClose }: TwinsDialogProps) {
  const trpc = useTRPC();
  const { data: twins, isFetching } = useSuspenseQuery(trpc.people.twins.queryOptions());
  const [at, setAt] = useState(0);
  const pair = twins[Math.min(at, twins.length - 1)];
  return (
    <Modal
      opened
      onClose={onClose}
      size={820}
      title="Có thể là một người"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {pair === undefined ? (
        <Text size="sm">Không còn cặp nào cần xem.</Text>
      ) : (
        <Stack gap="sm">
          <Group justify="space-between">
            <Group gap="xs">
              <StatusBadge tone={pair.strength === 'sure' ? 'warn' : 'muted'}>
                {pair.strength === 'sure' ? 'Rất giống' : 'Cần xem kỹ'}
              </StatusBadge>
              <Text size="sm">{pair.reason}</Text>
            </Group>
            <Group gap={6}>
              <Text size="sm" c="dimmed">
                Cặp {Math.min(at, twins.length - 1) + 1} / {twins.length}
              </Text>
              <Button variant="default" size="compact-sm" disabled={at === 0} onClick={() => setAt(at - 1)}>
                Trước
              </Button>
              <Button
                variant="default"
                size="compact-sm"
                disabled={at >= twins.length - 1}
                onClick={() => setAt(at + 1)}
              >
                Sau
              </Button>
            </Group>
          </Group>
          <PairView key={`${pair.firstId} ${pair.secondId}`} pair={pair} isReading={isFetching} />
        </Stack>
      )}
    </Modal>
  );
}

/** While the pairs are read again the one in sight may be settled already. */
function PairView({ pair, isReading }: { readonly pair: TwinPair; readonly isReading: boolean }) {
  const trpc = useTRPC();
  const { data: first } = useQuery(trpc.people.get.queryOptions({ personId: pair.firstId }));
  const { data: second } = useQuery(trpc.people.get.queryOptions({ personId: pair.secondId }));
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const merge = useMutation(
    trpc.people.merge.mutationOptions({
      onSuccess: ({ nominations, earlierAwards, exclusions }) =>
        showDone(
          `Đã gộp; chuyển ${nominations} đề nghị, ${earlierAwards} khen thưởng đã ghi, ${exclusions} trường hợp loại trừ. Hoàn tác được ở “Các việc vừa làm”.`,
        ),
    }),
  );
  const setApart = useMutation(trpc.people.setApart.mutationOptions());
  if (first === undefined || second === undefined) return <Text size="sm">Đang mở…</Text>;
  // What is written on one side only is taken from there; else from the entry with more on record.
  const better: Side = second.held.length > first.held.length ? 'second' : 'first';
  const sideOf = ({ label, show }: Field): Side =>
    choices[label] ?? (show(first) === '' ? 'second' : show(second) === '' ? 'first' : better);
  const [keep, drop] = better === 'first' ? [first, second] : [second, first];
  const kept = Object.assign(
    {},
    keep,
    ...fields.map((field) => field.pick(sideOf(field) === 'first' ? first : second)),
  ) as PersonDetail;
  return (
    <Stack gap="sm">
      <Table fz="sm" verticalSpacing={5} layout="fixed">
        <Table.Tbody>
          {fields.map((field) => {
            const [a, b] = [field.show(first), field.show(second)];
            return (
              <Table.Tr key={field.label}>
                <Table.Td w={110} c="dimmed">
                  {field.label}
                </Table.Td>
                {a === b ? (
                  <Table.Td colSpan={2}>{a}</Table.Td>
                ) : (
                  (['first', 'second'] as const).map((side) => (
                    <Table.Td key={side}>
                      <Radio
                        size="xs"
                        name={field.label}
                        label={(side === 'first' ? a : b) || '(trống)'}
                        checked={sideOf(field) === side}
                        onChange={() => setChoices({ ...choices, [field.label]: side })}
                      />
                    </Table.Td>
                  ))
                )}
              </Table.Tr>
            );
          })}
          <Table.Tr>
            <Table.Td c="dimmed">Khen thưởng, đề nghị</Table.Td>
            {[first, second].map((own) => (
              <Table.Td key={own.id}>
                {own.held.length === 0 ? 'chưa có' : own.held.map(({ award }) => award).join('; ')}
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        Gộp: giữ một bản ghi với các giá trị đã chọn; {drop.held.length} đề nghị, khen thưởng và{' '}
        {drop.periods.length} giai đoạn công tác của bản ghi kia chuyển sang.
      </Text>
      <Group justify="flex-end">
        <Button
          variant="default"
          loading={setApart.isPending}
          disabled={isReading}
          onClick={() => setApart.mutate({ firstId: first.id, secondId: second.id })}
        >
          Là hai người khác nhau
        </Button>
        <Button
          loading={merge.isPending}
          disabled={isReading}
          onClick={() => {
            const { unitId, fullName, position, isLeader, isDirectWorker, sex, birthYear, validTo } = kept;
            const values = { unitId, fullName, position, isLeader, isDirectWorker, sex, birthYear, validTo };
            merge.mutate({ keepId: keep.id, dropId: drop.id, kept: values });
          }}
        >
          Gộp làm một
        </Button>
      </Group>
    </Stack>
  );
}
