/**
 * Forms of a whole province: written, filled, looked at and taken in, against reading the same files with SheetJS alone in
 * the same run. `FORMS=300 npm run bench -- forms` for a shorter one. Run it alone on the machine.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from 'xlsx';
import { parseWorkbook } from '#electron/files/workbook/parse.ts';
import { readZip, workbookProfile } from '#electron/files/zip/read-zip.ts';
import { currentPlan } from '#electron/plan/current-plan.ts';
import { readHiddenSheet } from '#shared/domain/forms/hidden-sheet.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';
import { rawZip } from '#tests/support/zip-attacks.ts';

const FORMS = Number(process.env['FORMS'] ?? 2_300);
const test = await createTestApp({ sample: 'can-tho-2024', now: '2025-09-10T02:00:00.000Z' });

/** Copies of the units that owe the final report, until there are as many as asked for. */
function addUnits({ app, campaignId }: TestApp, wanted: number): void {
  const { $client } = app.db;
  const rows = (sql: string, ...of: unknown[]) =>
    $client.prepare(sql).all(...of) as Record<string, unknown>[];
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    const places = names.map(() => '?').join(', ');
    $client
      .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`)
      .run(...Object.values(row));
  };
  const members = rows('SELECT * FROM participant WHERE campaign_id = ?', campaignId);
  const { plan } = currentPlan(app.db, campaignId);
  const groups = plan.milestones.find(({ kind }) => kind === 'finalReport')?.groupIds ?? [];
  const owing = members.filter(({ group_id }) => groups.includes(String(group_id)));
  $client.transaction(() => {
    for (let n = owing.length; n < wanted; n += 1) {
      const like = owing[n % owing.length] ?? {};
      const [unit] = rows('SELECT * FROM unit WHERE id = ?', like['unit_id']);
      const unitId = crypto.randomUUID();
      const name = `${String(unit?.['name'])} ${n}`;
      insert('unit', { ...unit, id: unitId, code: `M-${n}`, name, parent_id: null, position: n });
      insert('participant', { ...like, id: crypto.randomUUID(), unit_id: unitId });
    }
  })();
}

/** What a clerk types, put straight into the parts of the file: filling is not what is measured. */
function fill(path: string): void {
  const bytes = readFileSync(path);
  const workbook = parseWorkbook(bytes);
  const hidden = readHiddenSheet(workbook);
  if (hidden.state !== 'read') throw new Error(`not a form: ${path}`);
  const values = new Map<string, number>();
  for (const entry of hidden.entries) {
    const at = `${entry.sheet}!${entry.cell}`;
    if (entry.of === 'indicator' && entry.part === 'numerator') values.set(at, 3);
    if (entry.of === 'indicator' && entry.part === 'denominator') values.set(at, 4);
    if (entry.of === 'score' && entry.part === 'points') values.set(at, 0);
    if (entry.of === 'paper' && entry.part === 'date') values.set(at, 45_889);
  }
  const names = workbook.sheets.map(({ name }) => name);
  const parts = [...readZip(bytes, workbookProfile)].map(([name, part]) => {
    const sheet = names[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? 0) - 1];
    if (sheet === undefined) return { name, bytes: part };
    const xml = Buffer.from(part)
      .toString()
      .replace(/<c r="([A-Z]+\d+)"( s="\d+")\/>/g, (whole, cell: string, style: string) => {
        const value = values.get(`${sheet}!${cell}`);
        return value === undefined ? whole : `<c r="${cell}"${style}><v>${value}</v></c>`;
      });
    return { name, bytes: Buffer.from(xml) };
  });
  writeFileSync(path, rawZip(parts));
}

/** Longest time that the window would have waited, and the most memory up to here. */
function measured<T>(what: string, count: number, work: () => Promise<T>): Promise<T> {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 20);
    last = performance.now();
  }, 20);
  const from = performance.now();
  return work().finally(() => {
    clearInterval(timer);
    const seconds = (performance.now() - from) / 1000;
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    const pause = longest === 0 ? '' : `, longest pause ${Math.round(longest)} ms`;
    console.log(
      `${what.padEnd(26)} ${count} in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(1)}/s, memory up to ${memory} MB${pause}`,
    );
  });
}

try {
  addUnits(test, FORMS);
  const { campaignId } = test;
  const { plan } = currentPlan(test.app.db, campaignId);
  const milestoneId = plan.milestones.find(({ kind }) => kind === 'finalReport')?.id ?? '';
  const folderToken = test.app.tokens.issue(test.folder).token;
  const place = { campaignId, milestoneId, folderToken };
  const tracking = test.services.tracking;
  const issued = await measured('written', FORMS, () =>
    tracking.issueForms({ ...place, jobId: crypto.randomUUID() }),
  );
  if (issued.written !== FORMS) throw new Error(`${issued.written} forms instead of ${FORMS}`);
  const root = join(test.folder, issued.folder.name);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(root, name));
  for (const path of paths) fill(path);

  await measured('read with SheetJS alone', paths.length, async () => {
    for (const path of paths) {
      XLSX.read(readFileSync(path), { type: 'buffer', dense: true });
    }
  });
  const tokens = paths.map((path) => test.app.tokens.issue(path).token);
  const input = () => ({ tokens, campaignId, jobId: crypto.randomUUID() });
  await measured('looked at', tokens.length, () => tracking.checkForms(input()));
  const results = await measured('taken in', tokens.length, () => tracking.takeInForms(input()));
  const counts = new Map<string, number>();
  for (const { verdict } of results) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  console.log([...counts].map(([verdict, count]) => `${verdict}: ${count}`).join(', '));
} finally {
  test.close();
}
