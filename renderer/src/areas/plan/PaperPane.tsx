import { Loader, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../app/trpc.ts';
import { ScaledPaper } from '../../ui/ScaledPaper.tsx';

interface PaperPaneProps {
  readonly campaignId: string;
  /** The paper only says what changes; the whole plan can be looked at too. */
  readonly hasWhole?: boolean;
}

/** The plan as it will print, beside the editor; follows every save. */
export function PaperPane({ campaignId, hasWhole = false }: PaperPaneProps) {
  const trpc = useTRPC();
  const [shows, setShows] = useState('paper');
  const whole = hasWhole && shows === 'whole';
  const { data } = useQuery({
    ...trpc.plan.preview.queryOptions({ campaignId, whole }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="plan-paper">
      {hasWhole && (
        <SegmentedControl
          size="xs"
          mb={6}
          aria-label="Xem trước"
          value={shows}
          onChange={setShows}
          data={[
            { value: 'paper', label: 'Văn bản sửa đổi' },
            { value: 'whole', label: 'Toàn văn sau sửa đổi' },
          ]}
        />
      )}
      {data === undefined ? (
        <Loader size="sm" aria-label="Đang dựng văn bản" />
      ) : (
        <ScaledPaper html={data.html} title="Xem trước kế hoạch" />
      )}
    </div>
  );
}
