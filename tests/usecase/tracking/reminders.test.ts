import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { currentPlan } from '#electron/plan/current-plan.ts';
import { lateUnits } from '#electron/tracking/late-units.ts';
import type { Reminded } from '#shared/contract/tracking-papers.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

let base: TestApp;
let app: TestApp;
beforeAll(async () => {
  base = await createTestApp({ sample: 'can-tho-2024' });
});
afterAll(() => base.close());
beforeEach(async () => {
  const fresh = await createTestApp({ from: base, now: '2025-02-20T02:00:00Z' });
  app = fresh;
  return () => fresh.close();
});

type Envelope = Awaited<ReturnType<TestApp['call']>>;
const data = <T>(envelope: Envelope): T => {
  if (!envelope.ok) throw new Error(`${envelope.error.code}: ${envelope.error.message}`);
  return envelope.data as T;
};
const late = () => lateUnits(app.app, app.campaignId);
const letter = (documentId: string | undefined) =>
  app.app.db.$client.prepare('SELECT * FROM document WHERE id = ?').get(documentId) as {
    number: number;
    purpose: string;
    body: string;
  };
const paperCount = () =>
  app.app.db.$client
    .prepare("SELECT count(*) FROM document WHERE purpose = 'reminder'")
    .pluck()
    .get() as number;

async function remind(more: Record<string, unknown>) {
  const signerId = app.app.db.$client.prepare('SELECT id FROM signer').pluck().get();
  return app.call('trackingPapers.remind', {
    ...{ campaignId: app.campaignId, milestone: null, unitIds: [], letters: 'one', signerId },
    ...{ newDeadline: '2025-02-28', contact: 'Bà Hà, 0901', folderToken: null, jobId: crypto.randomUUID() },
    ...more,
  });
}

describe('a letter for each unit', () => {
  test('has a number and a file of its own, and names all that this unit owes and nobody else', async () => {
    const rows = late();
    const unitIds = [...new Set(rows.map(({ unitId }) => unitId))].slice(0, 3);
    const folderToken = app.app.tokens.issue(app.folder).token;
    const sent = data<Reminded>(await remind({ letters: 'each', unitIds, folderToken }));
    expect(sent).toMatchObject({ units: 3, late: 3 });
    expect(sent.letters.map(({ number }) => number)).toEqual([1, 2, 3]);
    for (const [at, unitId] of unitIds.entries()) {
      const own = rows.filter((row) => row.unitId === unitId);
      const others = rows.filter((row) => unitIds.includes(row.unitId) && row.unitId !== unitId);
      const { body, purpose } = letter(sent.letters[at]?.documentId);
      expect(purpose).toBe('reminder');
      for (const { unitName, milestoneName } of own) {
        expect(body).toContain(unitName);
        expect(body).toContain(milestoneName);
      }
      for (const { unitName } of others) expect(body).not.toContain(`"${unitName}"`);
    }
    const files = readdirSync(join(app.folder, sent.folder?.name ?? ''));
    expect(files).toHaveLength(3);
    expect(files.every((name) => /số \d+-.+ - .+\.docx$/.test(name))).toBe(true);
  });

  test('cancelled half-way keeps the letters that are out and says how many units are left', async () => {
    // So many that a quick machine is not done before the cancelling is heard.
    const unitIds = [...new Set(late().map(({ unitId }) => unitId))];
    expect(unitIds.length).toBeGreaterThan(40);
    const before = paperCount();
    const jobId = crypto.randomUUID();
    const stopping = remind({ letters: 'each', unitIds, jobId });
    await expect.poll(paperCount, { interval: 5 }).toBeGreaterThan(before);
    await app.call('files.cancelJob', { jobId });
    const sent = data<Reminded>(await stopping);
    expect(sent.letters.length).toBe(paperCount() - before);
    expect(sent.letters.length).toBeLessThan(unitIds.length);
    expect(sent.late - sent.units).toBe(unitIds.length - sent.letters.length);
  });
});

test('one letter for everything overdue lists each unit and each thing once', async () => {
  const rows = late();
  const sent = data<Reminded>(await remind({}));
  expect(sent).toMatchObject({ units: new Set(rows.map(({ unitId }) => unitId)).size });
  expect(sent.letters).toHaveLength(1);
  const { body } = letter(sent.letters[0]?.documentId);
  const { blocks } = JSON.parse(body) as { blocks: { kind: string; rows?: unknown[] }[] };
  const tables = blocks.filter((block) => Array.isArray(block.rows));
  expect(tables.map(({ rows: own }) => own?.length)).toEqual([rows.length]);
});

test('a letter about one milestone names its day; about several, the list names the days', async () => {
  const { plan } = currentPlan(app.app.db, app.campaignId);
  const id = plan.milestones.find(({ kind }) => kind === 'waveReport')?.id;
  const one = data<Reminded>(await remind({ milestone: { id, occurrence: '' } }));
  expect(letter(one.letters[0]?.documentId).body).toContain('thời hạn nộp báo cáo kết quả đợt 1 là ngày 13');
  const all = data<Reminded>(await remind({}));
  expect(letter(all.letters[0]?.documentId).body).not.toContain('thời hạn nộp báo cáo kết quả đợt 1 là ngày');
});

test('nothing is sent for a campaign of another office, or with a day that is past', async () => {
  const past = await remind({ newDeadline: '2025-02-20' });
  expect(past).toMatchObject({ ok: false, error: { code: 'REMINDER_DEADLINE_PAST', field: 'newDeadline' } });
  app.app.db.$client.exec("UPDATE campaign SET origin = 'received'");
  expect(await remind({})).toMatchObject({ ok: false, error: { code: 'CAMPAIGN_RECEIVED' } });
  expect(paperCount()).toBe(0);
});
