import type { ImportRow } from '#shared/contract/list-import.ts';
import { yesOrNo } from '#shared/domain/units/import/list-fields.ts';
import type { ListRow } from '#shared/domain/units/import/list-rows.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { DigitCodes } from './digit-codes.ts';
import { kindOf } from './kind-words.ts';
import type { ReadTable } from './read-table.ts';

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

/** What a row of the list says of a unit. */
export interface UnitDraft {
  row: number;
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  /** Row of the unit above where that stands in the same list. */
  parentRow: number | null;
  clusterName: string;
  contactName: string;
  contactPhone: string;
  isStandardHeld: boolean | null;
}

export interface PlannedUnit extends ImportRow {
  draft: UnitDraft;
  unitId: string | null;
}

export interface UnitPlanContext {
  known: readonly KnownUnit[];
  nameOfKind: (kind: string) => string;
  /** Kinds by their folded names. */
  kinds: ReadonlyMap<string, string>;
  /** Units that are recorded as holding the standard of the list, and as not. */
  standards: ReadonlyMap<string, boolean>;
}

/** Compares each row of a list with the units on record. Changes nothing; what is not certain is left to a person. */
export function planUnits({ rows, has }: ReadTable, context: UnitPlanContext): PlannedUnit[] {
  const index = new UnitIndex(context.known);
  const drafts = rows.map((row) => readDraft(row, context));
  for (const { unit } of drafts) unit.code = index.withZeros(unit.code);
  const codes = new CodeGiver(context.known, drafts);
  const inFile = Map.groupBy(
    drafts.flatMap((draft) => [
      { key: foldVietnamese(draft.unit.name), draft },
      ...(draft.unit.code === '' ? [] : [{ key: foldVietnamese(draft.unit.code), draft }]),
    ]),
    ({ key }) => key,
  );
  for (const draft of drafts) {
    if (draft.parent === '') draft.parent = parentAbove(draft, index, inFile);
  }
  markTwins(drafts);
  for (const draft of drafts) findParent(draft, index, inFile);
  markCircles(drafts);
  return drafts.map((draft) => {
    const unit = draft.unit;
    const reasons = [...draft.reasons];
    const match = matchOf(unit, index, has('parent') || draft.parent !== '', reasons);
    const before = match.unit;
    const given = before === null && unit.code === '' ? codes.next() : null;
    if (given !== null) unit.code = given;
    const changes = before === null ? [] : changesOf(before, draft, index, has, context);
    if (given !== null) changes.push(`Mã tự đặt: ${given}`);
    const state =
      reasons.length > 0 ? 'doubt' : before === null ? 'new' : changes.length === 0 ? 'unchanged' : 'changed';
    const choices: ImportRow['choices'] = match.candidates.map(({ id, name, code }) => ({
      ...{ action: 'update' as const, id, label: `Cập nhật ${name} (${code})` },
    }));
    const isFree = index.byCode(unit.code) === undefined;
    if (unit.name !== '' && isFree) choices.push({ action: 'add', id: null, label: 'Thêm thành đơn vị mới' });
    return {
      ...{
        row: unit.row,
        part: 0,
        state,
        values: draft.values,
        changes,
        reasons,
        draft: unit,
        unitId: before?.id ?? null,
      },
      choices: state === 'doubt' ? choices : [],
    };
  });
}

/** A heading row that names a unit stands for the unit above; others, such as "Các sở, ban, ngành", say nothing of it. */
function parentAbove(
  { group }: Draft,
  index: UnitIndex,
  inFile: ReadonlyMap<string, readonly { draft: Draft }[]>,
): string {
  if (group === '' || isCluster(group)) return '';
  return index.named(group).length > 0 || inFile.has(foldVietnamese(group)) ? group : '';
}

/** The unit above: on record, or another row of the list. */
function findParent(
  { unit, parent, reasons }: Draft,
  index: UnitIndex,
  inFile: ReadonlyMap<string, readonly { draft: Draft }[]>,
): void {
  if (parent === '') return;
  const above = index.named(parent);
  const rows = new Set(
    (inFile.get(foldVietnamese(parent)) ?? [])
      .map(({ draft }) => draft.unit.row)
      .filter((row) => row !== unit.row),
  );
  const [first] = above;
  const [row] = rows;
  if (first !== undefined && above.length === 1) unit.parentId = first.id;
  else if (above.length > 1) reasons.push(`Có nhiều đơn vị cấp trên tên “${parent}”.`);
  else if (rows.size > 1) reasons.push(`Có nhiều đơn vị cấp trên tên “${parent}” trong tệp.`);
  else if (row !== undefined) unit.parentRow = row;
  else reasons.push(`Không tìm thấy đơn vị cấp trên “${parent}”.`);
}

/** Rows that stand above each other. */
function markCircles(drafts: readonly Draft[]): void {
  const byRow = new Map(drafts.map((draft) => [draft.unit.row, draft]));
  for (const draft of drafts) {
    const seen = new Set<number>();
    let at = draft.unit.parentRow;
    while (at !== null && at !== draft.unit.row && !seen.has(at)) {
      seen.add(at);
      at = byRow.get(at)?.unit.parentRow ?? null;
    }
    if (at === draft.unit.row) draft.reasons.push('Các dòng này trực thuộc lẫn nhau.');
  }
}

interface Draft {
  unit: UnitDraft;
  parent: string;
  /** The heading row over it. */
  group: string;
  values: Record<string, string>;
  reasons: string[];
}

function readDraft({ row, text, group }: ListRow, { kinds, nameOfKind }: UnitPlanContext): Draft {
  const reasons: string[] = [];
  const [name, code, kindText] = [text('name'), text('code'), text('kind')];
  if (name === '') reasons.push('Chưa có tên đơn vị.');
  const kind = kindOf(kindText, name, kinds);
  if (kind === null) reasons.push(`Không rõ loại đơn vị “${kindText}”.`);
  const standard = text('standard');
  const isHeld = standard === '' ? null : yesOrNo(foldVietnamese(standard));
  if (standard !== '' && isHeld === null)
    reasons.push(`Cột danh hiệu ghi “${standard}”, không rõ có hay không.`);
  const unit: UnitDraft = {
    ...{ row, code, name, kind: kind ?? 'other', parentId: null, parentRow: null, isStandardHeld: isHeld },
    clusterName: text('cluster') || (isCluster(group) ? group : ''),
    contactName: text('contactName'),
    contactPhone: phoneOf(text('contactPhone')),
  };
  const values = {
    ...{ code, name, kind: kind === null ? kindText : nameOfKind(kind), parent: text('parent'), standard },
    ...{ cluster: unit.clusterName, contactName: unit.contactName, contactPhone: unit.contactPhone },
  };
  return { unit, parent: text('parent'), group, values, reasons };
}

const isCluster = (group: string) => /^(cum|khoi)\b/.test(foldVietnamese(group));

/** A number cell has lost the zero that every phone number begins with. */
function phoneOf(text: string): string {
  const plain = text.replace(/^'/, '');
  return /^[1-9]\d{8,9}$/.test(plain) ? `0${plain}` : plain;
}

/** Two rows with one code, or with one name under one parent. */
function markTwins(drafts: readonly Draft[]): void {
  const seen = new Map<string, number>();
  for (const { unit, parent, reasons } of drafts) {
    const { code, name, row } = unit;
    const keys = [
      ...(code === '' ? [] : [[`mã “${code}”`, foldVietnamese(code)] as const]),
      [`tên “${name}”`, `${foldVietnamese(`${name}|${parent}`)}${code === '' ? '' : `|${code}`}`] as const,
    ];
    for (const [what, key] of keys) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row);
      else reasons.push(`Trùng ${what} với dòng ${first}.`);
    }
  }
}

/** Units on record by folded code and name. */
class UnitIndex {
  readonly #codes = new Map<string, KnownUnit>();
  readonly #names = new Map<string, KnownUnit[]>();
  readonly #ids = new Map<string, KnownUnit>();
  readonly #digits = new DigitCodes();

  constructor(known: readonly KnownUnit[]) {
    for (const unit of known) {
      this.#codes.set(foldVietnamese(unit.code), unit);
      this.#digits.add(unit.code);
      this.#ids.set(unit.id, unit);
      const key = foldVietnamese(unit.name);
      const list = this.#names.get(key);
      if (list === undefined) this.#names.set(key, [unit]);
      else list.push(unit);
    }
  }

  byCode(code: string): KnownUnit | undefined {
    return code === '' ? undefined : this.#codes.get(foldVietnamese(code));
  }

  /** The code as it is on record, where the list has it as a number. */
  withZeros(code: string): string {
    return this.byCode(code) === undefined ? this.#digits.withZeros(code) : code;
  }

  byName(name: string): readonly KnownUnit[] {
    return this.#names.get(foldVietnamese(name)) ?? [];
  }

  /** By code or name. */
  named(text: string): readonly KnownUnit[] {
    const own = this.byCode(this.withZeros(text));
    return own === undefined ? this.byName(text) : [own];
  }

  nameOf(id: string | null): string {
    return this.#ids.get(id ?? '')?.name ?? '(không có)';
  }
}

/** By code first; by name where no code is given. A code that comes with a quite different name is a doubt. */
function matchOf(
  unit: UnitDraft,
  index: UnitIndex,
  hasParent: boolean,
  reasons: string[],
): { unit: KnownUnit | null; candidates: readonly KnownUnit[] } {
  const byCode = index.byCode(unit.code);
  if (byCode !== undefined) {
    if (unit.name !== '' && !similar(byCode.name, unit.name)) {
      reasons.push(`Mã “${unit.code}” đang là của “${byCode.name}”, tên trong tệp khác hẳn.`);
    }
    return { unit: byCode, candidates: [byCode] };
  }
  const namesakes = index.byName(unit.name);
  const near =
    hasParent && unit.parentId !== null
      ? namesakes.filter((own) => own.parentId === unit.parentId)
      : hasParent && unit.parentRow !== null
        ? []
        : namesakes;
  const [first, ...others] = near;
  if (first === undefined) return { unit: null, candidates: namesakes };
  if (others.length > 0) {
    reasons.push(`Có ${near.length} đơn vị tên “${unit.name}”; hãy chọn đúng đơn vị.`);
    return { unit: null, candidates: near };
  }
  if (unit.code !== '') {
    reasons.push(`Đã có “${first.name}” với mã “${first.code}”, tệp ghi mã “${unit.code}”.`);
  }
  return { unit: first, candidates: near };
}

/** Names that share most of their words: "Phường An Bình" and "P. An Bình". */
function similar(a: string, b: string): boolean {
  const [wordsA, wordsB] = [foldVietnamese(a).split(' '), new Set(foldVietnamese(b).split(' '))];
  const shared = wordsA.filter((word) => wordsB.has(word)).length;
  return shared * 2 >= Math.min(wordsA.length, wordsB.size);
}

function changesOf(
  before: KnownUnit,
  { unit, parent }: Draft,
  index: UnitIndex,
  has: (field: string) => boolean,
  { nameOfKind, standards }: UnitPlanContext,
): string[] {
  const changes: string[] = [];
  const note = (label: string, from: string, to: string) => {
    if (from !== to && to !== '') changes.push(`${label}: ${from || '(trống)'} → ${to}`);
  };
  note('Tên', before.name, unit.name);
  note('Mã', before.code, unit.code);
  if (has('kind')) note('Loại', nameOfKind(before.kind), nameOfKind(unit.kind));
  if (
    (has('parent') || parent !== '') &&
    (unit.parentRow !== null || (unit.parentId !== null && before.parentId !== unit.parentId))
  ) {
    note('Trực thuộc', index.nameOf(before.parentId), parent);
  }
  note('Người liên hệ', before.contactName, unit.contactName);
  note('Điện thoại', before.contactPhone, unit.contactPhone);
  const held = standards.get(before.id);
  if (unit.isStandardHeld !== null && held !== unit.isStandardHeld) {
    const words = (isHeld: boolean | undefined) => (isHeld === undefined ? '' : isHeld ? 'có' : 'không');
    note('Danh hiệu', words(held), words(unit.isStandardHeld));
  }
  return changes;
}

/** Codes for units that come without one: the next free of DV-0001, DV-0002 … */
class CodeGiver {
  readonly #taken: Set<string>;
  #last = 0;

  constructor(known: readonly KnownUnit[], drafts: readonly Draft[]) {
    this.#taken = new Set(
      [...known, ...drafts.map(({ unit }) => unit)].map(({ code }) => foldVietnamese(code)),
    );
  }

  next(): string {
    let code = '';
    do {
      this.#last += 1;
      code = `DV-${String(this.#last).padStart(4, '0')}`;
    } while (this.#taken.has(foldVietnamese(code)));
    return code;
  }
}
