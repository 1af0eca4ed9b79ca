import { z } from 'zod';
import type { PeopleTable } from '../domain/units/people-table.ts';
import { Id, Line, LocalDate, Text } from '../domain/values.ts';
import { JobInput, WrittenFile } from './files.ts';
import { HeldAward } from './held-award.ts';
import { AppliedImport, ImportDecisions, ImportSource, ListImport } from './list-import.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

const Sex = z.enum(['male', 'female']);
const BirthYear = z.int().min(1900).max(2100).nullable();

/** One person in the list over all units. */
export const PersonLine = z.object({
  id: Id,
  unitId: Id,
  fullName: z.string(),
  position: z.string(),
  isLeader: z.boolean(),
  isDirectWorker: z.boolean(),
  sex: Sex.nullable(),
  birthYear: z.int().nullable(),
  validTo: LocalDate.nullable(),
  /** Awards on record. */
  awards: z.int(),
});
export type PersonLine = z.infer<typeof PersonLine>;

const People: z.ZodType<PeopleTable> = z.object({
  unitIds: z.array(Id),
  positions: z.array(z.string()),
  rows: z.array(
    z.tuple([Id, z.string(), z.int(), z.int(), z.int(), z.int().nullable(), LocalDate.nullable(), z.int()]),
  ),
});

export const PersonDetail = PersonLine.extend({
  unitName: z.string(),
  periods: z.array(
    z.object({
      /** Empty: since before the register began. */
      since: z.string(),
      unitName: z.string(),
      position: z.string(),
      isLeader: z.boolean(),
      source: z.string(),
    }),
  ),
  held: z.array(HeldAward),
  exclusions: z.array(z.object({ reason: z.string(), validFrom: LocalDate, validTo: LocalDate.nullable() })),
});
export type PersonDetail = z.infer<typeof PersonDetail>;

export const PersonSave = z.object({
  id: Id.nullable(),
  unitId: Id,
  fullName: Line,
  position: Text,
  isLeader: z.boolean(),
  isDirectWorker: z.boolean(),
  sex: Sex.nullable(),
  birthYear: BirthYear,
  validTo: LocalDate.nullable(),
  /** Since when unit, position or leadership are as given; null puts right what was written wrongly. */
  since: LocalDate.nullable(),
  source: Text,
});
export type PersonSave = z.infer<typeof PersonSave>;

const manyPeople = z.array(Id).min(1).max(40_000);

/** The same for many people; null leaves a field as it is. */
export const PeopleBulkEdit = z.object({
  personIds: manyPeople,
  unitId: Id.nullable(),
  position: Line.nullable(),
  isLeader: z.boolean().nullable(),
  isDirectWorker: z.boolean().nullable(),
  sex: Sex.nullable(),
  validTo: LocalDate.nullable(),
  since: LocalDate.nullable(),
});
export type PeopleBulkEdit = z.infer<typeof PeopleBulkEdit>;

export const TwinPair = z.object({
  firstId: Id,
  secondId: Id,
  strength: z.enum(['sure', 'likely']),
  reason: z.string(),
});
export type TwinPair = z.infer<typeof TwinPair>;

const pair = z.object({ firstId: Id, secondId: Id });

export const MergeInput = z.object({
  keepId: Id,
  dropId: Id,
  kept: PersonSave.omit({ id: true, since: true, source: true }),
});
export type MergeInput = z.infer<typeof MergeInput>;

export const MergedPeople = z.object({
  nominations: z.int(),
  earlierAwards: z.int(),
  exclusions: z.int(),
  periods: z.int(),
});
export type MergedPeople = z.infer<typeof MergedPeople>;

export interface PeopleService {
  list(): MaybePromise<PeopleTable>;
  get(input: { personId: string }): MaybePromise<PersonDetail>;
  save(input: PersonSave): MaybePromise<{ id: string }>;
  bulkEdit(input: PeopleBulkEdit & JobInput): MaybePromise<{ changed: number }>;
  twins(): MaybePromise<TwinPair[]>;
  setApart(input: z.infer<typeof pair>): MaybePromise<void>;
  merge(input: MergeInput): MaybePromise<MergedPeople>;
  readImport(input: { source: ImportSource } & JobInput): Promise<ListImport>;
  applyImport(input: ImportDecisions & JobInput): Promise<AppliedImport>;
  exportList(input: { fileToken: string } & JobInput): Promise<WrittenFile>;
}

const { procedure, router } = contractFor<{ people: PeopleService }>();

export const peopleRouter = router({
  list: procedure.output(People).query(({ ctx }) => ctx.services.people.list()),
  get: procedure
    .input(z.object({ personId: Id }))
    .output(PersonDetail)
    .query(({ ctx, input }) => ctx.services.people.get(input)),
  save: procedure
    .input(PersonSave)
    .output(z.object({ id: Id }))
    .mutation(({ ctx, input }) => ctx.services.people.save(input)),
  bulkEdit: procedure
    .input(PeopleBulkEdit.extend(JobInput.shape))
    .output(z.object({ changed: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.people.bulkEdit(input)),
  /** Entries that may be one person, for somebody to look at. */
  twins: procedure.output(z.array(TwinPair)).query(({ ctx }) => ctx.services.people.twins()),
  /** Two people after all: not offered again. */
  setApart: procedure
    .input(pair)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.people.setApart(input)),
  /** Makes one entry of two: proposals, awards, grounds and periods go to the one that is kept. */
  merge: procedure
    .input(MergeInput)
    .output(MergedPeople)
    .mutation(({ ctx, input }) => ctx.services.people.merge(input)),
  readImport: procedure
    .input(JobInput.extend({ source: ImportSource }))
    .output(ListImport)
    .mutation(({ ctx, input }) => ctx.services.people.readImport(input)),
  applyImport: procedure
    .input(ImportDecisions.extend(JobInput.shape))
    .output(AppliedImport)
    .mutation(({ ctx, input }) => ctx.services.people.applyImport(input)),
  exportList: procedure
    .input(JobInput.extend({ fileToken: z.uuid() }))
    .output(WrittenFile)
    .mutation(({ ctx, input }) => ctx.services.people.exportList(input)),
});
