/** Every procedure of the contract under hostile inputs: a typed answer each time, and nothing changed by a refusal. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { appRouter } from '#shared/contract/index.ts';
import { errorCodes } from '#shared/errors.ts';
import { HostileInputs, type Known } from '../../support/hostile-input.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';
import { createSender, data } from '../exchange/offices.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_250_910);
const PAYLOADS = Number(process.env['FUZZ_PAYLOADS'] ?? 40);
/** Of computing, which does not grow with what else the machine does. */
const LONGEST_ANSWER_MS = 5_000;
/** Work with a job id shows how far it is and can be cancelled. Nothing takes longer, computing or waiting. */
const LONGEST_JOB_MS = 30_000;

type Procedure = { _def: { type: 'query' | 'mutation'; inputs: z.ZodType[] } };
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);

let base: TestApp;
beforeAll(async () => {
  base = await createSender();
  const { campaignId, services } = base;
  await services.ceremonies.create({ campaignId, kind: 'launch' });
  data(await base.call('plan.create', { source: { kind: 'campaign', campaignId }, yearsLater: 1 }));
  // The packages' tests put decisions in without their mark on the nominations.
  base.app.db.$client.exec(
    "UPDATE nomination SET state = 'awarded' WHERE id IN (SELECT nomination_id FROM award)",
  );
  base.app.db.$client.prepare('UPDATE installation SET current_campaign_id = ?').run(campaignId);
}, 60_000);
afterAll(() => base.close());

/** Every id of the database by its table, and every id inside the plans by the list that it stands in. */
function knownIds({ app }: TestApp): Map<string, string[]> {
  const { $client } = app.db;
  const tables = $client
    .prepare(
      "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'id' WHERE m.type = 'table'",
    )
    .pluck()
    .all() as string[];
  const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const ids = new Map(
    tables.map((name) => [
      camel(name),
      $client.prepare(`SELECT id FROM "${name}" LIMIT 40`).pluck().all() as string[],
    ]),
  );
  const visit = (value: unknown, list: string): void => {
    if (Array.isArray(value))
      for (const own of value) visit(own, list.replace(/ies$/, 'y').replace(/s$/, ''));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, own] of Object.entries(value)) {
        if (key === 'id' && typeof own === 'string') ids.set(list, [...(ids.get(list) ?? []), own]);
        else visit(own, key);
      }
    }
  };
  for (const body of $client.prepare('SELECT body FROM plan_version').pluck().all() as string[])
    visit(JSON.parse(body), 'plan');
  return new Map([...ids].filter(([, own]) => own.length > 0));
}

/** Tokens of files that a person might choose: none of them good for anything. */
function hostileTokens({ app, folder }: TestApp): string[] {
  mkdirSync(join(folder, 'thư mục'), { recursive: true });
  writeFileSync(join(folder, 'đổi đuôi.xlsx'), '%PDF-1.7\n%%EOF');
  writeFileSync(join(folder, 'gói.tdkt'), 'PK\x03\x04');
  writeFileSync(join(folder, 'rỗng.txt'), '');
  const names = ['thư mục', 'đổi đuôi.xlsx', 'gói.tdkt', 'rỗng.txt', 'mới.docx', 'không/có/đường.pdf'];
  return names.map((name) => app.tokens.issue(join(folder, name)).token);
}

function templates({ app, campaignId, services }: TestApp): Record<string, unknown> {
  const get = (sql: string) => app.db.$client.prepare(sql).pluck().get() as string;
  const draft = get("SELECT campaign_id FROM plan_version WHERE state = 'draft'");
  return {
    'plan.save': {
      campaignId: draft,
      plan: JSON.parse(get("SELECT body FROM plan_version WHERE state = 'draft'")),
      revision: Number(get("SELECT revision FROM plan_version WHERE state = 'draft'")),
    },
    'ceremonies.save': {
      ceremonyId: get('SELECT id FROM ceremony LIMIT 1'),
      body: JSON.parse(get('SELECT body FROM ceremony LIMIT 1')),
      revision: Number(get('SELECT revision FROM ceremony LIMIT 1')),
    },
    'settings.saveLegalTables': services.settings.legalTables(),
    'scoring.lock': { campaignId, stage: 'council' },
  };
}

const describe = (input: unknown): string => {
  try {
    return JSON.stringify(input)?.slice(0, 600) ?? 'undefined';
  } catch {
    return String(input);
  }
};

/** Every procedure meets the same database: after one that changed it the next begins with a new one. */
async function begin(): Promise<{ fresh: TestApp; known: Known; watcher: Database.Database }> {
  const fresh = await createTestApp({ from: base });
  const known = { ids: knownIds(fresh), tokens: hostileTokens(fresh) };
  return { fresh, known, watcher: new Database(fresh.app.db.$client.name, { readonly: true }) };
}

test('every answer is typed, and a refusal leaves the database as it was', async () => {
  const faults: string[] = [];
  let calls = 0;
  let changes = 0;
  let { fresh, known, watcher } = await begin();
  for (const [at, [path, { _def }]] of procedures.entries()) {
    const changesBefore = changes;
    const version = () => watcher.pragma('data_version', { simple: true }) as number;
    const audited = () => watcher.prepare('SELECT count(*) FROM audit').pluck().get() as number;
    const inputs = new HostileInputs(SEED + at, known).for(_def.inputs[0], PAYLOADS, templates(fresh)[path]);
    for (const input of inputs) {
      const before = { version: version(), audit: audited() };
      const startedAt = performance.now();
      const startedWith = process.cpuUsage();
      const envelope = await fresh.call(path, input);
      const { user, system } = process.cpuUsage(startedWith);
      const computed = (user + system) / 1_000;
      const ms = performance.now() - startedAt;
      calls += 1;
      const changed = version() !== before.version;
      if (changed) changes += 1;
      const fault = (what: string) => faults.push(`${path}: ${what}\n    ${describe(input)}`);
      if (ms > LONGEST_JOB_MS || (computed > LONGEST_ANSWER_MS && !isJob(input)))
        fault(`${Math.round(ms)} ms`);
      if (!envelope.ok && envelope.error.code === 'INTERNAL') {
        const error = fresh.errors.at(-1);
        fault(`INTERNAL ${error instanceof Error ? error.stack?.slice(0, 700) : String(error)}`);
      }
      if (!envelope.ok && !errorCodes.includes(envelope.error.code)) fault('an unknown code');
      if (changed && (!envelope.ok || _def.type === 'query')) fault('refused or only read, and changed');
      const rows = audited() - before.audit;
      const isOneForEachFile = path === 'tracking.takeInForms';
      if (changed && envelope.ok && (rows < 1 || (rows > 1 && !isOneForEachFile)))
        fault(`changed with ${rows} audit rows`);
    }
    if (changes === changesBefore) continue;
    watcher.close();
    fresh.close();
    ({ fresh, known, watcher } = await begin());
  }
  watcher.close();
  fresh.close();
  process.stdout.write(`${procedures.length} procedures, ${calls} hostile calls, ${changes} changes\n`);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(faults.join('\n'), `seed ${SEED}`).toBe('');
}, 600_000);

function isJob(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'jobId' in input;
}
