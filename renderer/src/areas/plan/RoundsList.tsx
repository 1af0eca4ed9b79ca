import { Button, Group, Menu, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { RoundsView } from '#shared/contract/plan.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';

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
                  <OpenMenu
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

interface OpenMenuProps {
  readonly isPending: boolean;
  readonly onOpen: (way: 'inForce' | 'draft') => void;
}

function OpenMenu({ isPending, onOpen }: OpenMenuProps) {
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button variant="light" size="compact-sm" loading={isPending}>
          Mở kỳ này
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen('inForce')}>
          <Text size="sm">Thực hiện ngay theo kế hoạch nhiều năm</Text>
          <Text size="xs" c="gray.7">
            Không cần văn bản riêng; theo dõi, chấm điểm được ngay
          </Text>
        </Menu.Item>
        <Menu.Item onClick={() => onOpen('draft')}>
          <Text size="sm">Soạn kế hoạch riêng của kỳ này</Text>
          <Text size="xs" c="gray.7">
            Bản nháp để sửa rồi ban hành thành văn bản
          </Text>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
