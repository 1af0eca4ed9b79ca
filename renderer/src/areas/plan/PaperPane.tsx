import { Loader, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../app/trpc.ts';
import { Paper } from '../../ui/paper/Paper.tsx';

interface PaperPaneProps {
  readonly campaignId: string;
  /** The paper only says what changes; the whole plan can be looked at too. */
  readonly hasWhole?: boolean;
  /** Saves what was typed last; false when it cannot be saved. */
  readonly beforeFiles?: () => Promise<boolean>;
}

/** The plan as it will print, beside the editor; follows every save. */
export function PaperPane({ campaignId, hasWhole = false, beforeFiles }: PaperPaneProps) {
  const trpc = useTRPC();
  const [shows, setShows] = useState('paper');
  const whole = hasWhole && shows === 'whole';
  const { data, refetch } = useQuery({
    ...trpc.plan.preview.queryOptions({ campaignId, whole }),
    placeholderData: keepPreviousData,
  });
  const refresh = async () => {
    await beforeFiles?.();
    return (await refetch({ throwOnError: true })).data ?? Promise.reject(new Error('no paper'));
  };
  const choice = hasWhole && (
    <SegmentedControl
      size="xs"
      aria-label="Xem trước"
      value={shows}
      onChange={setShows}
      data={[
        { value: 'paper', label: 'Văn bản sửa đổi' },
        { value: 'whole', label: 'Toàn văn sau sửa đổi' },
      ]}
    />
  );
  return (
    <div className="plan-paper">
      {data === undefined ? (
        <Loader size="sm" role="status" aria-label="Đang dựng văn bản" />
      ) : (
        <Paper paper={data} title="Xem trước kế hoạch" refresh={refresh} tools={choice} />
      )}
    </div>
  );
}
