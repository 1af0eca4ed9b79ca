/** Kinds of unit that every installation knows. An office may add its own; their ids are `own-…`. */
export const unitKinds = {
  province: 'Tỉnh, thành phố',
  district: 'Quận, huyện (trước 01/7/2025)',
  commune: 'Xã',
  ward: 'Phường',
  township: 'Thị trấn (trước 01/7/2025)',
  specialZone: 'Đặc khu',
  department: 'Sở, ban, ngành',
  massOrg: 'MTTQ và tổ chức chính trị - xã hội',
  police: 'Công an',
  enterprise: 'Doanh nghiệp',
  school: 'Cơ sở giáo dục',
  securityTeam: 'Tổ bảo vệ an ninh, trật tự',
  residentialArea: 'Khu dân cư',
  office: 'Phòng, ban',
  other: 'Khác',
} as const;

export type KnownUnitKind = keyof typeof unitKinds;

/** The Vietnamese name of a kind; an unknown id is shown as it is. */
export function unitKindName(kind: string): string {
  return kind in unitKinds ? unitKinds[kind as KnownUnitKind] : kind;
}
