import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nomination } from '#db/schema/awards.ts';
import { newId, today } from '#electron/app/app.ts';
import { readWorkbook } from '#electron/files/workbook/read-workbook.ts';
import { workbookProfile } from '#electron/files/zip/profile.ts';
import { readZip } from '#electron/files/zip/read-zip.ts';
import { awardHistoryPaper, statisticsPaper } from '#electron/reports/report-tables.ts';
import { assembleScoreBoard } from '#electron/scoring/score-board.ts';
import { indicatorTable } from '#electron/tracking/indicators.ts';
import { trackingMatrix } from '#electron/tracking/matrix.ts';
import type { AwardHistory } from '#shared/contract/award-history.ts';
import type { PaperView } from '#shared/contract/papers.ts';
import type { Comparison, ReportChoices, Statistics } from '#shared/contract/reports.ts';
import { formatPoints } from '#shared/text/numbers.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';
import { code, createReceiver, createSender, data, send, takeIn, tokenFor } from '../exchange/offices.ts';

let test: TestApp;
let campaignId: string;
beforeAll(async () => {
  test = await createSender();
  campaignId = test.campaignId;
});
afterAll(() => {
  expect(test.errors).toEqual([]);
  test.close();
});

const preview = async (kind: string, waveId: string | null = null, from = test) =>
  data<{ html: string }>(await from.call('reports.preview', { campaignId, kind, waveId })).html;
const statistics = async (from = test) =>
  data<Statistics>(await from.call('reports.statistics', { campaignId }));
const wanted = (text: string) => ({ text, award: null, fromYear: null, toYear: null, subject: null });
const history = async (text: string, from = test) =>
  data<AwardHistory>(await from.call('awardHistory.list', wanted(text))).rows;

describe('the report', () => {
  it('has the figures of the other screens in it', async () => {
    const html = await preview('final');
    const { lines } = indicatorTable(test.app, { campaignId, waveId: null, groupId: null });
    expect(lines.length).toBeGreaterThan(5);
    for (const { name, total } of lines) {
      expect(html).toContain(name);
      expect(html).toContain(total);
    }
    const board = assembleScoreBoard(test.app.db, campaignId, today(test.app));
    for (const { name, standing } of board.units) {
      expect(html).toContain(name);
      expect(html).toContain(`>${formatPoints(standing.totalHundredths)}<`);
    }
    expect(html).toContain('Kế hoạch số 214/KH-UBND');
    expect(html).toContain('Đã chấm điểm 80/80 đơn vị');
    expect(html).toContain('7.020.000 đồng');
    expect(html).toContain('…………');
  });

  it('of a wave takes the figures and the papers of that wave only', async () => {
    const choices = data<ReportChoices>(await test.call('reports.choices', { campaignId }));
    const [first] = choices.waves;
    const html = await preview('interim', first?.id ?? '');
    const { lines } = indicatorTable(test.app, { campaignId, waveId: first?.id ?? '', groupId: null });
    const whole = indicatorTable(test.app, { campaignId, waveId: null, groupId: null }).lines;
    const differing = lines.findIndex(({ total }, at) => total !== whole[at]?.total);
    expect(html).toContain(lines[differing]?.total);
    expect(html).not.toContain(whole[differing]?.total);
    expect(html).toContain('Sơ kết');
    expect(code(await test.call('reports.preview', { campaignId, kind: 'interim', waveId: newId() }))).toBe(
      'NOT_FOUND',
    );
  });

  it('is written as Word and as PDF', async () => {
    for (const format of ['docx', 'pdf']) {
      const path = join(test.folder, `bao-cao.${format}`);
      const input = { campaignId, kind: 'final', waveId: null };
      const { paperId } = data<PaperView>(await test.call('reports.preview', input));
      data(await test.call('papers.save', { paperId, format, targetToken: tokenFor(test, path) }));
      expect(existsSync(path)).toBe(true);
    }
    const parts = readZip(readFileSync(join(test.folder, 'bao-cao.docx')), workbookProfile);
    expect(Buffer.from(parts.get('word/document.xml') ?? '').toString('utf8')).toContain('BÁO CÁO');
  });

  it('of a campaign that nobody has reported to says so', async () => {
    const fresh = await createTestApp({ sample: 'can-tho-2024', now: '2024-08-20T02:00:00.000Z' });
    const input = { campaignId: fresh.campaignId, kind: 'final', waveId: null };
    const { html } = data<{ html: string }>(await fresh.call('reports.preview', input));
    expect(html).toContain('Chưa có số liệu');
    expect(html).toContain('Chưa đến hạn báo cáo nào');
    expect(html).toContain('Chưa chấm điểm, xếp loại');
    expect(html).toContain('Chưa có đề nghị khen thưởng');
    expect(await history('', fresh)).toEqual([]);
    fresh.close();
  });
});

describe('statistics', () => {
  it('add up to the whole, and to what tracking and awards say', async () => {
    const { clusters, total, grades } = await statistics();
    const sum = (pick: (line: (typeof clusters)[number]) => number) =>
      clusters.reduce((result, line) => result + pick(line), 0);
    expect(sum(({ units }) => units)).toBe(total.units);
    expect(sum(({ reports }) => reports.owed)).toBe(total.reports.owed);
    expect(sum(({ reports }) => reports.onTime + reports.late + reports.missing)).toBe(total.reports.owed);
    expect(sum(({ nominations }) => nominations)).toBe(test.app.db.select().from(nomination).all().length);
    expect(sum(({ awards }) => awards)).toBe(2);
    expect(total.scoredUnits).toBe(80);
    const graded = grades.reduce((result, grade) => result + (total.grades[grade] ?? 0), 0);
    expect(graded).toBeLessThanOrEqual(80);
    const matrix = trackingMatrix(test.app, campaignId);
    expect(total.units).toBe(matrix.rows.length);
    const board = assembleScoreBoard(test.app.db, campaignId, today(test.app));
    const points = board.units.reduce((result, { standing }) => result + standing.totalHundredths, 0);
    expect(total.averageHundredths).toBe(Math.round(points / 80));
  });

  it('are the same where the campaign was taken in from a package', async () => {
    const receiver = await createReceiver();
    const { path } = await send(test, 'goi.tdkt');
    data(await takeIn(receiver, path, true));
    expect(await statistics(receiver)).toEqual(await statistics());
    expect(await history('', receiver)).toEqual(await history(''));
    receiver.close();
  });
});

describe('campaigns side by side', () => {
  const compare = async (withIds: string[] | null, id = campaignId) =>
    data<Comparison>(await test.call('reports.compare', { campaignId: id, withIds }));

  it('a campaign by itself has the figures of the other screens, and nothing to compare', async () => {
    const { campaigns, lines, sentence } = await compare(null);
    const { total } = await statistics();
    expect(campaigns.map(({ name }) => name)).toEqual(['2024 - 2025']);
    const line = (key: string) => lines.find((own) => own.key === key)?.figures[0];
    expect(line('general.units')?.value).toBe(total.units);
    expect(line('points.average')?.value).toBe(total.averageHundredths);
    expect(line('awards.awards')?.value).toBe(total.awards);
    expect(line('reports.onTime')?.text).toContain(`(${total.reports.onTime}/${total.reports.owed})`);
    expect(lines.every(({ change }) => change === null)).toBe(true);
    expect(sentence).toContain('chọn thêm');
  });

  it('the year after, copied from it, is set beside it by itself; its indicators are known again', async () => {
    const created = await test.call('plan.create', {
      source: { kind: 'campaign', campaignId },
      yearsLater: 1,
    });
    const next = data<{ campaignId: string }>(created).campaignId;
    const { campaigns, lines } = await compare(null, next);
    expect(campaigns.map(({ id, name }) => [id, name])).toEqual([
      [campaignId, '2024 - 2025'],
      [next, '2025 - 2026'],
    ]);
    const indicators = lines.filter(({ section }) => section === 'indicators');
    const { lines: own } = indicatorTable(test.app, { campaignId, waveId: '', groupId: null });
    expect(indicators).toHaveLength(own.length);
    for (const { figures } of indicators) {
      expect(figures[0]?.note).toContain('Kết quả chung');
      expect(figures[1]?.value).toBeNull();
    }
    // A draft is compared where it is looked at, and offered nowhere else.
    expect((await compare(null)).choices.map(({ id }) => id)).not.toContain(next);
    const alone = await compare([], next);
    expect(alone.campaigns.map(({ id }) => id)).toEqual([next]);
  });

  it('is written as a workbook with the same figures', async () => {
    const path = join(test.folder, 'so-sanh.xlsx');
    const target = { format: 'xlsx', fileToken: tokenFor(test, path) };
    data(await test.call('reports.saveComparison', { campaignId, withIds: null, ...target }));
    const book = await readWorkbook(readFileSync(path));
    const texts = book.sheets.flatMap(({ cells }) => cells.flat().map((cell) => cell?.text));
    const { lines } = await compare(null);
    for (const { name, figures } of lines) {
      expect(texts).toContain(name);
      expect(texts.some((text) => text?.startsWith(figures[0]?.text ?? '?'))).toBe(true);
    }
    const other = join(test.folder, 'thong-ke.xlsx');
    const token = { format: 'xlsx', fileToken: tokenFor(test, other) };
    data(await test.call('reports.saveStatistics', { campaignId, ...token }));
    expect(existsSync(other)).toBe(true);
  });
});

describe('the award history', () => {
  it('finds a person or a unit without tone marks, all words in any order', async () => {
    const all = await history('');
    expect(all).toHaveLength(2);
    const [first] = all;
    if (first === undefined) throw new Error('nothing was awarded');
    const plain = first.name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D')
      .toLowerCase();
    const found = await history(plain.split(' ').reverse().join('  '));
    expect(found.map(({ id }) => id)).toContain(first.id);
    expect(first).toMatchObject({
      decisionNumber: '214/KH-UBND',
      prizeAmount: 3_510_000,
      goldenBook: '1/2025',
    });
    expect(await history('khong co ai ten nay')).toEqual([]);
  });
});

describe('the tables on paper', () => {
  it('say what the screens show, as a workbook and to print', async () => {
    const { clusters, total, sentence } = await statistics();
    const [section] = statisticsPaper(test.app, campaignId).sections;
    expect(section?.sentence).toBe(sentence);
    expect(section?.rows.map((row) => row.slice(0, 3))).toEqual(
      clusters.map(({ name, units, reports }) => [name, units, reports.owed]),
    );
    expect(section?.total?.at(-1)).toBe(total.awards);
    expect(section?.columns).toHaveLength(section?.total?.length ?? 0);

    const found = await history('');
    const [list] = awardHistoryPaper(test.app, wanted('')).sections;
    expect(found.length).toBeGreaterThan(0);
    expect(list?.rows.map((row) => row[1])).toEqual(found.map(({ name }) => name));
    // Text: a number would be printed with a point.
    expect(list?.rows.map((row) => row[4])).toEqual(found.map(({ year }) => String(year)));

    for (const format of ['xlsx', 'pdf'] as const) {
      const path = join(test.folder, `thong-ke.${format}`);
      const fileToken = test.app.tokens.issue(path).token;
      data(await test.call('reports.saveStatistics', { campaignId, format, fileToken }));
      expect(readFileSync(path, 'latin1').slice(0, 2)).toBe(format === 'xlsx' ? 'PK' : '%P');
    }
    const path = join(test.folder, 'lich-su.pdf');
    const fileToken = test.app.tokens.issue(path).token;
    data(await test.call('reports.printAwardHistory', { query: wanted(''), fileToken }));
    expect(readFileSync(path, 'latin1').slice(0, 2)).toBe('%P');
  });
});
