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

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Key under which two spellings of one name are equal: case, white space and the place of the tone mark in a word do not count
 * ("Hoà" and "Hòa"), the tone itself does, since "Hòa" and "Hoa" are two people.
 */
export function nameKey(fullName: string): string {
  const words = fullName.normalize('NFD').toLowerCase().trim().split(/\s+/);
  return words
    .map((word) => word.replace(toneMark, '').normalize('NFC') + (word.match(toneMark) ?? []).join(''))
    .join(' ');
}
