/** The year of each sample as `npm run demo` runs it, papers printed by a real browser, figures seen again one level up. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

function demo(sample: string): Summary & { kinds: string[] } {
  const out = join(work, sample);
  const args = ['scripts/demo.ts', '--out', out, '--sample', sample];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;
  const papers = [...summary.outputs, ...summary.alsoWritten];
  for (const { path } of papers) expect(statSync(path).size, path).toBeGreaterThan(1_000);
  expect(existsSync(join(out, 'above.db'))).toBe(true);
  return { ...summary, kinds: [...new Set(papers.map(({ kind }) => kind))] };
}

const steps = ({ skipped }: Summary) => skipped.map(({ step }) => step);

test('a year in which every condition is a rule', () => {
  const summary = demo('binh-phuoc-2023');
  expect(summary.units).toBe(151);
  expect(summary.forms).toMatchObject({ issued: 151, rejected: 1 });
  expect(summary.ranking).toHaveLength(151);
  expect(summary.awards).toMatchObject({ collectives: 30, individuals: 15 });
  expect(summary.awards?.leaders).toBeLessThanOrEqual(6);
  expect(summary.kinds).toContain('quota-allocation-docx');
  expect(steps(summary)).toEqual([]);
});

test('several years by decision, the round of 2026', () => {
  const summary = demo('hai-phong-2026');
  expect(summary.forms).toMatchObject({ issued: 145, rejected: 1, late: 2 });
  expect(summary.ranking).toHaveLength(145);
  expect(summary.awards?.collectives).toBeGreaterThan(10);
  expect(summary.kinds).toContain('certificates-pdf');
  expect(steps(summary)).toEqual(['Phân bổ chỉ tiêu']);
});

test('an office in the middle sends a dispatch and follows thirty communes', () => {
  const summary = demo('bien-hoa-2024');
  expect(summary.units).toBe(32);
  expect(summary).toMatchObject({ forms: null, ranking: [], awards: null });
  expect(steps(summary)).toEqual(['Phân bổ chỉ tiêu', 'Biểu mẫu', 'Chấm điểm, xếp hạng', 'Xét khen thưởng']);
  expect(summary.kinds).toEqual(expect.arrayContaining(['plan-docx', 'plan-pdf', 'package']));
});

test('a ceremony from its plan to the invitations', () => {
  const summary = demo('dak-nong-2024');
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

test('an unknown sample is refused by name', () => {
  const args = ['scripts/demo.ts', '--out', join(work, 'none'), '--sample', 'ha-noi'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('There is no sample ha-noi; there are can-tho-2024');
});
