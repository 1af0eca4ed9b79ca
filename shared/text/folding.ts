/**
 * Search key of a Vietnamese text: lower case, without tone and letter marks, đ as d, white space squeezed.
 * "  ĐỖ   Thị Hoà" and "do thi hòa" give "do thi hoa". Composed and decomposed input give the same key.
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of a search, for keys that must hold every one of them, in any order and as far as it was typed. */
export function foldedWords(query: string): string[] {
  return foldVietnamese(query).split(' ').filter(Boolean);
}

/** Whether `text` contains `query` when case, marks, đ/d and white space do not count. An empty query is in every text. */
export function matchesFolded(text: string, query: string): boolean {
  return foldVietnamese(text).includes(foldVietnamese(query));
}
