import { Button, Card, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { NextYear } from '#shared/contract/home.ts';
import { useTRPC } from '../../app/trpc.ts';
import { confirmAction } from '../../ui/confirm-action.tsx';
import { showError } from '../../ui/notify.tsx';
import { OpenRoundMenu } from '../../ui/OpenRoundMenu.tsx';

/** At the end of a year: the next one, made from this one. */
export function NextYearPanel({ next }: { readonly next: NextYear }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const toPlan = () => navigate({ to: '/plan' });
  const create = useMutation(trpc.plan.create.mutationOptions({ onSuccess: toPlan }));
  const openRound = useMutation(trpc.plan.openRound.mutationOptions({ onSuccess: toPlan }));

  const copy = async ({ campaignId, yearsLater, label }: Extract<NextYear, { kind: 'copy' }>) => {
    const isSure = await confirmAction({
      title: label,
      text: `Tạo một bản nháp kế hoạch mới: mọi đợt, mốc dời ${yearsLater} năm, các đơn vị còn hoạt động đi theo. Báo cáo, điểm, khen thưởng ở lại phong trào này.`,
      confirmLabel: 'Tạo phong trào',
    });
    if (isSure) create.mutate({ source: { kind: 'campaign', campaignId }, yearsLater });
  };
  return (
    <Card withBorder padding="sm" component="section" aria-label="Năm tới">
      <Group justify="space-between" wrap="nowrap" gap="lg">
        <Text size="sm">{next.text}</Text>
        {next.kind === 'copy' ? (
          <Button
            variant="default"
            style={{ flexShrink: 0 }}
            loading={create.isPending}
            onClick={() => {
              copy(next).catch(showError);
            }}
          >
            {next.label}
          </Button>
        ) : (
          <OpenRoundMenu
            label={next.label}
            isPending={openRound.isPending}
            onOpen={(way) => openRound.mutate({ campaignId: next.campaignId, ...next.round, way })}
          />
        )}
      </Group>
    </Card>
  );
}
