import { foldVietnamese } from './folding.ts';

/** What of a row a search compares, folded when somebody first searches and kept while the row lives. */
export function foldedOnce<T extends object>(textOf: (own: T) => string): (own: T) => string {
  const kept = new WeakMap<T, string>();
  return (own) => {
    const known = kept.get(own);
    if (known !== undefined) return known;
    const made = foldVietnamese(textOf(own));
    kept.set(own, made);
    return made;
  };
}
