import { z } from 'zod';
import { Id } from '../domain/values.ts';
import { JobInput, WrittenFile } from './files.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

/** An office that packages are exchanged with, and what is known of its key. */
export const OfficeKeyView = z.object({
  id: Id,
  name: z.string(),
  fingerprint: z.string().nullable(),
  state: z.enum(['own', 'trusted', 'revoked', 'unconfirmed']),
  trustedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type OfficeKeyView = z.infer<typeof OfficeKeyView>;

/** A key card as it was read; nothing is stored until a person has compared the fingerprint. */
export const KeyCardView = z.object({
  officeId: Id,
  name: z.string(),
  fingerprint: z.string(),
  /** `otherKey`: the office is known with another key, which this one would replace. */
  state: z.enum(['new', 'known', 'otherKey']),
});
export type KeyCardView = z.infer<typeof KeyCardView>;

export const PackageKind = z.enum(['report-up']);
export type PackageKind = z.infer<typeof PackageKind>;

export const TableCount = z.object({ table: z.string(), label: z.string(), rows: z.int().nonnegative() });
export type TableCount = z.infer<typeof TableCount>;

/** What a package of the campaign would hold now. */
export const PackageDraft = z.object({
  serial: z.int().positive(),
  defaultName: z.string(),
  /** Name of the office above as the last package had it. */
  lastSentAt: z.string().nullable(),
  tables: z.array(TableCount),
  files: z.int().nonnegative(),
  fileBytes: z.int().nonnegative(),
  /** Beside these what hangs on reports; a package can leave it out, and must where it is too much to carry. */
  evidence: z.object({ files: z.int().nonnegative(), bytes: z.int().nonnegative(), fits: z.boolean() }),
  people: z.int().nonnegative(),
});
export type PackageDraft = z.infer<typeof PackageDraft>;

export const WritePackageInput = JobInput.extend({
  campaignId: Id,
  kind: PackageKind,
  /** Null: for any office that trusts our key. */
  toOfficeId: Id.nullable(),
  target: z.uuid(),
  /** Scans and photos of the reports; with them unless told. */
  withEvidence: z.boolean().optional(),
});
export type WritePackageInput = z.infer<typeof WritePackageInput>;

export const SentPackage = z.object({
  file: WrittenFile,
  serial: z.int().positive(),
  sha256: z.string(),
  rows: z.int().nonnegative(),
  files: z.int().nonnegative(),
});
export type SentPackage = z.infer<typeof SentPackage>;

export const TableChange = z.object({
  table: z.string(),
  label: z.string(),
  added: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  conflicts: z.int().nonnegative(),
});
export type TableChange = z.infer<typeof TableChange>;

/** A row of the package that is left out, because this office's own version must not be overwritten. */
export const RowConflict = z.object({ label: z.string(), what: z.string(), reason: z.string() });
export type RowConflict = z.infer<typeof RowConflict>;

export const PackageHeader = z.object({
  packageId: Id,
  campaignId: Id,
  kind: z.string(),
  fromName: z.string(),
  toName: z.string(),
  serial: z.int(),
  madeAt: z.string(),
});
export type PackageHeader = z.infer<typeof PackageHeader>;

export const PackageInspection = z.object({
  fileName: z.string(),
  size: z.int(),
  header: PackageHeader,
  signer: z.object({ state: z.enum(['trusted', 'unknown']), fingerprint: z.string() }),
  /** Null while the signer is unknown: the contents have not been read. */
  contents: z
    .object({
      campaignTitle: z.string(),
      tables: z.array(TableChange),
      conflicts: z.array(RowConflict),
      files: z.int(),
    })
    .nullable(),
  /** Why it cannot be taken in, or what to know before. */
  warnings: z.array(z.object({ text: z.string(), blocks: z.boolean() })),
  isTakenInAlready: z.boolean(),
});
export type PackageInspection = z.infer<typeof PackageInspection>;

export const TakenIn = z.object({
  campaignId: Id,
  campaignTitle: z.string(),
  /** The same package had been taken in before: nothing was changed. */
  wasTakenInBefore: z.boolean(),
  tables: z.array(TableChange),
  conflicts: z.array(RowConflict),
  files: z.int(),
  /** Whether points, grades and ranks computed here equal those that the sender stated. */
  figures: z.object({ units: z.int(), differing: z.int() }),
});
export type TakenIn = z.infer<typeof TakenIn>;

export const PackageLogView = z.object({
  id: Id,
  direction: z.enum(['out', 'in']),
  kind: z.string(),
  campaignTitle: z.string(),
  fromName: z.string(),
  toName: z.string(),
  serial: z.int(),
  fileName: z.string(),
  sha256: z.string(),
  size: z.int(),
  madeAt: z.string(),
  at: z.string(),
  author: z.string(),
  rows: z.int(),
  conflicts: z.int(),
});
export type PackageLogView = z.infer<typeof PackageLogView>;

const PackageInput = z.object({ token: z.uuid(), trustSigner: z.boolean().optional() });
type PackageInput = z.infer<typeof PackageInput>;

export interface ExchangeService {
  offices(): MaybePromise<OfficeKeyView[]>;
  keyCard(input: { target: string }): MaybePromise<WrittenFile>;
  importKeyCard(input: { token: string }): MaybePromise<KeyCardView>;
  trustOffice(input: { token: string; fingerprint: string }): MaybePromise<OfficeKeyView>;
  revokeOffice(input: { officeId: string }): MaybePromise<OfficeKeyView>;
  packageDraft(input: { campaignId: string }): MaybePromise<PackageDraft>;
  writePackage(input: WritePackageInput): MaybePromise<SentPackage>;
  inspectPackage(input: PackageInput): MaybePromise<PackageInspection>;
  takeInPackage(input: PackageInput): MaybePromise<TakenIn>;
  history(): MaybePromise<PackageLogView[]>;
}

const { procedure, router } = contractFor<{ exchange: ExchangeService }>();

export const exchangeRouter = router({
  /** Our own office first, then those whose key is on record. */
  offices: procedure.output(z.array(OfficeKeyView)).query(({ ctx }) => ctx.services.exchange.offices()),
  /** Writes our key card to a file that the person chose. */
  keyCard: procedure
    .input(z.object({ target: z.uuid() }))
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.exchange.keyCard(input)),
  /** Reads a card and shows what it says; changes nothing. */
  importKeyCard: procedure
    .input(z.object({ token: z.uuid() }))
    .output(KeyCardView)
    .mutation(({ ctx, input }) => ctx.services.exchange.importKeyCard(input)),
  /** The fingerprint that the person compared must still be that of the card. */
  trustOffice: procedure
    .input(z.object({ token: z.uuid(), fingerprint: z.string().max(60) }))
    .output(OfficeKeyView)
    .mutation(({ ctx, input }) => ctx.services.exchange.trustOffice(input)),
  revokeOffice: procedure
    .input(z.object({ officeId: Id }))
    .output(OfficeKeyView)
    .mutation(({ ctx, input }) => ctx.services.exchange.revokeOffice(input)),
  packageDraft: procedure
    .input(z.object({ campaignId: Id }))
    .output(PackageDraft)
    .query(({ ctx, input }) => ctx.services.exchange.packageDraft(input)),
  writePackage: procedure
    .input(WritePackageInput)
    .output(SentPackage)
    .mutation(({ ctx, input }) => ctx.services.exchange.writePackage(input)),
  /** Checks a package to the last byte and says what taking it in would change; changes nothing. */
  inspectPackage: procedure
    .input(PackageInput)
    .output(PackageInspection)
    .mutation(({ ctx, input }) => ctx.services.exchange.inspectPackage(input)),
  takeInPackage: procedure
    .input(PackageInput)
    .output(TakenIn)
    .mutation(({ ctx, input }) => ctx.services.exchange.takeInPackage(input)),
  history: procedure.output(z.array(PackageLogView)).query(({ ctx }) => ctx.services.exchange.history()),
});
