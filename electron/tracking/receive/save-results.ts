import { basename } from 'node:path';
import type { WrittenFile } from '#shared/contract/files.ts';
import type { FormReturnRow, SaveResultsInput } from '#shared/contract/tracking-forms.ts';
import type { App } from '../../app/app.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { currentPlan } from '../../plan/current-plan.ts';
import { formReturns } from '../form-returns.ts';
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

/** In the order asked for; all that ever came, the last first, where none is named. */
function chosenReturns(app: App, campaignId: string, ids: readonly string[]): FormReturnRow[] {
  const all = formReturns(app, { campaignId, limit: MOST });
  if (ids.length === 0) return all;
  const byId = new Map(all.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
