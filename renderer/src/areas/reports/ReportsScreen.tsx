import { Button, Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMaybeCampaign } from '../../app/campaign.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TabPanel } from '../../ui/TabPanel.tsx';
import { AwardHistoryTab } from './AwardHistoryTab.tsx';
import { ComparisonTab } from './ComparisonTab.tsx';
import { ReportTab } from './ReportTab.tsx';
import { StatisticsTab } from './StatisticsTab.tsx';

/** What the campaign came to, on paper and in figures; and who was awarded when. */
export default function ReportsScreen() {
  const campaign = useMaybeCampaign();
  const nothing = (
    <EmptyState
      title="Chưa có phong trào thi đua"
      text="Ở đây có báo cáo sơ kết, tổng kết đã điền số liệu và thống kê theo cụm của phong trào. Bắt đầu bằng việc lập kế hoạch."
      action={
        <Button component={Link} to="/plan">
          Lập kế hoạch
        </Button>
      }
    />
  );
  return (
    <div className="screen">
      <PageHeader title="Báo cáo" />
      <Tabs defaultValue="report" className="screen-fill screen-tabs">
        <Tabs.List>
          <Tabs.Tab value="report">Sơ kết, tổng kết</Tabs.Tab>
          <Tabs.Tab value="statistics">Thống kê theo cụm</Tabs.Tab>
          <Tabs.Tab value="comparison">So sánh các năm</Tabs.Tab>
          <Tabs.Tab value="history">Lịch sử khen thưởng</Tabs.Tab>
        </Tabs.List>
        <TabPanel value="report">
          {campaign === null ? nothing : <ReportTab key={campaign.id} campaignId={campaign.id} />}
        </TabPanel>
        <TabPanel value="statistics">
          {campaign === null ? nothing : <StatisticsTab campaignId={campaign.id} />}
        </TabPanel>
        <TabPanel value="comparison">
          {campaign === null ? nothing : <ComparisonTab key={campaign.id} campaignId={campaign.id} />}
        </TabPanel>
        <TabPanel value="history">
          <AwardHistoryTab />
        </TabPanel>
      </Tabs>
    </div>
  );
}
