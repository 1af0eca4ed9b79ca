import { z } from 'zod';
import { MapChange } from '../domain/units/map-change.ts';
import { ProvinceList } from '../domain/units/province.ts';
import { Id, LocalDate } from '../domain/values.ts';
import { contractFor, type MaybePromise } from './trpc.ts';

/** What happens in a campaign under way: the heir takes over what falls due from the day on, or the old unit goes on to the end. */
export const CampaignChoice = z.enum(['heir', 'keep']);
export type CampaignChoice = z.infer<typeof CampaignChoice>;

export const MapChangeInput = MapChange.extend({ campaigns: z.record(Id, CampaignChoice) });
export type MapChangeInput = z.infer<typeof MapChangeInput>;

const Named = z.object({ id: Id, name: z.string() });

export const MapPreview = z.object({
  /** Why the change cannot be made yet, in words; nothing is changed while there is one. */
  problems: z.array(z.string()),
  /** Units that end with several successors: somebody says which one takes over. */
  choices: z.array(Named.extend({ heirId: Id.nullable(), candidates: z.array(Named) })),
  ending: z.array(
    z.object({
      unitId: Id,
      code: z.string(),
      name: z.string(),
      lastDay: LocalDate,
      /** Where its land goes. */
      successors: z.array(z.string()),
      heir: z.string(),
      people: z.int(),
      below: z.int(),
    }),
  ),
  creating: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      parent: z.string(),
      from: z.array(z.string()),
    }),
  ),
  /** Other changes, each in one sentence: new names, new parents, clusters. */
  others: z.array(z.string()),
  campaigns: z.array(
    z.object({
      campaignId: Id,
      title: z.string(),
      /** Units that take part until the day before, and those that begin on the day. */
      leaving: z.int(),
      joining: z.int(),
      /** What stays on record of those that leave. */
      reports: z.int(),
      scored: z.int(),
      /** Times that reports fall due from the day on. */
      dueAfter: z.int(),
      choice: CampaignChoice,
    }),
  ),
});
export type MapPreview = z.infer<typeof MapPreview>;

export const AppliedMapChange = z.object({
  summary: z.string(),
  created: z.int(),
  ended: z.int(),
  people: z.int(),
});
export type AppliedMapChange = z.infer<typeof AppliedMapChange>;

export const MapChangeRow = z.object({
  id: Id,
  date: LocalDate,
  source: z.string(),
  summary: z.string(),
  author: z.string(),
});
export type MapChangeRow = z.infer<typeof MapChangeRow>;

export const ProvincesToAdd = z.object({ codes: z.array(z.string().max(2)).min(1).max(40), from: LocalDate });
export type ProvincesToAdd = z.infer<typeof ProvincesToAdd>;

export interface UnitMapService {
  preview(input: MapChangeInput): MaybePromise<MapPreview>;
  confirm(input: MapChangeInput): MaybePromise<AppliedMapChange>;
  changes(): MaybePromise<MapChangeRow[]>;
  provinces(): MaybePromise<ProvinceList>;
  addProvinces(input: ProvincesToAdd): MaybePromise<{ added: number }>;
}

const { procedure, router } = contractFor<{ unitMap: UnitMapService }>();

export const unitMapRouter = router({
  /** What a change of the map would do. Changes nothing. */
  preview: procedure
    .input(MapChangeInput)
    .output(MapPreview)
    .query(({ ctx, input }) => ctx.services.unitMap.preview(input)),
  confirm: procedure
    .input(MapChangeInput)
    .output(AppliedMapChange)
    .mutation(({ ctx, input }) => ctx.services.unitMap.confirm(input)),
  changes: procedure.output(z.array(MapChangeRow)).query(({ ctx }) => ctx.services.unitMap.changes()),
  /** The 34 provinces since 1 July 2025, with what they were made of. */
  provinces: procedure.output(ProvinceList).query(({ ctx }) => ctx.services.unitMap.provinces()),
  /** Puts provinces of the list among the units; those that are there already are left as they are. */
  addProvinces: procedure
    .input(ProvincesToAdd)
    .output(z.object({ added: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.unitMap.addProvinces(input)),
});
