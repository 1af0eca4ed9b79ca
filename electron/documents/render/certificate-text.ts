import { join } from 'node:path';
import type { CertificateField, CertificateFieldKey } from '#shared/domain/documents/certificate.ts';
import { capitals, cleanLines } from '#shared/domain/documents/clean-text.ts';
import { type FittedText, fitText, lineHeight } from '#shared/domain/documents/fit-text.ts';
import { pointsPerMm } from './certificate-frame.ts';

const fontFiles = {
  regular: 'Tinos-Regular.ttf',
  bold: 'Tinos-Bold.ttf',
  italic: 'Tinos-Italic.ttf',
  boldItalic: 'Tinos-BoldItalic.ttf',
} as const;

const colors = { black: '#000000', red: '#c00000' } as const;

export function registerFonts(document: PDFKit.PDFDocument, fontFolder: string): void {
  for (const [name, file] of Object.entries(fontFiles)) document.registerFont(name, join(fontFolder, file));
}

/** The text of a field as it will be printed: clean, NFC, in capitals where the template says so. */
export function printedText(field: CertificateField, text: string | undefined): string {
  const clean = cleanLines(text ?? '').join('\n');
  return field.capitals ? capitals(clean) : clean;
}

export interface PlacedText extends FittedText {
  key: CertificateFieldKey;
  /** Characters that the font does not have; they come out as empty boxes. */
  missing: string[];
}

interface FontInternals {
  _font: { font: { hasGlyphForCodePoint(code: number): boolean } };
}

function missingCharacters(document: PDFKit.PDFDocument, text: string): string[] {
  const { font } = (document as unknown as FontInternals)._font;
  const missing = new Set<string>();
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (code > 0x20 && !font.hasGlyphForCodePoint(code)) missing.add(sign);
  }
  return [...missing];
}

function firstBaseline(field: CertificateField, boxPt: number, textPt: number): number {
  if (field.anchor === 'top') return 0;
  return field.anchor === 'bottom' ? boxPt - textPt : (boxPt - textPt) / 2;
}

/** Sets one field into its box on the current page, shifted by the printer's offset. */
export function drawField(
  document: PDFKit.PDFDocument,
  field: CertificateField,
  text: string,
  offsetPt: { x: number; y: number },
): PlacedText {
  document.font(field.font);
  const box = { width: field.widthMm * pointsPerMm, height: field.heightMm * pointsPerMm };
  const measure = (line: string, size: number) => document.fontSize(size).widthOfString(line);
  const { sizePt, minSizePt, maxLines, overflow } = field;
  const fitted = fitText(
    text,
    { widthPt: box.width, heightPt: box.height, sizePt, minSizePt, maxLines, overflow },
    measure,
  );
  document.fontSize(fitted.sizePt).fillColor(colors[field.color]);
  const linePt = fitted.sizePt * lineHeight;
  const top =
    field.yMm * pointsPerMm + offsetPt.y + firstBaseline(field, box.height, fitted.lines.length * linePt);
  const left = field.xMm * pointsPerMm + offsetPt.x;
  fitted.lines.forEach((line, at) => {
    const room = box.width - document.widthOfString(line);
    const shift = field.align === 'left' ? 0 : field.align === 'right' ? room : room / 2;
    document.text(line, left + shift, top + at * linePt, { lineBreak: false });
  });
  return { ...fitted, key: field.key, missing: missingCharacters(document, text) };
}
