import { z } from 'zod';
import { KindSymbols } from '../domain/documents/symbols.ts';
import { LegalTables } from '../domain/legal/legal-tables.ts';
import { Id, Line, LocalDate, Text } from '../domain/values.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

export const OfficeInput = z.object({
  name: Line,
  shortName: Line,
  parentName: Text,
  letterhead: Text,
  place: Line,
  symbol: Line,
  head: Text,
  drafter: Text.default(''),
  drafterName: Text.default(''),
  symbols: KindSymbols.default({}),
});
export type OfficeInput = z.infer<typeof OfficeInput>;
/** As samples and tests write it: what has a usual value may be left out. */
export type NewOffice = z.input<typeof OfficeInput>;

export const OfficeView = OfficeInput.extend({ id: Id });
export type OfficeView = z.infer<typeof OfficeView>;

/** Printed capacity of a signer, Nghị định 30/2020/NĐ-CP Art. 13: KT. for a deputy, TM. on behalf of a collective … */
export const SignerForm = z.enum(['none', 'TM', 'KT', 'TM_KT', 'TL', 'TL_KT', 'TUQ', 'Q', 'TM_Q']);
export type SignerForm = z.infer<typeof SignerForm>;

export const SignerInput = z.object({
  id: Id.nullable(),
  name: Line,
  position: Line,
  form: SignerForm,
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
});
export type SignerInput = z.infer<typeof SignerInput>;
export const SignerView = SignerInput.extend({ id: Id });
export type SignerView = z.infer<typeof SignerView>;

export const SetupView = z.object({
  /** Null until the office was set up: the first-run screen is shown. */
  office: OfficeView.nullable(),
  actor: z.string(),
  version: z.string(),
  dataDir: z.string(),
});
export type SetupView = z.infer<typeof SetupView>;

export const SampleView = z.object({ id: z.string(), name: z.string(), description: z.string() });
export type SampleView = z.infer<typeof SampleView>;

export const AuditView = z.object({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
});
export type AuditView = z.infer<typeof AuditView>;

/** A verified copy of the database. */
export const BackupView = z.object({
  name: z.string(),
  kind: z.enum(['daily', 'beforeUpgrade', 'beforeRestore']),
  madeAt: z.string(),
  size: z.int().nonnegative(),
});
export type BackupView = z.infer<typeof BackupView>;

export const BackupsView = z.object({
  backups: z.array(BackupView),
  folder: z.string(),
  /** The backup that takes the place of the data at the next start. */
  pending: z.string().nullable(),
});
export type BackupsView = z.infer<typeof BackupsView>;

export interface SettingsService {
  setup(): MaybePromise<SetupView>;
  setUpOffice(input: { office: NewOffice; actor: string }): MaybePromise<SetupView>;
  saveOffice(input: OfficeInput): MaybePromise<SetupView>;
  setActor(input: { actor: string }): MaybePromise<SetupView>;
  signers(): MaybePromise<SignerView[]>;
  saveSigner(input: SignerInput): MaybePromise<SignerView>;
  legalTables(): MaybePromise<LegalTables>;
  saveLegalTables(input: LegalTables): MaybePromise<LegalTables>;
  samples(): MaybePromise<SampleView[]>;
  loadSample(input: { sampleId: string; actor: string }): MaybePromise<{ campaignId: string }>;
  backups(): MaybePromise<BackupsView>;
  backUpNow(): MaybePromise<BackupsView>;
  requestRestore(input: { name: string }): MaybePromise<BackupsView>;
  cancelRestore(): MaybePromise<BackupsView>;
  auditTrail(input: { limit: number }): MaybePromise<{ rows: AuditView[]; isIntact: boolean }>;
}

const { procedure, router } = contractFor<{ settings: SettingsService }>();

export const settingsRouter = router({
  setup: procedure.output(SetupView).query(({ ctx }) => ctx.services.settings.setup()),
  setUpOffice: procedure
    .input(z.object({ office: OfficeInput, actor: Line }))
    .output(SetupView)
    .mutation(({ ctx, input }) => ctx.services.settings.setUpOffice(input)),
  saveOffice: procedure
    .input(OfficeInput)
    .output(SetupView)
    .mutation(({ ctx, input }) => ctx.services.settings.saveOffice(input)),
  setActor: procedure
    .input(z.object({ actor: Line }))
    .output(SetupView)
    .mutation(({ ctx, input }) => ctx.services.settings.setActor(input)),
  signers: procedure.output(z.array(SignerView)).query(({ ctx }) => ctx.services.settings.signers()),
  saveSigner: procedure
    .input(SignerInput)
    .output(SignerView)
    .mutation(({ ctx, input }) => ctx.services.settings.saveSigner(input)),
  legalTables: procedure.output(LegalTables).query(({ ctx }) => ctx.services.settings.legalTables()),
  saveLegalTables: procedure
    .input(LegalTables)
    .output(LegalTables)
    .mutation(({ ctx, input }) => ctx.services.settings.saveLegalTables(input)),
  samples: procedure.output(z.array(SampleView)).query(({ ctx }) => ctx.services.settings.samples()),
  loadSample: procedure
    .input(z.object({ sampleId: z.string().regex(/^[a-z0-9-]{1,40}$/), actor: Line }))
    .output(z.object({ campaignId: Id }))
    .mutation(({ ctx, input }) => ctx.services.settings.loadSample(input)),
  backups: procedure.output(BackupsView).query(({ ctx }) => ctx.services.settings.backups()),
  /** A verified copy at once, where anything changed since the last one. */
  backUpNow: procedure.output(BackupsView).mutation(({ ctx }) => ctx.services.settings.backUpNow()),
  /** Looks the backup through; it takes the place of the data at the next start, the present data are kept. */
  requestRestore: procedure
    .input(z.object({ name: z.string().max(200) }))
    .output(BackupsView)
    .mutation(({ ctx, input }) => ctx.services.settings.requestRestore(input)),
  cancelRestore: procedure.output(BackupsView).mutation(({ ctx }) => ctx.services.settings.cancelRestore()),
  auditTrail: procedure
    .input(z.object({ limit: z.int().min(1).max(500) }))
    .output(z.object({ rows: z.array(AuditView), isIntact: z.boolean() }))
    .query(({ ctx, input }) => ctx.services.settings.auditTrail(input)),
});
