/** The list with the item at a place changed, taken away or moved; the old list stays as it was. */
export function changeAt<T>(list: readonly T[], at: number, values: Partial<T>): T[] {
  return list.map((item, index) => (index === at ? { ...item, ...values } : item));
}

export function removeAt<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}

/** The item moved by one place, up (−1) or down (1). */
export function moveAt<T>(list: readonly T[], at: number, step: -1 | 1): T[] {
  const other = at + step;
  const [moved, next] = [list[at], list[other]];
  if (moved === undefined || next === undefined) return [...list];
  return list.map((item, index) => (index === at ? next : index === other ? moved : item));
}

/** The item at `from` put before the one that stands at `to` now; `to` may be the length of the list. */
export function moveTo<T>(list: readonly T[], from: number, to: number): T[] {
  const moved = list[from];
  if (moved === undefined) return [...list];
  const rest = removeAt(list, from);
  return rest.toSpliced(to > from ? to - 1 : to, 0, moved);
}
