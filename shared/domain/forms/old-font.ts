/**
 * Signs of text typed in a font of before Unicode (TCVN3 as in ".VnTime", VNI as in "VNI-Times"): its codes show as letters
 * that no Vietnamese word has, or has in that order. "NguyÔn V¨n B×nh", "Nguyeãn Vaên Bình".
 */
const SIGNS: readonly RegExp[] = [
  // TCVN3: codes of small letters are those of other capitals, or signs in the middle of a word.
  /\p{Ll}[\u00c0-\u00de]/u,
  /\p{L}[¨©ª®¬µ¶·¸¹¼½¾×÷\u00ad]|[¨©ª®¬µ¶·¸¹¼½¾×÷\u00ad]\p{L}/u,
  /[ßÞþØøÆæå]/u,
  // VNI: the mark follows its letter.
  /[aeAE][\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/u,
  /[oôuöyOÔUÖY][âùøûõïäåëüÂÙØÛÕÏÄÅËÜ]/u,
];
/** Pairs of VNI that Vietnamese words have too: "quân", "nguõn". */
const TRUE_PAIRS = /[uU][âÂ]|[uUoO][õÕ]/gu;

export function isInOldFont(text: string): boolean {
  const composed = text.normalize('NFC').replace(TRUE_PAIRS, '');
  return composed.split(/\s+/).some((word) => SIGNS.some((sign) => sign.test(word)));
}
