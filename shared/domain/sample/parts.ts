import { z } from 'zod';
import { Ceremony } from '../ceremonies/ceremony.ts';
import { Plan } from '../plan/plan.ts';
import { Line, LocalDate } from '../values.ts';
import { SampleCeremonyPlan, SampleOffice, SampleSigner } from './sample.ts';
import { SampleStory } from './story.ts';

const SampleRegion = z.enum(['south', 'southEast', 'highlands', 'north']);

export const SampleManifest = z.object({
  id: z.string(),
  name: Line,
  description: Line,
  /** Its place among the samples offered. */
  order: z.int().positive(),
  planDate: LocalDate,
  /** Null takes the next number of the register. */
  planNumber: z.int().positive().nullable(),
  ceremonyPlan: SampleCeremonyPlan.nullable().default(null),
  /** The round under way of a campaign of several years; units, reports and nominations are its. */
  round: z
    .object({ kind: z.enum(['year', 'review']), year: z.int() })
    .nullable()
    .default(null),
  seed: z.int(),
  /** Whose surnames its people have. */
  names: SampleRegion,
});

/** Names of all samples, in a file beside their folders. */
export const SampleNameLists = z.object({
  /** Names of people in public life that must not come out by chance. */
  avoid: z.array(Line),
  surnames: z.record(SampleRegion, z.array(z.tuple([Line, z.number()])).min(1)),
  male: z.object({ middle: z.array(Line), given: z.array(Line) }),
  female: z.object({ middle: z.array(Line), given: z.array(Line) }),
});
export type SampleNameLists = z.infer<typeof SampleNameLists>;
export type SampleNames = Omit<SampleNameLists, 'surnames'> & { surnames: (readonly [string, number])[] };

/** What somebody is in the sample; the name, sex and age are drawn. */
const SamplePost = z.object({
  /** `{kind}`: what the commune is; `{head}`: who leads the agency. */
  position: Line,
  isLeader: z.boolean(),
  femaleShare: z.number().min(0).max(1),
  born: z.tuple([z.int(), z.int()]),
  /** Whom to ring up; the first one of a unit is entered as its contact. */
  isContact: z.boolean().default(false),
  /** How many there may be and how likely; left out, one. */
  counts: z.array(z.tuple([z.int().nonnegative(), z.number()])).optional(),
  /** Kinds of unit that have the post; left out, all. */
  of: z.array(Line).optional(),
});
export type SamplePost = z.infer<typeof SamplePost>;

const SampleMap = z.object({
  root: z.object({ code: Line, kind: Line.default('province'), name: Line }),
  phonePrefix: Line,
  /** Teams below each commune: `{hamlet}`, `{n}` and `{commune}` in the name. */
  teamKinds: z
    .array(
      z.object({
        kind: Line,
        name: Line,
        /** Before its number in the code. */
        letter: Line,
        /** Kinds of commune that have them; empty: all. */
        of: z.array(Line).default([]),
        /** How many in each commune; left out, as many as the commune says. */
        count: z.int().positive().optional(),
      }),
    )
    .default([]),
  districts: z.array(
    z.object({
      code: Line,
      name: Line,
      /** False for an area that is no unit: its communes belong to the root, two levels only. */
      isUnit: z.boolean().default(true),
      /** What the place of a team is called there: "khu vực", "ấp". */
      hamlet: Line,
      communes: z.array(z.object({ code: Line, kind: Line, name: Line, teams: z.int().nonnegative() })),
    }),
  ),
  agencies: z.array(z.object({ code: Line, kind: Line, name: Line, head: Line })),
  clusters: z.array(
    z.object({
      code: Line,
      type: z.enum(['cum', 'khoi']),
      name: Line,
      /** Its members: the communes of a district, or the agencies of these kinds. */
      district: Line.optional(),
      kinds: z.array(Line).optional(),
      head: Line,
      deputy: Line,
    }),
  ),
  posts: z.object({ commune: z.array(SamplePost), team: z.array(SamplePost), agency: z.array(SamplePost) }),
});
export type SampleMap = z.infer<typeof SampleMap>;

/** The files of one folder of `resources/samples`, by the key under which `buildSample` takes their content. */
export const samplePartFiles = {
  sample: 'sample.json',
  office: 'office.json',
  plan: 'plan.json',
  units: 'units.json',
  story: 'story.json',
  ceremonies: 'ceremonies.json',
} as const;

export const sampleNamesFile = 'names.json';

export const SampleParts = z.object({
  sample: SampleManifest,
  office: z.object({
    office: SampleOffice,
    officeAbove: SampleOffice,
    signers: z.array(SampleSigner),
  }),
  plan: Plan,
  units: SampleMap,
  names: SampleNameLists,
  story: SampleStory,
  ceremonies: z.array(Ceremony),
});
export type SampleParts = z.infer<typeof SampleParts>;
