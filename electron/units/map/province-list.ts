import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProvinceList } from '#shared/domain/units/province.ts';

/** The provinces as shipped, with the resolution that they go back to. */
export function provinceList(resourcesDir: string): ProvinceList {
  const text = readFileSync(join(resourcesDir, 'units/provinces-2025.json'), 'utf8');
  return ProvinceList.parse(JSON.parse(text));
}
