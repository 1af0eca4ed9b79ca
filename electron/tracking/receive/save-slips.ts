import { join } from 'node:path';
import type {
  FormReturnRow,
  ReturnSlipView,
  SavedSlips,
  SaveSlipsInput,
} from '#shared/contract/tracking-forms.ts';
import { flowOf } from '#shared/domain/documents/copies.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { renderFlowHtml, renderHtml } from '#shared/domain/documents/html.ts';
import { returnSlipText } from '#shared/domain/forms/return-slip.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { markedFormText } from '#shared/text/documents/marked-form.ts';
import { type App, today } from '../../app/app.ts';
import type { Job } from '../../app/jobs.ts';
import { renderDocx } from '../../documents/render/docx.ts';
import { showPage } from '../../documents/shown-papers.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { safeFileName, uniqueFileNames } from '../../files/file-names.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { formReturns } from '../form-returns.ts';
import { canBeMarked, markedForm } from './marked-form.ts';
import { slipOf, slipPaper } from './return-slip.ts';

/** No campaign has more files in its register. */
const MOST = 20_000;
/** Slips in one file to print; more are spread over several, so that one print job stays within a printer's memory. */
const SLIPS_PER_PDF = 100;

/** The slip of one file: the paper for the window, and plain text for the telephone. */
export function returnSlip(app: App, formReturnId: string): ReturnSlipView {
  const slip = slipOf(app, formReturnId);
  const paper = slipPaper(app, slip);
  return {
    text: returnSlipText(slip),
    paper: showPage(app, {
      html: renderHtml(paper),
      name: slipName(slip.unit, slip.file),
      docx: () => renderDocx(paper),
    }),
    canBeMarked: canBeMarked(app.db, formReturnId),
  };
}

/**
 * Of the files named each that its unit must send again gets a slip in a folder of the day and, where its cells could be
 * read, the form itself with the wrong ones marked in a folder within; all slips are one PDF to print. What was corrected since gets none. Cancelling stops between two.
 * @throws AppError NO_RETURN_SLIPS
 */
export async function saveReturnSlips(app: App, input: SaveSlipsInput): Promise<SavedSlips> {
  const { folderToken, jobId } = input;
  const day = shortDate(today(app)).replaceAll('/', '-');
  const target = join(app.tokens.resolve(folderToken), safeFileName(`Phiếu trả ngày ${day}`, ''));
  const files = openFiles(app, input);
  if (files.length === 0) throw AppError.of('NO_RETURN_SLIPS');
  return app.jobs.run(jobId, async (job) => {
    await makeFolder(target);
    const papers = await writeSlips(app, job, target, files);
    const marked = await writeMarked(app, job, target, files);
    if (!job.signal.aborted) await writeToPrint(app, job, target, papers);
    return {
      folder: app.tokens.issue(target),
      written: papers.length,
      marked,
      isCancelled: job.signal.aborted,
    };
  });
}

/** In the order of the register; all that are open where none is named. */
function openFiles(app: App, { campaignId, formReturnIds }: SaveSlipsInput): FormReturnRow[] {
  const wanted = new Set(formReturnIds);
  return formReturns(app, { campaignId, limit: MOST }).filter(
    ({ id, isOpen }) => isOpen && (wanted.size === 0 || wanted.has(id)),
  );
}

async function writeSlips(
  app: App,
  job: Job,
  target: string,
  files: readonly FormReturnRow[],
): Promise<OfficialDocument[]> {
  const unique = uniqueFileNames();
  const papers: OfficialDocument[] = [];
  for (const { id } of files) {
    if (job.signal.aborted) break;
    const slip = slipOf(app, id);
    const paper = slipPaper(app, slip);
    const name = unique(slipName(slip.unit, slip.file), 'docx');
    await writeFileAtomically(join(target, name), await renderDocx(paper));
    papers.push(paper);
    job.progress(papers.length, files.length, name);
  }
  return papers;
}

async function writeMarked(
  app: App,
  job: Job,
  target: string,
  files: readonly FormReturnRow[],
): Promise<number> {
  const folder = join(target, markedFormText.folder);
  const unique = uniqueFileNames();
  let written = 0;
  for (const { id, unitName, file } of files) {
    if (job.signal.aborted) break;
    const bytes = await markedForm(app.db, id);
    if (bytes === null) continue;
    if (written === 0) await makeFolder(folder);
    const name = unique(`Biểu cần sửa - ${unitName || file.replace(/\.\w+$/, '')}`, 'xlsx');
    await writeFileAtomically(join(folder, name), bytes);
    written += 1;
    job.progress(written, files.length, name);
  }
  return written;
}

/** All slips one after the other, each beginning on a page of its own. */
async function writeToPrint(
  app: App,
  job: Job,
  target: string,
  papers: readonly OfficialDocument[],
): Promise<void> {
  for (let from = 0; from < papers.length; from += SLIPS_PER_PDF) {
    const part = papers.slice(from, from + SLIPS_PER_PDF);
    const range = papers.length > SLIPS_PER_PDF ? ` (phiếu ${from + 1} đến ${from + part.length})` : '';
    const name = safeFileName(`Tất cả phiếu trả để in${range}`, 'pdf');
    job.progress(papers.length, papers.length, name);
    const bytes = await app.ports.printer.htmlToPdf(renderFlowHtml(flowOf(part)));
    await writeFileAtomically(join(target, name), bytes);
  }
}

function slipName(unitName: string, file: string): string {
  return `Phiếu trả - ${unitName || file.replace(/\.\w+$/, '')}`;
}
