import type { KnownUnitKind } from '#shared/domain/units/unit-kind.ts';
import { foldVietnamese } from '#shared/text/folding.ts';

const kindWords: [RegExp, KnownUnitKind][] = [
  [/^(uy ban nhan dan |ubnd )?phuong/, 'ward'],
  [/^(uy ban nhan dan |ubnd )?xa\b/, 'commune'],
  [/^(uy ban nhan dan |ubnd )?thi tran/, 'township'],
  [/^dac khu/, 'specialZone'],
  [/^(uy ban nhan dan |ubnd )?(quan|huyen|thi xa|thanh pho thuoc)/, 'district'],
  [/^(so|ban|thanh tra|van phong|kho bac|chi cuc|cuc)\b/, 'department'],
  [/^(uy ban mat tran|mttq|mat tran|hoi|lien doan|doan|tinh doan|thanh doan)/, 'massOrg'],
  [/^cong an/, 'police'],
  [/^(cong ty|doanh nghiep|tong cong ty|hop tac xa)/, 'enterprise'],
  [/^(truong|hoc vien|co so giao duc|dai hoc|cao dang)/, 'school'],
  [/^to bao ve/, 'securityTeam'],
  [/^(khu dan cu|ap|khu vuc|thon|to dan pho)\b/, 'residentialArea'],
  [/^phong\b/, 'office'],
  [/^(thanh pho|tinh)\b/, 'province'],
];

/** The kind from its own column, or from how the name begins. Null where the column names something unknown. */
export function kindOf(text: string, name: string, kinds: ReadonlyMap<string, string>): string | null {
  const folded = foldVietnamese(text);
  if (folded !== '') {
    return kinds.get(folded) ?? kindWords.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  }
  const own = foldVietnamese(name);
  return kindWords.find(([pattern]) => pattern.test(own))?.[1] ?? 'other';
}
