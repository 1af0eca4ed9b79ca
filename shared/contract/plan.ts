import { z } from 'zod';
import { documentKindNames } from '../domain/documents/kinds.ts';
import { Amendment } from '../domain/plan/amendment.ts';
import { IssuedAs } from '../domain/plan/issuance.ts';
import { CampaignKind, Plan } from '../domain/plan/plan.ts';
import { planSectionNames } from '../domain/plan/sections.ts';
import { Id, Line, LocalDate, Text } from '../domain/values.ts';
import { CampaignView } from './campaigns.ts';
import { DocumentView } from './documents.ts';
import { WrittenFile } from './files.ts';
import { PaperView } from './papers.ts';
import { SignerView } from './settings.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

const ofCampaign = z.object({ campaignId: Id });

export const CampaignFamily = z.object({
  parent: CampaignView.nullable(),
  children: z.array(CampaignView),
});
export type CampaignFamily = z.infer<typeof CampaignFamily>;

export const PlanView = z.object({
  campaign: CampaignView,
  /** Number of the version, 1 for the first. */
  version: z.int().positive(),
  versionId: Id,
  /** Sent back with a change; a save on an older one is refused. */
  revision: z.int().positive(),
  plan: Plan,
  isIssued: z.boolean(),
  /** False for an issued plan and for one that came from another office. */
  canEdit: z.boolean(),
  canUndo: z.boolean(),
  /** The paper that it was issued with. */
  document: DocumentView.nullable(),
  /** For the draft of a later version: why, and the paper that it changes. */
  amendment: Amendment.extend({ of: DocumentView.nullable() }).nullable(),
  /** For a round without a paper of its own: the one of the campaign of several years. */
  basis: DocumentView.nullable(),
  /** Parts of a draft that cannot be removed, because reports, points or awards point to them. */
  partsInUse: z.array(z.object({ id: z.string(), why: z.string() })),
  family: CampaignFamily,
});
export type PlanView = z.infer<typeof PlanView>;

/** Where a new campaign's plan comes from. Dates move by whole years, results stay behind. */
export const PlanSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sample'), sampleId: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
  z.object({ kind: z.literal('campaign'), campaignId: Id }),
  z.object({ kind: z.literal('blank'), title: Line, campaignKind: CampaignKind }),
  /** Our own plan under one that came from above (or under one of ours). */
  z.object({
    kind: z.literal('parent'),
    campaignId: Id,
    issuedAs: IssuedAs,
    daysEarlier: z.int().min(0).max(120),
  }),
]);
export type PlanSource = z.infer<typeof PlanSource>;

export const CreatePlanInput = z.object({ source: PlanSource, yearsLater: z.int().min(0).max(50) });
export type CreatePlanInput = z.infer<typeof CreatePlanInput>;

export const SavePlanInput = z.object({
  campaignId: Id,
  plan: Plan,
  expectedRevision: z.int().positive(),
  /** What was changed, for the undo list: the section's name. */
  what: z.string().max(200),
});
export type SavePlanInput = z.infer<typeof SavePlanInput>;

export const SavedPlan = z.object({
  revision: z.int().positive(),
  canUndo: z.boolean(),
  savedAt: z.string(),
});
export type SavedPlan = z.infer<typeof SavedPlan>;

export const MissingItemView = z.object({
  id: z.string(),
  section: z.enum(planSectionNames),
  severity: z.enum(['blocks', 'advice']),
  text: z.string(),
  partId: z.string().optional(),
});
export type MissingItemView = z.infer<typeof MissingItemView>;

/** One difference between the version in force and the draft, in words. */
export const PlanChangeView = z.object({
  id: z.string(),
  section: z.enum(planSectionNames),
  text: z.string(),
});
export type PlanChangeView = z.infer<typeof PlanChangeView>;

export const AmendPlanInput = z.object({ campaignId: Id, reason: Text });
export type AmendPlanInput = z.infer<typeof AmendPlanInput>;

export const PlanVersionView = z.object({
  versionId: Id,
  number: z.int().positive(),
  state: z.enum(['draft', 'issued']),
  issuedAt: z.string().nullable(),
  reason: z.string().nullable(),
  isInForce: z.boolean(),
  document: DocumentView.nullable(),
});
export type PlanVersionView = z.infer<typeof PlanVersionView>;

/** A version as it was issued. */
export const PlanVersionPaper = z.object({
  number: z.int().positive(),
  paper: PaperView,
  /** For a later version the whole plan as it is then; its own paper says only what changes. */
  whole: PaperView.nullable(),
  files: z.array(
    z.object({
      format: z.enum(['docx', 'pdf', 'xlsx']),
      fileName: z.string(),
      sha256: z.string(),
      /** The bytes are those that were frozen. */
      isIntact: z.boolean(),
    }),
  ),
  changes: z.array(PlanChangeView),
});
export type PlanVersionPaper = z.infer<typeof PlanVersionPaper>;

const RoundKind = z.enum(['year', 'review']);
export const RoundsView = z.object({
  rounds: z.array(
    z.object({
      kind: RoundKind,
      year: z.int(),
      from: LocalDate,
      to: LocalDate,
      /** Null while it is not opened. */
      campaignId: Id.nullable(),
      state: z.enum(['draft', 'issued', 'closed']).nullable(),
    }),
  ),
});
export type RoundsView = z.infer<typeof RoundsView>;

export const OpenRoundInput = z.object({
  campaignId: Id,
  kind: RoundKind,
  year: z.int().min(1900).max(9999),
  /** `inForce`: by the paper of the whole campaign, at once; `draft`: as a draft for a paper of its own. */
  way: z.enum(['inForce', 'draft']),
});
export type OpenRoundInput = z.infer<typeof OpenRoundInput>;

/** What the dialog of issuing shows before anything happens. */
export const IssueProposal = z.object({
  kind: z.enum(documentKindNames),
  nextNumber: z.int().positive(),
  symbol: z.string(),
  signers: z.array(SignerView.pick({ id: true, name: true, position: true })),
  /** What will be frozen. */
  counts: z.object({
    waves: z.int(),
    contentAreas: z.int(),
    indicators: z.int(),
    milestones: z.int(),
    criteria: z.int(),
    awardTypes: z.int(),
    participants: z.int(),
    legalEntries: z.int(),
  }),
  blocking: z.array(MissingItemView),
  /** What a later version changes; null for the first. */
  changes: z.array(PlanChangeView).nullable(),
});
export type IssueProposal = z.infer<typeof IssueProposal>;

export const IssuePlanInput = z.object({
  campaignId: Id,
  /** Null takes the next free number of the year. */
  number: z.int().min(1).max(99_999).nullable(),
  date: LocalDate,
  signerId: Id,
});
export type IssuePlanInput = z.infer<typeof IssuePlanInput>;

export const IssuedPlan = z.object({ documentId: Id, versionId: Id, number: z.int(), symbol: z.string() });
export type IssuedPlan = z.infer<typeof IssuedPlan>;

export interface PlanService {
  get(input: { campaignId: string }): MaybePromise<PlanView>;
  create(input: CreatePlanInput): MaybePromise<{ campaignId: string }>;
  save(input: SavePlanInput): MaybePromise<SavedPlan>;
  undo(input: { campaignId: string }): MaybePromise<PlanView>;
  missing(input: { campaignId: string }): MaybePromise<MissingItemView[]>;
  preview(input: { campaignId: string; whole: boolean }): MaybePromise<PaperView>;
  issueProposal(input: { campaignId: string; date: string }): MaybePromise<IssueProposal>;
  issue(input: IssuePlanInput): Promise<IssuedPlan>;
  amend(input: AmendPlanInput): MaybePromise<PlanView>;
  dropAmendment(input: { campaignId: string }): MaybePromise<PlanView>;
  changes(input: { campaignId: string }): MaybePromise<PlanChangeView[]>;
  versions(input: { campaignId: string }): MaybePromise<PlanVersionView[]>;
  versionPaper(input: { versionId: string }): MaybePromise<PlanVersionPaper>;
  rounds(input: { campaignId: string }): MaybePromise<RoundsView>;
  openRound(input: OpenRoundInput): MaybePromise<{ campaignId: string }>;
  exportFiles(input: { campaignId: string; folderToken: string }): Promise<WrittenFile[]>;
}

const { procedure, router } = contractFor<{ plan: PlanService }>();

export const planRouter = router({
  get: procedure
    .input(ofCampaign)
    .output(PlanView)
    .query(({ ctx, input }) => ctx.services.plan.get(input)),
  create: procedure
    .input(CreatePlanInput)
    .output(ofCampaign)
    .mutation(({ ctx, input }) => ctx.services.plan.create(input)),
  save: procedure
    .input(SavePlanInput)
    .output(SavedPlan)
    .mutation(({ ctx, input }) => ctx.services.plan.save(input)),
  undo: procedure
    .input(ofCampaign)
    .output(PlanView)
    .mutation(({ ctx, input }) => ctx.services.plan.undo(input)),
  missing: procedure
    .input(ofCampaign)
    .output(z.array(MissingItemView))
    .query(({ ctx, input }) => ctx.services.plan.missing(input)),
  preview: procedure
    // `whole`: the complete plan also where the paper only says what changes.
    .input(ofCampaign.extend({ whole: z.boolean().default(false) }))
    .output(PaperView)
    .query(({ ctx, input }) => ctx.services.plan.preview(input)),
  issueProposal: procedure
    .input(ofCampaign.extend({ date: LocalDate }))
    .output(IssueProposal)
    .query(({ ctx, input }) => ctx.services.plan.issueProposal(input)),
  issue: procedure
    .input(IssuePlanInput)
    .output(IssuedPlan)
    .mutation(({ ctx, input }) => ctx.services.plan.issue(input)),
  /** Begins the next version of an issued plan, or writes its reason anew. */
  amend: procedure
    .input(AmendPlanInput)
    .output(PlanView)
    .mutation(({ ctx, input }) => ctx.services.plan.amend(input)),
  dropAmendment: procedure
    .input(ofCampaign)
    .output(PlanView)
    .mutation(({ ctx, input }) => ctx.services.plan.dropAmendment(input)),
  changes: procedure
    .input(ofCampaign)
    .output(z.array(PlanChangeView))
    .query(({ ctx, input }) => ctx.services.plan.changes(input)),
  versions: procedure
    .input(ofCampaign)
    .output(z.array(PlanVersionView))
    .query(({ ctx, input }) => ctx.services.plan.versions(input)),
  versionPaper: procedure
    .input(z.object({ versionId: Id }))
    .output(PlanVersionPaper)
    .query(({ ctx, input }) => ctx.services.plan.versionPaper(input)),
  rounds: procedure
    .input(ofCampaign)
    .output(RoundsView)
    .query(({ ctx, input }) => ctx.services.plan.rounds(input)),
  openRound: procedure
    .input(OpenRoundInput)
    .output(ofCampaign)
    .mutation(({ ctx, input }) => ctx.services.plan.openRound(input)),
  /** Writes the frozen Word and PDF files of the issued plan into a folder. */
  exportFiles: procedure
    .input(ofCampaign.extend({ folderToken: z.uuid() }))
    .output(z.array(WrittenFile))
    .mutation(({ ctx, input }) => ctx.services.plan.exportFiles(input)),
});
