import { basename } from 'node:path';
import type { WrittenFile } from '#shared/contract/files.ts';
import { type App, today } from '../app/app.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { writeTable } from '../tracking/tables/write-table.ts';
import { rankingPaper } from './ranking-paper.ts';
import { rankingWorkbook } from './ranking-workbook.ts';
import { assembleScoreBoard } from './score-board.ts';

interface RankingTarget {
  campaignId: string;
  target: string;
  format: 'xlsx' | 'pdf';
}

/** Writes the ranking of every cluster, as a workbook or to print, to the file that the person chose. */
export async function exportRanking(
  app: App,
  { campaignId, target, format }: RankingTarget,
): Promise<WrittenFile> {
  const path = app.tokens.resolve(target);
  const day = today(app);
  const board = assembleScoreBoard(app.db, campaignId, day);
  if (format === 'pdf')
    return writeTable(app, { format, fileToken: target }, rankingPaper(app, campaignId, board));
  const bytes = await rankingWorkbook(board, day);
  await writeFileAtomically(path, bytes);
  return { token: target, name: basename(path), size: bytes.length };
}
