import type { PlanService } from '#shared/contract/plan.ts';
import { type App, today } from '../app/app.ts';
import { amendmentChanges, amendPlan, changeViews, dropAmendment } from './amend-plan.ts';
import { createPlan } from './create-plan.ts';
import { exportPlanFiles } from './export-plan.ts';
import { issuePlan, issueProposal } from './issue-plan.ts';
import { openRound, roundsView } from './open-round.ts';
import { missingItems, previewPlan } from './plan-paper.ts';
import { planView } from './read-plan.ts';
import { savePlan } from './save-plan.ts';
import { undoPlan } from './undo-plan.ts';
import { planVersions, versionPaper } from './versions.ts';

/** The plan of a campaign from its first draft to the issued paper. */
export function createPlanService(app: App): PlanService {
  return {
    get: ({ campaignId }) => planView(app.db, campaignId),
    create: (input) => createPlan(app, input),
    save: (input) => savePlan(app, input),
    undo: ({ campaignId }) => undoPlan(app, campaignId),
    missing: ({ campaignId }) => missingItems(app.db, campaignId, today(app)),
    preview: ({ campaignId, whole }) => previewPlan(app, campaignId, whole),
    issueProposal: ({ campaignId, date }) => issueProposal(app, campaignId, date),
    issue: (input) => issuePlan(app, input),
    amend: (input) => amendPlan(app, input),
    dropAmendment: ({ campaignId }) => dropAmendment(app, campaignId),
    changes: ({ campaignId }) => changeViews(amendmentChanges(app.db, campaignId)),
    versions: ({ campaignId }) => planVersions(app.db, campaignId),
    versionPaper: ({ versionId }) => versionPaper(app, versionId),
    rounds: ({ campaignId }) => roundsView(app, campaignId),
    openRound: (input) => openRound(app, input),
    exportFiles: ({ campaignId, folderToken }) => exportPlanFiles(app, campaignId, folderToken),
  };
}
