import type { TrackingService } from '#shared/contract/tracking.ts';
import type { App } from '../app/app.ts';
import { recentDeeds, undoDeed } from '../app/deeds/undo-deed.ts';
import { cellDetail } from './cell-detail.ts';
import { formMilestones, formReturns } from './form-returns.ts';
import { issueForms } from './forms/issue-forms.ts';
import { indicatorTable, indicatorUnits } from './indicators.ts';
import { overdueView } from './late-units.ts';
import { unitMatrix } from './matrix.ts';
import { matrixPage } from './matrix-page.ts';
import { formsToMatch } from './receive/forms-to-match.ts';
import { listFormFiles } from './receive/list-form-files.ts';
import { saveMarkedForm } from './receive/marked-form.ts';
import { saveFormResults } from './receive/save-results.ts';
import { returnSlip, saveReturnSlips } from './receive/save-slips.ts';
import { checkForms, takeInForms } from './receive/take-in-forms.ts';
import { extend, returnReport, saveReports, withdraw } from './reports.ts';
import { trackingAreas, trackingDeeds } from './tracking-deeds.ts';

/** The use cases of the area as the contract names them. */
export function createTrackingService(app: App): TrackingService {
  return {
    matrix: (input) => matrixPage(app, input),
    unit: ({ campaignId, unitId }) => unitMatrix(app, campaignId, unitId),
    cell: (input) => cellDetail(app, input),
    overdue: (input) => overdueView(app, input),
    saveReports: (input) => saveReports(app, input),
    returnReport: (input) => returnReport(app, input),
    withdraw: (input) => withdraw(app, input),
    deeds: ({ campaignId }) => recentDeeds(app.db, trackingDeeds(campaignId)),
    undo: ({ campaignId, deedId }) =>
      undoDeed(app, trackingDeeds(campaignId), deedId, {
        ...{ action: 'tracking.undo', areas: trackingAreas, ofCampaigns: [campaignId] },
      }),
    extend: (input) => extend(app, input),
    formMilestones: ({ campaignId }) => formMilestones(app, campaignId),
    issueForms: (input) => issueForms(app, input),
    async listForms({ tokens }) {
      const listed = await listFormFiles(tokens.map((token) => app.tokens.resolve(token)));
      return { files: listed.paths.map((path) => app.tokens.issue(path)), skipped: listed.skipped };
    },
    formsToMatch: ({ campaignId }) => formsToMatch(app, campaignId),
    checkForms: (input) => checkForms(app, input),
    takeInForms: (input) => takeInForms(app, input),
    formReturns: (input) => formReturns(app, input),
    saveFormResults: (input) => saveFormResults(app, input),
    saveReturnSlips: (input) => saveReturnSlips(app, input),
    saveMarkedForm: (input) => saveMarkedForm(app, input),
    returnSlip: ({ formReturnId }) => returnSlip(app, formReturnId),
    indicators: (input) => indicatorTable(app, input),
    indicatorUnits: (input) => indicatorUnits(app, input),
  };
}
