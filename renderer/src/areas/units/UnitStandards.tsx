import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitStandardRow } from '#shared/contract/units.ts';
import { useTRPC } from '../../app/trpc.ts';
import { RowTools } from '../../ui/RowTools.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { StandardDialog } from './StandardDialog.tsx';

interface UnitStandardsProps {
  readonly unitId: string;
  readonly standards: readonly UnitStandardRow[];
}

/** Recognised standards by year: conditions of plans look here. */
export function UnitStandards({ unitId, standards }: UnitStandardsProps) {
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const remove = useMutation(trpc.units.setStandards.mutationOptions());
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text fw={600}>Danh hiệu, tiêu chuẩn hằng năm</Text>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          Ghi danh hiệu
        </Button>
      </Group>
      {standards.length === 0 ? (
        <Text size="sm" c="dimmed">
          Chưa ghi năm nào. Điều kiện khen thưởng như “An toàn về an ninh, trật tự” xét theo đây.
        </Text>
      ) : (
        <Table fz="sm" verticalSpacing={4}>
          <Table.Tbody>
            {standards.map(({ year, standard, isHeld, source }) => (
              <Table.Tr key={`${year} ${standard}`}>
                <Table.Td w={50}>{year}</Table.Td>
                <Table.Td>
                  {standard}
                  {source !== '' && (
                    <Text size="xs" c="dimmed">
                      {source}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td w={150}>
                  <StatusBadge tone={isHeld ? 'ok' : 'bad'}>
                    {isHeld ? 'Được công nhận' : 'Không công nhận'}
                  </StatusBadge>
                </Table.Td>
                <Table.Td w={40}>
                  <RowTools
                    name={`${standard} ${year}`}
                    onRemove={() =>
                      remove.mutate({
                        jobId: crypto.randomUUID(),
                        unitIds: [unitId],
                        year,
                        standard,
                        isHeld: null,
                        source: '',
                      })
                    }
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {isOpen && <StandardDialog unitIds={[unitId]} onClose={() => setOpen(false)} />}
    </Stack>
  );
}
