import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';
import { RecentDeeds } from '../../ui/RecentDeeds.tsx';
import { useJob } from '../../ui/use-job.tsx';

/** What was done to units and people lately. */
export function RegisterDeeds() {
  const trpc = useTRPC();
  const { data: deeds = [], refetch } = useQuery(trpc.units.deeds.queryOptions());
  const job = useJob({ after: 400 });
  const [undoing, setUndoing] = useState<string | null>(null);
  const undo = async (deedId: string) => {
    setUndoing(deedId);
    const done = await job.run('Đang hoàn tác', (jobId) => trpcClient.units.undo.mutate({ deedId, jobId }));
    setUndoing(null);
    if (done !== null) showDone(`Đã hoàn tác: ${done.label}.`);
  };
  return (
    <>
      {job.view}
      <RecentDeeds
        title="Các việc vừa làm với đơn vị và cá nhân"
        deeds={deeds}
        readAgain={async () => (await refetch()).data ?? []}
        onUndo={(deedId) => void undo(deedId)}
        undoing={undoing}
      />
    </>
  );
}
