import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { RoundsView } from '#shared/contract/plan.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';
import { OpenRoundMenu } from '../../ui/OpenRoundMenu.tsx';

type Round = RoundsView['rounds'][number];

/** The years of a campaign of several, each a campaign of its own: go to one that is open, open the next one. */
export function RoundsList({ campaignId }: { readonly campaignId: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.plan.rounds.queryOptions({ campaignId }));
  const setCurrent = useMutation(trpc.campaigns.setCurrent.mutationOptions());
  const open = useMutation(trpc.plan.openRound.mutationOptions());
  if (data === undefined || data.rounds.length === 0) return null;
  return (
    <table className="plan-facts">
      <caption>Từng năm và kỳ tổng kết</caption>
      <tbody>
        {data.rounds.map((round) => (
          <tr key={`${round.kind}-${round.year}`}>
            <th scope="row">
              <Text size="sm">{nameOf(round)}</Text>
              <Text size="xs" c="gray.7">
                {shortDate(round.from)} – {shortDate(round.to)}
              </Text>
            </th>
            <td>
              <Group justify="flex-end">
                {round.campaignId === null ? (
                  <OpenRoundMenu
                    label="Mở kỳ này"
                    size="compact-sm"
                    isPending={open.isPending}
                    onOpen={(way) => open.mutate({ campaignId, kind: round.kind, year: round.year, way })}
                  />
                ) : (
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() =>
                      round.campaignId !== null && setCurrent.mutate({ campaignId: round.campaignId })
                    }
                  >
                    {round.state === 'draft' ? 'Sang bản nháp' : 'Sang kỳ này'}
                  </Button>
                )}
              </Group>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf({ kind, year }: Round): string {
  return kind === 'year' ? `Năm ${year}` : `Tổng kết giai đoạn đến ${year}`;
}
