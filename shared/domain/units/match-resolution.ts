import { foldVietnamese } from '../../text/folding.ts';
import { existsOn } from './lineage.ts';
import type { MapChange, MapItem } from './map-change.ts';
import type { MapUnit } from './plan-map-change.ts';
import type { NamedSource, ResolutionItem } from './read-resolution.ts';

export interface MatchedSource extends NamedSource {
  /** Units that could be meant; one: that is it. */
  candidates: string[];
  unitId: string | null;
}

export interface MatchedItem extends Omit<ResolutionItem, 'sources'> {
  sources: MatchedSource[];
}

/** Finds the units that a resolution names. `chosen` is what a person decided, by clause and place in it. */
export function matchResolution(
  items: readonly ResolutionItem[],
  units: readonly MapUnit[],
  date: string,
  chosen: ReadonlyMap<string, string>,
): MatchedItem[] {
  const byName = Map.groupBy(
    units.filter((unit) => existsOn(unit, date)),
    ({ name }) => foldVietnamese(name),
  );
  const nameOf = new Map(units.map(({ id, name }) => [id, foldVietnamese(name)]));
  return items.map((item) => ({
    ...item,
    sources: item.sources.map((source, at) => {
      const all = byName.get(foldVietnamese(source.name)) ?? [];
      const where = foldVietnamese(source.where);
      const there = all.filter(({ parentId }) => where !== '' && nameOf.get(parentId ?? '') === where);
      const candidates = (there.length > 0 ? there : all).map(({ id }) => id);
      const only = candidates.length === 1 ? (candidates[0] ?? null) : null;
      return { ...source, candidates, unitId: chosen.get(sourceKey(item.item, at)) ?? only };
    }),
  }));
}

export const sourceKey = (item: number, at: number): string => `${item} ${at}`;

/**
 * The clauses as one change. A new unit gets the code of the old one of its name, else of the first that went in whole: both
 * end on the day. Who gets the rest of a unit takes over its people and duties.
 */
export function changeOfResolution(
  items: readonly MatchedItem[],
  units: readonly MapUnit[],
  context: { parentId: string | null; keys: readonly string[]; date: string; source: string },
): MapChange {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const heirs: Record<string, string> = {};
  const ends: string[] = [];
  const usedCodes = new Set<string>();
  const mapItems = items.flatMap((item, at): MapItem[] => {
    const key = context.keys[at];
    const found = item.sources.flatMap((source) =>
      source.unitId === null ? [] : [{ ...source, unit: byId.get(source.unitId) }],
    );
    if (key === undefined || found.length === 0) return [];
    for (const { unitId, extent } of found) {
      if (extent !== 'rest' || unitId === null) continue;
      ends.push(unitId);
      heirs[unitId] = key;
    }
    const wholes = found.filter(({ extent }) => extent !== 'part');
    const namesake = wholes.find(
      ({ unit }) => foldVietnamese(unit?.name ?? '') === foldVietnamese(item.name),
    );
    const codes = [namesake, ...wholes].flatMap((own) => (own?.unit === undefined ? [] : [own.unit.code]));
    const code = codes.find((own) => !usedCodes.has(own)) ?? `${context.date.slice(0, 4)}-${item.item}`;
    usedCodes.add(code);
    const unit = { key, code, name: item.name, kind: item.kind, parentId: context.parentId };
    const sources = found.map(({ unitId, extent, where }) => ({
      unitId: unitId ?? '',
      extent: extent === 'whole' ? ('whole' as const) : ('part' as const),
      note: extent === 'rest' ? 'phần còn lại' : where,
    }));
    return [{ sources, target: { kind: 'new', unit } }];
  });
  return {
    ...{ date: context.date, source: context.source, items: mapItems, heirs },
    ...{ renames: [], moves: [], ends: [...new Set(ends)] },
  };
}
