import { Divider, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { NominationView } from '#shared/contract/awards.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';

/** What the nominated unit or person was awarded before; a household is not in the register. */
export function AwardsBefore({ own }: { readonly own: NominationView }) {
  const trpc = useTRPC();
  const { personId, unitId, subject } = own;
  const ofPerson = useQuery({
    ...trpc.people.get.queryOptions({ personId: personId ?? '' }),
    enabled: personId !== null,
  });
  const ofUnit = useQuery({
    ...trpc.units.get.queryOptions({ unitId }),
    enabled: personId === null && subject === 'collective',
  });
  const held = (ofPerson.data ?? ofUnit.data)?.held.filter(({ state }) => state === 'awarded') ?? [];
  if (held.length === 0) return null;
  return (
    <Stack gap="xs">
      <Divider label={`Đã được khen (${held.length})`} labelPosition="left" />
      <ul className="awards-before" aria-label="Đã được khen">
        {held.map(({ award, year, decision, date, level, earnedBy, earlierId }) => (
          <li key={earlierId ?? `${year} ${award} ${decision}`}>
            <Text size="sm" fw={600} span>
              {year}
            </Text>
            <Text size="sm" span>
              {award}
              <Text size="xs" c="gray.7" span display="block">
                {[level, decision, date === null ? '' : shortDate(date), earnedBy]
                  .filter((part) => part !== '')
                  .join('; ')}
              </Text>
            </Text>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
