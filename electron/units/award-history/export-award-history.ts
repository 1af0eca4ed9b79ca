import { basename } from 'node:path';
import type { AwardHistoryQuery } from '#shared/contract/award-history.ts';
import type { WrittenFile } from '#shared/contract/files.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import type { App } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { TEXT, writeTables } from '../../files/workbook/write-tables.ts';
import { awardRecords } from './read-award-history.ts';

/** Writes the awards that fit, with the headings that the import understands. */
export async function exportAwardHistory(
  app: App,
  { query, fileToken }: { query: AwardHistoryQuery; fileToken: string },
  job: Job,
): Promise<WrittenFile> {
  const path = app.tokens.resolve(fileToken);
  const records = awardRecords(app.db, query);
  const bytes = await writeTables([
    {
      name: 'Khen thưởng',
      look: 'text',
      canFilter: true,
      titles: [
        { text: 'LỊCH SỬ KHEN THƯỞNG', size: 13, bold: true, align: 'center' },
        { text: `${formatNumber(records.length)} lượt khen thưởng`, align: 'center' },
      ],
      columns: [
        { header: 'STT', width: 6, align: 'center' },
        { header: 'Năm khen thưởng', width: 9, align: 'center' },
        { header: 'Đối tượng', width: 10 },
        { header: 'Họ tên cá nhân, tên tập thể', width: 28, format: TEXT },
        { header: 'Chức vụ', width: 20, format: TEXT },
        { header: 'Đơn vị', width: 30, format: TEXT },
        { header: 'Danh hiệu, hình thức khen thưởng', width: 34, format: TEXT },
        { header: 'Cấp khen thưởng', width: 24, format: TEXT },
        { header: 'Số quyết định', width: 18, format: TEXT },
        { header: 'Ngày quyết định', width: 12, format: TEXT },
        { header: 'Thành tích, phong trào', width: 36, format: TEXT },
        { header: 'Số sổ vàng', width: 11, align: 'center', format: TEXT },
        { header: 'Tiền thưởng (đồng)', width: 15, align: 'right', format: '#,##0' },
      ],
      lines: records.map((own, at) => ({
        cells: [
          ...[at + 1, own.year, subjectNames[own.subject], own.name],
          own.title,
          ...[own.subject === 'collective' && own.name === own.unitName ? '' : own.unitName],
          ...[own.award, own.issuer, own.decisionNumber],
          ...[own.decisionDate === null ? '' : shortDate(own.decisionDate), own.achievement],
          ...[own.goldenBook, own.prizeAmount],
        ],
      })),
    },
  ]);
  job.throwIfCancelled();
  await writeFileAtomically(path, bytes);
  return { token: fileToken, name: basename(path), size: bytes.length };
}
