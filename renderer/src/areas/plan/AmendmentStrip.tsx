import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanView } from '#shared/contract/plan.ts';
import type { PlanSection } from '#shared/domain/plan/sections.ts';
import { documentInWords } from '#shared/text/documents/plan-amendment.ts';
import { useTRPC } from '../../app/trpc.ts';
import { confirmAction } from '../../ui/confirm-action.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { AmendDialog } from './AmendDialog.tsx';
import { ChangeList } from './ChangeList.tsx';

interface AmendmentStripProps {
  readonly campaignId: string;
  readonly amendment: NonNullable<PlanView['amendment']>;
  /** Saves what is typed, so that nothing is left to save into a draft that is gone. */
  readonly settle: () => Promise<boolean>;
  readonly onShow: (section: PlanSection) => void;
}

/** Above the draft of a change: what it changes, why, and the way back. */
export function AmendmentStrip({ campaignId, amendment, settle, onShow }: AmendmentStripProps) {
  const trpc = useTRPC();
  const [shows, setShows] = useState<'changes' | 'reason' | null>(null);
  const { data: changes = [] } = useQuery(trpc.plan.changes.queryOptions({ campaignId }));
  const drop = useMutation(trpc.plan.dropAmendment.mutationOptions());
  const giveUp = async () => {
    const isSure = await confirmAction({
      title: 'Bỏ dự thảo sửa đổi, bổ sung',
      text: `${changes.length} thay đổi trong dự thảo sẽ mất và không lấy lại được. Kế hoạch đã ban hành giữ nguyên hiệu lực.`,
      confirmLabel: 'Bỏ dự thảo',
    });
    if (isSure && (await settle())) drop.mutate({ campaignId });
  };
  return (
    <div className="plan-strip">
      <Text size="sm">
        Dự thảo sửa đổi, bổ sung {amendment.of === null ? 'kế hoạch' : documentInWords(amendment.of)}
        {amendment.reason === '' ? '' : `: ${amendment.reason}`}
      </Text>
      <Group gap={6} wrap="nowrap" ml="auto">
        <Button variant="default" size="compact-sm" onClick={() => setShows('changes')}>
          {changes.length === 0 ? 'Chưa có thay đổi' : `${changes.length} thay đổi`}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => setShows('reason')}>
          Lý do
        </Button>
        <Button variant="subtle" color="gray" size="compact-sm" loading={drop.isPending} onClick={giveUp}>
          Bỏ dự thảo
        </Button>
      </Group>
      <SidePanel
        opened={shows === 'changes'}
        onClose={() => setShows(null)}
        title="Thay đổi so với bản đã ban hành"
      >
        <ChangeList changes={changes} onShow={onShow} />
      </SidePanel>
      {shows === 'reason' && (
        <AmendDialog campaignId={campaignId} reason={amendment.reason} onClose={() => setShows(null)} />
      )}
    </div>
  );
}
