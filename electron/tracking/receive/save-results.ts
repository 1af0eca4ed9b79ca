import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { WrittenFile } from '#shared/contract/files.ts';
import type {
  FormReturnRow,
  SavedSlips,
  SaveResultsInput,
  SaveSlipsInput,
} from '#shared/contract/tracking-forms.ts';
import { AppError } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { type App, today } from '../../app/app.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { safeFileName, uniqueFileNames } from '../../files/file-names.ts';
import { currentPlan } from '../../plan/current-plan.ts';
import { formReturns, returnSlip } from '../form-returns.ts';
import { resultsWorkbook } from './results-workbook.ts';

/** No screen shows more. */
const MOST = 20_000;

/** The table of results of the files named, or of all that ever came. */
export async function saveFormResults(app: App, input: SaveResultsInput): Promise<WrittenFile> {
  const { campaignId, formReturnIds, fileToken } = input;
  const path = app.tokens.resolve(fileToken);
  const { plan } = currentPlan(app.db, campaignId);
  const bytes = await resultsWorkbook(plan.title, chosenReturns(app, campaignId, formReturnIds));
  await writeFileAtomically(path, bytes);
  return { token: fileToken, name: basename(path), size: bytes.length };
}

/**
 * A slip for each of the files named that a unit must send again, in a folder of the day. Cancelling stops between two.
 * @throws AppError NO_RETURN_SLIPS
 */
export async function saveReturnSlips(app: App, input: SaveSlipsInput): Promise<SavedSlips> {
  const { campaignId, formReturnIds, folderToken, jobId } = input;
  const day = shortDate(today(app)).replaceAll('/', '-');
  const target = join(app.tokens.resolve(folderToken), safeFileName(`Phiếu trả ngày ${day}`, ''));
  const files = chosenReturns(app, campaignId, formReturnIds).filter(({ verdict }) =>
    ['returned', 'foreign', 'unreadable'].includes(verdict),
  );
  if (files.length === 0) throw AppError.of('NO_RETURN_SLIPS');
  return app.jobs.run(jobId, async (job) => {
    await makeFolder(target);
    const unique = uniqueFileNames();
    let written = 0;
    for (const { id, unitName, file } of files) {
      if (job.signal.aborted) break;
      const name = unique(`Phiếu trả - ${unitName || file.replace(/\.\w+$/, '')}`, 'txt');
      await writeFileAtomically(join(target, name), slipBytes(app, id));
      written += 1;
      job.progress(written, files.length, name);
    }
    return { folder: app.tokens.issue(target), written, isCancelled: written < files.length };
  });
}

/** A byte order mark, or Notepad of older Windows shows the letters wrong. */
export function slipBytes(app: App, formReturnId: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${returnSlip(app, formReturnId).text}`);
}

/** In the order asked for; all that ever came, the last first, where none is named. */
function chosenReturns(app: App, campaignId: string, ids: readonly string[]): FormReturnRow[] {
  const all = formReturns(app, { campaignId, limit: MOST });
  if (ids.length === 0) return all;
  const byId = new Map(all.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const failure = AppError.of('FILE_UNWRITABLE', { file: basename(folder) });
    failure.cause = error;
    throw failure;
  }
}
