import { Anchor, Card, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { WeekItem } from '#shared/contract/home.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useTRPC } from '../../app/trpc.ts';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

/** Beyond these the list would push the rest of the page away. */
const SHOWN = 6;

/** What is due this week in every campaign; a line leads to its campaign's tracking. One campaign with nothing due says so above. */
export function WeekPanel({ current }: { readonly current: string }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { data: week } = useQuery(trpc.home.week.queryOptions());
  const setCurrent = useMutation(trpc.campaigns.setCurrent.mutationOptions());
  if (week === null || week === undefined) return null;
  if (week.campaigns === 1 && week.items.every(({ waiting }) => waiting === 0)) return null;
  const open = async ({ campaignId }: WeekItem) => {
    if (campaignId !== current) await setCurrent.mutateAsync({ campaignId });
    await navigate({ to: '/tracking' });
  };
  const rest = week.items.length - SHOWN;
  return (
    <Card withBorder padding="md" component="section" aria-label="Đến hạn trong tuần">
      <Stack gap={8}>
        <Title order={2} fz={16}>
          Đến hạn trong tuần, mọi phong trào
        </Title>
        <Text size="sm">{week.sentence}</Text>
        {week.items.length > 0 && (
          <PlainTable
            label="Đến hạn trong tuần, mọi phong trào"
            heads={['Hạn', 'Mốc', 'Phong trào', 'Còn phải nộp', 'Quá hạn']}
            align={['left', 'left', 'left', 'right', 'right']}
            rows={week.items.slice(0, SHOWN).map((item) => ({
              key: item.key,
              cells: [
                shortDate(item.due),
                <Anchor
                  key="milestone"
                  component="button"
                  type="button"
                  size="sm"
                  ta="left"
                  onClick={() => {
                    open(item).catch(() => undefined);
                  }}
                >
                  {item.milestone}
                </Anchor>,
                <Text key="campaign" size="sm" lineClamp={1} title={item.campaignTitle}>
                  {item.campaignTitle}
                </Text>,
                item.waiting === 0 ? '' : `${formatNumber(item.waiting, 0)} đơn vị`,
                item.overdue === 0 ? (
                  ''
                ) : (
                  <StatusBadge key="overdue" tone="bad">
                    {formatNumber(item.overdue, 0)} báo cáo
                  </StatusBadge>
                ),
              ],
            }))}
          />
        )}
        {rest > 0 && (
          <Text size="sm" c="gray.7">
            Và {rest} mốc khác; chọn phong trào ở trên để xem.
          </Text>
        )}
      </Stack>
    </Card>
  );
}
