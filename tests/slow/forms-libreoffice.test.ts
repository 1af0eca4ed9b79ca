/** Forms of ours opened and saved again by LibreOffice, as many a clerk does: the same figures, or a clear word. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';
import { filled, issueFinalForms, takeIn } from '../usecase/tracking/forms-support.ts';

const isInstalled = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => folder !== '' && existsSync(join(folder, 'soffice')));
if (!isInstalled)
  process.stderr.write('Skipped, not installed: soffice. Forms were not saved by LibreOffice.\n');

describe.skipIf(!isInstalled)('a form saved by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thi-dua-resaved-'));
  let base: TestApp;
  let original = '';

  const convert = (to: string, file: string, out: string) => {
    mkdirSync(out, { recursive: true });
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', out];
    execFileSync('soffice', [...options, file], { stdio: 'ignore', timeout: 240_000 });
  };
  const figures = (app: TestApp) =>
    JSON.stringify([
      app.app.db.$client
        .prepare('SELECT indicator_id, numerator, denominator FROM indicator_value ORDER BY 1')
        .all(),
      app.app.db.$client.prepare('SELECT criterion_id, points_hundredths FROM score ORDER BY 1').all(),
      app.app.db.$client.prepare('SELECT subject_name, achievement FROM nomination ORDER BY 1').all(),
      app.app.db.$client.prepare('SELECT paper_date FROM report').all(),
    ]);
  const taken = async (path: string) => {
    const app = await createTestApp({ from: base });
    const [result] = await takeIn(app, [path]);
    const brought = figures(app);
    app.close();
    return { result, brought };
  };

  beforeAll(async () => {
    base = await createTestApp({ sample: 'can-tho-2024' });
    original = await filled(await issueFinalForms(base), 'NK-01');
  }, 120_000);
  afterAll(() => {
    base?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  test('as .xlsx it brings what the original brings', async () => {
    const plain = await taken(original);
    expect(plain.result?.verdict).toBe('accepted');
    convert('xlsx:Calc MS Excel 2007 XML', original, join(folder, 'xlsx'));
    const resaved = join(folder, 'xlsx', original.split('/').at(-1) ?? '');
    const again = await taken(resaved);
    expect(again.result).toMatchObject({ verdict: 'accepted', code: '', cells: [] });
    expect(again.brought).toBe(plain.brought);

    // Through LibreOffice's own format and back, as when it was kept as .ods meanwhile.
    convert('ods', resaved, join(folder, 'ods'));
    const open = join(
      folder,
      'ods',
      `${original
        .split('/')
        .at(-1)
        ?.replace(/\.xlsx$/, '')}.ods`,
    );
    expect((await taken(open)).result).toMatchObject({
      verdict: 'unreadable',
      code: 'FORM_IS_OPEN_DOCUMENT',
    });
    convert('xlsx:Calc MS Excel 2007 XML', open, join(folder, 'back'));
    const back = await taken(join(folder, 'back', original.split('/').at(-1) ?? ''));
    expect(back.result?.verdict).toMatch(/^(accepted|warnings)$/);
    expect(back.brought).toBe(plain.brought);
  }, 300_000);

  test('as .xls, also under another name, it is told how to save it', async () => {
    convert('xls:MS Excel 97', original, join(folder, 'xls'));
    const old = join(
      folder,
      'xls',
      `${original
        .split('/')
        .at(-1)
        ?.replace(/\.xlsx$/, '')}.xls`,
    );
    const renamed = join(folder, 'đổi đuôi.xlsx');
    copyFileSync(old, renamed);
    for (const path of [old, renamed]) {
      expect((await taken(path)).result).toMatchObject({ verdict: 'unreadable', code: 'FILE_IS_OLD_OFFICE' });
    }
    convert('xlsx:Calc MS Excel 2007 XML', old, join(folder, 'from-xls'));
    const saved = join(folder, 'from-xls', original.split('/').at(-1) ?? '');
    renameSync(saved, join(folder, 'lưu lại.xlsx'));
    const again = await taken(join(folder, 'lưu lại.xlsx'));
    expect(again.brought).toBe((await taken(original)).brought);
  }, 300_000);
});
