import { z } from 'zod';
import { CampaignKind, Plan } from '../domain/plan/plan.ts';
import { planSectionNames } from '../domain/plan/sections.ts';
import { Id, Line, LocalDate } from '../domain/values.ts';
import { CampaignView } from './campaigns.ts';
import { DocumentView } from './documents.ts';
import { WrittenFile } from './files.ts';
import { PaperView } from './papers.ts';
import { SignerView } from './settings.ts';
import { type MaybePromise, procedure, router } from './trpc.ts';

const ofCampaign = z.object({ campaignId: Id });

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
});
export type PlanView = z.infer<typeof PlanView>;

/** Where a new campaign's plan comes from. Dates move by whole years, results stay behind. */
export const PlanSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sample'), sampleId: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
  z.object({ kind: z.literal('campaign'), campaignId: Id }),
  z.object({ kind: z.literal('blank'), title: Line, campaignKind: CampaignKind }),
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

/** What the dialog of issuing shows before anything happens. */
export const IssueProposal = z.object({
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
  preview(input: { campaignId: string }): MaybePromise<PaperView>;
  issueProposal(input: { campaignId: string; date: string }): MaybePromise<IssueProposal>;
  issue(input: IssuePlanInput): Promise<IssuedPlan>;
  exportFiles(input: { campaignId: string; folderToken: string }): Promise<WrittenFile[]>;
}

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
    .input(ofCampaign)
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
  /** Writes the frozen Word and PDF files of the issued plan into a folder. */
  exportFiles: procedure
    .input(ofCampaign.extend({ folderToken: z.uuid() }))
    .output(z.array(WrittenFile))
    .mutation(({ ctx, input }) => ctx.services.plan.exportFiles(input)),
});
