/**
 * Kinds of administrative paper that the office issues: Nghị định 30/2020/NĐ-CP, Article 7 and Annex III. A dispatch has
 * neither a type name nor a type abbreviation; a list goes out under the abbreviation of the paper that it belongs to; a
 * slip goes with what is sent back and has no number.
 */
export const documentKinds = {
  plan: { title: 'KẾ HOẠCH', name: 'Kế hoạch', abbreviation: 'KH' },
  decision: { title: 'QUYẾT ĐỊNH', name: 'Quyết định', abbreviation: 'QĐ' },
  dispatch: { title: null, name: 'Công văn', abbreviation: null },
  submission: { title: 'TỜ TRÌNH', name: 'Tờ trình', abbreviation: 'TTr' },
  report: { title: 'BÁO CÁO', name: 'Báo cáo', abbreviation: 'BC' },
  minutes: { title: 'BIÊN BẢN', name: 'Biên bản', abbreviation: 'BB' },
  invitation: { title: 'GIẤY MỜI', name: 'Giấy mời', abbreviation: 'GM' },
  notice: { title: 'THÔNG BÁO', name: 'Thông báo', abbreviation: 'TB' },
  programme: { title: 'CHƯƠNG TRÌNH', name: 'Chương trình', abbreviation: 'CTr' },
  list: { title: 'DANH SÁCH', name: 'Danh sách', abbreviation: null },
  slip: { title: 'PHIẾU TRẢ', name: 'Phiếu trả', abbreviation: null },
} as const satisfies Record<string, { title: string | null; name: string; abbreviation: string | null }>;

export type DocumentKind = keyof typeof documentKinds;

export const documentKindNames = Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]];
