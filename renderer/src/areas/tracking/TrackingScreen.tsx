import { Alert, Loader, Tabs } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { MilestoneState } from '#shared/contract/tracking.ts';
import { type MilestoneColumn, type OpenMatrix, openMatrix } from '#shared/domain/tracking/matrix.ts';
import { periodAround } from '#shared/domain/tracking/matrix-periods.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useCampaign } from '../../app/campaign.ts';
import { useDropped } from '../../app/dropped-files.ts';
import { useTRPC } from '../../app/trpc.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { type WorkItem, WorkStrip } from '../../ui/WorkStrip.tsx';
import { FormsTab } from './FormsTab.tsx';
import { IndicatorsTab } from './IndicatorsTab.tsx';
import { type MatrixFilter, noFilter } from './matrix-filter.ts';
import { ProgressTab } from './ProgressTab.tsx';
import type { ChosenForm } from './TakeIn.tsx';
import { TrackingDeeds } from './TrackingDeeds.tsx';

/** Who has delivered what, the forms that go out and come back, the figures against the targets. */
export default function TrackingScreen() {
  const trpc = useTRPC();
  const campaign = useCampaign();
  const [asked, setAsked] = useLocalStorage<string | null>({
    ...{ key: `tracking.period.${campaign.id}`, defaultValue: null, getInitialValueInEffect: false },
  });
  const { data: matrix } = useQuery(
    trpc.tracking.matrix.queryOptions(
      { campaignId: campaign.id, period: asked },
      // Comparing thousands of rows with those before costs more than drawing the few that are seen.
      { select: openMatrix, structuralSharing: false, placeholderData: keepPreviousData },
    ),
  );
  const [tab, setTab] = useState('progress');
  const [filter, setFilter] = useState<MatrixFilter>(noFilter);
  const [dropped, setDropped] = useState<ChosenForm[]>([]);
  const isDraft = campaign.state === 'draft';
  const isReceived = campaign.origin === 'received';

  const openForms = useCallback((files: ChosenForm[]) => {
    setDropped(files);
    setTab('forms');
  }, []);
  useDropped('forms', openForms);

  if (matrix === undefined) return <Loader size="sm" m="md" role="status" aria-label="Đang mở" />;
  const setPeriod = (period: string) => {
    setAsked(period);
    setFilter((before) => ({ ...before, milestone: null }));
  };
  const show: Show = (state, column, isAlone) => () => {
    if (matrix.periods.length > 1) setAsked(periodAround(matrix.all, column));
    setFilter({ ...noFilter, milestone: isAlone ? column.key : null, state });
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
            onPeriod={setPeriod}
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

function subtitleOf({ rows, all, today }: OpenMatrix): string {
  return `${formatNumber(rows.length, 0)} đơn vị tham gia, ${all.length} mốc báo cáo; tính đến ngày ${shortDate(today)}`;
}

/** Of many milestones only the latest debts stand by themselves; the rest is one line. */
const OVERDUE_SHOWN = 4;

/** Units in a state at one milestone, or at any of its period. */
type Show = (state: MilestoneState, column: MilestoneColumn, isAlone: boolean) => () => void;

/** What is overdue, what was sent back and what comes next, each leading to its units. */
function workOf({ all: columns }: OpenMatrix, show: Show): WorkItem[] {
  const overdue = columns.filter(({ counts }) => counts.missing > 0);
  const items: WorkItem[] = overdue.slice(-OVERDUE_SHOWN).map((column) => ({
    id: column.key,
    text: `${formatNumber(column.counts.missing, 0)} đơn vị quá hạn: ${column.name}`,
    tone: 'bad',
    onClick: show('missing', column, true),
  }));
  const earlier = overdue.slice(0, -OVERDUE_SHOWN);
  const lastEarlier = earlier.at(-1);
  if (lastEarlier !== undefined) {
    const owed = earlier.reduce((sum, { counts }) => sum + counts.missing, 0);
    const text = `${formatNumber(earlier.length, 0)} mốc trước đó còn ${formatNumber(owed, 0)} báo cáo quá hạn`;
    items.push({ id: 'earlier', text, tone: 'bad', onClick: show('missing', lastEarlier, false) });
  }
  const returned = columns.reduce((sum, { counts }) => sum + counts.returned, 0);
  const lastReturned = columns.findLast(({ counts }) => counts.returned > 0);
  if (lastReturned !== undefined) {
    const text = `${returned} báo cáo trả lại chờ sửa`;
    items.push({ id: 'returned', text, tone: 'warn', onClick: show('returned', lastReturned, false) });
  }
  const next = columns.find(({ counts }) => counts.dueSoon > 0);
  if (next !== undefined) {
    const text = `${formatNumber(next.counts.dueSoon, 0)} đơn vị sắp đến hạn ${shortDate(next.due)}: ${next.name}`;
    items.push({ id: 'soon', text, tone: 'warn', onClick: show('dueSoon', next, true) });
  }
  return items;
}
