import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../app/trpc.ts';
import { DraftPanel } from './DraftPanel.tsx';
import { IssuedPanel } from './IssuedPanel.tsx';
import type { SourceKind } from './NewPlanDialog.tsx';

interface PlanPanelProps {
  readonly campaignId: string;
  /** False while the register is in front. */
  readonly isShown: boolean;
  readonly onNew: (kind: SourceKind) => void;
}

export function PlanPanel({ campaignId, isShown, onNew }: PlanPanelProps) {
  const trpc = useTRPC();
  const { data: view, error } = useQuery(trpc.plan.get.queryOptions({ campaignId }));
  if (error) throw error;
  if (view === undefined) return <Loader size="sm" role="status" aria-label="Đang mở kế hoạch" />;
  return view.canEdit ? (
    <DraftPanel view={view} isShown={isShown} onNew={onNew} />
  ) : (
    <IssuedPanel view={view} isShown={isShown} onNew={onNew} />
  );
}
