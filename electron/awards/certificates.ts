import { basename, join } from 'node:path';
import { inArray } from 'drizzle-orm';
import { award } from '#db/schema/awards.ts';
import type { CertificatesInput, PrintedView } from '#shared/contract/awards.ts';
import type { WrittenFile } from '#shared/contract/files.ts';
import type { PrinterOffset } from '#shared/domain/documents/certificate.ts';
import { a4Certificate, largeCertificate } from '#shared/domain/documents/certificate-templates.ts';
import { AppError } from '#shared/errors.ts';
import { type App, nowIso, stampChange } from '../app/app.ts';
import { mutate } from '../app/mutate.ts';
import { renderCalibrationSheet } from '../documents/render/calibration-sheet.ts';
import { renderCertificates } from '../documents/render/certificates.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { certificateWriter } from './certificate-texts.ts';
import { type AwardRow, readAwards } from './decisions.ts';

const templates = { a4: a4Certificate, large: largeCertificate };
const MANY = 500;

/** Awards of a decision in its order: all, or those that are to be printed again. @throws AppError NOT_FOUND */
function awardsToPrint(app: App, decisionId: string, awardIds: readonly string[] | null): AwardRow[] {
  const all = readAwards(app.db, decisionId);
  if (awardIds === null) return all;
  const wanted = new Set(awardIds);
  const rows = all.filter(({ id }) => wanted.has(id));
  if (rows.length < wanted.size) throw AppError.of('NOT_FOUND', { what: 'bằng khen, giấy khen đã chọn' });
  return rows;
}

/**
 * Writes certificates as one PDF, a page each, and notes that they were printed. Cancelling leaves no file and no note.
 * @throws AppError NOTHING_SELECTED, NOT_FOUND, CANCELLED, FILE_UNWRITABLE
 */
export async function printCertificates(app: App, input: CertificatesInput): Promise<PrintedView> {
  const { decisionId, templateId, mode, offset, target, jobId } = input;
  const path = app.tokens.resolve(target);
  const rows = awardsToPrint(app, decisionId, input.awardIds);
  const write = certificateWriter(app, decisionId);
  return app.jobs.run(jobId, async (job) => {
    const printed = await renderCertificates({
      template: templates[templateId],
      mode,
      offset,
      certificates: rows.map(write),
      fontFolder: join(app.resourcesDir, 'fonts'),
      onProgress: (done, total) => job.progress(done, total, 'bằng'),
      signal: job.signal,
    });
    job.throwIfCancelled();
    await writeFileAtomically(path, printed.pdf);
    markPrinted(app, decisionId, rows);
    return {
      file: { token: target, name: basename(path), size: printed.pdf.length },
      pages: printed.pages,
      notes: printed.notes.map(({ index, field, kinds, fromPt, toPt }) => ({
        ...{ field, kinds, fromPt, toPt },
        name: rows[index]?.name ?? '',
      })),
    };
  });
}

function markPrinted(app: App, decisionId: string, rows: readonly AwardRow[]): void {
  const change = {
    action: 'awards.certificates',
    entity: 'decision',
    entityId: decisionId,
    detail: { certificates: rows.length },
    areas: ['awards'],
  };
  mutate(app, change, (tx) => {
    const printedAt = nowIso(app);
    for (let at = 0; at < rows.length; at += MANY) {
      const ids = rows.slice(at, at + MANY).map(({ id }) => id);
      tx.update(award)
        .set({ printedAt, ...stampChange(app) })
        .where(inArray(award.id, ids))
        .run();
    }
  });
}

/** Writes the sheet by which a printer's offset is found. */
export async function printCalibrationSheet(
  app: App,
  input: { templateId: 'a4' | 'large'; offset: PrinterOffset; target: string },
): Promise<WrittenFile> {
  const path = app.tokens.resolve(input.target);
  const fonts = join(app.resourcesDir, 'fonts');
  const bytes = await renderCalibrationSheet(templates[input.templateId], input.offset, fonts);
  await writeFileAtomically(path, bytes);
  return { token: input.target, name: basename(path), size: bytes.length };
}

/** The texts of one certificate, for its preview. @throws AppError NOT_FOUND */
export function certificateTexts(
  app: App,
  { decisionId, awardId }: { decisionId: string; awardId: string },
): Record<string, string> {
  const [row] = awardsToPrint(app, decisionId, [awardId]);
  if (row === undefined) throw AppError.of('NOT_FOUND', { what: 'bằng khen, giấy khen' });
  return Object.fromEntries(Object.entries(certificateWriter(app, decisionId)(row)));
}
