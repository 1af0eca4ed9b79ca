import type { ClusterStatistics } from '#shared/contract/reports.ts';
import type { TablePaper } from '#shared/domain/tracking/table-paper.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber, formatPoints } from '#shared/text/numbers.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import { type App, today } from '../app/app.ts';
import { ownOffice } from '../documents/document-context.ts';
import { headOf } from '../tracking/tables/matrix-paper.ts';
import { awardHistory } from './award-history.ts';
import { clusterStatistics } from './cluster-statistics.ts';

/** The statistics by cluster as on the screen, the whole in the last line. */
export function statisticsPaper(app: App, campaignId: string): TablePaper {
  const { clusters, total, grades, sentence } = clusterStatistics(app, campaignId);
  const cells = (line: ClusterStatistics) => [
    line.name,
    line.units,
    line.reports.owed,
    line.reports.onTime,
    line.reports.late,
    line.reports.missing,
    line.averageHundredths === null ? '' : formatPoints(line.averageHundredths),
    ...grades.map((grade) => line.grades[grade] ?? 0),
    line.nominations,
    line.awards,
  ];
  const figures = [
    ...['Đơn vị', 'Báo cáo phải gửi', 'Đúng hạn', 'Chậm', 'Chưa gửi', 'Điểm trung bình'],
    ...grades,
    ...['Đề nghị khen thưởng', 'Được khen thưởng'],
  ];
  const section = {
    name: 'Thống kê theo cụm',
    sentence,
    columns: [
      { header: 'Cụm, khối', width: 44 },
      ...figures.map((header) => ({ header, width: 11, align: 'right' as const })),
    ],
    rows: clusters.map(cells),
    total: cells({ ...total, name: 'Cộng' }),
  };
  return { ...headOf(app, campaignId, 'THỐNG KÊ KẾT QUẢ THI ĐUA THEO CỤM, KHỐI'), sections: [section] };
}

/** Who was awarded what and when, narrowed as on the screen. */
export function awardHistoryPaper(app: App, query: string): TablePaper {
  const rows = awardHistory(app, query);
  const day = shortDate(today(app));
  const wanted = query.trim() === '' ? [] : [`Tìm theo: “${query.trim()}”`];
  return {
    office: ownOffice(app.db).name,
    title: 'LỊCH SỬ KHEN THƯỞNG',
    lines: [`Tính đến ngày ${day}`, ...wanted],
    sections: [
      {
        name: 'Lịch sử khen thưởng',
        sentence: `${formatNumber(rows.length, 0)} lượt khen thưởng.`,
        columns: [
          { header: 'STT', width: 6, align: 'center' },
          { header: 'Tập thể, cá nhân', width: 34 },
          { header: 'Loại', width: 11 },
          { header: 'Chức vụ, đơn vị', width: 34 },
          { header: 'Hình thức', width: 30 },
          { header: 'Quyết định', width: 16 },
          { header: 'Ngày', width: 12, align: 'center' },
          { header: 'Số sổ vàng', width: 11, align: 'center' },
          { header: 'Tiền thưởng (đồng)', width: 15, align: 'right' },
          { header: 'Phong trào', width: 40 },
        ],
        rows: rows.map((row, at) => [
          at + 1,
          row.name,
          subjectNames[row.subject],
          row.detail,
          row.award,
          row.decision,
          row.date === null ? '' : shortDate(row.date),
          row.goldenBook,
          row.prizeAmount,
          row.campaignTitle,
        ]),
      },
    ],
  };
}
