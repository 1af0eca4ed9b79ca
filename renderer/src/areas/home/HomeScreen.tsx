import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { HomeView } from '#shared/contract/home.ts';
import { longDate, shortDate } from '#shared/text/dates.ts';
import { formatNumber, formatPoints } from '#shared/text/numbers.ts';
import { useMaybeCampaign } from '../../app/campaign.ts';
import { useTRPC } from '../../app/trpc.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { WorkStrip } from '../../ui/WorkStrip.tsx';
import { MilestoneTable } from './MilestoneTable.tsx';
import { NextYearPanel } from './NextYearPanel.tsx';
import { WeekPanel } from './WeekPanel.tsx';
import { YearSteps } from './YearSteps.tsx';

// Charts are drawn after the page stands: their library is the largest part of the window.
const IndicatorChart = lazy(() => import('./IndicatorChart.tsx'));

export default function HomeScreen() {
  const trpc = useTRPC();
  const campaign = useMaybeCampaign();
  const { data: view } = useSuspenseQuery(trpc.home.overview.queryOptions());
  const navigate = useNavigate();
  if (campaign === null || view === null) {
    return (
      <div className="screen">
        <PageHeader title="Trang chủ" />
        <EmptyState
          title="Chưa có phong trào thi đua"
          text="Bắt đầu từ một kế hoạch: tạo từ kế hoạch mẫu, soạn từ đầu, hoặc nhận gói dữ liệu của cơ quan khác."
          action={
            <Group gap="xs">
              <Button onClick={() => void navigate({ to: '/plan' })}>Lập kế hoạch</Button>
              <Button variant="default" onClick={() => void navigate({ to: '/exchange' })}>
                Nhận gói dữ liệu
              </Button>
            </Group>
          }
        />
        <YearSteps />
      </div>
    );
  }
  const go = (path: HomeView['next']['path']) => () => void navigate({ to: path });
  return (
    <div className="screen" style={{ height: 'auto' }}>
      <PageHeader
        title="Trang chủ"
        subtitle={`Hôm nay, ${longDate(view.today)}`}
        actions={<Button onClick={go(view.next.path)}>{nextLabel(view.next.path)}</Button>}
      />
      <WorkStrip
        items={view.tasks.map(({ id, text, tone, path }) => ({ id, text, tone, onClick: go(path) }))}
      />
      <WeekPanel current={campaign.id} />
      {view.nextYear !== null && <NextYearPanel next={view.nextYear} />}
      <div className="home-columns" data-single={campaign.state === 'draft'}>
        <Panel
          title="Tiến độ báo cáo"
          sentence={view.progressSentence}
          link="/tracking"
          linkText="Xem từng đơn vị"
        >
          <MilestoneTable
            milestones={view.milestones}
            today={view.today}
            isDraft={campaign.state === 'draft'}
          />
          {view.milestoneTotal > view.milestones.length && (
            <Text size="sm" c="gray.7">
              Đang hiện {view.milestones.length} mốc gần nhất trong {view.milestoneTotal} mốc.
            </Text>
          )}
        </Panel>
        {campaign.state !== 'draft' && (
          <Panel
            title="Đơn vị chưa nộp"
            sentence={
              view.lateTotal === 0
                ? 'Không có đơn vị nào quá hạn.'
                : `${formatNumber(view.lateTotal, 0)} báo cáo quá hạn chưa nộp.`
            }
            link="/tracking"
            linkText="Danh sách đầy đủ"
          >
            {view.late.length > 0 && (
              <PlainTable
                label="Đơn vị chưa nộp"
                heads={['Đơn vị', 'Mốc', 'Quá hạn', 'Điện thoại']}
                widths={['36%', '32%', '14%', '18%']}
                align={['left', 'left', 'right', 'left']}
                rows={view.late.map((row) => ({
                  key: `${row.unit}-${row.milestone}`,
                  cells: [
                    <Text key="unit" size="sm" lineClamp={2} title={row.unit}>
                      {row.unit}
                    </Text>,
                    row.milestone,
                    `${formatNumber(row.daysLate, 0)} ngày`,
                    row.phone,
                  ],
                }))}
              />
            )}
          </Panel>
        )}
      </div>
      {view.indicators.length > 0 && (
        <Panel
          title="Chỉ tiêu thi đua"
          sentence={view.indicatorSentence}
          link="/tracking"
          linkText="Xem theo cụm và đơn vị"
        >
          <Suspense fallback={<div style={{ height: 280 }} />}>
            <IndicatorChart indicators={view.indicators} />
          </Suspense>
        </Panel>
      )}
      {view.leaders.length > 0 && (
        <Panel
          title="Dẫn đầu các cụm"
          sentence={
            view.isScoreFinal ? 'Theo điểm đã khóa.' : 'Theo điểm hiện có; điểm chỉ chính thức sau khi khóa.'
          }
          link="/scoring"
          linkText="Xem bảng xếp hạng"
        >
          <PlainTable
            label="Dẫn đầu các cụm"
            heads={['Cụm, khối', 'Đơn vị', 'Điểm', 'Xếp loại']}
            align={['left', 'left', 'right', 'left']}
            rows={view.leaders.map((row) => ({
              key: `${row.cluster}-${row.unit}`,
              cells: [
                row.cluster,
                row.isTied ? `${row.unit} (đồng hạng)` : row.unit,
                formatPoints(row.pointsHundredths),
                row.grade === '' ? 'Chưa xếp loại' : row.grade,
              ],
            }))}
          />
        </Panel>
      )}
      <Text size="xs" c="gray.7">
        Phong trào từ ngày {shortDate(campaign.periodFrom)}
        {campaign.periodTo === null ? '' : ` đến ngày ${shortDate(campaign.periodTo)}`}
      </Text>
    </div>
  );
}

const nextLabels: Record<HomeView['next']['path'], string> = {
  '/plan': 'Mở kế hoạch',
  '/units': 'Mở danh sách đơn vị',
  '/tracking': 'Mở theo dõi',
  '/scoring': 'Mở chấm điểm',
  '/awards': 'Mở khen thưởng',
  '/ceremonies': 'Mở lễ, hội nghị',
  '/exchange': 'Mở trao đổi dữ liệu',
  '/reports': 'Mở báo cáo',
};

function nextLabel(path: HomeView['next']['path']): string {
  return nextLabels[path];
}

interface PanelProps {
  readonly title: string;
  readonly sentence: string;
  readonly link: '/tracking' | '/scoring';
  readonly linkText: string;
  readonly children?: React.ReactNode;
}

function Panel({ title, sentence, link, linkText, children }: PanelProps) {
  return (
    <Card withBorder padding="md" component="section" aria-label={title}>
      <Stack gap={8}>
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} fz={16}>
            {title}
          </Title>
          <Anchor component={Link} to={link} size="sm">
            {linkText}
          </Anchor>
        </Group>
        <Text size="sm">{sentence}</Text>
        {children}
      </Stack>
    </Card>
  );
}
