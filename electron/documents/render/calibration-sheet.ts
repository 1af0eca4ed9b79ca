import PDFDocument from 'pdfkit';
import type { CertificateTemplate, PrinterOffset } from '#shared/domain/documents/certificate.ts';
import { calibrationText as text } from '#shared/text/documents/certificate.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { pointsPerMm } from './certificate-frame.ts';
import { registerFonts } from './certificate-text.ts';
import { collectPdf } from './pdf-bytes.ts';

type Pdf = PDFKit.PDFDocument;

const mm = (value: number) => value * pointsPerMm;

function cross(document: Pdf, x: number, y: number, label: string): void {
  document.lineWidth(0.3).circle(mm(x), mm(y), mm(2)).stroke('#000');
  document
    .moveTo(mm(x - 6), mm(y))
    .lineTo(mm(x + 6), mm(y))
    .moveTo(mm(x), mm(y - 6))
    .lineTo(mm(x), mm(y + 6))
    .stroke('#000');
  document
    .font('regular')
    .fontSize(8)
    .fillColor('#000')
    .text(label, mm(x + 3), mm(y + 2.5), { lineBreak: false });
}

/** Ticks every millimetre along both edges, longer every 10: what a printer cannot reach is seen at once. */
function rulers(document: Pdf, width: number, height: number): void {
  document.lineWidth(0.2);
  for (let at = 0; at <= width; at += 1) {
    const length = at % 10 === 0 ? 5 : at % 5 === 0 ? 3.5 : 2;
    document.moveTo(mm(at), 0).lineTo(mm(at), mm(length));
  }
  for (let at = 0; at <= height; at += 1) {
    const length = at % 10 === 0 ? 5 : at % 5 === 0 ? 3.5 : 2;
    document.moveTo(0, mm(at)).lineTo(mm(length), mm(at));
  }
  document.stroke('#000');
}

/**
 * A sheet of the template's size with crosses at known places and the boxes of the lines that go onto blanks, shifted by
 * the present offset: the officer measures one cross and lays the sheet over a blank.
 */
export function renderCalibrationSheet(
  template: CertificateTemplate,
  offset: PrinterOffset,
  fontFolder: string,
): Promise<Uint8Array> {
  const { width, height } = template.pageMm;
  const document = new PDFDocument({
    size: [mm(width), mm(height)],
    margin: 0,
    font: '',
    info: { Producer: 'Thi Đua' },
  });
  const bytes = collectPdf(document);
  registerFonts(document, fontFolder);

  document.save().translate(mm(offset.xMm), mm(offset.yMm));
  rulers(document, width, height);
  const right = width - 20;
  const bottom = height - 20;
  for (const [x, y] of [
    [20, 20],
    [right, 20],
    [20, bottom],
    [right, bottom],
  ] as const) {
    cross(document, x, y, `${formatNumber(x)}; ${formatNumber(y)}`);
  }
  for (const field of template.fields.filter((one) => one.onBlank)) {
    document
      .lineWidth(0.25)
      .rect(mm(field.xMm), mm(field.yMm), mm(field.widthMm), mm(field.heightMm))
      .stroke('#666');
    const label = text.fields[field.key];
    document
      .font('italic')
      .fontSize(7)
      .fillColor('#666')
      .text(label, mm(field.xMm + 1), mm(field.yMm + 0.5), { lineBreak: false });
  }
  document.restore();

  const left = mm(Math.max(width * 0.14, 36));
  document.font('bold').fontSize(14).fillColor('#000').text(text.title, left, mm(14), { lineBreak: false });
  document.font('regular').fontSize(9.5);
  const lines = [
    text.template(template.name, width, height),
    text.offset(formatNumber(offset.xMm), formatNumber(offset.yMm)),
    ...text.steps,
  ];
  lines.forEach((line, at) => {
    document.text(line, left, mm(22) + at * 14, { lineBreak: false });
  });
  document.end();
  return bytes;
}
