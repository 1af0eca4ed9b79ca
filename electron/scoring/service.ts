import type { ScoringService } from '#shared/contract/scoring.ts';
import type { App } from '../app/app.ts';
import { acceptSelf } from './accept-self.ts';
import { exportRanking } from './export-ranking.ts';
import { lockScores, unlockScores } from './lock-scores.ts';
import { saveScore, undoScore } from './save-score.ts';
import { ScoreHistory } from './score-history.ts';
import { boardView, sheetView } from './views.ts';

/** Points, grades and ranks: who gave them, what they come to, when they are closed. */
export function createScoringService(app: App): ScoringService {
  const history = new ScoreHistory();
  const sheet = (campaignId: string, unitId: string) => sheetView(app, history, campaignId, unitId);
  return {
    board: (input) => boardView(app, input),
    sheet: ({ campaignId, unitId }) => sheet(campaignId, unitId),
    saveScore(input) {
      saveScore(app, history, input);
      return sheet(input.campaignId, input.unitId);
    },
    undo({ campaignId, unitId }) {
      undoScore(app, history, campaignId, unitId);
      return sheet(campaignId, unitId);
    },
    acceptSelf: (input) => acceptSelf(app, history, input),
    lock: (input) => lockScores(app, input),
    unlock: (input) => unlockScores(app, input),
    export: (input) => exportRanking(app, input),
  };
}
