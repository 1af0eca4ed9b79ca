import { Accordion, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { describeStatus } from '#shared/domain/deadlines/milestone-status.ts';
import type { MatrixRow } from '#shared/domain/tracking/matrix.ts';
import { useTRPC } from '../../app/trpc.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { MilestonePapers } from './MilestonePapers.tsx';
import { milestoneTones } from './milestone-tones.ts';

interface UnitProgressProps {
  readonly campaignId: string;
  readonly row: MatrixRow;
  /** The cell that was clicked; its papers are open at first. */
  readonly column: string | null;
  readonly isReceived: boolean;
}

/** What one unit owes, milestone by milestone; each opens its papers. */
export function UnitProgress({ campaignId, row, column, isReceived }: UnitProgressProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.tracking.unit.queryOptions({ campaignId, unitId: row.unitId }));
  // Undefined until somebody opens or closes one.
  const [chosen, setOpen] = useState<string | null>();
  if (data === undefined) return <Loader size="sm" role="status" aria-label="Đang mở" />;
  const { columns: own, cells } = data;
  const first =
    own.find(({ key }) => key === column) ?? own.findLast(({ key }) => cells[key]?.paperDate) ?? own[0];
  const open = chosen === undefined ? (first?.key ?? null) : chosen;
  return (
    <Stack gap="xs">
      <Text size="sm" c="gray.7">
        Mã {row.code}
        {row.clusterName !== '' && `, ${row.clusterName}`}
      </Text>
      <Accordion
        value={open}
        onChange={setOpen}
        variant="contained"
        styles={{ label: { padding: '8px 0' }, content: { padding: '0 12px 12px' } }}
      >
        {own.map(({ key, name, milestoneId, occurrence }) => {
          const cell = cells[key];
          return (
            <Accordion.Item key={key} value={key}>
              <Accordion.Control>
                <Group justify="space-between" wrap="nowrap" pr="xs">
                  <Text size="sm" fw={600}>
                    {name}
                  </Text>
                  {cell !== undefined && (
                    <StatusBadge tone={milestoneTones[cell.state]}>{describeStatus(cell)}</StatusBadge>
                  )}
                </Group>
              </Accordion.Control>
              <Accordion.Panel>
                {open === key && (
                  <MilestonePapers
                    place={{ campaignId, unitId: row.unitId, milestoneId, occurrence }}
                    isReceived={isReceived}
                  />
                )}
              </Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
    </Stack>
  );
}
