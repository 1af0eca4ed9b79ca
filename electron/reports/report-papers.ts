import type { ClusterStatistics, ComparisonInput } from '#shared/contract/reports.ts';
import type { PaperCell, TablePaper, TableSection } from '#shared/domain/tracking/table-paper.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatPoints } from '#shared/text/numbers.ts';
import { type App, today } from '../app/app.ts';
import { ownOffice } from '../documents/document-context.ts';
import { headOf } from '../tracking/tables/matrix-paper.ts';
import { clusterStatistics } from './cluster-statistics.ts';
import { campaignComparison } from './compare-campaigns.ts';

const right = { align: 'right' as const };

/** The statistics of the screen, cluster by cluster, to print or to work on. */
export function statisticsPaper(app: App, campaignId: string): TablePaper {
  const { grades, clusters, total } = clusterStatistics(app, campaignId);
  const cells = (line: ClusterStatistics): PaperCell[] => [
    ...[
      line.name,
      line.units,
      line.reports.owed,
      line.reports.onTime,
      line.reports.late,
      line.reports.missing,
    ],
    line.averageHundredths === null ? '–' : formatPoints(line.averageHundredths),
    ...grades.map((grade) => line.grades[grade] ?? 0),
    ...[line.nominations, line.awards],
  ];
  const counts = ['Đơn vị', 'Báo cáo phải gửi', 'Đúng hạn', 'Chậm', 'Chưa gửi', 'Điểm trung bình', ...grades];
  const section: TableSection = {
    name: 'Thống kê theo cụm',
    sentence: `${total.units} đơn vị; ${total.reports.onTime} trên ${total.reports.owed} báo cáo đến hạn gửi đúng hạn; ${total.awards} khen thưởng.`,
    columns: [
      { header: 'Cụm, khối', width: 30 },
      ...[...counts, 'Đề nghị khen', 'Được khen'].map((header) => ({ header, width: 11, ...right })),
    ],
    rows: clusters.map(cells),
    total: cells(total),
  };
  return { ...headOf(app, campaignId, 'THỐNG KÊ PHONG TRÀO THI ĐUA THEO CỤM, KHỐI'), sections: [section] };
}

/** Campaigns side by side as on the screen, with what changed at last. */
export function comparisonPaper(app: App, input: ComparisonInput): TablePaper {
  const { campaigns, lines, sentence } = campaignComparison(app, input);
  const section: TableSection = {
    name: 'So sánh',
    sentence,
    columns: [
      { header: 'Nội dung', width: 44 },
      ...campaigns.map(({ name }) => ({ header: name, width: 24, ...right })),
      { header: 'Thay đổi', width: 20 },
    ],
    rows: lines.map(({ name, figures, change }) => [
      name,
      ...figures.map(({ text, note }) => (note === '' ? text : `${text}\n${note}`)),
      change === null ? '' : { text: change.text, tone: toneOf(change.isBetter) },
    ]),
  };
  return {
    office: ownOffice(app.db).name,
    title: 'SO SÁNH KẾT QUẢ THI ĐUA QUA CÁC NĂM',
    lines: [
      ...campaigns.map(({ name, title }) => `${name}: ${title}`),
      `Tính đến ngày ${shortDate(today(app))}`,
    ],
    sections: [section],
  };
}

const toneOf = (isBetter: boolean | null) => (isBetter === null ? 'muted' : isBetter ? 'ok' : 'bad');
