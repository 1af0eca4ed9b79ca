import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
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

  it('has the numbers that Word makes, each list counted by itself', async () => {
    const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, at: number) => ({
      level: at,
      format,
      text,
      alignment: AlignmentType.LEFT,
    });
    const listed = (text: string, at: number, reference = 'plan', instance = 0): IParagraphOptions => ({
      text,
      numbering: { reference, level: at, instance },
    });
    const file = new Document({
      numbering: {
        config: [
          {
            reference: 'plan',
            levels: [
              level(LevelFormat.UPPER_ROMAN, '%1.', 0),
              level(LevelFormat.DECIMAL, '%2.', 1),
              level(LevelFormat.DECIMAL, '%2.%3.', 2),
              level(LevelFormat.LOWER_LETTER, '%4)', 3),
            ],
          },
          { reference: 'signs', levels: [level(LevelFormat.BULLET, '•', 0)] },
        ],
      },
      sections: [
        {
          children: [
            listed('MỤC ĐÍCH', 0),
            listed('Giữ rừng', 1),
            listed('Trồng rừng', 1),
            listed('Chọn giống', 2),
            listed('Ươm cây', 2),
            listed('Chọn đất', 3),
            listed('CHỈ TIÊU', 0),
            listed('Từ 80% số thôn', 1),
            listed('không để cháy', 0, 'signs'),
            { text: 'Không số' },
            listed('Danh sách khác', 0, 'plan', 1),
          ].map((options) => new Paragraph(options)),
        },
      ],
    });
    const text = await readPlanText(put('list.docx', await Packer.toBuffer(file)));
    expect(text.split('\n')).toEqual([
      'I. MỤC ĐÍCH',
      '1. Giữ rừng',
      '2. Trồng rừng',
      '2.1. Chọn giống',
      '2.2. Ươm cây',
      'a) Chọn đất',
      'II. CHỈ TIÊU',
      '1. Từ 80% số thôn',
      '- không để cháy',
      'Không số',
      'I. Danh sách khác',
    ]);
  });

  it('has a line for each row of a table, but reads the two columns of a head one after the other', async () => {
    const cell = (...texts: string[]) =>
      new TableCell({ children: texts.map((text) => new Paragraph(text)) });
    const table = (...rows: TableCell[][]) =>
      new Table({ rows: rows.map((children) => new TableRow({ children })) });
    const file = new Document({
      sections: [
        {
          children: [
            table(
              [
                cell('ỦY BAN NHÂN DÂN', 'XÃ BÃI CÁT'),
                cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do'),
              ],
              [cell('Số: 3/KH-UBND'), cell('Bãi Cát, ngày 02 tháng 3 năm 2027')],
            ),
            new Paragraph('I. CHƯƠNG TRÌNH'),
            table(
              [cell('7h00', '- 7h30'), cell('Đón tiếp'), cell('Văn phòng')],
              [cell('7h30'), cell('Khai mạc'), cell('')],
            ),
          ],
        },
      ],
    });
    const text = await readPlanText(put('table.docx', await Packer.toBuffer(file)));
    expect(text.split('\n')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ BÃI CÁT',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do',
      'Số: 3/KH-UBND',
      'Bãi Cát, ngày 02 tháng 3 năm 2027',
      'I. CHƯƠNG TRÌNH',
      '7h00 - 7h30 | Đón tiếp | Văn phòng',
      '7h30 | Khai mạc | ',
    ]);
  });

  it('is read from UTF-8 and UTF-16 text', async () => {
    expect(await readPlanText(put('a.txt', flagPlan))).toBe(flagPlan);
    const utf16 = Buffer.from(`\uFEFF${flagPlan}`, 'utf16le');
    expect(readPlan(await readPlanText(put('b.txt', utf16))).number?.value).toBe('77/KH-UBND');
  });

  it.each([
    ['a broken PDF', 'x.pdf', '%PDF-1.7\n…', 'PLAN_PDF_DAMAGED'],
    [
      'a picture',
      'x.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
      'PLAN_TEXT_KIND',
    ],
    ['an old code page', 'tcvn.txt', Buffer.from([0x4b, 0xd5, 0x20, 0x68, 0xb9]), 'PLAN_TEXT_ENCODING'],
    ['a book', 'book.txt', 'Thi đua yêu nước. '.repeat(60_000), 'PLAN_TEXT_LONG'],
    ['digits only', 'n.txt', '12 34', 'PLAN_TEXT_NO_WORDS'],
    ['an empty file', 'e.txt', '', 'FILE_EMPTY'],
    ['a cut .docx', 'cut.docx', 'PK\u0003\u0004abc', 'CONTAINER_DAMAGED'],
  ])('refuses %s', async (_what, name, bytes, code) => {
    await expect(readPlanText(put(name, bytes))).rejects.toMatchObject({ code });
  });
});
