import type { ImportedUnit, ImportRow } from '#shared/contract/units.ts';
import { tidyText } from '#shared/domain/forms/read-cell.ts';
import { type KnownUnitKind, unitKindName, unitKinds } from '#shared/domain/units/unit-kind.ts';
import { cellIn, type Sheet } from '#shared/domain/workbook.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import type { ImportField, RecognisedColumns } from './recognise-columns.ts';

/** A unit as it is on record. */
export interface KnownUnit {
  id: string;
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  contactName: string;
  contactPhone: string;
}

interface Draft {
  row: number;
  unit: ImportedUnit;
  reasons: string[];
}

/** Compares each row of a list with the units on record. Changes nothing; what is not certain is left to a person. */
export function planImport(
  sheet: Sheet,
  { headerRow, columns }: RecognisedColumns,
  known: readonly KnownUnit[],
): ImportRow[] {
  const has = (field: ImportField) => columns.has(field);
  const drafts: Draft[] = [];
  for (let row = headerRow + 1; row < sheet.cells.length; row += 1) {
    const text = (field: ImportField) => {
      const place = columns.get(field);
      return place === undefined ? '' : tidyText(cellIn(sheet, row, place.column).text);
    };
    const name = text('name');
    const code = text('code');
    if (name === '' && code === '') continue;
    drafts.push(readDraft(row + 1, name, code, text));
  }
  markTwins(drafts);
  return drafts.map((draft) => compare(draft, drafts, known, has));
}

function readDraft(row: number, name: string, code: string, text: (field: ImportField) => string): Draft {
  const reasons: string[] = [];
  if (name === '') reasons.push('Chưa có tên đơn vị.');
  const kindText = text('kind');
  const kind = kindOf(kindText, name);
  if (kind === null) reasons.push(`Không rõ loại đơn vị “${kindText}”.`);
  return {
    row,
    reasons,
    unit: {
      code,
      name,
      kind: kind ?? 'other',
      parentId: null,
      parentName: text('parent'),
      clusterName: text('cluster'),
      contactName: text('contactName'),
      contactPhone: text('contactPhone').replace(/^'/, ''),
    },
  };
}

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
function kindOf(text: string, name: string): string | null {
  const folded = foldVietnamese(text);
  if (folded !== '') {
    const exact = Object.keys(unitKinds).find((kind) => foldVietnamese(unitKindName(kind)) === folded);
    if (exact !== undefined) return exact;
    return kindWords.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  }
  const own = foldVietnamese(name);
  return kindWords.find(([pattern]) => pattern.test(own))?.[1] ?? 'other';
}

/** Two rows with one code, or with one name under one parent. */
function markTwins(drafts: readonly Draft[]): void {
  const seen = new Map<string, number>();
  for (const draft of drafts) {
    const { code, name, parentName } = draft.unit;
    const keys = [
      ...(code === '' ? [] : [`mã “${code}”|${foldVietnamese(code)}`]),
      `tên “${name}”|${foldVietnamese(`${name}|${parentName}`)}${code === '' ? '' : `|${code}`}`,
    ];
    for (const key of keys) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, draft.row);
      else draft.reasons.push(`Trùng ${key.split('|')[0]} với dòng ${first}.`);
    }
  }
}

function compare(
  draft: Draft,
  drafts: readonly Draft[],
  known: readonly KnownUnit[],
  has: (field: ImportField) => boolean,
): ImportRow {
  const reasons = [...draft.reasons];
  const unit = { ...draft.unit };
  const parent = parentOf(unit.parentName, drafts, known);
  if (parent === 'unknown') reasons.push(`Không tìm thấy đơn vị cấp trên “${unit.parentName}”.`);
  else if (parent === 'ambiguous') reasons.push(`Có nhiều đơn vị cấp trên tên “${unit.parentName}”.`);
  else if (parent !== 'inFile') unit.parentId = parent;
  const match = matchOf(unit, known, has('parent'), reasons);
  const base = { row: draft.row, unit, unitId: match?.id ?? null };
  if (match === null && unit.code === '') reasons.push('Chưa có mã nên chưa thêm được; hãy ghi mã ở tệp.');
  const changes = match === null ? [] : changesOf(match, unit, known, has);
  if (reasons.length > 0) return { ...base, state: 'doubt', changes, reasons };
  if (match === null) return { ...base, state: 'new', changes: [], reasons };
  return { ...base, state: changes.length === 0 ? 'unchanged' : 'changed', changes, reasons };
}

function parentOf(
  name: string,
  drafts: readonly Draft[],
  known: readonly KnownUnit[],
): string | null | 'unknown' | 'ambiguous' | 'inFile' {
  if (name === '') return null;
  const wanted = foldVietnamese(name);
  const found = known.filter(
    (own) => foldVietnamese(own.name) === wanted || foldVietnamese(own.code) === wanted,
  );
  const [first, ...others] = found;
  if (first !== undefined) return others.length === 0 ? first.id : 'ambiguous';
  const inFile = drafts.filter(
    ({ unit }) =>
      foldVietnamese(unit.name) === wanted || (unit.code !== '' && foldVietnamese(unit.code) === wanted),
  );
  return inFile.length === 0 ? 'unknown' : inFile.length === 1 ? 'inFile' : 'ambiguous';
}

/** By code first; by name where no code is given. A code that comes with a quite different name is a doubt. */
function matchOf(
  unit: ImportedUnit,
  known: readonly KnownUnit[],
  hasParent: boolean,
  reasons: string[],
): KnownUnit | null {
  const name = foldVietnamese(unit.name);
  const byCode = known.find(
    ({ code }) => unit.code !== '' && foldVietnamese(code) === foldVietnamese(unit.code),
  );
  if (byCode !== undefined) {
    if (unit.name !== '' && !similar(foldVietnamese(byCode.name), name)) {
      reasons.push(`Mã “${unit.code}” đang là của “${byCode.name}”, tên trong tệp khác hẳn.`);
    }
    return byCode;
  }
  const namesakes = known.filter((own) => foldVietnamese(own.name) === name);
  const near =
    hasParent && unit.parentId !== null
      ? namesakes.filter((own) => own.parentId === unit.parentId)
      : namesakes;
  const [first, ...others] = near;
  if (first === undefined) return null;
  if (others.length > 0) {
    reasons.push(`Có ${near.length} đơn vị tên “${unit.name}”; hãy chọn đúng đơn vị.`);
    return null;
  }
  if (unit.code !== '') {
    reasons.push(`Đã có “${first.name}” với mã “${first.code}”, tệp ghi mã “${unit.code}”.`);
  }
  return first;
}

/** Names that share most of their words: "Phường An Bình" and "P. An Bình". */
function similar(a: string, b: string): boolean {
  const [wordsA, wordsB] = [a.split(' '), new Set(b.split(' '))];
  const shared = wordsA.filter((word) => wordsB.has(word)).length;
  return shared * 2 >= Math.min(wordsA.length, wordsB.size);
}

function changesOf(
  before: KnownUnit,
  unit: ImportedUnit,
  known: readonly KnownUnit[],
  has: (field: ImportField) => boolean,
): string[] {
  const nameOf = (id: string | null) => known.find((own) => own.id === id)?.name ?? '(không có)';
  const changes: string[] = [];
  const note = (label: string, from: string, to: string) => {
    if (from !== to && to !== '') changes.push(`${label}: ${from || '(trống)'} → ${to}`);
  };
  note('Tên', before.name, unit.name);
  note('Mã', before.code, unit.code);
  if (has('kind')) note('Loại', unitKindName(before.kind), unitKindName(unit.kind));
  if (has('parent') && unit.parentId !== null && before.parentId !== unit.parentId) {
    note('Trực thuộc', nameOf(before.parentId), unit.parentName);
  }
  note('Người liên hệ', before.contactName, unit.contactName);
  note('Điện thoại', before.contactPhone, unit.contactPhone);
  return changes;
}
