import { basename } from 'node:path';
import type { WrittenFile } from '#shared/contract/files.ts';
import { type App, today } from '../app/app.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { rankingWorkbook } from './ranking-workbook.ts';
import { assembleScoreBoard } from './score-board.ts';

/** Writes the ranking of every cluster as a workbook to the file that the person chose. */
export async function exportRanking(app: App, campaignId: string, target: string): Promise<WrittenFile> {
  const path = app.tokens.resolve(target);
  const day = today(app);
  const bytes = await rankingWorkbook(assembleScoreBoard(app.db, campaignId, day), day);
  await writeFileAtomically(path, bytes);
  return { token: target, name: basename(path), size: bytes.length };
}
