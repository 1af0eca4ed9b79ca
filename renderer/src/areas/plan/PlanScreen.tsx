import './plan.css';
import { useState } from 'react';
import { useMaybeCampaign } from '../../app/campaign.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NewPlanButtons } from './NewPlanButtons.tsx';
import { NewPlanDialog, type SourceKind } from './NewPlanDialog.tsx';
import { HeaderPlace, PlanHeader } from './PlanHeader.tsx';
import { PlanPanel } from './PlanPanel.tsx';

/** The plan of the current campaign. */
export default function PlanScreen() {
  const campaign = useMaybeCampaign();
  const [source, setSource] = useState<SourceKind | null>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <HeaderPlace value={place}>
      <div className="screen">
        <div ref={setPlace} className="plan-head" />
        {campaign === null ? (
          <>
            <PlanHeader title="Kế hoạch" isShown />
            <EmptyState
              title="Chưa có phong trào thi đua nào"
              text="Kế hoạch là nơi bắt đầu: đối tượng, các đợt, chỉ tiêu, khen thưởng và các mốc thời gian. Soạn xong thì ban hành để có văn bản Word, PDF và số văn bản."
              action={<NewPlanButtons onChoose={setSource} />}
            />
          </>
        ) : (
          <PlanPanel key={campaign.id} campaignId={campaign.id} isShown onNew={setSource} />
        )}
        {source !== null && <NewPlanDialog kind={source} onClose={() => setSource(null)} />}
      </div>
    </HeaderPlace>
  );
}
