import { Alert, Tabs } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { MilestoneState, TrackingMatrix } from '#shared/contract/tracking.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useCampaign } from '../../app/campaign.ts';
import { useDropped } from '../../app/dropped-files.ts';
import { useTRPC } from '../../app/trpc.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { type WorkItem, WorkStrip } from '../../ui/WorkStrip.tsx';
import { FormsTab } from './FormsTab.tsx';
import { IndicatorsTab } from './IndicatorsTab.tsx';
import { firstYear, type MatrixFilter, noFilter, yearsOf } from './matrix-filter.ts';
import { ProgressTab } from './ProgressTab.tsx';
import type { ChosenForm } from './TakeIn.tsx';
import { TrackingDeeds } from './TrackingDeeds.tsx';

/** Who has delivered what, the forms that go out and come back, the figures against the targets. */
export default function TrackingScreen() {
  const trpc = useTRPC();
  const campaign = useCampaign();
  const { data: matrix } = useSuspenseQuery(trpc.tracking.matrix.queryOptions({ campaignId: campaign.id }));
  const [tab, setTab] = useState('progress');
  const whole = { ...noFilter, year: firstYear(matrix.columns, matrix.today) };
  const [filter, setFilter] = useState<MatrixFilter>(whole);
  const [dropped, setDropped] = useState<ChosenForm[]>([]);
  const isDraft = campaign.state === 'draft';
  const isReceived = campaign.origin === 'received';

  const openForms = useCallback((files: ChosenForm[]) => {
    setDropped(files);
    setTab('forms');
  }, []);
  useDropped('forms', openForms);

  const show: Show =
    (state, milestone, year = whole.year) =>
    () => {
      setFilter({ ...whole, year, milestone, state });
      setTab('progress');
    };
  return (
    <div className="screen">
      <PageHeader
        title="Theo dõi"
        subtitle={subtitleOf(matrix)}
        actions={!isReceived && <TrackingDeeds campaignId={campaign.id} />}
      />
      {isDraft ? (
        <Alert color="gray" py={8}>
          Kế hoạch chưa ban hành nên chưa đơn vị nào phải báo cáo; các hạn dưới đây áp dụng từ khi ban hành.
        </Alert>
      ) : (
        !isReceived && <WorkStrip items={workOf(matrix, show)} />
      )}
      <Tabs value={tab} onChange={(value) => setTab(value ?? 'progress')} className="screen-fill screen-tabs">
        <Tabs.List>
          <Tabs.Tab value="progress">Tiến độ</Tabs.Tab>
          <Tabs.Tab value="forms">Biểu mẫu</Tabs.Tab>
          <Tabs.Tab value="indicators">Chỉ tiêu</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="progress">
          <ProgressTab
            isDraft={isDraft}
            isReceived={isReceived}
            campaignId={campaign.id}
            matrix={matrix}
            filter={filter}
            onFilter={setFilter}
          />
        </Tabs.Panel>
        <Tabs.Panel value="forms">
          <FormsTab
            isReceived={isReceived}
            campaignId={campaign.id}
            today={matrix.today}
            dropped={dropped}
            onDropped={setDropped}
          />
        </Tabs.Panel>
        <Tabs.Panel value="indicators">
          <IndicatorsTab campaignId={campaign.id} groups={matrix.groups} isReceived={isReceived} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

function subtitleOf({ rows, columns, today }: TrackingMatrix): string {
  return `${rows.length} đơn vị tham gia, ${columns.length} mốc báo cáo; tính đến ngày ${shortDate(today)}`;
}

/** Of many milestones only the latest debts stand by themselves; the rest is one line. */
const OVERDUE_SHOWN = 4;

type Show = (state: MilestoneState, milestone: string | null, year?: string | null) => () => void;

/** What is overdue, what was sent back and what comes next, each leading to its units. */
function workOf({ columns }: TrackingMatrix, show: Show): WorkItem[] {
  const overdue = columns.filter(({ counts }) => counts.missing > 0);
  const items: WorkItem[] = overdue.slice(-OVERDUE_SHOWN).map(({ key, name, counts }) => ({
    id: key,
    text: `${counts.missing} đơn vị quá hạn: ${name}`,
    tone: 'bad',
    onClick: show('missing', key),
  }));
  const earlier = overdue.slice(0, -OVERDUE_SHOWN);
  if (earlier.length > 0) {
    const owed = earlier.reduce((sum, { counts }) => sum + counts.missing, 0);
    const text = `${formatNumber(earlier.length, 0)} mốc trước đó còn ${formatNumber(owed, 0)} báo cáo quá hạn`;
    const year = yearsOf(columns).length === 0 ? null : earlier.at(-1)?.due.slice(0, 4);
    items.push({ id: 'earlier', text, tone: 'bad', onClick: show('missing', null, year) });
  }
  const returned = columns.reduce((sum, { counts }) => sum + counts.returned, 0);
  if (returned > 0) {
    const text = `${returned} báo cáo trả lại chờ sửa`;
    items.push({ id: 'returned', text, tone: 'warn', onClick: show('returned', null) });
  }
  const next = columns.find(({ counts }) => counts.dueSoon > 0);
  if (next !== undefined) {
    const text = `${next.counts.dueSoon} đơn vị sắp đến hạn ${shortDate(next.due)}: ${next.name}`;
    items.push({ id: 'soon', text, tone: 'warn', onClick: show('dueSoon', next.key) });
  }
  return items;
}
