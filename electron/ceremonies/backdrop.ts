import { AlignmentType, Document, Packer, PageOrientation, Paragraph, TextRun, VerticalAlign } from 'docx';
import type { Ceremony } from '#shared/domain/ceremonies/ceremony.ts';
import { escapeHtml } from '#shared/domain/documents/html.ts';
import { AppError } from '#shared/errors.ts';

/** A4 lying down in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const RED = 'C00000';

interface Line {
  text: string;
  points: number;
  bold: boolean;
}

/**
 * Sizes by place: issuer small, kind of ceremony largest, campaign large, place and day small. A long line shrinks, so that
 * the sign maker sees where it may break.
 */
function linesOf({ backdrop, title }: Ceremony): Line[] {
  if (backdrop.length === 0) throw AppError.of('CEREMONY_BACKDROP_EMPTY', { title });
  const last = backdrop.length - 1;
  return backdrop.map((text, at) => {
    const isEdge = at === 0 || (at === last && backdrop.length > 2);
    const most = isEdge ? 22 : at === 1 ? 48 : 34;
    const fitting = Math.floor(1900 / Math.max(1, text.length));
    return { text, points: isEdge ? most : Math.max(24, Math.min(most, fitting)), bold: !(at === last) };
  });
}

/** The text of the backdrop in the middle of a page lying down, for print and for preview. */
export function backdropHtml(ceremony: Ceremony): string {
  const lines = linesOf(ceremony);
  const rules = lines.map(
    ({ points, bold }, at) => `.l${at}{font-size:${points}pt;font-weight:${bold ? 700 : 400}}`,
  );
  const paragraphs = lines.map(({ text }, at) => `<p class="l${at}">${escapeHtml(text)}</p>`);
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:">
<title>${escapeHtml(ceremony.title)}</title>
<style>
@font-face{font-family:'Tinos';font-weight:400;src:url('/fonts/Tinos-Regular.ttf')}
@font-face{font-family:'Tinos';font-weight:700;src:url('/fonts/Tinos-Bold.ttf')}
@page{size:A4 landscape;margin:15mm}
html{font-family:'Tinos','Times New Roman',serif}
body{margin:0}
.board{height:178mm;display:flex;flex-direction:column;justify-content:center;text-align:center;color:#${RED}}
p{margin:0 0 8mm;line-height:1.25;text-wrap:balance}
@media screen{body{background:#e9ecef;padding:16px}.board{width:267mm;margin:0 auto;padding:15mm;background:#fff;zoom:.68}}
${rules.join('\n')}
</style></head>
<body><div class="board">${paragraphs.join('\n')}</div></body></html>`;
}

export async function backdropDocx(ceremony: Ceremony): Promise<Uint8Array> {
  const children = linesOf(ceremony).map(
    ({ text, points, bold }) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 400 },
        children: [new TextRun({ text, bold, size: points * 2, color: RED, font: 'Times New Roman' })],
      }),
  );
  const page = { size: { ...A4, orientation: PageOrientation.LANDSCAPE } };
  const document = new Document({
    title: ceremony.title,
    sections: [{ properties: { page, verticalAlign: VerticalAlign.CENTER }, children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
