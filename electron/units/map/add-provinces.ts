import { and, isNull } from 'drizzle-orm';
import { ofOwnOffice } from '#db/own-office.ts';
import { unit } from '#db/schema/units.ts';
import type { ProvincesToAdd } from '#shared/contract/unit-map.ts';
import { type Province, provinceName, provinceNamed } from '#shared/domain/units/province.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { type App, newId } from '../../app/app.ts';
import { mutateRegister } from '../register-deeds.ts';
import { unitAreas, writeUnit } from '../save-unit.ts';
import { provinceList } from './province-list.ts';

/** Provinces of the shipped list become units, with what each was made of as the source of its name. */
export function addProvinces(app: App, { codes, from }: ProvincesToAdd): { added: number } {
  const { provinces, source } = provinceList(app.resourcesDir);
  const existing = app.db
    .select({ code: unit.code, name: unit.name, kind: unit.kind })
    .from(unit)
    .where(and(isNull(unit.validTo), ofOwnOffice(unit.officeId)))
    .all();
  const known = new Set(
    existing
      .filter(({ kind }) => kind === 'province')
      .map(({ name }) => provinceNamed(provinces, name)?.code),
  );
  const taken = new Set(existing.map(({ code }) => foldVietnamese(code)));
  const wanted = provinces.filter(({ code }) => codes.includes(code) && !known.has(code));
  if (wanted.length === 0) return { added: 0 };
  const change = {
    action: 'unitMap.addProvinces',
    entity: 'unit',
    entityId: '*',
    detail: { codes: wanted.map(({ code }) => code), from },
    areas: unitAreas,
  };
  mutateRegister(app, change, `Thêm ${wanted.length} tỉnh, thành phố từ danh mục`, (tx) => {
    for (const province of wanted) {
      writeUnit(app, tx, newId(), {
        ...{ id: null, code: freeCode(province, taken), name: provinceName(province), kind: 'province' },
        ...{ parentId: null, contactName: '', contactPhone: '', isSmallTeam: false, from },
        source: sourceOf(province, source),
      });
    }
  });
  return { added: wanted.length };
}

/** Another unit may carry "92" already. */
function freeCode({ code }: Province, taken: ReadonlySet<string>): string {
  return taken.has(code) ? `T${code}` : code;
}

function sourceOf({ formedFrom }: Province, source: string): string {
  return formedFrom.length > 1 ? `${source}; hợp nhất ${formedFrom.join(', ')}` : source;
}
