import type { App } from '../app/app.ts';
import { today } from '../app/app.ts';
import type { PackageFile } from '../files/package/write-package.ts';
import { rankingWorkbook } from '../scoring/ranking-workbook.ts';
import { assembleScoreBoard } from '../scoring/score-board.ts';
import { figuresWorkbook } from './figures-workbook.ts';

/** Copies for people: whoever opens the package with any archive program finds the figures in Excel. */
export async function readableCopies(app: App, campaignId: string): Promise<PackageFile[]> {
  const day = today(app);
  const board = assembleScoreBoard(app.db, campaignId, day);
  return [
    { path: 'readable/xep-hang.xlsx', bytes: await rankingWorkbook(board, day) },
    { path: 'readable/chi-tieu-khen-thuong.xlsx', bytes: await figuresWorkbook(app, campaignId, board) },
  ];
}
