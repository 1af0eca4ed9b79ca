import { setImmediate as nextTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type {
  CertificateFieldKey,
  CertificateTemplate,
  CertificateTexts,
  PrinterOffset,
} from '#shared/domain/documents/certificate.ts';
import { AppError } from '#shared/errors.ts';
import { drawFrame, pointsPerMm } from './certificate-frame.ts';
import { drawField, type PlacedText, printedText, registerFonts } from './certificate-text.ts';
import { collectPdf } from './pdf-bytes.ts';
import { drawOnce } from './pdf-form.ts';

export interface CertificateJob {
  template: CertificateTemplate;
  /** `full` prints everything on plain paper, `blank` only the changing lines on pre-printed sheets. */
  mode: 'full' | 'blank';
  /** Only moves what is printed on blanks. */
  offset: PrinterOffset;
  certificates: readonly CertificateTexts[];
  /** PNG or JPEG from the office's own file, for plain paper. */
  emblem?: Uint8Array;
  /** Folder with the Tinos files. */
  fontFolder: string;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** What the officer should look at before the paper is signed. */
export interface CertificateNote {
  /** Position in `certificates`, from 0. */
  index: number;
  field: CertificateFieldKey;
  text: string;
  fromPt: number;
  toPt: number;
  lines: number;
  kinds: Array<'shrunk' | 'wrapped' | 'tooLong' | 'missingCharacters'>;
  missing: string[];
}

export interface PrintedCertificates {
  pdf: Uint8Array;
  pages: number;
  notes: CertificateNote[];
}

const pagesPerTurn = 50;

/** A wrapped achievement is ordinary; a wrapped name or anything smaller than designed is worth a look. */
function noteOf(
  index: number,
  text: string,
  placed: PlacedText,
  fromPt: number,
  isName: boolean,
): CertificateNote | null {
  const kinds: CertificateNote['kinds'] = [];
  if (placed.shrunk) kinds.push('shrunk');
  if (placed.wrapped && isName) kinds.push('wrapped');
  if (placed.tooLong) kinds.push('tooLong');
  if (placed.missing.length > 0) kinds.push('missingCharacters');
  if (kinds.length === 0) return null;
  const { key: field, sizePt: toPt, lines, missing } = placed;
  return { index, field, text, fromPt, toPt, lines: lines.length, kinds, missing };
}

/** N certificates as one PDF, a page each. What is the same on all of them is drawn once. */
export async function renderCertificates(job: CertificateJob): Promise<PrintedCertificates> {
  const { template, certificates, onProgress, signal } = job;
  if (certificates.length === 0) throw AppError.of('NOTHING_SELECTED');
  const full = job.mode === 'full';
  const size: [number, number] = [template.pageMm.width * pointsPerMm, template.pageMm.height * pointsPerMm];
  // No default font: the library would load one of its own from a file that the built application does not hold.
  const document = new PDFDocument({
    size,
    margin: 0,
    font: '',
    autoFirstPage: false,
    info: { Producer: 'Thi Đua' },
  });
  const bytes = collectPdf(document);
  registerFonts(document, job.fontFolder);

  const offset = full ? { x: 0, y: 0 } : { x: job.offset.xMm * pointsPerMm, y: job.offset.yMm * pointsPerMm };
  const fields = template.fields.filter((field) => full || field.onBlank);
  const [first = {}] = certificates;
  const isShared = (key: CertificateFieldKey) => certificates.every((texts) => texts[key] === first[key]);
  const shared = fields.filter((field) => isShared(field.key));
  const own = fields.filter((field) => !isShared(field.key));
  const notes: CertificateNote[] = [];

  const draw = (index: number, texts: CertificateTexts, drawn: typeof fields) => {
    for (const field of drawn) {
      const text = printedText(field, texts[field.key]);
      if (text === '') continue;
      const placed = drawField(document, field, text, offset);
      const note = noteOf(index, text, placed, field.sizePt, field.overflow === 'shrinkThenWrap');
      if (note !== null) notes.push(note);
    }
  };

  document.addPage();
  const common = drawOnce(document, () => {
    if (full) {
      drawFrame(document, template);
      const { emblemMm } = template;
      if (emblemMm !== null && job.emblem !== undefined) {
        document.image(Buffer.from(job.emblem), emblemMm.x * pointsPerMm, emblemMm.y * pointsPerMm, {
          fit: [emblemMm.width * pointsPerMm, emblemMm.height * pointsPerMm],
          align: 'center',
          valign: 'center',
        });
      }
      if (first.motto !== undefined) underlineMotto(document, template);
    }
    draw(0, first, shared);
  });

  for (const [index, texts] of certificates.entries()) {
    if (index % pagesPerTurn === 0) {
      onProgress?.(index, certificates.length);
      await nextTurn();
      if (signal?.aborted) throw AppError.of('CANCELLED');
    }
    if (index > 0) document.addPage();
    common.place();
    draw(index, texts, own);
  }
  document.end();
  const pdf = await bytes;
  onProgress?.(certificates.length, certificates.length);
  return { pdf, pages: certificates.length, notes };
}

/** The line under the motto, as long as the motto. */
function underlineMotto(document: PDFKit.PDFDocument, template: CertificateTemplate): void {
  const field = template.fields.find((one) => one.key === 'motto');
  if (field === undefined) return;
  const width = document.font(field.font).fontSize(field.sizePt).widthOfString('Độc lập - Tự do - Hạnh phúc');
  const middle = (field.xMm + field.widthMm / 2) * pointsPerMm;
  const y = (field.yMm + field.heightMm) * pointsPerMm + 1;
  document
    .lineWidth(0.8)
    .moveTo(middle - width / 2, y)
    .lineTo(middle + width / 2, y)
    .stroke('#000000');
}
