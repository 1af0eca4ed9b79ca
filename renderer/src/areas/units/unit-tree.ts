import type { UnitRow } from '#shared/contract/units.ts';
import { shortDate } from '#shared/text/dates.ts';
import { foldedOnce } from '#shared/text/folded-once.ts';
import { foldedWords, foldVietnamese } from '#shared/text/folding.ts';

export interface TreeLine {
  unit: UnitRow;
  depth: number;
  isOpen: boolean;
}

/** Units by parent, in the order they came. */
function childrenOf(units: readonly UnitRow[]): Map<string | null, UnitRow[]> {
  const children = new Map<string | null, UnitRow[]>();
  const known = new Set(units.map(({ id }) => id));
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [unit]);
    else list.push(unit);
  }
  return children;
}

/** The lines of the tree that are in sight. */
export function treeLines(units: readonly UnitRow[], open: ReadonlySet<string>): TreeLine[] {
  const children = childrenOf(units);
  const lines: TreeLine[] = [];
  const visit = (parent: string | null, depth: number) => {
    for (const unit of children.get(parent) ?? []) {
      const isOpen = open.has(unit.id);
      lines.push({ unit, depth, isOpen });
      if (isOpen) visit(unit.id, depth + 1);
    }
  };
  visit(null, 0);
  return lines;
}

/** The root and the level below it: enough to see where one is, without the hundreds of teams. */
export function firstLevels(units: readonly UnitRow[]): Set<string> {
  return new Set(
    units.filter(({ parentId, childCount }) => parentId === null && childCount > 0).map(({ id }) => id),
  );
}

/** The unit and everything below it. */
export function idsBelow(units: readonly UnitRow[], rootId: string): Set<string> {
  const children = childrenOf(units);
  const found = new Set([rootId]);
  for (const id of found) for (const { id: below } of children.get(id) ?? []) found.add(below);
  return found;
}

/** Code and name as a search compares them. */
const searchKeyOf = foldedOnce<UnitRow>(({ code, name }) => `${code} ${name}`);

export interface UnitFilter {
  text: string;
  kind: string | null;
  /** In this unit and what is below it. */
  withinId: string | null;
  onlyMembers: boolean;
}

export const isFiltering = ({ text, kind, withinId, onlyMembers }: UnitFilter) =>
  text.trim() !== '' || kind !== null || withinId !== null || onlyMembers;

export function filterUnits(
  units: readonly UnitRow[],
  { text, kind, withinId, onlyMembers }: UnitFilter,
): UnitRow[] {
  const words = foldedWords(text);
  const wanted = foldVietnamese(text);
  const within = withinId === null ? null : idsBelow(units, withinId);
  const found = units.filter(
    (unit) =>
      words.every((word) => searchKeyOf(unit).includes(word)) &&
      (within === null || within.has(unit.id)) &&
      (kind === null || unit.kind === kind) &&
      (!onlyMembers || unit.takesPart),
  );
  if (words.length === 0) return found;
  // What is called so comes first, then what holds the words as they were typed.
  const far = (unit: UnitRow) => {
    const searchKey = searchKeyOf(unit);
    return searchKey === wanted || searchKey.endsWith(` ${wanted}`) ? 0 : searchKey.includes(wanted) ? 1 : 2;
  };
  return found
    .map((unit) => ({ unit, far: far(unit) }))
    .sort((a, b) => a.far - b.far)
    .map(({ unit }) => unit);
}

/** A unit is there through its last day, also when the change that ends it is on record before. */
export const isOver = ({ validTo }: Pick<UnitRow, 'validTo'>, today: string) =>
  validTo !== null && validTo < today;

/** Since when or until when, for a unit that begins or ends on a day to come, or has ended. */
export function lifeInWords({ validFrom, validTo }: UnitRow, today: string): string | null {
  if (validTo !== null) return validTo < today ? 'Đã kết thúc' : `Đến ${shortDate(validTo)}`;
  return validFrom > today ? `Từ ${shortDate(validFrom)}` : null;
}
