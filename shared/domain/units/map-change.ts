import { z } from 'zod';
import { Id, Line, LocalDate, Text } from '../values.ts';

/** A unit that comes into being with the change. `key` stands for its id, which it has not got yet. */
export const NewUnit = z.object({
  key: Id,
  code: Line,
  name: Line,
  kind: z.string().min(1).max(60),
  parentId: Id.nullable(),
});
export type NewUnit = z.infer<typeof NewUnit>;

/** One item of a resolution: all or a part of some units becomes, or is joined to, one unit. */
export const MapItem = z.object({
  sources: z
    .array(z.object({ unitId: Id, extent: z.enum(['whole', 'part']), note: Text }))
    .min(1)
    .max(50),
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('existing'), unitId: Id }),
    z.object({ kind: z.literal('new'), unit: NewUnit }),
  ]),
});
export type MapItem = z.infer<typeof MapItem>;

/** A change of the map on one day: mergers, splits, parts, new names, new parents, ends. */
export const MapChange = z.object({
  /** First day on which the new map holds. */
  date: LocalDate,
  /** The resolution: number, symbol, date. */
  source: Text,
  items: z.array(MapItem).max(500),
  renames: z
    .array(z.object({ unitId: Id, name: Line, code: Line, kind: z.string().min(1).max(60) }))
    .max(500),
  moves: z.array(z.object({ unitId: Id, parentId: Id.nullable() })).max(5_000),
  /** Units that end though they only gave parts ("the rest"), or without any successor (the districts in 2025). */
  ends: z.array(Id).max(500),
  /** Who takes the people, the units below and what is still owed of a unit that ends; needed where several could. */
  heirs: z.record(Id, Id),
});
export type MapChange = z.infer<typeof MapChange>;
