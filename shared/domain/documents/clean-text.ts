/**
 * Names and texts come from packages and spreadsheets of other offices. Left as they are, a control character makes a
 * .docx unreadable and a bidi mark shows a name backwards. Format characters (bidi controls, zero-width signs, soft
 * hyphens, tags), other controls, lone surrogates and non-characters are dropped; no Vietnamese text needs one.
 */
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115F\u1160\u3164\uFFA0]/gu;
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** One line of safe NFC text. Non-breaking spaces stay: blanks to be filled by hand are made of them. */
export function cleanText(text: string): string {
  return text.replace(lineBreaks, ' ').replace(unwanted, '').normalize('NFC');
}

/** As `cleanText`, for texts whose line breaks mean something (names of bodies in the header). */
export function cleanLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== '');
}

/** Vietnamese capitals. `toLocaleUpperCase` is avoided: with a Turkish system language i would become İ. */
export function capitals(text: string): string {
  return text.toUpperCase().normalize('NFC');
}
