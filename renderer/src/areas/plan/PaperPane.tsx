import { Loader } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../app/trpc.ts';
import { Paper } from '../../ui/paper/Paper.tsx';

interface PaperPaneProps {
  readonly campaignId: string;
  /** Saves what was typed last; false when it cannot be saved. */
  readonly beforeFiles?: () => Promise<boolean>;
}

/** The plan as it will print, beside the editor; follows every save. */
export function PaperPane({ campaignId, beforeFiles }: PaperPaneProps) {
  const trpc = useTRPC();
  const { data, refetch } = useQuery({
    ...trpc.plan.preview.queryOptions({ campaignId }),
    placeholderData: keepPreviousData,
  });
  const refresh = async () => {
    await beforeFiles?.();
    return (await refetch({ throwOnError: true })).data ?? Promise.reject(new Error('no paper'));
  };
  return (
    <div className="plan-paper">
      {data === undefined ? (
        <Loader size="sm" aria-label="Đang dựng văn bản" />
      ) : (
        <Paper paper={data} title="Xem trước kế hoạch" refresh={refresh} />
      )}
    </div>
  );
}
