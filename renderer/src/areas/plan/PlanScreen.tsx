import './plan.css';
import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useMaybeCampaign } from '../../app/campaign.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NewPlanButtons } from './NewPlanButtons.tsx';
import { NewPlanDialog, type SourceKind } from './NewPlanDialog.tsx';
import { HeaderPlace, PlanHeader } from './PlanHeader.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { RegisterPanel } from './RegisterPanel.tsx';

/** The plan of the current campaign, and the register of everything that the office issues. */
export default function PlanScreen() {
  const campaign = useMaybeCampaign();
  const [source, setSource] = useState<SourceKind | null>(null);
  const [tab, setTab] = useState<string | null>('plan');
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <HeaderPlace value={place}>
      <div className="screen">
        <div ref={setPlace} className="plan-head" />
        <Tabs value={tab} onChange={setTab} keepMounted className="screen-fill plan-tabs">
          <Tabs.List>
            <Tabs.Tab value="plan">Kế hoạch</Tabs.Tab>
            <Tabs.Tab value="register">Sổ văn bản</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="plan" className="screen">
            {campaign === null ? (
              <>
                <PlanHeader title="Kế hoạch" isShown={tab === 'plan'} />
                <EmptyState
                  title="Chưa có phong trào thi đua nào"
                  text="Kế hoạch là nơi bắt đầu: đối tượng, các đợt, chỉ tiêu, khen thưởng và các mốc thời gian. Soạn xong thì ban hành để có văn bản Word, PDF và số văn bản."
                  action={<NewPlanButtons onChoose={setSource} />}
                />
              </>
            ) : (
              <PlanPanel
                key={campaign.id}
                campaignId={campaign.id}
                isShown={tab === 'plan'}
                onNew={setSource}
              />
            )}
          </Tabs.Panel>
          <Tabs.Panel value="register" className="screen">
            <RegisterPanel campaignId={campaign?.id ?? null} isShown={tab === 'register'} />
          </Tabs.Panel>
        </Tabs>
        {source !== null && <NewPlanDialog kind={source} onClose={() => setSource(null)} />}
      </div>
    </HeaderPlace>
  );
}
