/** `npm run import-forms` as it is typed: over a folder with everything that comes back on a stick. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OddForm, oddForms } from '#tests/support/odd-forms.ts';
import { createTestApp } from '#tests/support/test-app.ts';
import {
  type FormsTest,
  filled,
  issueFinalForms,
  savedAt,
  tamper,
} from '../usecase/tracking/forms-support.ts';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'thi-dua-import-'));
const stick = join(work, 'usb');
const database = join(work, 'van-phong', 'office.db');
const expected = new Map<string, readonly [verdict: string, code: string]>();

interface Line {
  file: string;
  verdict: string;
  code: string;
  message: string;
  cells: { sheet: string; cell: string; code: string; message: string }[];
}

function run(...args: string[]) {
  const env = { ...process.env, INIT_CWD: work };
  const options = { cwd: root, env, encoding: 'utf8' as const, maxBuffer: 64 * 1024 * 1024 };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/import-forms.ts', ...args],
    options,
  );
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, stderr, lines: lines.map((line) => JSON.parse(line) as Line) };
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
/** Everything that lies in a folder, by content. */
const picture = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${join(entry.parentPath, entry.name)} ${hashOf(join(entry.parentPath, entry.name))}`)
    .sort();

let odd: OddForm[] = [];

beforeAll(async () => {
  const test = await createTestApp({ sample: 'can-tho-2024' });
  const forms = await issueFinalForms(test);
  mkdirSync(join(stick, 'Cụm 1', 'sâu hơn'), { recursive: true });
  mkdirSync(join(work, 'van-phong'));
  await makeForms(forms);
  odd = await oddForms();
  for (const { file, bytes, expected: says } of odd) {
    writeFileSync(join(stick, file), bytes);
    expected.set(file, says);
  }
  symlinkSync('/etc/passwd', join(stick, 'lien-ket.xlsx'));
  expected.set('lien-ket.xlsx', ['unreadable', 'FILE_UNREADABLE']);
  writeFileSync(database, test.app.db.$client.serialize());
  test.close();
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 3 }));

/** Forms of ours, good and bad. */
async function makeForms(forms: FormsTest): Promise<void> {
  const put = (path: string, name: string, says: readonly [string, string]) => {
    copyFileSync(path, join(stick, name));
    expected.set(basename(name), says);
  };
  put(await filled(forms, 'NK-01'), 'Cụm 1/NK-01.xlsx', ['accepted', '']);
  const doubtful = await filled(forms, 'NK-02', (fill) => {
    fill.indicators['b1'] = { numerator: '1.234' };
  });
  put(doubtful, 'Cụm 1/NK-02.xlsx', ['warnings', '']);
  const wrong = await filled(forms, 'NK-03', (fill) => {
    fill.indicators['b1'] = { numerator: 'khoảng chục' };
  });
  put(wrong, 'Cụm 1/NK-03.xlsx', ['returned', 'FORM_HAS_ERRORS']);
  put(forms.files.get('NK-04') ?? '', 'Cụm 1/NK-04.xlsx', ['returned', 'FORM_HAS_ERRORS']);

  const twice = await filled(forms, 'NK-05');
  put(twice, 'Cụm 1/NK-05.xlsx', ['accepted', '']);
  put(twice, 'Cụm 1/sâu hơn/NK-05 chép lại.xlsx', ['duplicate', 'FORM_DUPLICATE_IN_BATCH']);
  savedAt(join(stick, 'Cụm 1/NK-05.xlsx'), '2026-01-03T00:00:00Z');
  savedAt(join(stick, 'Cụm 1/sâu hơn/NK-05 chép lại.xlsx'), '2026-01-02T00:00:00Z');
  await tamper(twice, (_, at) => {
    at('indicator', 'b1', 'numerator').value = 3;
  });
  put(twice, 'NK-05 bản nháp.xlsx', ['older', 'FORM_OLDER']);
  savedAt(join(stick, 'NK-05 bản nháp.xlsx'), '2026-01-01T00:00:00Z');

  const whole = readFileSync(join(stick, 'Cụm 1/NK-01.xlsx'));
  writeFileSync(join(stick, 'cut.xlsx'), whole.subarray(0, whole.length / 2));
  expected.set('cut.xlsx', ['unreadable', 'CONTAINER_DAMAGED']);
  const flipped = Buffer.from(whole);
  const at = flipped.indexOf('xl/worksheets/sheet2.xml') + 200;
  flipped[at] = (flipped[at] ?? 0) ^ 4;
  writeFileSync(join(stick, 'flip.xlsx'), flipped);
  expected.set('flip.xlsx', ['unreadable', 'CONTAINER_DAMAGED']);
}

const verdicts = (lines: readonly Line[]) =>
  new Map(lines.map(({ file, verdict, code }) => [basename(file), [verdict, code]]));

describe('import-forms', () => {
  test('tried only, it says the same and changes nothing', () => {
    const before = picture(join(work, 'van-phong'));
    const { status, lines, stderr } = run('--db', 'van-phong/office.db', '--dry-run', 'usb');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(verdicts(lines)).toEqual(expected);
    expect(picture(join(work, 'van-phong'))).toEqual(before);
  }, 120_000);

  test('says of every file what became of it, and takes in the good ones', () => {
    const { status, lines, stderr } = run('--db', database, stick);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(verdicts(lines)).toEqual(expected);
    for (const { code, message, verdict } of lines) {
      expect(code).not.toBe('INTERNAL');
      if (verdict !== 'accepted' && verdict !== 'warnings') expect(message).toMatch(/[.]$/);
    }
    const cells = lines.find(({ file }) => file.endsWith('NK-03.xlsx'))?.cells ?? [];
    expect(cells).toContainEqual(
      expect.objectContaining({ sheet: 'Chỉ tiêu', code: 'FORM_NUMBER_EXPECTED' }),
    );
    const db = new Database(database, { readonly: true });
    expect(db.prepare("SELECT count(*) FROM report WHERE source = 'form'").pluck().get()).toBe(3);
    expect(db.prepare('SELECT count(*) FROM form_return').pluck().get()).toBe(expected.size);
    db.close();
    expect(existsSync(join(work, 'van-phong/office-data/sao-luu'))).toBe(true);
  }, 120_000);

  test('the same folder again brings nothing new', () => {
    const { lines } = run('--db', database, join(stick, 'Cụm 1/NK-01.xlsx'), join(stick, 'Cụm 1'));
    expect(lines.map(({ file }) => basename(file)).sort()).toEqual([
      'NK-01.xlsx',
      'NK-02.xlsx',
      'NK-03.xlsx',
      'NK-04.xlsx',
      'NK-05 chép lại.xlsx',
      'NK-05.xlsx',
    ]);
    expect(verdicts(lines).get('NK-01.xlsx')).toEqual(['duplicate', 'FORM_DUPLICATE']);
  });

  test('through npm, from another folder', () => {
    const npm = execFileSync(
      'npm',
      [
        'run',
        '--silent',
        '--prefix',
        root,
        'import-forms',
        '--',
        '--db',
        'van-phong/office.db',
        '--dry-run',
        'usb/so-lieu.csv',
      ],
      { cwd: work, encoding: 'utf8' },
    );
    expect(JSON.parse(npm)).toMatchObject({ file: 'usb/so-lieu.csv', code: 'FILE_IS_TEXT' });
  });

  test('a path that is not there is a file that cannot be read', () => {
    const { status, lines } = run('--db', database, '--dry-run', 'khong-co.xlsx');
    expect(status).toBe(0);
    expect(lines).toMatchObject([{ file: 'khong-co.xlsx', verdict: 'unreadable', code: 'FILE_UNREADABLE' }]);
  });

  test('says in one line what is wrong with the call, and makes no database', () => {
    const vietnamese = /[àảạăâđèêìòôơùưủữ]/;
    expect(run()).toMatchObject({ status: 2, lines: [], stderr: expect.stringContaining('--db FILE') });
    const missing = run('--db', 'khong-co.db', stick);
    expect(missing).toMatchObject({ status: 1, lines: [], stderr: expect.stringMatching(vietnamese) });
    expect(existsSync(join(work, 'khong-co.db'))).toBe(false);
    writeFileSync(join(work, 'la.db'), 'không phải cơ sở dữ liệu'.repeat(100));
    expect(run('--db', 'la.db', stick)).toMatchObject({ status: 1, lines: [] });
    const campaign = run('--db', database, '--campaign', crypto.randomUUID(), stick);
    expect(campaign).toMatchObject({ status: 1, lines: [], stderr: expect.stringContaining('Cần Thơ') });
  }, 60_000);

  test('while the application has the data open it waits for nobody', async () => {
    const holder = spawn(
      process.execPath,
      [
        '-e',
        `const D=require('better-sqlite3');const d=new D(${JSON.stringify(join(work, 'van-phong/office-data/dang-mo.lock'))});d.exec('BEGIN EXCLUSIVE');console.log('held');setInterval(()=>{},1000)`,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    try {
      const { status, lines, stderr } = run('--db', database, stick);
      expect({ status, lines }).toEqual({ status: 1, lines: [] });
      expect(stderr.trim().split('\n')).toHaveLength(1);
    } finally {
      holder.kill();
    }
  });
});
