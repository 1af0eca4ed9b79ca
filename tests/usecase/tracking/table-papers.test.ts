import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indicatorTable } from '#electron/tracking/indicators.ts';
import { lateUnits } from '#electron/tracking/late-units.ts';
import { trackingMatrix } from '#electron/tracking/matrix.ts';
import { indicatorPaper } from '#electron/tracking/tables/indicator-paper.ts';
import { callListPaper, matrixPaper } from '#electron/tracking/tables/matrix-paper.ts';
import { partsOf } from '#shared/domain/tracking/indicator-words.ts';
import { tablePaperHtml } from '#shared/domain/tracking/table-html.ts';
import { type TablePaper, textOf } from '#shared/domain/tracking/table-paper.ts';
import { applySampleReports } from '#tests/support/apply-sample-reports.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let printed = '';
beforeAll(async () => {
  const htmlToPdf = async (html: string) => {
    printed = html;
    return new TextEncoder().encode('%PDF-1.7\n%%EOF\n');
  };
  app = await createTestApp({ sample: 'can-tho-2024', printer: { htmlToPdf } });
  applySampleReports(app);
});
afterAll(() => app.close());

const ofCampaign = () => ({ campaignId: app.campaignId });

/** Every cell of a workbook's table as text, below its heading line. */
async function workbookRows(path: string, sheetName: string, firstHeader: string): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  // Our own file, read with the library that wrote it.
  const reader: { readFile(path: string): Promise<unknown> } = book.xlsx;
  await reader.readFile(path);
  const sheet = book.getWorksheet(sheetName);
  const rows: string[][] = [];
  sheet?.eachRow((row) => {
    rows.push((row.values as unknown[]).slice(1).map((value) => String(value ?? '')));
  });
  return rows.slice(rows.findIndex(([first]) => first === firstHeader) + 1);
}

const shownRows = ({ sections }: TablePaper, at = 0) =>
  [...(sections[at]?.rows ?? []), ...(sections[at]?.total === undefined ? [] : [sections[at].total])].map(
    (row) => row.map((cell) => String(textOf(cell))),
  );

async function saved(procedure: string, format: 'xlsx' | 'pdf', more: Record<string, unknown> = {}) {
  const path = join(app.folder, `${procedure}.${format}`);
  const fileToken = app.app.tokens.issue(path).token;
  const answer = await app.call(`trackingPapers.${procedure}`, {
    ...ofCampaign(),
    format,
    fileToken,
    ...more,
  });
  expect(answer.ok).toBe(true);
  return path;
}

describe('the matrix', () => {
  test('holds the rows and columns that are asked for, in the order of the screen, and their sums', async () => {
    const { rows, columns } = trackingMatrix(app.app, app.campaignId);
    const some = rows.filter((_, at) => at % 10 === 0);
    const keys = columns.slice(1, 3).map(({ key }) => key);
    const paper = matrixPaper(app.app, {
      ...ofCampaign(),
      unitIds: some.map(({ unitId }) => unitId),
      columns: keys,
    });
    const [section] = paper.sections;
    expect(section?.rows.map((row) => row[1])).toEqual(some.map(({ name }) => name));
    expect(section?.columns).toHaveLength(6);
    const delivered = some.filter(({ cells }) =>
      ['onTime', 'late'].includes(cells[keys[0] ?? '']?.state ?? ''),
    );
    const owed = some.filter(({ cells }) => cells[keys[0] ?? ''] !== undefined);
    expect(section?.total?.[4]).toBe(`${delivered.length}/${owed.length} đã nộp`);
  });

  test('says the same in the workbook and on paper', async () => {
    const input = { unitIds: [], columns: [] };
    const expected = shownRows(matrixPaper(app.app, { ...ofCampaign(), ...input }));
    const path = await saved('matrix', 'xlsx', input);
    expect(await workbookRows(path, 'Tiến độ', 'STT')).toEqual(expected);
    await saved('matrix', 'pdf', input);
    for (const row of expected)
      for (const cell of row) expect(printed).toContain(cell.replaceAll('\n', '<br>'));
  });
});

describe('the list to call', () => {
  test('has a line for each late unit with everything that it owes', async () => {
    const late = lateUnits(app.app, app.campaignId);
    const { sections } = callListPaper(app.app, { ...ofCampaign(), unitIds: [], columns: [] });
    const rows = sections[0]?.rows ?? [];
    expect(rows.map((row) => row[1]).toSorted()).toEqual(
      [...new Set(late.map(({ unitName }) => unitName))].toSorted(),
    );
    for (const { unitName, milestoneName, contactPhone } of late) {
      const row = rows.find((own) => own[1] === unitName);
      expect(row?.[4]).toBe(contactPhone);
      expect(String(row?.[5])).toContain(milestoneName);
    }
  });

  test('holds what is owed in the columns that are shown, and nothing beside', async () => {
    const { columns } = trackingMatrix(app.app, app.campaignId);
    const shown = columns.filter(({ counts }) => counts.missing > 0).slice(0, 1);
    const keys = shown.map(({ key }) => key);
    const { sections } = callListPaper(app.app, { ...ofCampaign(), unitIds: [], columns: keys });
    const rows = sections[0]?.rows ?? [];
    expect(rows).toHaveLength(shown[0]?.counts.missing ?? -1);
    for (const row of rows) expect(String(row[5]).split('\n')).toHaveLength(1);
  });

  test('nobody late: an empty list that says so', async () => {
    const fresh = await createTestApp({ sample: 'can-tho-2024', now: '2024-09-25T02:00:00Z' });
    const { sections } = callListPaper(fresh.app, { campaignId: fresh.campaignId, unitIds: [], columns: [] });
    expect(sections[0]).toMatchObject({ rows: [], sentence: 'Không có đơn vị nào quá hạn.' });
    fresh.close();
  });
});

describe('indicators', () => {
  const input = () => ({ ...ofCampaign(), waveId: '', groupId: null });

  test('the chart counts every unit once, and its table holds the same numbers', () => {
    const { lines, unitCount } = indicatorTable(app.app, input());
    const [total] = indicatorPaper(app.app, input()).sections;
    for (const [at, line] of lines.entries()) {
      const bar = total?.chart?.bars[at]?.values ?? [];
      const { met, notMet, noData, noTarget } = line.units;
      expect(bar.reduce((sum, value) => sum + value, 0)).toBe(met + notMet + noData + noTarget);
      expect(total?.rows[at]?.slice(5)).toEqual(bar);
      expect(line.units.noData).toBe(partsOf(line).nothing + partsOf(line).missing);
    }
    expect(Math.max(...lines.map(({ reported, missing }) => reported + missing))).toBe(unitCount);
  });

  test('sheets by cluster, over the waves and by unit; the workbook and the page say the same', async () => {
    const paper = indicatorPaper(app.app, input());
    expect(paper.sections.map(({ name }) => name)).toEqual([
      'Tổng hợp',
      'Theo cụm, khối',
      'Qua các đợt',
      'Từng đơn vị',
    ]);
    const path = await saved('indicators', 'xlsx', { waveId: '', groupId: null });
    expect(await workbookRows(path, 'Từng đơn vị', 'STT')).toEqual(shownRows(paper, 3));
    expect(await workbookRows(path, 'Theo cụm, khối', 'Cụm, khối')).toEqual(shownRows(paper, 1));
    await saved('indicators', 'pdf', { waveId: '', groupId: null });
    expect(printed).toContain('<svg');
    expect(printed).not.toMatch(/<script|style="/);
  });

  test('a text with signs of HTML stays text', () => {
    const paper = indicatorPaper(app.app, input());
    const html = tablePaperHtml({ ...paper, title: '<b>&"', sections: paper.sections.slice(0, 1) });
    expect(html).toContain('&lt;b&gt;&amp;&quot;');
    expect(html).not.toContain('<b>');
  });
});
