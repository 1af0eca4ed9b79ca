import type { AwardHistoryQuery } from '#shared/contract/award-history.ts';
import type { ClusterStatistics } from '#shared/contract/reports.ts';
import type { TablePaper } from '#shared/domain/tracking/table-paper.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber, formatPoints } from '#shared/text/numbers.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import { type App, today } from '../app/app.ts';
import { detailOf } from '../awards/list-entries.ts';
import { ownOffice } from '../documents/document-context.ts';
import { headOf } from '../tracking/tables/matrix-paper.ts';
import { awardRecords } from '../units/award-history/read-award-history.ts';
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

/** Longer lists are for a spreadsheet: about a hundred pages. */
const MOST_PRINTED = 3_000;

/**
 * Who was awarded what and when, narrowed as on the screen.
 * @throws AppError AWARD_HISTORY_TOO_LONG
 */
export function awardHistoryPaper(app: App, query: AwardHistoryQuery): TablePaper {
  const rows = awardRecords(app.db, query);
  if (rows.length > MOST_PRINTED) {
    const [count, most] = [formatNumber(rows.length), formatNumber(MOST_PRINTED)];
    throw AppError.of('AWARD_HISTORY_TOO_LONG', { count, most });
  }
  return {
    office: ownOffice(app.db).name,
    title: 'LỊCH SỬ KHEN THƯỞNG',
    lines: [`Tính đến ngày ${shortDate(today(app))}`, ...wantedWords(query)],
    sections: [
      {
        name: 'Lịch sử khen thưởng',
        sentence: `${formatNumber(rows.length, 0)} lượt khen thưởng.`,
        columns: [
          { header: 'STT', width: 6, align: 'center' },
          { header: 'Tập thể, cá nhân', width: 34 },
          { header: 'Loại', width: 11 },
          { header: 'Chức vụ, đơn vị', width: 34 },
          { header: 'Năm', width: 7, align: 'center' },
          { header: 'Hình thức', width: 30 },
          { header: 'Quyết định', width: 16 },
          { header: 'Ngày', width: 12, align: 'center' },
          { header: 'Số sổ vàng', width: 11, align: 'center' },
          { header: 'Tiền thưởng (đồng)', width: 15, align: 'right' },
          { header: 'Phong trào, thành tích', width: 36 },
        ],
        rows: rows.map((row, at) => [
          at + 1,
          row.name,
          subjectNames[row.subject],
          detailOf(row),
          // A number would be grouped: "2.023".
          String(row.year),
          row.award,
          row.decisionNumber,
          row.decisionDate === null ? '' : shortDate(row.decisionDate),
          row.goldenBook,
          row.prizeAmount ?? '',
          row.achievement,
        ]),
      },
    ],
  };
}

function wantedWords({ text, award, fromYear, toYear, subject }: AwardHistoryQuery): string[] {
  const wanted = [
    text.trim() === '' ? '' : `“${text.trim()}”`,
    award ?? '',
    subject === null ? '' : subjectNames[subject].toLocaleLowerCase('vi'),
    fromYear === null ? '' : `từ năm ${fromYear}`,
    toYear === null ? '' : `đến năm ${toYear}`,
  ].filter((part) => part !== '');
  return wanted.length === 0 ? [] : [`Tìm theo: ${wanted.join('; ')}`];
}
