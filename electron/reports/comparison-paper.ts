import type { ComparisonInput } from '#shared/contract/reports.ts';
import type { TablePaper, TableSection } from '#shared/domain/tracking/table-paper.ts';
import { shortDate } from '#shared/text/dates.ts';
import { type App, today } from '../app/app.ts';
import { ownOffice } from '../documents/document-context.ts';
import { campaignComparison } from './compare-campaigns.ts';

/** Campaigns side by side as on the screen, with what changed at last. */
export function comparisonPaper(app: App, input: ComparisonInput): TablePaper {
  const { campaigns, lines, sentence } = campaignComparison(app, input);
  const section: TableSection = {
    name: 'So sánh',
    sentence,
    columns: [
      { header: 'Nội dung', width: 44 },
      ...campaigns.map(({ name }) => ({ header: name, width: 24, align: 'right' as const })),
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
