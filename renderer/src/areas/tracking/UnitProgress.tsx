import { Accordion, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { MatrixRow, MilestoneColumn } from '#shared/contract/tracking.ts';
import { describeStatus } from '#shared/domain/deadlines/milestone-status.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { MilestonePapers } from './MilestonePapers.tsx';
import { milestoneTones } from './milestone-tones.ts';

interface UnitProgressProps {
  readonly campaignId: string;
  readonly row: MatrixRow;
  readonly columns: readonly MilestoneColumn[];
  /** The cell that was clicked; its papers are open at first. */
  readonly column: string | null;
  readonly isReceived: boolean;
}

/** What one unit owes, milestone by milestone; each opens its papers. */
export function UnitProgress({ campaignId, row, columns, column, isReceived }: UnitProgressProps) {
  const own = columns.filter(({ key }) => row.cells[key] !== undefined);
  const first =
    own.find(({ key }) => key === column) ?? own.findLast(({ key }) => hasPaper(row, key)) ?? own[0];
  const [open, setOpen] = useState<string | null>(first?.key ?? null);
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
          const cell = row.cells[key];
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

const hasPaper = ({ cells }: MatrixRow, key: string) => (cells[key]?.paperDate ?? null) !== null;
