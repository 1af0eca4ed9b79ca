import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconFileText } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import type { PlanView } from '#shared/contract/plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { PlanSection } from '#shared/domain/plan/sections.ts';
import { planSections } from '#shared/domain/plan/sections.ts';
import { useTRPC } from '../../app/trpc.ts';
import { confirmAction } from '../../ui/confirm-action.tsx';
import { showHint } from '../../ui/notify.tsx';
import { AmendmentStrip } from './AmendmentStrip.tsx';
import { DraftProblem } from './DraftProblem.tsx';
import { DraftSections, type SectionsHandle } from './DraftSections.tsx';
import type { DraftStore } from './draft-store.ts';
import { FamilyNote } from './FamilyNote.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import type { SourceKind } from './NewPlanDialog.tsx';
import { NewPlanMenu } from './NewPlanMenu.tsx';
import { PaperPane } from './PaperPane.tsx';
import { PlanHeader } from './PlanHeader.tsx';
import { PlanOutline } from './PlanOutline.tsx';
import { useDraft } from './use-draft.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { usedPartLost } from './used-part-lost.ts';

interface DraftPanelProps {
  readonly view: PlanView;
  readonly isShown: boolean;
  readonly onNew: (kind: SourceKind) => void;
}

/** The editor of a draft: outline, one section, and the paper beside it. */
export function DraftPanel({ view, isShown, onNew }: DraftPanelProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { store, plan, canUndo, canRedo, problem } = useDraft(view);
  const [section, setSection] = useState<PlanSection>('general');
  const [showsPaper, setShowsPaper] = useState(() => window.innerWidth >= 1600);
  const [isIssuing, setIssuing] = useState(false);
  const campaignId = view.campaign.id;
  const { data: missing = [] } = useQuery(trpc.plan.missing.queryOptions({ campaignId }));
  const undo = useMutation(trpc.plan.undo.mutationOptions({ onSuccess: store.undone }));
  const sections = useRef<SectionsHandle>(null);
  const show = (place: PlanSection, partId?: string) => sections.current?.show(place, partId);

  const issue = async () => {
    if (await store.flush()) setIssuing(true);
  };
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({
      ...trpc.plan.get.queryOptions({ campaignId }),
      staleTime: 0,
    });
    store.replace(fresh);
  };

  /** What could not be saved is dropped first; after that the last saved change is taken back. */
  const takeBack = async () => {
    if (!(await store.flush())) await reload();
    else if (store.snapshot().canUndo) undo.mutate({ campaignId });
  };
  const redo = async () => {
    await store.redo('Làm lại');
  };
  useUndoKeys({ undo: takeBack, redo }, isShown && !isIssuing);
  useLeaveGuard(store);

  const { partsInUse } = view;
  const edit = useCallback(
    (place: PlanSection, change: (plan: Plan) => Plan) => {
      const before = store.snapshot().plan;
      const refusal = usedPartLost(before, change(before), partsInUse);
      if (refusal === null) store.edit(change, planSections[place]);
      else showHint(refusal);
    },
    [store, partsInUse],
  );

  return (
    <>
      <PlanHeader
        isShown={isShown}
        title="Kế hoạch"
        subtitle={`${view.amendment === null ? 'Bản nháp' : 'Dự thảo sửa đổi, bổ sung'}, ${plan.indicators.length} chỉ tiêu, ${plan.milestones.length} mốc, ${missing.length === 0 ? 'đã đủ để ban hành' : `còn ${missing.length} điểm cần xem`}`}
        actions={
          <>
            <NewPlanMenu onNew={onNew} />
            <Button
              variant="default"
              disabled={!canUndo && problem === null}
              loading={undo.isPending}
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              title="Lấy lại thay đổi gần nhất (Ctrl+Z)"
              onClick={takeBack}
            >
              Hoàn tác
            </Button>
            <ActionIcon
              variant="default"
              size={36}
              disabled={!canRedo}
              aria-label="Làm lại"
              title="Làm lại thay đổi vừa hoàn tác (Ctrl+Y)"
              onClick={redo}
            >
              <IconArrowForwardUp size={16} aria-hidden />
            </ActionIcon>
            <Button
              variant={showsPaper ? 'light' : 'default'}
              aria-pressed={showsPaper}
              leftSection={<IconFileText size={16} aria-hidden />}
              onClick={() => setShowsPaper(!showsPaper)}
            >
              Xem văn bản
            </Button>
            <Button onClick={issue}>Ban hành</Button>
          </>
        }
      />
      {view.amendment !== null && (
        <AmendmentStrip
          campaignId={campaignId}
          amendment={view.amendment}
          settle={store.flush}
          onShow={show}
        />
      )}
      <FamilyNote view={view} />
      {problem !== null && <DraftProblem problem={problem} onShow={show} onReload={reload} />}
      <div className="plan-body screen-fill">
        <PlanOutline section={section} missing={missing} onChoose={show} />
        <DraftSections
          plan={plan}
          wrongField={problem?.field?.replace(/^plan\./, '')}
          edit={edit}
          onSection={setSection}
          handle={sections}
        />
        {showsPaper && (
          <PaperPane campaignId={campaignId} hasWhole={view.amendment !== null} beforeFiles={store.flush} />
        )}
      </div>
      {isIssuing && (
        <IssueDialog
          campaignId={campaignId}
          onClose={() => setIssuing(false)}
          onShow={(place, partId) => {
            setIssuing(false);
            show(place, partId);
          }}
        />
      )}
    </>
  );
}

/** Leaving saves first; what cannot be saved is only given up when the person says so. */
function useLeaveGuard(store: DraftStore): void {
  useBlocker({
    enableBeforeUnload: false,
    shouldBlockFn: async () => {
      if (await store.flush()) return false;
      const givenUp = await confirmAction({
        title: 'Rời khỏi kế hoạch',
        text: 'Lần sửa cuối chưa lưu được vì có ô để trống hoặc chưa hợp lệ. Rời đi sẽ bỏ lần sửa này, phần đã lưu trước đó vẫn còn.',
        confirmLabel: 'Bỏ lần sửa',
      });
      if (givenUp) store.drop();
      return !givenUp;
    },
  });
}
