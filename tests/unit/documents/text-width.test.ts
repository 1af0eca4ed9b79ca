import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { countLines } from '#shared/domain/documents/count-lines.ts';
import type { FlowParagraph } from '#shared/domain/documents/flow.ts';
import { mmPerPoint } from '#shared/domain/documents/page-layout.ts';
import { textWidthPt } from '#shared/domain/documents/text-width.ts';

const fonts = join(import.meta.dirname, '../../../resources/fonts');
const letters =
  'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ0123456789 .,;:!?()/%“”‘’–-…≥≤×&+="\'';
const alphabet = `${letters}${letters.toUpperCase()}`;
const faces = [
  { file: 'Tinos-Regular.ttf', look: {} },
  { file: 'Tinos-Bold.ttf', look: { bold: true } },
  { file: 'Tinos-Italic.ttf', look: { italic: true } },
  { file: 'Tinos-BoldItalic.ttf', look: { bold: true, italic: true } },
];

describe('widths of type', () => {
  it.each(faces)('are those of $file for every Vietnamese letter', ({ file, look }) => {
    const document = new PDFDocument();
    document.font(join(fonts, file)).fontSize(1000);
    for (const sign of new Set(alphabet)) {
      expect(textWidthPt(sign, 1000, look), sign).toBeCloseTo(document.widthOfString(sign), 0);
    }
  });

  it('take a decomposed letter and an unknown sign as something wide', () => {
    expect(textWidthPt('\u4E2D', 14)).toBeGreaterThan(0);
    expect(textWidthPt('\u00A0', 14)).toBe(textWidthPt(' ', 14));
  });
});

describe('lines of a paragraph', () => {
  const paragraph = (text: string, more: Partial<FlowParagraph> = {}): FlowParagraph => ({
    kind: 'paragraph',
    style: 'body',
    runs: [{ text }],
    ...more,
  });
  const wordMm = textWidthPt('thi', 14) * mmPerPoint;
  const spaceMm = textWidthPt(' ', 14) * mmPerPoint;
  const threeWordsMm = 3 * wordMm + 2 * spaceMm + 0.01;

  it('counts words until the line is full; the space at its end does not count', () => {
    expect(countLines(paragraph('thi thi thi', { firstLine: false }), threeWordsMm)).toBe(1);
    expect(countLines(paragraph('thi thi thi', { firstLine: false }), threeWordsMm - 0.1)).toBe(2);
    expect(countLines(paragraph('thi thi thi thi thi thi thi', { firstLine: false }), threeWordsMm)).toBe(3);
  });

  it('knows the first line to be shorter by its indent', () => {
    expect(countLines(paragraph('thi thi thi'), threeWordsMm + 12.7)).toBe(1);
    expect(countLines(paragraph('thi thi thi'), threeWordsMm + 12.6)).toBe(2);
  });

  it('breaks after a hyphen and not between runs of one word', () => {
    expect(countLines(paragraph('thi-thi', { firstLine: false }), wordMm + 3)).toBe(2);
    const runs = [{ text: 'th', bold: true }, { text: 'i thi' }];
    expect(countLines({ ...paragraph(''), firstLine: false, runs }, wordMm + 3)).toBe(2);
  });

  it('counts an empty paragraph and one with a word wider than the column', () => {
    expect(countLines(paragraph(''), 165)).toBe(1);
    expect(countLines(paragraph('thithithithi thi', { firstLine: false }), wordMm)).toBe(2);
  });
});
