import { eq } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { campaign, planUndo, planVersion } from '#db/schema/plan.ts';
import type { IssuedPlan, IssuePlanInput, IssueProposal } from '#shared/contract/plan.ts';
import { issuerOfPlan, planPaperKind } from '#shared/domain/documents/builders/plan-paper.ts';
import { officeSymbol } from '#shared/domain/documents/symbols.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { AppError } from '#shared/errors.ts';
import { type App, nowIso, stampChange } from '../app/app.ts';
import { documentContext, issuerOf, ownOffice, signersInForce } from '../documents/document-context.ts';
import { issueDocument } from '../documents/issue-document.ts';
import { nextNumber, yearOf } from '../documents/numbers.ts';
import { readLegalTables, writeLegalTables } from '../settings/legal-tables.ts';
import { amendmentChanges, changeViews } from './amend-plan.ts';
import { buildVersionPaper, missingItems } from './plan-paper.ts';
import { editableDraft, newestVersion, participantCount } from './read-plan.ts';

function blockingItems(app: App, campaignId: string, date: string) {
  return missingItems(app.db, campaignId, date).filter(({ severity }) => severity === 'blocks');
}

function legalEntryCount(app: App): number {
  const { notes: _notes, ...tables } = readLegalTables(app.db, null);
  return Object.values(tables).reduce((sum, entries) => sum + entries.length, 0);
}

function criteriaCount({ scoreTables }: Plan): number {
  return scoreTables.flatMap(({ sections }) => sections.flatMap(({ criteria }) => criteria)).length;
}

/** What issuing on that day would take and freeze. */
export function issueProposal(app: App, campaignId: string, date: string): IssueProposal {
  const { body: plan, amendment } = newestVersion(app.db, campaignId);
  const kind = planPaperKind(plan);
  const own = ownOffice(app.db);
  const { drafter } = issuerOfPlan(issuerOf(own), plan);
  return {
    kind,
    nextNumber: nextNumber(app.db, kind, yearOf(date)),
    symbol: officeSymbol(drafter === '' ? own : { ...own, drafter }, kind),
    signers: signersInForce(app.db, date),
    counts: {
      waves: plan.waves.length,
      contentAreas: plan.contentAreas.length,
      indicators: plan.indicators.length,
      milestones: plan.milestones.length,
      criteria: criteriaCount(plan),
      awardTypes: plan.awardTypes.length,
      participants: participantCount(app.db, campaignId),
      legalEntries: legalEntryCount(app),
    },
    blocking: blockingItems(app, campaignId, date),
    changes: amendment === null ? null : changeViews(amendmentChanges(app.db, campaignId)),
  };
}

/**
 * Issues the plan: number and date from the register, Word and PDF frozen, this version closed for ever, the legal tables of
 * the day kept with the campaign.
 * @throws AppError PLAN_INCOMPLETE, PLAN_ALREADY_ISSUED, PLAN_RECEIVED, PLAN_CHANGED_WHILE_ISSUING, DOCUMENT_*
 */
export async function issuePlan(app: App, input: IssuePlanInput): Promise<IssuedPlan> {
  const { campaignId, number, date, signerId } = input;
  const draft = editableDraft(app.db, campaignId);
  const blocking = blockingItems(app, campaignId, date);
  const [first] = blocking;
  if (first !== undefined) {
    throw AppError.of('PLAN_INCOMPLETE', { count: blocking.length, first: first.text });
  }
  const { issuer, signature } = documentContext(app, signerId, date);
  const issued = await issueDocument(app, {
    ...{ campaignId, kind: planPaperKind(draft.body), date, number },
    purpose: draft.amendment === null ? 'plan' : 'planAmendment',
    build: (registration) => buildVersionPaper(app.db, draft, { issuer, signature, registration }),
    change: {
      action: 'plan.issue',
      entity: 'campaign',
      entityId: campaignId,
      detail: { version: draft.number },
      areas: ['plan', 'campaigns', 'home'],
    },
    within: (tx, { documentId }) => freeze(app, tx, { ...draft, documentId }),
  });
  return {
    documentId: issued.documentId,
    versionId: draft.id,
    number: issued.number,
    symbol: issued.document.header.symbol,
  };
}

function freeze(
  app: App,
  tx: Tx,
  issued: { id: string; campaignId: string; revision: number; documentId: string },
): void {
  const { id, campaignId, revision, documentId } = issued;
  // Files were made in the meantime; what is frozen must be what they show.
  const draft = editableDraft(tx, campaignId);
  if (draft.id !== id || draft.revision !== revision) throw AppError.of('PLAN_CHANGED_WHILE_ISSUING');
  const change = stampChange(app);
  tx.update(planVersion)
    .set({ state: 'issued', documentId, issuedAt: nowIso(app), ...change })
    .where(eq(planVersion.id, id))
    .run();
  tx.update(campaign)
    .set({ state: 'issued', ...change })
    .where(eq(campaign.id, campaignId))
    .run();
  tx.delete(planUndo).where(eq(planUndo.campaignId, campaignId)).run();
  // The tables of the day of the first issue hold for the whole campaign.
  if (draft.amendment === null) writeLegalTables(app, tx, campaignId, readLegalTables(tx, null));
}
