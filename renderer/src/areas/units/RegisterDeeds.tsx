import { useMutation, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';
import { RecentDeeds } from '../../ui/RecentDeeds.tsx';

/** What was done to units and people lately. */
export function RegisterDeeds() {
  const trpc = useTRPC();
  const { data: deeds = [] } = useQuery(trpc.units.deeds.queryOptions());
  const undo = useMutation(
    trpc.units.undo.mutationOptions({ onSuccess: ({ label }) => showDone(`Đã hoàn tác: ${label}.`) }),
  );
  return (
    <RecentDeeds
      title="Các việc vừa làm với đơn vị và cá nhân"
      deeds={deeds}
      onUndo={(deedId) => undo.mutate({ deedId })}
      undoing={undo.isPending ? undo.variables.deedId : null}
    />
  );
}
