import type { ReportChapter } from '#shared/domain/documents/builders/report.ts';
import { column, row, table } from '#shared/domain/documents/write.ts';
import type { TrackingMatrix } from '#shared/domain/tracking/matrix.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { isOverdue } from '../tracking/matrix-cell.ts';

/** So many names stand in a sentence; more are told by their number. */
const MOST_NAMES = 12;

const figure = (value: number | undefined) => formatNumber(value ?? 0, 0);

/** Papers due until today: how many in time, late, missing, and who is missing. */
export function submittedChapter(matrix: TrackingMatrix, day: string): ReportChapter {
  const due = matrix.columns.filter((own) => own.due <= day);
  if (due.length === 0) return { lines: ['Chưa đến hạn báo cáo nào của phong trào.'] };
  const rows = due.map(({ key, name, due: lastDay, counts }) => {
    const owed = matrix.rows.filter((own) => own.cells[key] !== undefined).length;
    const missing = (counts.missing ?? 0) + (counts.returned ?? 0);
    return row(
      name,
      shortDate(lastDay),
      figure(owed),
      figure(counts.onTime),
      figure(counts.late),
      figure(missing),
    );
  });
  const behind = matrix.rows.filter((own) =>
    due.some(({ key }) => {
      const cell = own.cells[key];
      return cell !== undefined && isOverdue(cell);
    }),
  );
  const names = behind.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = behind.length - names.length;
  return {
    lines: [
      behind.length === 0
        ? 'Mọi đơn vị đã gửi đủ báo cáo đến hạn.'
        : `Còn ${figure(behind.length)} đơn vị chưa gửi đủ báo cáo đến hạn: ${names.join(', ')}${more > 0 ? ` và ${figure(more)} đơn vị khác` : ''}.`,
    ],
    tables: [
      {
        caption: 'Tình hình gửi báo cáo theo từng mốc:',
        table: table(
          [
            column('Mốc báo cáo', 6),
            column('Hạn', 2.4, 'center'),
            column('Phải gửi', 1.8, 'right'),
            column('Đúng hạn', 1.8, 'right'),
            column('Chậm', 1.6, 'right'),
            column('Chưa gửi', 1.8, 'right'),
          ],
          rows,
        ),
      },
    ],
  };
}
