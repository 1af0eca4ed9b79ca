import type { AwardsService } from '#shared/contract/awards.ts';
import type { App } from '../app/app.ts';
import { allocationView, registerAllocation } from './allocation.ts';
import { awardPaper, registerAwardPaper } from './award-papers.ts';
import { certificateTexts, printCalibrationSheet, printCertificates } from './certificates.ts';
import { decide } from './decide.ts';
import { decisionDraft } from './decision-draft.ts';
import { setConsent, setCopies } from './dossiers.ts';
import { addExclusion, endExclusion, listExclusions } from './exclusions.ts';
import { exportList, exportPrizes } from './export-list.ts';
import { saveNomination, withdraw } from './nominations.ts';
import { searchSubjects } from './search-subjects.ts';
import { deselect, reject, select } from './select.ts';
import { applySuggestion, suggest } from './suggest.ts';
import { awardBoardView } from './views.ts';

/** From the nomination to the certificate. */
export function createAwardsService(app: App): AwardsService {
  return {
    list: (input) => awardBoardView(app, input),
    allocation: (input) => allocationView(app, input),
    registerAllocation: (input) => registerAllocation(app, input),
    searchSubjects: (input) => searchSubjects(app.db, input),
    saveNomination: (input) => saveNomination(app, input),
    withdraw: (input) => withdraw(app, input),
    setCopies: (input) => setCopies(app, input),
    setConsent: (input) => setConsent(app, input),
    select: (input) => select(app, input),
    deselect: (input) => deselect(app, input),
    reject: (input) => reject(app, input),
    suggest: (input) => suggest(app, input),
    applySuggestion: (input) => applySuggestion(app, input),
    exclusions: () => listExclusions(app),
    addExclusion: (input) => addExclusion(app, input),
    endExclusion: (input) => endExclusion(app, input),
    exportList: (input) => exportList(app, input),
    paper: (input) => awardPaper(app, input),
    registerPaper: (input) => registerAwardPaper(app, input),
    decisionDraft: (input) => decisionDraft(app, input),
    decide: (input) => decide(app, input),
    exportPrizes: (input) => exportPrizes(app, input),
    certificateTexts: (input) => certificateTexts(app, input),
    certificates: (input) => printCertificates(app, input),
    calibrationSheet: (input) => printCalibrationSheet(app, input),
  };
}
