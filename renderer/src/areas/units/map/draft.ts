import type { UnitRow } from '#shared/contract/units.ts';
import type { MapChange, MapItem } from '#shared/domain/units/map-change.ts';

export const changeKinds = {
  merge: 'Nhập, hợp nhất',
  split: 'Chia, tách',
  part: 'Chuyển một phần',
  rename: 'Đổi tên, đổi loại',
  move: 'Chuyển cấp trên',
  end: 'Kết thúc hoạt động',
  resolution: 'Theo nghị quyết',
} as const;
export type ChangeKind = keyof typeof changeKinds;

export const changeHints: Record<ChangeKind, string> = {
  merge: 'Toàn bộ hoặc một phần của nhiều đơn vị thành một đơn vị mới, hoặc nhập vào một đơn vị đang có.',
  split: 'Một đơn vị chia thành nhiều đơn vị mới; đơn vị cũ có thể còn hoặc kết thúc hoạt động.',
  part: 'Một phần địa bàn của đơn vị này chuyển sang đơn vị khác; cả hai đơn vị vẫn còn.',
  rename:
    'Đơn vị giữ nguyên địa bàn, đổi tên hoặc đổi loại (xã thành phường). Tên cũ vẫn dùng cho thời gian trước đó.',
  move: 'Các đơn vị chuyển sang trực thuộc một đơn vị khác.',
  end: 'Các đơn vị kết thúc hoạt động mà không có đơn vị nào kế tục, như cấp huyện từ 01/7/2025; đơn vị trực thuộc chuyển lên cấp trên.',
  resolution:
    'Dán nội dung Điều 1 của nghị quyết sắp xếp đơn vị hành chính; ứng dụng đọc từng khoản và tìm các đơn vị được nêu.',
};

export interface NewUnitDraft {
  key: string;
  code: string;
  name: string;
  kind: string;
}

/** What the officer fills in; which fields count depends on the kind of change. */
export interface MapDraft {
  kind: ChangeKind;
  date: string | null;
  source: string;
  sources: string[];
  /** Those of `sources` that give only a part. */
  parts: string[];
  isNew: boolean;
  targetId: string | null;
  parentId: string | null;
  made: NewUnitDraft[];
  isEnding: boolean;
}

export const newKey = () => crypto.randomUUID();

/** A draft with these units chosen; what follows from them is filled in. */
export function beginDraft(
  kind: ChangeKind,
  sources: readonly string[],
  units: readonly UnitRow[],
): MapDraft {
  const first = units.find(({ id }) => id === sources[0]);
  const made = { key: newKey(), code: '', name: '', kind: first?.kind ?? 'ward' };
  return {
    ...{ kind, date: null, source: '', sources: [...sources], parts: [], isNew: true, targetId: null },
    ...{ parentId: first?.parentId ?? null, isEnding: true },
    made:
      kind === 'split'
        ? [made, { ...made, key: newKey() }]
        : kind === 'rename' && first !== undefined
          ? [{ ...made, code: first.code, name: first.name }]
          : [made],
  };
}

/** How many units one change of a kind takes. */
export const mostUnits: Partial<Record<ChangeKind, number>> = { merge: 50, move: 5_000, end: 500 };

/** The change that a draft says, or null while something that it cannot do without is open. */
export function changeOf(draft: MapDraft, units: readonly UnitRow[]): MapChange | null {
  const { kind, date, source, sources, parts, isNew, targetId, parentId, made, isEnding } = draft;
  if (date === null || (sources.length === 0 && kind !== 'resolution')) return null;
  if (sources.length > (mostUnits[kind] ?? sources.length)) return null;
  const base: MapChange = { date, source, items: [], renames: [], moves: [], ends: [], heirs: {} };
  const give = (unitId: string, isPart: boolean): MapItem['sources'][number] => ({
    ...{ unitId, note: '' },
    extent: isPart ? 'part' : 'whole',
  });
  const isWritten = made.every(({ code, name }) => code.trim() !== '' && name.trim() !== '');
  const [first] = sources;
  const [unit] = made;
  switch (kind) {
    case 'merge': {
      if (isNew ? !isWritten || unit === undefined : targetId === null) return null;
      const target: MapItem['target'] =
        isNew && unit !== undefined
          ? { kind: 'new', unit: { ...unit, parentId } }
          : { kind: 'existing', unitId: targetId ?? '' };
      return { ...base, items: [{ sources: sources.map((id) => give(id, parts.includes(id))), target }] };
    }
    case 'split':
      if (!isWritten || first === undefined || made.length === 0) return null;
      return {
        ...base,
        items: made.map((own) => ({
          sources: [give(first, true)],
          target: { kind: 'new' as const, unit: { ...own, parentId } },
        })),
        ends: isEnding ? [first] : [],
      };
    case 'part':
      if (first === undefined || targetId === null) return null;
      return {
        ...base,
        items: [{ sources: [give(first, true)], target: { kind: 'existing', unitId: targetId } }],
      };
    case 'rename':
      if (first === undefined || unit === undefined || !isWritten) return null;
      return { ...base, renames: [{ unitId: first, name: unit.name, code: unit.code, kind: unit.kind }] };
    case 'move':
      return { ...base, moves: sources.map((unitId) => ({ unitId, parentId })) };
    case 'end':
      return { ...base, ends: sources };
    case 'resolution':
      return units.length === 0 ? null : base;
  }
}
