import { readFileSync } from 'node:fs';
import type { MapChangeInput } from '#shared/contract/unit-map.ts';
import type { MapItem } from '#shared/domain/units/map-change.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import type { TestApp } from './test-app.ts';

interface Facts {
  source: string;
  date: string;
  items: { item: number; name: string; whole: string[]; part: string[]; rest: string[] }[];
}

/** What resolution 1668/NQ-UBTVQH15 did to the communes of Cần Thơ as it was before 1 July 2025. */
export const canTho1668 = JSON.parse(
  readFileSync(new URL('./can-tho-1668.json', import.meta.url), 'utf8'),
) as Facts;

/** The resolution as one change over the sample's units; the districts end with it. */
export async function canThoChange(app: TestApp): Promise<MapChangeInput> {
  const units = await app.services.units.tree();
  const idOf = (name: string, among = units) => {
    const found = among.filter(
      (own) => foldVietnamese(own.name) === foldVietnamese(name) && own.validTo === null,
    );
    const [first] = found;
    if (first === undefined) throw new Error(`no unit ${name}`);
    return first;
  };
  const city = idOf('Thành phố Cần Thơ').id;
  let next = 0;
  const newKey = () => {
    next += 1;
    return `018f0000-0000-7000-8000-${String(next).padStart(12, '0')}`;
  };
  const communes = units.filter(({ kind }) => ['commune', 'ward', 'township'].includes(kind));
  const heirs: Record<string, string> = {};
  const ends = units.filter(({ kind }) => kind === 'district').map(({ id }) => id);
  const items = canTho1668.items.map(({ name, whole, part, rest, item }): MapItem => {
    const key = newKey();
    for (const own of rest) {
      heirs[idOf(own, communes).id] = key;
      ends.push(idOf(own, communes).id);
    }
    const give = (own: string, extent: 'whole' | 'part') => ({
      unitId: idOf(own, communes).id,
      extent,
      note: '',
    });
    return {
      sources: [
        ...whole.map((own) => give(own, 'whole')),
        ...[...part, ...rest].map((own) => give(own, 'part')),
      ],
      target: {
        kind: 'new',
        unit: {
          key,
          // The code of the unit that it takes its seat from.
          code: idOf(whole[0] ?? '', communes).code,
          name,
          kind: name.startsWith('Xã') ? 'commune' : 'ward',
          parentId: item > 0 ? city : null,
        },
      },
    };
  });
  return {
    ...{ date: canTho1668.date, source: canTho1668.source, items, ends, heirs },
    ...{ renames: [], moves: [], campaigns: {} },
  };
}
