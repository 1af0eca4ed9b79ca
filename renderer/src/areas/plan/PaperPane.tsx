import { Loader } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../app/trpc.ts';
import { ScaledPaper } from '../../ui/ScaledPaper.tsx';

/** The plan as it will print, beside the editor; follows every save. */
export function PaperPane({ campaignId }: { readonly campaignId: string }) {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.plan.preview.queryOptions({ campaignId }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="plan-paper">
      {data === undefined ? (
        <Loader size="sm" aria-label="Đang dựng văn bản" />
      ) : (
        <ScaledPaper html={data.html} title="Xem trước kế hoạch" />
      )}
    </div>
  );
}
