import { z } from 'zod';
import { Ceremony } from '../ceremonies/ceremony.ts';
import { Plan } from '../plan/plan.ts';
import { Line, LocalDate } from '../values.ts';
import { SampleOffice, SampleSigner } from './sample.ts';
import { SampleStory } from './story.ts';

const SampleManifest = z.object({
  id: z.string(),
  name: Line,
  description: Line,
  planDate: LocalDate,
  planNumber: z.int().positive(),
  seed: z.int(),
});

const SamplePeople = z.object({
  /** Names of people in public life that must not come out by chance. */
  avoid: z.array(Line),
  surnames: z.array(z.tuple([Line, z.number()])),
  male: z.object({ middle: z.array(Line), given: z.array(Line) }),
  female: z.object({ middle: z.array(Line), given: z.array(Line) }),
});
export type SampleNames = z.infer<typeof SamplePeople>;

const SampleMap = z.object({
  root: z.object({ code: Line, name: Line }),
  districts: z.array(
    z.object({
      code: Line,
      name: Line,
      /** What the place of a security team is called there: "khu vực", "ấp". */
      hamlet: Line,
      communes: z.array(z.object({ code: Line, kind: Line, name: Line, teams: z.int().positive() })),
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
});
export type SampleMap = z.infer<typeof SampleMap>;

/** The files of one folder of `resources/samples`, by the key under which `buildSample` takes their content. */
export const samplePartFiles = {
  sample: 'sample.json',
  office: 'office.json',
  plan: 'plan.json',
  units: 'units.json',
  names: 'names.json',
  story: 'story.json',
  ceremonies: 'ceremonies.json',
} as const;

export const SampleParts = z.object({
  sample: SampleManifest,
  office: z.object({
    office: SampleOffice,
    officeAbove: SampleOffice,
    signers: z.array(SampleSigner),
  }),
  plan: Plan,
  units: SampleMap,
  names: SamplePeople,
  story: SampleStory,
  ceremonies: z.array(Ceremony),
});
export type SampleParts = z.infer<typeof SampleParts>;
