import { z } from 'zod';
import { Id, Line, LocalDate, Text } from '../domain/values.ts';
import { Deed, UndoneDeed } from './deeds.ts';
import { JobInput, WrittenFile } from './files.ts';
import { HeldAward } from './held-award.ts';
import { AppliedImport, ImportDecisions, ImportSource, ListImport } from './list-import.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

export const UnitRow = z.object({
  id: Id,
  code: z.string(),
  kind: z.string(),
  name: z.string(),
  parentId: Id.nullable(),
  clusterName: z.string(),
  childCount: z.int(),
  personCount: z.int(),
  /** Whether it takes part in the campaign of the window. */
  takesPart: z.boolean(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
});
export type UnitRow = z.infer<typeof UnitRow>;

export const PersonRow = z.object({
  id: Id,
  unitId: Id,
  fullName: z.string(),
  position: z.string(),
  isLeader: z.boolean(),
  isDirectWorker: z.boolean(),
  sex: z.enum(['male', 'female']).nullable(),
  birthYear: z.int().nullable(),
  sortKey: z.string(),
});
export type PersonRow = z.infer<typeof PersonRow>;

export const UnitInput = z.object({
  /** Null for a new unit. */
  id: Id.nullable(),
  code: Line,
  kind: z.string().min(1).max(60),
  name: Line,
  parentId: Id.nullable(),
  contactName: Text,
  contactPhone: Text,
  isSmallTeam: z.boolean(),
  /** From this day a new name or a new parent holds. */
  from: LocalDate,
  /** Paper that the change goes back to. */
  source: Text,
});
export type UnitInput = z.infer<typeof UnitInput>;

/** Something that happened to a unit, in one sentence, with the other units that it is about. */
export const UnitEvent = z.object({
  date: LocalDate,
  text: z.string(),
  source: z.string(),
  unitIds: z.array(Id),
});
export type UnitEvent = z.infer<typeof UnitEvent>;

export const UnitStandardRow = z.object({
  year: z.int(),
  standard: z.string(),
  isHeld: z.boolean(),
  source: z.string(),
});
export type UnitStandardRow = z.infer<typeof UnitStandardRow>;

const manyUnits = z.array(Id).min(1).max(10_000);

export const StandardInput = z.object({
  unitIds: manyUnits,
  year: z.int().min(1990).max(2100),
  standard: Line,
  /** Null takes the record away: then nobody has said. */
  isHeld: z.boolean().nullable(),
  source: Text,
});
export type StandardInput = z.infer<typeof StandardInput>;

/** The same for many units; null leaves a field as it is. */
export const UnitBulkEdit = z.object({
  unitIds: manyUnits,
  kind: z.string().min(1).max(60).nullable(),
  isSmallTeam: z.boolean().nullable(),
  contactName: Text.nullable(),
  contactPhone: Text.nullable(),
  clusterId: Id.nullable(),
});
export type UnitBulkEdit = z.infer<typeof UnitBulkEdit>;

export const UnitKindView = z.object({ id: Id, name: z.string(), isSmallTeam: z.boolean(), units: z.int() });
export type UnitKindView = z.infer<typeof UnitKindView>;

export const UnitKindInput = z.object({ id: Id.nullable(), name: Line, isSmallTeam: z.boolean() });
export type UnitKindInput = z.infer<typeof UnitKindInput>;

export const UnitDetail = z.object({
  id: Id,
  code: z.string(),
  kind: z.string(),
  name: z.string(),
  parentId: Id.nullable(),
  parentName: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  isSmallTeam: z.boolean(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  history: z.array(UnitEvent),
  standards: z.array(UnitStandardRow),
  /** Awards and proposals, those of the units it was made of among them. */
  held: z.array(HeldAward),
  clusters: z.array(z.object({ name: z.string(), year: z.int() })),
  people: z.array(PersonRow),
});
export type UnitDetail = z.infer<typeof UnitDetail>;

/** Something that a search from anywhere found. */
export const FoundThing = z.object({
  kind: z.enum(['unit', 'person', 'campaign', 'document']),
  id: Id,
  title: z.string(),
  /** What tells it from others of the name. */
  detail: z.string(),
});
export type FoundThing = z.infer<typeof FoundThing>;

const NamedUnit = z.object({ id: Id, code: z.string(), name: z.string() });

export const ClusterView = z.object({
  id: Id,
  name: z.string(),
  type: z.enum(['cum', 'khoi']),
  year: z.int(),
  head: NamedUnit.nullable(),
  deputy: NamedUnit.nullable(),
  members: z.array(NamedUnit),
});
export type ClusterView = z.infer<typeof ClusterView>;

export const ClusterInput = z.object({
  id: Id.nullable(),
  name: Line,
  type: z.enum(['cum', 'khoi']),
  year: z.int().min(1990).max(2100),
  headUnitId: Id.nullable(),
  deputyUnitId: Id.nullable(),
  memberIds: z.array(Id).max(10_000),
});
export type ClusterInput = z.infer<typeof ClusterInput>;

/** What "có" in the column of a standard stands for. */
export const ImportedStandard = z.object({ standard: Line, year: z.int().min(1990).max(2100) });
export type ImportedStandard = z.infer<typeof ImportedStandard>;

export const ReadUnitImport = z.object({ source: ImportSource, standard: ImportedStandard });
export type ReadUnitImport = z.infer<typeof ReadUnitImport>;

export const ApplyUnitImport = ImportDecisions.extend({ from: LocalDate, standard: ImportedStandard });
export type ApplyUnitImport = z.infer<typeof ApplyUnitImport>;

export interface UnitsService {
  tree(): MaybePromise<UnitRow[]>;
  get(input: { unitId: string }): MaybePromise<UnitDetail>;
  find(input: { text: string; limit: number }): MaybePromise<FoundThing[]>;
  save(input: UnitInput): MaybePromise<{ id: string }>;
  close(input: { unitId: string; lastDay: string; source: string }): MaybePromise<void>;
  clusters(): MaybePromise<ClusterView[]>;
  saveCluster(input: ClusterInput): MaybePromise<{ id: string }>;
  removeCluster(input: { clusterId: string }): MaybePromise<void>;
  enrol(input: { campaignId: string }): MaybePromise<{ added: number; changed: number; total: number }>;
  setParticipation(input: {
    campaignId: string;
    unitIds: string[];
    groupId: string | null;
  }): MaybePromise<{ changed: number }>;
  readImport(input: ReadUnitImport & JobInput): Promise<ListImport>;
  applyImport(input: ApplyUnitImport & JobInput): Promise<AppliedImport>;
  exportList(input: { fileToken: string } & JobInput): Promise<WrittenFile>;
  kinds(): MaybePromise<UnitKindView[]>;
  saveKind(input: UnitKindInput): MaybePromise<{ id: string }>;
  removeKind(input: { kindId: string }): MaybePromise<void>;
  standardNames(): MaybePromise<string[]>;
  setStandards(input: StandardInput & JobInput): MaybePromise<{ changed: number }>;
  bulkEdit(input: UnitBulkEdit & JobInput): MaybePromise<{ changed: number }>;
  copyClusters(input: { from: number; to: number }): MaybePromise<{ clusters: number; members: number }>;
  deeds(): MaybePromise<Deed[]>;
  undo(input: { deedId: string } & JobInput): MaybePromise<UndoneDeed>;
}

const participation = z.object({
  campaignId: Id,
  unitIds: z.array(Id).min(1).max(10_000),
  groupId: Id.nullable(),
});

const { procedure, router } = contractFor<{ units: UnitsService }>();

export const unitsRouter = router({
  /** All units; the window builds the tree. */
  tree: procedure.output(z.array(UnitRow)).query(({ ctx }) => ctx.services.units.tree()),
  get: procedure
    .input(z.object({ unitId: Id }))
    .output(UnitDetail)
    .query(({ ctx, input }) => ctx.services.units.get(input)),
  /** Units, people, campaigns and papers, tone marks not needed; so many of each. */
  find: procedure
    .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(100) }))
    .output(z.array(FoundThing))
    .query(({ ctx, input }) => ctx.services.units.find(input)),
  save: procedure
    .input(UnitInput)
    .output(z.object({ id: Id }))
    .mutation(({ ctx, input }) => ctx.services.units.save(input)),
  /** The unit ceases to exist after a day; what it did stays. */
  close: procedure
    .input(z.object({ unitId: Id, lastDay: LocalDate, source: Text }))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.units.close(input)),
  clusters: procedure.output(z.array(ClusterView)).query(({ ctx }) => ctx.services.units.clusters()),
  saveCluster: procedure
    .input(ClusterInput)
    .output(z.object({ id: Id }))
    .mutation(({ ctx, input }) => ctx.services.units.saveCluster(input)),
  removeCluster: procedure
    .input(z.object({ clusterId: Id }))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.units.removeCluster(input)),
  /** Brings every unit of the kinds that the plan names into the campaign, each in the group of its kind and its cluster. */
  enrol: procedure
    .input(z.object({ campaignId: Id }))
    .output(z.object({ added: z.int(), changed: z.int(), total: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.units.enrol(input)),
  /** Puts units into a group of the plan, or takes them out of the campaign (null). */
  setParticipation: procedure
    .input(participation)
    .output(z.object({ changed: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.units.setParticipation(input)),
  readImport: procedure
    .input(ReadUnitImport.extend(JobInput.shape))
    .output(ListImport)
    .mutation(({ ctx, input }) => ctx.services.units.readImport(input)),
  applyImport: procedure
    .input(ApplyUnitImport.extend(JobInput.shape))
    .output(AppliedImport)
    .mutation(({ ctx, input }) => ctx.services.units.applyImport(input)),
  exportList: procedure
    .input(JobInput.extend({ fileToken: z.uuid() }))
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.units.exportList(input)),
  /** Kinds that the office added. */
  kinds: procedure.output(z.array(UnitKindView)).query(({ ctx }) => ctx.services.units.kinds()),
  saveKind: procedure
    .input(UnitKindInput)
    .output(z.object({ id: Id }))
    .mutation(({ ctx, input }) => ctx.services.units.saveKind(input)),
  removeKind: procedure
    .input(z.object({ kindId: Id }))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.units.removeKind(input)),
  standardNames: procedure.output(z.array(z.string())).query(({ ctx }) => ctx.services.units.standardNames()),
  setStandards: procedure
    .input(StandardInput.extend(JobInput.shape))
    .output(z.object({ changed: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.units.setStandards(input)),
  bulkEdit: procedure
    .input(UnitBulkEdit.extend(JobInput.shape))
    .output(z.object({ changed: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.units.bulkEdit(input)),
  /** The clusters of a year once more for another one, with head, deputy and the members that still exist. */
  copyClusters: procedure
    .input(z.object({ from: z.int().min(1990).max(2100), to: z.int().min(1990).max(2100) }))
    .output(z.object({ clusters: z.int(), members: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.units.copyClusters(input)),
  /** What was done to units and people lately and can be taken back. */
  deeds: procedure.output(z.array(Deed)).query(({ ctx }) => ctx.services.units.deeds()),
  undo: procedure
    .input(JobInput.extend({ deedId: Id }))
    .output(UndoneDeed)
    .mutation(({ ctx, input }) => ctx.services.units.undo(input)),
});
