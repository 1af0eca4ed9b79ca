import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlanText } from '#electron/files/plan-text.ts';
import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';
import { flagPlan } from '../../unit/plan-reader/plans.ts';

let folder: string;
const put = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-text-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the text of a plan from a file', () => {
  it('is read from Word, with runs put together and entities undone', async () => {
    const lines = flagPlan.replaceAll('**', '').split('\n');
    const file = new Document({
      sections: [
        {
          children: lines.map((line) => {
            const half = Math.floor(line.length / 2);
            return new Paragraph({
              children: [
                new TextRun(line.slice(0, half)),
                new TextRun({ text: line.slice(half), bold: true }),
              ],
            });
          }),
        },
      ],
    });
    const text = await readPlanText(put('plan.docx', await Packer.toBuffer(file)));
    expect(text.trim()).toBe(lines.join('\n').trim());
    expect(readPlan(text).targets).toHaveLength(readPlan(flagPlan).targets.length);
  });

  it('is read from UTF-8 and UTF-16 text', async () => {
    expect(await readPlanText(put('a.txt', flagPlan))).toBe(flagPlan);
    const utf16 = Buffer.from(`\uFEFF${flagPlan}`, 'utf16le');
    expect(readPlan(await readPlanText(put('b.txt', utf16))).number?.value).toBe('77/KH-UBND');
  });

  it.each([
    ['a PDF', 'x.pdf', '%PDF-1.7\n…', 'PLAN_TEXT_KIND'],
    [
      'a picture',
      'x.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
      'PLAN_TEXT_KIND',
    ],
    ['an old code page', 'tcvn.txt', Buffer.from([0x4b, 0xd5, 0x20, 0x68, 0xb9]), 'PLAN_TEXT_ENCODING'],
    ['digits only', 'n.txt', '12 34', 'PLAN_TEXT_NO_WORDS'],
    ['an empty file', 'e.txt', '', 'FILE_EMPTY'],
    ['a cut .docx', 'cut.docx', 'PK\u0003\u0004abc', 'CONTAINER_DAMAGED'],
  ])('refuses %s', async (_what, name, bytes, code) => {
    await expect(readPlanText(put(name, bytes))).rejects.toMatchObject({ code });
  });
});
