import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AwardBoardView } from '#shared/contract/awards.ts';
import { AllocationDialog } from './AllocationDialog.tsx';

interface AllocationButtonProps {
  readonly campaignId: string;
  readonly view: AwardBoardView;
}

/** Opens the division of the quota, where the plan sets one. */
export function AllocationButton({ campaignId, view }: AllocationButtonProps) {
  const [isOpen, setOpen] = useState(false);
  if (view.quotas.every(({ max }) => max === null)) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" style={{ flexShrink: 0 }} onClick={() => setOpen(true)}>
        Phân bổ chỉ tiêu
      </Button>
      {isOpen && (
        <AllocationDialog
          campaignId={campaignId}
          awardTypeId={view.awardType.id}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
