import { Anchor, Group, Stack, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { UnitDetail } from '#shared/contract/units.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';

interface UnitTimelineProps {
  readonly detail: UnitDetail;
  readonly onOpen: (unitId: string) => void;
}

/** What happened to the unit, the youngest first; the units that it was made of or went into are one click away. */
export function UnitTimeline({ detail, onOpen }: UnitTimelineProps) {
  const trpc = useTRPC();
  const { data: units } = useQuery(trpc.units.tree.queryOptions());
  const nameOf = new Map((units ?? []).map(({ id, name, code }) => [id, `${name} (${code})`]));
  const clusters = detail.clusters.map(({ name, year }) => `${name} (${year})`).join('; ');
  return (
    <Stack gap={6}>
      <Text fw={600}>Lịch sử đơn vị</Text>
      <Timeline bulletSize={12} lineWidth={2} active={-1}>
        {detail.history.map(({ date, text, source, unitIds }) => (
          <Timeline.Item
            key={`${date} ${text}`}
            title={shortDate(date)}
            styles={{ itemTitle: { fontSize: 13 } }}
          >
            <Text size="sm">{text}</Text>
            {source !== '' && (
              <Text size="xs" c="dimmed">
                {source}
              </Text>
            )}
            {unitIds.length > 0 && (
              <Group gap={8}>
                {unitIds
                  .filter((id) => nameOf.has(id))
                  .map((id) => (
                    <Anchor key={id} component="button" type="button" size="xs" onClick={() => onOpen(id)}>
                      Xem {nameOf.get(id)}
                    </Anchor>
                  ))}
              </Group>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
      <Text size="sm" c="dimmed">
        {clusters === '' ? 'Chưa ở cụm, khối nào.' : clusters}
      </Text>
    </Stack>
  );
}
