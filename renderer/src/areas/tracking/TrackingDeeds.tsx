import { useMutation, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';
import { RecentDeeds } from '../../ui/RecentDeeds.tsx';

/** Papers that were entered, sent back or taken away lately, and later days that were granted, in this campaign. */
export function TrackingDeeds({ campaignId }: { readonly campaignId: string }) {
  const trpc = useTRPC();
  const { data: deeds = [], refetch } = useQuery(trpc.tracking.deeds.queryOptions({ campaignId }));
  const undo = useMutation(
    trpc.tracking.undo.mutationOptions({ onSuccess: ({ label }) => showDone(`Đã hoàn tác: ${label}.`) }),
  );
  return (
    <RecentDeeds
      title="Các việc vừa làm ở phong trào này"
      deeds={deeds}
      readAgain={async () => (await refetch()).data ?? []}
      onUndo={(deedId) => undo.mutate({ campaignId, deedId })}
      undoing={undo.isPending ? undo.variables.deedId : null}
    />
  );
}
