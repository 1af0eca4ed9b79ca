import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CopiesInput, DocumentView } from '#shared/contract/documents.ts';
import type { WrittenFile } from '#shared/contract/files.ts';
import { copyFor, flowOf, singleCopies } from '#shared/domain/documents/copies.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { renderFlowHtml } from '#shared/domain/documents/html.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import type { Recipient } from '#shared/domain/documents/recipients.ts';
import { AppError } from '#shared/errors.ts';
import type { App } from '../app/app.ts';
import type { Job } from '../app/jobs.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { uniqueFileNames } from '../files/file-names.ts';
import { readFrozenFile } from './export-document.ts';
import { readDocument } from './list-documents.ts';
import { renderFlowDocx } from './render/docx.ts';

/** Copies in one file; more are spread over several, so that one print job stays within a printer's and a window's memory. */
const COPIES_PER_FILE = 50;

interface Bundle {
  /** Name of the file without ending. */
  name: string;
  label: string;
  papers: OfficialDocument[];
}

function range(from: number, count: number, total: number): string {
  return total <= COPIES_PER_FILE ? '' : ` (bản ${from + 1} đến ${from + count})`;
}

function bundlesOf(
  document: OfficialDocument,
  recipients: readonly Recipient[],
  { into, isMarked }: CopiesInput,
): Bundle[] {
  const { number, symbol } = document.header;
  const paper = `${documentKinds[document.kind].name}${number === null ? '' : ` số ${number}-${symbol}`}`;
  if (into === 'filePerRecipient') {
    return recipients.map(({ name, copies }, at) => ({
      name: `${String(at + 1).padStart(2, '0')} ${name}${copies === 1 ? '' : ` (${copies} bản)`} - ${paper}`,
      label: name,
      papers: Array.from({ length: copies }, () => (isMarked ? copyFor(document, name) : document)),
    }));
  }
  const all = singleCopies(document, recipients, isMarked);
  const bundles: Bundle[] = [];
  for (let from = 0; from < all.length; from += COPIES_PER_FILE) {
    const part = all.slice(from, from + COPIES_PER_FILE);
    bundles.push({
      name: `${paper} - bản gửi nơi nhận${range(from, part.length, all.length)}`,
      label: `${part.length} bản`,
      papers: part.map(({ document: copy }) => copy),
    });
  }
  return bundles;
}

async function render(app: App, { papers }: Bundle, format: CopiesInput['format']): Promise<Uint8Array> {
  const flow = flowOf(papers);
  return format === 'pdf'
    ? app.ports.printer.htmlToPdf(renderFlowHtml(flow))
    : renderFlowDocx(flow, papers[0]?.issuedBy ?? '');
}

/**
 * A paper made by the office's own template has a look that only its frozen Word file holds: its copies are that file.
 * @throws AppError DOCUMENT_COPIES_WORD_ONLY
 */
function ownLook(
  app: App,
  { format, into }: CopiesInput,
  { id, subject, files }: DocumentView,
): Uint8Array | null {
  const made = files.filter(({ role }) => role === 'made').map((file) => file.format);
  if (made.includes('pdf') || !made.includes('docx')) return null;
  if (format !== 'docx' || into !== 'filePerRecipient')
    throw AppError.of('DOCUMENT_COPIES_WORD_ONLY', { subject });
  return readFrozenFile(app, id, 'docx').bytes;
}

/**
 * Writes the copies of all recipients into a folder, all or none: what was written before a failure is taken away again.
 * @throws AppError DOCUMENT_HAS_NO_TEXT, DOCUMENT_HAS_NO_RECIPIENTS, DOCUMENT_COPIES_FAILED, FILE_UNWRITABLE, CANCELLED
 */
export async function writeCopies(
  app: App,
  input: CopiesInput,
  job: Job,
): Promise<{ files: WrittenFile[]; copies: number }> {
  const { row, view } = readDocument(app.db, input.documentId);
  const { body, recipients, subject } = row;
  if (body === null) throw AppError.of('DOCUMENT_HAS_NO_TEXT', { subject });
  if (recipients.length === 0) throw AppError.of('DOCUMENT_HAS_NO_RECIPIENTS', { subject });
  const folder = app.tokens.resolve(input.folderToken);
  const taken = await readdir(folder).catch((): never => {
    throw AppError.of('FILE_UNWRITABLE', { file: basename(folder) });
  });
  const uniqueName = uniqueFileNames(taken);
  const own = ownLook(app, input, view);
  const bundles = bundlesOf(body, recipients, input);
  const written: string[] = [];
  try {
    for (const [at, bundle] of bundles.entries()) {
      job.throwIfCancelled();
      job.progress(at, bundles.length, bundle.label);
      const bytes = own ?? (await render(app, bundle, input.format));
      const path = join(folder, uniqueName(bundle.name, input.format));
      await writeFileAtomically(path, bytes);
      written.push(path);
    }
  } catch (error) {
    await Promise.allSettled(written.map((path) => rm(path, { force: true })));
    if (error instanceof AppError) throw error;
    app.ports.log.error('copies failed', error);
    const failure = AppError.of('DOCUMENT_COPIES_FAILED', { subject });
    failure.cause = error;
    throw failure;
  }
  const copies = bundles.reduce((sum, { papers }) => sum + papers.length, 0);
  return { files: written.map((path) => app.tokens.issue(path)), copies };
}
