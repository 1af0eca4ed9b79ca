/** The year of each sample as `npm run demo` runs it, papers printed by a real browser, figures seen again one level up. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'thidua-demo-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Paper {
  kind: string;
  path: string;
}
interface Summary {
  units: number;
  forms: { issued: number; returned: number; rejected: number; late: number } | null;
  ranking: unknown[];
  awards: { collectives: number; individuals: number; leaders: number } | null;
  skipped: { step: string; why: string }[];
  outputs: Paper[];
  alsoWritten: Paper[];
}

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['scripts/demo.ts', ...args], { cwd: root });

async function demo(sample: string): Promise<Summary & { kinds: string[] }> {
  const out = join(work, sample);
  // Rejects for another status than 0.
  const { stderr } = await run('--out', out, '--sample', sample);
  expect(stderr).toBe('');
  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;
  const papers = [...summary.outputs, ...summary.alsoWritten];
  for (const { path } of papers) expect(statSync(path).size, path).toBeGreaterThan(1_000);
  expect(existsSync(join(out, 'above.db'))).toBe(true);
  return { ...summary, kinds: [...new Set(papers.map(({ kind }) => kind))] };
}

const steps = ({ skipped }: Summary) => skipped.map(({ step }) => step);

test.concurrent('a year in which every condition is a rule', async () => {
  const summary = await demo('binh-phuoc-2023');
  expect(summary.units).toBe(151);
  expect(summary.forms).toMatchObject({ issued: 151, rejected: 1 });
  expect(summary.ranking).toHaveLength(151);
  expect(summary.awards).toMatchObject({ collectives: 30, individuals: 15 });
  expect(summary.awards?.leaders).toBeLessThanOrEqual(6);
  expect(summary.kinds).toContain('quota-allocation-docx');
  expect(steps(summary)).toEqual([]);
});

test.concurrent('several years by decision, the round of 2026', async () => {
  const summary = await demo('hai-phong-2026');
  expect(summary.forms).toMatchObject({ issued: 145, rejected: 1, late: 2 });
  expect(summary.ranking).toHaveLength(145);
  expect(summary.awards?.collectives).toBeGreaterThan(10);
  expect(summary.kinds).toContain('certificates-pdf');
  expect(steps(summary)).toEqual(['Phân bổ chỉ tiêu']);
});

test.concurrent('an office in the middle sends a dispatch and follows thirty communes', async () => {
  const summary = await demo('bien-hoa-2024');
  expect(summary.units).toBe(32);
  expect(summary).toMatchObject({ forms: null, ranking: [], awards: null });
  expect(steps(summary)).toEqual(['Phân bổ chỉ tiêu', 'Biểu mẫu', 'Chấm điểm, xếp hạng', 'Xét khen thưởng']);
  expect(summary.kinds).toEqual(expect.arrayContaining(['plan-docx', 'plan-pdf', 'package']));
});

test.concurrent('a ceremony from its plan to the invitations', async () => {
  const summary = await demo('dak-nong-2024');
  const papers = [
    'ceremony-plan-issued-docx',
    'tasks-docx',
    'backdrop-pdf',
    'programme-pdf',
    'invitation-docx',
  ];
  expect(summary.kinds).toEqual(expect.arrayContaining(papers));
  expect(steps(summary)).toEqual(['Phân bổ chỉ tiêu', 'Biểu mẫu', 'Chấm điểm, xếp hạng', 'Xét khen thưởng']);
});

test.concurrent('an unknown sample is refused by name', async () => {
  const refused = run('--out', join(work, 'none'), '--sample', 'ha-noi');
  await expect(refused).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('There is no sample ha-noi; there are can-tho-2024'),
  });
});
