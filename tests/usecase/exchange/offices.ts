import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns } from 'drizzle-orm';
import { award, decision, dossierCheck, nomination } from '#db/schema/awards.ts';
import * as schema from '#db/schema/index.ts';
import { extension } from '#db/schema/tracking.ts';
import { exclusion, unitLineage } from '#db/schema/units.ts';
import { newId, stampNew, today } from '#electron/app/app.ts';
import { mutate } from '#electron/app/mutate.ts';
import { packageTables } from '#electron/exchange/package-tables.ts';
import { assembleScoreBoard } from '#electron/scoring/score-board.ts';
import { readSample } from '#electron/settings/read-sample.ts';
import type { Envelope } from '#shared/bridge.ts';
import type { PackageInspection, SentPackage, TakenIn } from '#shared/contract/exchange.ts';
import { applySampleReports } from '../../support/apply-sample-reports.ts';
import { png } from '../../support/evidence-files.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

export function data<T>(envelope: Envelope): T {
  if (!envelope.ok) throw new Error(`${envelope.error.code}: ${envelope.error.message}`);
  return envelope.data as T;
}
export const code = (envelope: Envelope): string => (envelope.ok ? 'ok' : envelope.error.code);

/** An office with a whole campaign: plan issued, reports in, scored and locked, decided, with everything that may travel. */
export async function createSender(): Promise<TestApp> {
  const test = await createTestApp({ sample: 'can-tho-2024' });
  const { campaignId } = test;
  const [signer] = await test.services.settings.signers();
  applySampleReports(test);
  data(
    await test.call('plan.issue', {
      campaignId,
      number: 214,
      date: '2024-09-24',
      signerId: signer?.id ?? '',
    }),
  );
  const board = assembleScoreBoard(test.app.db, campaignId, today(test.app));
  const unitIds = board.units.map(({ unitId }) => unitId);
  data(await test.call('scoring.acceptSelf', { campaignId, unitIds, stage: 'appraisal' }));
  for (const stage of board.tables[0]?.stages ?? []) {
    if (stage === 'self' || stage === 'appraisal')
      data(await test.call('scoring.lock', { campaignId, stage }));
  }
  decide(test);
  await attachScan(test);
  return test;
}

/** A photo that hangs on a report. */
async function attachScan(test: TestApp): Promise<void> {
  const path = join(test.folder, 'Ảnh lễ phát động.png');
  writeFileSync(path, png(4, 3));
  const reportId = test.app.db.select().from(schema.report).all().at(-1)?.id;
  data(await test.call('evidence.attach', { reportId, tokens: [tokenFor(test, path)] }));
}

/** What the award screens would write, put in directly: the packages do not care who wrote it. */
function decide({ app, campaignId }: TestApp): void {
  const nominations = app.db.select().from(nomination).all();
  const papers = app.db.select().from(schema.documentRegister).all();
  const units = app.db.select().from(schema.unit).all();
  const [first, second, third] = nominations;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no nominations');
  mutate(app, { action: 'test.decide', entity: 'decision', entityId: '*', areas: [] }, (tx) => {
    const stamp = stampNew(app);
    const decisionId = newId();
    const { awardTypeId } = first;
    const documentId = papers[0]?.id ?? '';
    const salary = { baseSalary: 2_340_000, baseSalarySource: 'Nghị định 73/2024/NĐ-CP' };
    tx.insert(decision)
      .values({ id: decisionId, campaignId, awardTypeId, documentId, ...salary, ...stamp })
      .run();
    [first, second].forEach(({ id }, position) => {
      const prize = { prizeAmount: 3_510_000, multiplierHundredths: 150, multiplierSource: 'Nghị định 98' };
      const book = { goldenBookYear: 2025, goldenBookNumber: position + 1 };
      tx.insert(award)
        .values({ id: newId(), decisionId, nominationId: id, position, ...prize, ...book, ...stamp })
        .run();
    });
    tx.insert(dossierCheck).values({ nominationId: first.id, itemId: newId(), copies: 2 }).run();
    const since = { reason: 'Đang xem xét kỷ luật', validFrom: '2025-01-01', ...stamp };
    tx.insert(exclusion)
      .values({ id: newId(), unitId: third.unitId, ...since })
      .run();
    const [old, next] = units.slice(-2);
    tx.insert(unitLineage)
      .values({
        ...{ id: newId(), predecessorId: old?.id ?? '', successorId: next?.id ?? '' },
        ...{ date: '2025-07-01', extent: 'part', ...stamp },
      })
      .run();
    const report = app.db.select().from(schema.report).get();
    tx.insert(extension)
      .values({
        ...{ id: newId(), campaignId, unitId: report?.unitId ?? '', milestoneId: report?.milestoneId ?? '' },
        ...{ lastDay: '2025-03-01', reason: 'Mưa lũ', ...stamp },
      })
      .run();
  });
}

/** The office above, on another machine. */
export async function createReceiver(name?: string): Promise<TestApp> {
  const test = await createTestApp();
  const { officeAbove } = readSample(test.app.resourcesDir, 'can-tho-2024');
  const office = { ...officeAbove, name: name ?? officeAbove.name };
  data(await test.call('settings.setUpOffice', { office, actor: 'Nguyễn Văn Nhận' }));
  return test;
}

/** The same office on a copy of its machine. */
export async function copyOf(from: TestApp, now?: string): Promise<TestApp> {
  const test = await createTestApp({ from, ...(now === undefined ? {} : { now }) });
  for (const part of ['tep', 'khoa-ky.pem']) {
    const source = join(from.app.dataDir, part);
    if (existsSync(source)) cpSync(source, join(test.app.dataDir, part), { recursive: true });
  }
  test.campaignId = from.campaignId;
  return test;
}

export const tokenFor = (test: TestApp, path: string): string => test.app.tokens.issue(path).token;

export async function send(
  test: TestApp,
  fileName: string,
  toOfficeId: string | null = null,
  more: { withEvidence?: boolean } = {},
) {
  const path = join(test.folder, fileName);
  const input = { campaignId: test.campaignId, kind: 'report-up', toOfficeId, jobId: newId(), ...more };
  const answer = await test.call('exchange.writePackage', { ...input, target: tokenFor(test, path) });
  return { path, sent: data<SentPackage>(answer) };
}

/** Takes the sender's key card in, as after a telephone call. */
export async function trust(receiver: TestApp, sender: TestApp): Promise<void> {
  const path = join(sender.folder, 'the-khoa.txt');
  data(await sender.call('exchange.keyCard', { target: tokenFor(sender, path) }));
  const token = tokenFor(receiver, path);
  const card = data<{ fingerprint: string }>(await receiver.call('exchange.importKeyCard', { token }));
  data(await receiver.call('exchange.trustOffice', { token, fingerprint: card.fingerprint }));
}

export const takeIn = (test: TestApp, path: string, trustSigner = false) =>
  test.call('exchange.takeInPackage', { token: tokenFor(test, path), trustSigner });
export const inspect = (test: TestApp, path: string, trustSigner = false) =>
  test.call('exchange.inspectPackage', { token: tokenFor(test, path), trustSigner });
export type { PackageInspection, TakenIn };

/** Every row of every table that travels, JSON compared by value. */
export function dump(test: TestApp): Record<string, unknown[]> {
  const entries = packageTables.map(({ name, table }) => {
    const rows = test.app.db.select().from(table).all() as Record<string, unknown>[];
    const key = 'id' in getTableColumns(table) ? (row: Record<string, unknown>) => row['id'] : JSON.stringify;
    const sorted = rows.sort((a, b) => (String(key(a)) < String(key(b)) ? -1 : 1));
    return [name, sorted.map((row) => (name === 'campaign' ? { ...row, origin: '' } : row))];
  });
  return Object.fromEntries(entries) as Record<string, unknown[]>;
}

/** The whole database as text: what a refused package must leave as it was. */
export function wholeDatabase(test: TestApp): string {
  const { $client } = test.app.db;
  const tables = $client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  return JSON.stringify(
    tables.map((table) => [table, $client.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).all()]),
  );
}
