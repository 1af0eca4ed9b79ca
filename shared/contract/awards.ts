import { z } from 'zod';
import { SubjectKind } from '../domain/plan/award-type.ts';
import { Id, Line, LocalDate } from '../domain/values.ts';
import { AllocationInput, AllocationView, RegisterAllocationInput } from './award-allocation.ts';
import { CertificateNoteView, CertificateOptions } from './award-certificates.ts';
import { DecideInput, DecisionDraft, DecisionView, DraftInput } from './award-decisions.ts';
import { AwardPaperInput } from './award-papers.ts';
import { JobInput, WrittenFile } from './files.ts';
import { PaperView } from './papers.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

const Reason = z
  .string()
  .max(2_000)
  .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim());

export const RuleState = z.enum(['ok', 'failed', 'unknown']);

export const RuleView = z.object({
  ruleId: z.string(),
  /** The rule as the plan states it. */
  title: z.string(),
  state: RuleState,
  reason: z.string(),
});
export type RuleView = z.infer<typeof RuleView>;

export const DossierItemView = z.object({
  itemId: Id,
  name: z.string(),
  form: z.string(),
  required: z.boolean(),
  /** One paper for the whole list of a proposer, or one for each subject. */
  per: z.enum(['proposer', 'nomination']),
  copies: z.int(),
  state: RuleState,
  reason: z.string(),
});

export const NominationState = z.enum(['proposed', 'selected', 'rejected', 'awarded']);
export type NominationState = z.infer<typeof NominationState>;

export const NominationView = z.object({
  id: Id,
  subject: SubjectKind,
  name: z.string(),
  title: z.string(),
  unitId: Id,
  unitName: z.string(),
  personId: Id.nullable(),
  birthYear: z.int().nullable(),
  isLeader: z.boolean(),
  proposerUnitId: Id,
  proposerName: z.string(),
  achievement: z.string(),
  state: NominationState,
  reason: z.string(),
  source: z.enum(['typed', 'form', 'package']),
  /** The unit through which the campaign's result is judged: itself, or the scored unit above. */
  judgedBy: z
    .object({
      name: z.string(),
      clusterName: z.string(),
      grade: z.string().nullable(),
      rank: z.int(),
      totalHundredths: z.int(),
    })
    .nullable(),
  consent: z.enum(['notNeeded', 'given', 'missing']),
  hasConsent: z.boolean(),
  dossier: z.object({ state: RuleState, missing: z.array(z.string()), items: z.array(DossierItemView) }),
  rules: z.array(RuleView),
  /** All rules together. */
  eligibility: RuleState,
  duplicates: z.array(z.object({ certainty: z.enum(['certain', 'possible']), reason: z.string() })),
});
export type NominationView = z.infer<typeof NominationView>;

export const QuotaView = z.object({
  subject: SubjectKind,
  /** Most that may be given, null without a limit. */
  max: z.int().nullable(),
  used: z.int(),
  proposed: z.int(),
  state: RuleState,
  reason: z.string(),
});
export type QuotaView = z.infer<typeof QuotaView>;

export const AwardTypeView = z.object({
  id: Id,
  name: z.string(),
  managedHere: z.boolean(),
  proposed: z.int(),
  selected: z.int(),
  awarded: z.int(),
});
export type AwardTypeView = z.infer<typeof AwardTypeView>;

export const AwardBoardView = z.object({
  awardType: z.object({
    id: Id,
    name: z.string(),
    decidedBy: z.string(),
    standard: z.string(),
    subjects: z.array(SubjectKind),
  }),
  types: z.array(AwardTypeView),
  quotas: z.array(QuotaView),
  ratios: z.array(RuleView),
  duplicates: z.array(
    z.object({
      certainty: z.enum(['certain', 'possible']),
      nominationIds: z.array(Id),
      reason: z.string(),
    }),
  ),
  dossierSets: z.int(),
  nominations: z.array(NominationView),
  decisions: z.array(DecisionView),
  /** Whether the points that the rules rest on are locked. */
  isScoreFinal: z.boolean(),
});
export type AwardBoardView = z.infer<typeof AwardBoardView>;

export const NominationInput = z.object({
  /** Null for a new one. */
  id: Id.nullable(),
  campaignId: Id,
  awardTypeId: Id,
  subject: SubjectKind,
  /** The subject itself for a collective, else the unit it belongs to. */
  unitId: Id,
  personId: Id.nullable(),
  /** Somebody whom the register does not know yet. */
  newPerson: z
    .object({
      fullName: Line,
      position: z.string().max(300),
      birthYear: z.int().min(1900).max(2100).nullable(),
      isLeader: z.boolean(),
      isDirectWorker: z.boolean(),
      sex: z.enum(['male', 'female']).nullable(),
    })
    .nullable(),
  /** Name of a household; the others take theirs from the register. */
  householdName: z.string().max(300),
  proposerUnitId: Id,
  achievement: Line,
  hasConsent: z.boolean(),
});
export type NominationInput = z.infer<typeof NominationInput>;

export const SubjectHit = z.object({
  kind: z.enum(['unit', 'person']),
  unitId: Id,
  personId: Id.nullable(),
  name: z.string(),
  detail: z.string(),
});
export type SubjectHit = z.infer<typeof SubjectHit>;

export const ExclusionView = z.object({
  id: Id,
  subject: z.string(),
  reason: z.string(),
  source: z.string(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
});
export type ExclusionView = z.infer<typeof ExclusionView>;

export const ExclusionInput = z
  .object({
    unitId: Id.nullable(),
    personId: Id.nullable(),
    reason: Line,
    source: Reason,
    validFrom: LocalDate,
    validTo: LocalDate.nullable(),
  })
  .refine(({ unitId, personId }) => (unitId === null) !== (personId === null), {
    message: 'phải chọn một tập thể hoặc một cá nhân',
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    message: 'ngày kết thúc phải sau ngày bắt đầu',
  });
export type ExclusionInput = z.infer<typeof ExclusionInput>;

export const SuggestionView = z.object({
  choices: z.array(
    z.object({
      nominationId: Id,
      name: z.string(),
      subject: SubjectKind,
      chosen: z.boolean(),
      reason: z.string(),
      /** Equal in rank and points to one that is chosen: the council decides. */
      tiedAtCut: z.boolean(),
    }),
  ),
  /** Kinds of subject for which no list keeps all limits. */
  impossible: z.array(SubjectKind),
});
export type SuggestionView = z.infer<typeof SuggestionView>;

const TypeInput = z.object({ campaignId: Id, awardTypeId: Id });
const Many = z.object({ nominationIds: z.array(Id).min(1).max(5_000) });
const ManyWithReason = Many.extend({ reason: Reason });
type TypeOf = z.infer<typeof TypeInput>;
type Changed = { changed: number };

const CertificatesInput = CertificateOptions.extend({
  decisionId: Id,
  /** Null prints all of the decision. */
  awardIds: z.array(Id).min(1).max(20_000).nullable(),
  target: z.uuid(),
}).extend(JobInput.shape);
export type CertificatesInput = z.infer<typeof CertificatesInput>;

const PrintedView = z.object({ file: WrittenFile, pages: z.int(), notes: z.array(CertificateNoteView) });
export type PrintedView = z.infer<typeof PrintedView>;

const CertificateTextsView = z.record(z.string(), z.string());

export interface AwardsService {
  list(input: { campaignId: string; awardTypeId?: string | undefined }): MaybePromise<AwardBoardView>;
  allocation(input: AllocationInput): MaybePromise<AllocationView>;
  registerAllocation(input: RegisterAllocationInput): Promise<{ documentId: string }>;
  searchSubjects(input: { query: string; kind: 'unit' | 'person' }): MaybePromise<SubjectHit[]>;
  saveNomination(input: NominationInput): MaybePromise<{ id: string }>;
  withdraw(input: { nominationIds: string[]; reason: string }): MaybePromise<Changed>;
  setCopies(input: { nominationIds: string[]; itemId: string; copies: number }): MaybePromise<Changed>;
  setConsent(input: { nominationIds: string[]; hasConsent: boolean }): MaybePromise<Changed>;
  select(input: { nominationIds: string[]; reason: string }): MaybePromise<Changed>;
  deselect(input: { nominationIds: string[] }): MaybePromise<Changed>;
  reject(input: { nominationIds: string[]; reason: string }): MaybePromise<Changed>;
  suggest(input: TypeOf): MaybePromise<SuggestionView>;
  applySuggestion(input: TypeOf): MaybePromise<Changed>;
  exclusions(): MaybePromise<ExclusionView[]>;
  addExclusion(input: ExclusionInput): MaybePromise<{ id: string }>;
  endExclusion(input: { id: string; validTo: string }): MaybePromise<{ id: string }>;
  exportList(
    input: TypeOf & { format: 'xlsx' | 'docx'; target: string; chosenOnly: boolean },
  ): Promise<WrittenFile>;
  paper(input: AwardPaperInput): MaybePromise<PaperView>;
  registerPaper(input: AwardPaperInput): Promise<{ documentId: string }>;
  decisionDraft(input: DraftInput): MaybePromise<DecisionDraft>;
  decide(input: DecideInput): Promise<DecisionView>;
  exportPrizes(input: { decisionId: string; target: string }): Promise<WrittenFile>;
  certificateTexts(input: { decisionId: string; awardId: string }): MaybePromise<Record<string, string>>;
  certificates(input: CertificatesInput): Promise<PrintedView>;
  calibrationSheet(input: {
    templateId: 'a4' | 'large';
    offset: { xMm: number; yMm: number };
    target: string;
  }): Promise<WrittenFile>;
}

const Changed = z.object({ changed: z.int() });

const { procedure, router } = contractFor<{ awards: AwardsService }>();

export const awardsRouter = router({
  /** Every nomination of an award type with its facts, its rules in words, quotas and duplicates. */
  list: procedure
    .input(z.object({ campaignId: Id, awardTypeId: Id.optional() }))
    .output(AwardBoardView)
    .query(({ ctx, input }) => ctx.services.awards.list(input)),
  /** How the quota of an award may be divided among the clusters. */
  allocation: procedure
    .input(AllocationInput)
    .output(AllocationView)
    .query(({ ctx, input }) => ctx.services.awards.allocation(input)),
  /** Enters the notice that divides it in the register. */
  registerAllocation: procedure
    .input(RegisterAllocationInput)
    .output(z.object({ documentId: Id }))
    .mutation(({ ctx, input }) => ctx.services.awards.registerAllocation(input)),
  searchSubjects: procedure
    .input(z.object({ query: z.string().max(200), kind: z.enum(['unit', 'person']) }))
    .output(z.array(SubjectHit))
    .query(({ ctx, input }) => ctx.services.awards.searchSubjects(input)),
  saveNomination: procedure
    .input(NominationInput)
    .output(z.object({ id: Id }))
    .mutation(({ ctx, input }) => ctx.services.awards.saveNomination(input)),
  withdraw: procedure
    .input(ManyWithReason)
    .output(Changed)
    .mutation(({ ctx, input }) => ctx.services.awards.withdraw(input)),
  /** Copies in the office of one dossier item; what is one for a proposer's list is written for the whole list. */
  setCopies: procedure
    .input(Many.extend({ itemId: Id, copies: z.int().min(0).max(10) }))
    .output(Changed)
    .mutation(({ ctx, input }) => ctx.services.awards.setCopies(input)),
  setConsent: procedure
    .input(Many.extend({ hasConsent: z.boolean() }))
    .output(Changed)
    .mutation(({ ctx, input }) => ctx.services.awards.setConsent(input)),
  /** All or none: the list must keep every limit with all of them. */
  select: procedure
    .input(ManyWithReason)
    .output(Changed)
    .mutation(({ ctx, input }) => ctx.services.awards.select(input)),
  deselect: procedure
    .input(Many)
    .output(Changed)
    .mutation(({ ctx, input }) => ctx.services.awards.deselect(input)),
  reject: procedure
    .input(ManyWithReason)
    .output(Changed)
    .mutation(({ ctx, input }) => ctx.services.awards.reject(input)),
  /** The best admissible list with the reason of each choice; nothing changes. */
  suggest: procedure
    .input(TypeInput)
    .output(SuggestionView)
    .query(({ ctx, input }) => ctx.services.awards.suggest(input)),
  applySuggestion: procedure
    .input(TypeInput)
    .output(Changed)
    .mutation(({ ctx, input }) => ctx.services.awards.applySuggestion(input)),
  exclusions: procedure.output(z.array(ExclusionView)).query(({ ctx }) => ctx.services.awards.exclusions()),
  addExclusion: procedure
    .input(ExclusionInput)
    .output(z.object({ id: Id }))
    .mutation(({ ctx, input }) => ctx.services.awards.addExclusion(input)),
  endExclusion: procedure
    .input(z.object({ id: Id, validTo: LocalDate }))
    .output(z.object({ id: Id }))
    .mutation(({ ctx, input }) => ctx.services.awards.endExclusion(input)),
  exportList: procedure
    .input(TypeInput.extend({ format: z.enum(['xlsx', 'docx']), target: z.uuid(), chosenOnly: z.boolean() }))
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.awards.exportList(input)),
  /** Submission, minutes or notice on the list as it stands. */
  paper: procedure
    .input(AwardPaperInput)
    .output(PaperView)
    .query(({ ctx, input }) => ctx.services.awards.paper(input)),
  /** Enters it in the register, to be signed and numbered there. */
  registerPaper: procedure
    .input(AwardPaperInput)
    .output(z.object({ documentId: Id }))
    .mutation(({ ctx, input }) => ctx.services.awards.registerPaper(input)),
  /** What a decision of that day would say, pay and number; with everything that speaks against it. */
  decisionDraft: procedure
    .input(DraftInput)
    .output(DecisionDraft)
    .query(({ ctx, input }) => ctx.services.awards.decisionDraft(input)),
  decide: procedure
    .input(DecideInput)
    .output(DecisionView)
    .mutation(({ ctx, input }) => ctx.services.awards.decide(input)),
  exportPrizes: procedure
    .input(z.object({ decisionId: Id, target: z.uuid() }))
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.awards.exportPrizes(input)),
  certificateTexts: procedure
    .input(z.object({ decisionId: Id, awardId: Id }))
    .output(CertificateTextsView)
    .query(({ ctx, input }) => ctx.services.awards.certificateTexts(input)),
  /** Certificates as one PDF, a page each. */
  certificates: procedure
    .input(CertificatesInput)
    .output(PrintedView)
    .mutation(({ ctx, input }) => ctx.services.awards.certificates(input)),
  calibrationSheet: procedure
    .input(CertificateOptions.pick({ templateId: true, offset: true }).extend({ target: z.uuid() }))
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.awards.calibrationSheet(input)),
});
