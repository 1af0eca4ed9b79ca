import type { CampaignView } from '#shared/contract/campaigns.ts';
import type { HomeTask, HomeView, MilestoneProgress } from '#shared/contract/home.ts';
import type { Services } from '#shared/contract/services.ts';
import type { MilestoneColumn } from '#shared/domain/tracking/matrix.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { nextYear } from './next-year.ts';
import type { HomeSources } from './sources.ts';

const LATE_SHOWN = 6;
const SOON_DAYS = 14;
/** Of a plan with many milestones only the latest debts stand by themselves; the rest is one line. */
const OVERDUE_SHOWN = 4;
/** Rows of the progress table: those due last and those to come. */
const PAST_SHOWN = 6;
const COMING_SHOWN = 2;

/** The first page of the day: what is due, what is late, what to do next. */
export async function overview(sources: HomeSources): Promise<HomeView | null> {
  const campaign = await sources.campaigns.current();
  if (campaign === null) return null;
  const of = { campaignId: campaign.id };
  const matrix = sources.milestones(campaign.id);
  const table = await sources.tracking.indicators({ ...of, waveId: null, groupId: null });
  const board = await sources.scoring.board(of);
  const isDraft = campaign.state === 'draft';
  const late = isDraft ? [] : sources.longestLate(campaign.id, matrix, LATE_SHOWN);
  const lateTotal = isDraft ? 0 : matrix.columns.reduce((sum, { overdue }) => sum + overdue, 0);
  const milestones = progressOf(matrix.columns);
  const tasks = [
    ...tasksOf(campaign, milestones, matrix.today, board),
    ...(board.isFinal && campaign.origin === 'own' ? await afterLock(sources, campaign) : []),
  ];
  const clusterNames = new Map(board.clusters.map(({ id, name }) => [id, name]));
  const reported = table.lines.filter(({ reported }) => reported > 0);
  const reached = reported.filter(({ units }) => units.notMet === 0);
  return {
    today: matrix.today,
    next: tasks[0] ?? { id: 'none', text: 'Không có việc đến hạn', tone: 'ok', path: '/tracking' },
    tasks,
    nextYear: await nextYear(sources, campaign, matrix.today),
    progressSentence:
      campaign.state === 'draft'
        ? 'Kế hoạch chưa ban hành nên chưa đơn vị nào phải báo cáo.'
        : progressSentence(milestones, matrix.today),
    milestones: nearToday(milestones, matrix.today),
    milestoneTotal: milestones.length,
    indicatorSentence:
      table.lines.length === 0
        ? 'Kế hoạch này không giao chỉ tiêu.'
        : reported.length === 0
          ? 'Chưa có đơn vị nào báo cáo số liệu.'
          : indicatorSentence(reached.length, table.lines.length),
    indicators: table.lines.map(({ code, shortName, target, total, shareMet, units }) => {
      const { met, notMet, noData } = units;
      return { code, name: shortName, target, total, shareMet, met, notMet, noData };
    }),
    isScoreFinal: board.isFinal,
    leaders: reported.length === 0 ? [] : leadersOf(board, clusterNames),
    late: late.map((row) => ({
      unit: row.unitName,
      cluster: row.clusterName,
      milestone: row.milestoneName,
      daysLate: row.daysLate,
      phone: row.contactPhone,
    })),
    lateTotal,
  };
}

export function progressOf(columns: readonly MilestoneColumn[]): MilestoneProgress[] {
  return columns.map(({ key, name, due, counts }) => {
    const count = (state: keyof typeof counts) => counts[state] ?? 0;
    const done = { onTime: count('onTime'), late: count('late') };
    const open = { missing: count('missing'), returned: count('returned') };
    const waiting = count('notDue') + count('dueSoon');
    const total = done.onTime + done.late + open.missing + open.returned + waiting;
    return { key, name, due, total, ...done, ...open, waiting };
  });
}

/** The milestones that matter on the first page: the last ones due and the next ones to come. */
function nearToday(milestones: MilestoneProgress[], today: string): MilestoneProgress[] {
  const past = milestones.filter(({ due }) => due < today);
  const coming = milestones.filter(({ due }) => due >= today);
  const room = Math.max(COMING_SHOWN, PAST_SHOWN + COMING_SHOWN - past.length);
  return [...past.slice(-PAST_SHOWN), ...coming.slice(0, room)];
}

function indicatorSentence(reached: number, total: number): string {
  if (reached === 0)
    return `Chưa có chỉ tiêu nào trong ${total} chỉ tiêu được tất cả đơn vị đã báo cáo hoàn thành.`;
  return `${reached} trên ${total} chỉ tiêu được tất cả đơn vị đã báo cáo hoàn thành.`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function tasksOf(
  campaign: CampaignView,
  milestones: MilestoneProgress[],
  today: string,
  board: Pick<Board, 'isFinal' | 'tables'>,
): HomeTask[] {
  const tasks: HomeTask[] = [];
  // Nobody owes anything before the plan is issued.
  if (campaign.state === 'draft') {
    return [{ id: 'issue', text: 'Hoàn thiện và ban hành kế hoạch', tone: 'info', path: '/plan' }];
  }
  // What is late is asked for by the office that made the campaign.
  if (campaign.origin === 'received') {
    return [
      { id: 'received', text: 'Xem kết quả chấm điểm, xếp hạng đã nhận', tone: 'info', path: '/scoring' },
    ];
  }
  const overdue = milestones.filter(({ missing, returned }) => missing + returned > 0);
  const earlier = overdue.slice(0, -OVERDUE_SHOWN);
  for (const m of milestones.filter((own) => !earlier.includes(own))) {
    if (m.missing > 0) {
      const text = `${m.name}: ${formatNumber(m.missing)} đơn vị quá hạn từ ngày ${shortDate(m.due)}`;
      tasks.push({ id: `missing-${m.key}`, text, tone: 'bad', path: '/tracking' });
    }
    if (m.returned > 0) {
      const text = `${m.name}: ${formatNumber(m.returned)} báo cáo đã trả lại, chờ nộp lại`;
      tasks.push({ id: `returned-${m.key}`, text, tone: 'warn', path: '/tracking' });
    }
    const left = daysBetween(today, m.due);
    if (m.waiting > 0 && left >= 0 && left <= SOON_DAYS) {
      const text = `${m.name}: còn ${left} ngày, ${formatNumber(m.waiting)} đơn vị chưa nộp`;
      tasks.push({ id: `soon-${m.key}`, text, tone: 'warn', path: '/tracking' });
    }
  }
  if (earlier.length > 0) {
    const owed = earlier.reduce((sum, { missing, returned }) => sum + missing + returned, 0);
    const text = `${formatNumber(earlier.length, 0)} mốc trước đó: ${formatNumber(owed, 0)} báo cáo quá hạn hoặc chờ nộp lại`;
    tasks.push({ id: 'missing-earlier', text, tone: 'bad', path: '/tracking' });
  }
  const upcoming = milestones.find((m) => m.waiting > 0 && daysBetween(today, m.due) > SOON_DAYS);
  if (upcoming !== undefined) {
    const text = `Mốc kế tiếp: ${upcoming.name}, hạn ${shortDate(upcoming.due)}`;
    tasks.push({ id: 'upcoming', text, tone: 'info', path: '/tracking' });
  }
  const isReported = milestones.length > 0 && milestones.every(({ waiting }) => waiting === 0);
  if (!board.isFinal && isReported && board.tables.length > 0) {
    const text = 'Đã qua hạn báo cáo cuối: chấm điểm và xếp hạng';
    tasks.push({ id: 'score', text, tone: 'info', path: '/scoring' });
  }
  return tasks;
}

/** Points are final: the awards come next, and after the decision the report and the package for the level above. */
async function afterLock(sources: HomeSources, { id }: CampaignView): Promise<HomeTask[]> {
  const { plan } = await sources.plan.get({ campaignId: id });
  const types = plan.awardTypes.length === 0 ? [] : (await sources.awards.list({ campaignId: id })).types;
  const own = types.filter(({ managedHere }) => managedHere);
  const isOpen = own.some(({ awarded, selected }) => awarded === 0 || selected > 0);
  if (isOpen) {
    return [{ id: 'award', text: 'Điểm đã khóa: xét khen thưởng', tone: 'info', path: '/awards' }];
  }
  const before = own.length === 0 ? 'Điểm đã khóa' : 'Đã khen thưởng';
  return [
    { id: 'report', text: `${before}: lập báo cáo tổng kết`, tone: 'info', path: '/reports' },
    { id: 'send', text: 'Gửi kết quả lên cấp trên', tone: 'info', path: '/exchange' },
  ];
}

function progressSentence(milestones: MilestoneProgress[], today: string): string {
  const due = milestones.filter((m) => m.due <= today).at(-1);
  if (due === undefined) {
    const first = milestones[0];
    return first === undefined
      ? 'Kế hoạch chưa có mốc báo cáo.'
      : `Mốc đầu tiên: ${first.name}, hạn ${shortDate(first.due)}.`;
  }
  const delivered = due.onTime + due.late;
  const parts = [`${due.name}: ${formatNumber(delivered)} trên ${formatNumber(due.total)} đơn vị đã nộp`];
  if (due.late > 0) parts.push(`${formatNumber(due.late)} nộp chậm`);
  if (due.missing > 0) parts.push(`${formatNumber(due.missing)} chưa nộp`);
  return `${parts.join('; ')}.`;
}

type Board = Awaited<ReturnType<Services['scoring']['board']>>;

function leadersOf(board: Board, clusterNames: Map<string, string>): HomeView['leaders'] {
  return board.units
    .filter(({ rank, clusterId }) => rank === 1 && clusterId !== null)
    .map(({ name, clusterId, totalHundredths, grade, isTied }) => ({
      cluster: clusterNames.get(clusterId ?? '') ?? '',
      unit: name,
      pointsHundredths: totalHundredths,
      grade: grade ?? '',
      isTied,
    }));
}
