/** "Phong trào thi đua" → "phong trào thi đua": a title inside a sentence. Vietnamese letters, whatever the system's language. */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}

/** "tập thể nhỏ" → "Tập thể nhỏ": the beginning of a sentence or label. */
export function upperFirst(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
