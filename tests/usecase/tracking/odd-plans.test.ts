import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#electron/app/app.ts';
import { indicatorPaper } from '#electron/tracking/tables/indicator-paper.ts';
import { callListPaper, matrixPaper } from '#electron/tracking/tables/matrix-paper.ts';
import { tableWorkbook } from '#electron/tracking/tables/table-workbook.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { type MatrixPage, openMatrix } from '#shared/domain/tracking/matrix.ts';
import { tablePaperHtml } from '#shared/domain/tracking/table-html.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

let base: TestApp;
let app: TestApp;
beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024' });
  base.app.db.$client.exec("UPDATE campaign SET state = 'issued'");
});
afterAll(() => base.close());
beforeEach(async () => {
  const fresh = await createTestApp({ from: base, now: '2026-06-10T02:00:00Z' });
  app = fresh;
  return () => fresh.close();
});

function change(edit: (plan: Plan) => Partial<Plan>): void {
  const { $client } = app.app.db;
  const plan = JSON.parse($client.prepare('SELECT body FROM plan_version').pluck().get() as string) as Plan;
  $client.prepare('UPDATE plan_version SET body = ?').run(JSON.stringify({ ...plan, ...edit(plan) }));
}

async function data<T>(path: string, input: object): Promise<T> {
  const answer = await app.call(path, { campaignId: app.campaignId, ...input });
  if (!answer.ok) throw new Error(`${path}: ${answer.error.code} ${answer.error.message}`);
  return answer.data as T;
}
const matrix = async (period: string | null = 'all') =>
  openMatrix(await data<MatrixPage>('tracking.matrix', { period }));

describe('a plan of milestones and addressees alone', () => {
  beforeEach(() =>
    change(({ milestones }) => ({
      ...{ indicators: [], scoreTables: [], awardTypes: [], waves: [] },
      milestones: milestones.map((own) => ({ ...own, hasForm: false, waveId: null, addressees: [] })),
    })),
  );

  test('is tracked, and its papers are entered, extended and taken back', async () => {
    const { rows, columns } = await matrix();
    expect(columns.every(({ counts }) => (counts.missing ?? 0) > 0)).toBe(true);
    const place = { milestoneId: columns[0]?.milestoneId, occurrence: '', unitIds: [rows[0]?.unitId] };
    const dates = { paperDate: '2026-06-09', receivedOn: '2026-06-10', note: '' };
    await data('tracking.saveReports', { ...place, ...dates });
    await data('tracking.extend', { ...place, lastDay: '2026-07-01', reason: 'Sáp nhập' });
    const cell = await data<{ values: unknown[]; status: { state: string } }>('tracking.cell', {
      ...{ milestoneId: place.milestoneId, occurrence: '', unitId: rows[0]?.unitId },
    });
    expect(cell).toMatchObject({ values: [], status: { state: 'onTime' } });
    await data('tracking.withdraw', { ...place, what: 'report' });
    const [deed] = await data<{ id: string }[]>('tracking.deeds', {});
    await data('tracking.undo', { deedId: deed?.id });
  });

  test('has an empty table of indicators, lists that print, and reminders that know where to send', async () => {
    expect(await data('tracking.indicators', { waveId: null, groupId: null })).toMatchObject({ lines: [] });
    const of = { campaignId: app.campaignId, unitIds: [], columns: [], waveId: '', groupId: null };
    for (const paper of [matrixPaper(app.app, of), callListPaper(app.app, of), indicatorPaper(app.app, of)]) {
      expect(tablePaperHtml(paper)).toContain('</html>');
      expect((await tableWorkbook(paper)).length).toBeGreaterThan(1000);
    }
    const signerId = app.app.db.$client.prepare('SELECT id FROM signer').pluck().get();
    const sent = await data<{ letters: { documentId: string }[] }>('trackingPapers.remind', {
      ...{ milestone: null, unitIds: [], letters: 'one', signerId, newDeadline: '2026-07-01', contact: '' },
      ...{ folderToken: null, jobId: crypto.randomUUID() },
    });
    const sql = 'SELECT body FROM document WHERE id = ?';
    const body = app.app.db.$client.prepare(sql).pluck().get(sent.letters[0]?.documentId);
    expect(body).not.toMatch(/về {2}|về để tổng hợp|khi chấm điểm/);
  });
});

test('a plan without milestones is an empty matrix, not a failure', async () => {
  change(() => ({ milestones: [] }));
  expect(await matrix()).toMatchObject({ columns: [] });
  expect(await data('tracking.overdue', { milestone: null, unitIds: [] })).toEqual({
    ...{ columns: [], units: 0, names: [] },
  });
});

describe('three hundred and more occurrences of yearly milestones', () => {
  beforeEach(() =>
    change(({ milestones, subjectGroups }) => {
      const [pattern] = milestones;
      if (pattern === undefined) throw new Error('no milestone');
      const monthly = Array.from({ length: 12 }, (_, month) => ({
        ...pattern,
        id: newId(),
        name: `Báo cáo tháng ${month + 1}`,
        groupIds: subjectGroups.map(({ id }) => id),
        deadline: {
          kind: 'recurring' as const,
          rule: 'by' as const,
          monthDay: `${String(month + 1).padStart(2, '0')}-15`,
          everyYears: 1,
        },
      }));
      return { milestones: monthly, period: { from: '2000-01-01', to: null } };
    }),
  );

  test('each has a column of its own; a year of them is shown, that of the latest debts', async () => {
    const { columns, rows } = await matrix();
    expect(columns.length).toBeGreaterThan(300);
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    expect(Object.keys(rows[0]?.cells ?? {})).not.toHaveLength(0);
    const first = await matrix(null);
    expect(first.period).toBe('2026');
    expect(first.periods.map(({ id }) => id)).toContain('2001');
    expect(first.columns.map(({ due }) => due.slice(0, 4))).toEqual(Array(12).fill('2026'));
    expect(first.all).toEqual(columns);
    const [row] = first.rows;
    const same = rows.find(({ unitId }) => unitId === row?.unitId);
    expect(Object.keys(row?.cells ?? {})).toHaveLength(12);
    for (const [key, cell] of Object.entries(row?.cells ?? {})) expect(cell).toEqual(same?.cells[key]);
    const earlier = await matrix('2003');
    expect(earlier.columns.map(({ due }) => due.slice(0, 4))).toEqual(Array(12).fill('2003'));
    // A period that the plan does not know any more: as if none were asked for.
    expect((await matrix('1999')).period).toBe('2026');
  });

  test('one occurrence is entered without touching the next', async () => {
    const { columns, rows } = await matrix();
    const column = columns.find(({ due }) => due === '2025-03-15');
    const unitId = rows[0]?.unitId ?? '';
    const place = { milestoneId: column?.milestoneId, occurrence: column?.occurrence, unitIds: [unitId] };
    const dates = { paperDate: '2025-03-20', receivedOn: '2025-03-21', note: '' };
    await data('tracking.saveReports', { ...place, ...dates });
    const after = (await matrix()).rows.find((row) => row.unitId === unitId)?.cells ?? {};
    expect(after[column?.key ?? '']).toMatchObject({ state: 'late', daysLate: 5 });
    const changed = Object.entries(after).filter(([key, cell]) => cell.state !== rows[0]?.cells[key]?.state);
    expect(changed.map(([key]) => key)).toEqual([column?.key]);
  });

  test('the paper of one year prints with its columns alone', async () => {
    const { columns } = await matrix();
    const keys = columns.filter(({ due }) => due.startsWith('2026')).map(({ key }) => key);
    const paper = matrixPaper(app.app, { campaignId: app.campaignId, unitIds: [], columns: keys });
    expect(paper.sections[0]?.columns).toHaveLength(4 + 12);
    const path = join(app.folder, 'nam.xlsx');
    const fileToken = app.app.tokens.issue(path).token;
    await data('trackingPapers.matrix', { unitIds: [], columns: keys, format: 'xlsx', fileToken });
  });
});
