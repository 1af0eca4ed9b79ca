import { sortKey } from './sort-key.ts';

export interface NameParts {
  family: string;
  middle: string;
  given: string;
}

/** Họ, đệm, tên of a full name: first word, words between, last word. A single word is the given name. */
export function nameParts(fullName: string): NameParts {
  const words = fullName.normalize('NFC').trim().split(/\s+/);
  const given = words.pop() ?? '';
  const family = words.shift() ?? '';
  return { family, middle: words.join(' '), given };
}

/** Key that sorts people by given name, then by family and middle name, in Vietnamese order; case does not count. */
export function personSortKey(fullName: string): string {
  const { family, middle, given } = nameParts(fullName.toLocaleLowerCase('vi'));
  return `${sortKey(given)}\u0001${sortKey(`${family} ${middle}`.trim())}`;
}
