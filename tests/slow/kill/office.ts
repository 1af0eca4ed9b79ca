/** The office that is killed: forms that wait to be taken in, a package from another office, and what each brings. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { firstBrokenAuditRow } from '#electron/app/audit.ts';
import { verifiedBackups } from '#electron/app/daily-backup.ts';
import { createTestApp } from '../../support/test-app.ts';
import { createSender, data, send } from '../../usecase/exchange/offices.ts';
import { open } from '../../usecase/start/opening.ts';
import { filled, issueFinalForms } from '../../usecase/tracking/forms-support.ts';

const FORMS = 40;

export interface Office {
  /** Data folder as it is before each round. */
  dataDir: string;
  folder: string;
  forms: string[];
  packageFile: string;
  /** Rows that a good form leaves, by unit; and those of the package, by table. */
  ofUnit: Map<string, string>;
  ofPackage: string;
}

export interface Said {
  form?: string;
  verdict?: string;
  package?: boolean;
  actor?: number;
}

type Client = Database.Database;
const count = (client: Client, sql: string, ...values: unknown[]) =>
  client
    .prepare(`SELECT count(*) FROM ${sql}`)
    .pluck()
    .get(...values) as number;

const unitsWithForms = (client: Client) =>
  client
    .prepare("SELECT unit_id FROM report WHERE source = 'form' AND form_return_id IS NOT NULL")
    .pluck()
    .all() as string[];

function rowsOfUnit(client: Client, unitId: string): string {
  const values = count(client, 'indicator_value WHERE unit_id = ?', unitId);
  const scores = count(client, "score WHERE unit_id = ? AND stage = 'self'", unitId);
  const nominations = count(client, 'nomination WHERE proposer_unit_id = ?', unitId);
  return `${values} values, ${scores} scores, ${nominations} nominations`;
}

function rowsFromElsewhere(client: Client): string {
  const tables = [
    'campaign',
    'plan_version',
    'unit',
    'person',
    'participant',
    'report',
    'indicator_value',
    'score',
    'nomination',
    'signer',
  ];
  const foreign = 'WHERE office_id <> (SELECT office_id FROM installation)';
  const counts = tables.map((table) => `${table} ${count(client, `${table} ${foreign}`)}`);
  return [...counts, `package ${count(client, "package_log WHERE direction = 'in'")}`].join(', ');
}

/** Makes the office, then does everything once on a copy to know what it brings. */
export async function prepareOffice(): Promise<Office> {
  const sender = await createSender();
  const { path } = await send(sender, 'gói.tdkt');
  const test = await createTestApp({ sample: 'can-tho-2024', isOtherOffice: true });
  const issued = await issueFinalForms(test);
  const codes = test.app.db.$client.prepare('SELECT code FROM unit').pluck().all() as string[];
  const forms: string[] = [];
  for (const code of codes) {
    if (forms.length === FORMS || !issued.files.has(code)) continue;
    forms.push(await filled(issued, code));
  }
  const folder = mkdtempSync(join(tmpdir(), 'thi-dua-kill-'));
  const dataDir = join(folder, 'model');
  const packageFile = join(folder, 'gói.tdkt');
  cpSync(path, packageFile);
  const copies = forms.map((_, n) => join(folder, `${n}.xlsx`));
  forms.forEach((form, n) => {
    cpSync(form, copies[n] ?? '');
  });
  test.app.db.$client.pragma('wal_checkpoint(TRUNCATE)');
  cpSync(test.app.dataDir, dataDir, { recursive: true });
  test.close();
  sender.close();

  const model = await open(dataDir);
  await model.afterStart();
  await model.close();
  const whole = join(folder, 'whole');
  cpSync(dataDir, whole, { recursive: true });
  const opened = await open(whole);
  const token = (file: string) => opened.app.tokens.issue(file).token;
  const tokens = copies.map(token);
  const results = await opened.services.tracking.takeInForms({
    tokens,
    receivedOn: '2025-09-10',
    jobId: crypto.randomUUID(),
  });
  const bad = results.filter(({ verdict }) => verdict !== 'accepted' && verdict !== 'warnings');
  if (bad.length > 0) throw new Error(`forms refused: ${JSON.stringify(bad[0])}`);
  const { $client } = opened.app.db;
  const ofUnit = new Map(unitsWithForms($client).map((unitId) => [unitId, rowsOfUnit($client, unitId)]));
  const input = { token: token(packageFile), trustSigner: true };
  data(await opened.call({ path: 'exchange.takeInPackage', type: 'mutation', input }));
  const ofPackage = rowsFromElsewhere($client);
  opened.close();
  return { dataDir, folder, forms: copies, packageFile, ofUnit, ofPackage };
}

/** Opens what was killed as the next start does, and says what is wrong with it. */
export async function faultsAfter(office: Office, dataDir: string, said: readonly Said[]): Promise<string[]> {
  const opened = await open(dataDir);
  const { $client } = opened.app.db;
  const faults: string[] = [];
  const check = (isRight: boolean, what: string) => {
    if (!isRight) faults.push(what);
  };
  check($client.pragma('integrity_check', { simple: true }) === 'ok', 'integrity');
  check(($client.pragma('foreign_key_check') as unknown[]).length === 0, 'foreign keys');
  check(firstBrokenAuditRow(opened.app.db) === null, 'the log of actions');

  for (const { form, verdict } of said) {
    if (form !== undefined)
      check(
        count($client, 'form_return WHERE id = ? AND verdict = ?', form, verdict) === 1,
        `lost form ${form}`,
      );
  }
  const units = unitsWithForms($client);
  for (const unitId of units) {
    const rows = rowsOfUnit($client, unitId);
    check(rows === office.ofUnit.get(unitId), `half a form: ${rows} instead of ${office.ofUnit.get(unitId)}`);
  }
  const own = 'office_id = (SELECT office_id FROM installation)';
  const returns = count($client, 'form_return');
  // A run that is killed while it opens may still get as far as a form that was taken in before: a duplicate, with no report.
  const good = count($client, "form_return WHERE verdict IN ('accepted', 'warnings')");
  const refused = $client
    .prepare(
      "SELECT file_name, verdict FROM form_return WHERE verdict NOT IN ('accepted', 'warnings', 'duplicate')",
    )
    .all();
  check(units.length === good, `${good} forms taken in, ${units.length} reports`);
  check(refused.length === 0, `good forms refused: ${JSON.stringify(refused)}`);
  check(
    count(
      $client,
      "audit WHERE action = 'tracking.takeInForms' AND entity_id IN (SELECT id FROM form_return)",
    ) === returns,
    'returns without their audit rows',
  );
  for (const [table, column] of [
    ['indicator_value', 'unit_id'],
    ['score', 'unit_id'],
    ['nomination', 'proposer_unit_id'],
  ] as const) {
    const strays = `${table} WHERE ${own} AND ${column} NOT IN (SELECT unit_id FROM report WHERE ${own})`;
    check(count($client, strays) === 0, `${table} without a report`);
  }
  const last = said.findLast(({ actor }) => actor !== undefined)?.actor ?? 0;
  const actor = Number(
    /\d+$/.exec($client.prepare('SELECT current_actor FROM installation').pluck().get() as string)?.[0] ?? 0,
  );
  check(actor >= last && actor <= last + 1, `actor ${actor} after ${last} acknowledged`);
  check(
    count($client, "audit WHERE action = 'settings.setActor'") === actor,
    'changes of the actor without audit rows',
  );

  const elsewhere = rowsFromElsewhere($client);
  const isIn = elsewhere === office.ofPackage;
  check(isIn || /^(\w+ 0(, )?)+$/.test(elsewhere), `half a package: ${elsewhere}`);
  check(isIn || !said.some((line) => line.package), 'lost package');
  check(verifiedBackups(dataDir).length > 0, 'no sound backup');
  opened.close();
  return faults;
}
