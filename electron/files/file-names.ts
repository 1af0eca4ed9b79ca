import { isReservedOnWindows } from './zip/names.ts';

/** With the extension; leaves room for a folder within the 260 characters of older Windows. */
const MAX_CHARACTERS = 120;
/** Linux counts 255 bytes, of which a file in the making needs five (`.part`). Vietnamese letters take up to three. */
const MAX_BYTES = 245;
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * A file name that Windows, Linux and a person accept, made from any text such as the name of a unit. Vietnamese letters
 * stay (NFC). `extension` without the dot.
 */
export function safeFileName(text: string, extension: string): string {
  const ending = extension === '' ? '' : `.${extension}`;
  const clean = tidy(text) || 'Không tên';
  return fit(isReservedOnWindows(clean) ? `_${clean}` : clean, ending);
}

/** Hands out names that differ from all earlier ones also where letter case does not count: “Sở Y tế (2).xlsx”. */
export function uniqueFileNames(taken: Iterable<string> = []): (text: string, extension: string) => string {
  const used = new Set<string>([...taken].map(caseKey));
  return (text, extension) => {
    let name = safeFileName(text, extension);
    for (let n = 2; used.has(caseKey(name)); n++) name = numbered(text, extension, n);
    used.add(caseKey(name));
    return name;
  };
}

function numbered(text: string, extension: string, n: number): string {
  const plain = safeFileName(text, '');
  return fit(plain, ` (${n})${extension === '' ? '' : `.${extension}`}`);
}

function tidy(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, '') // invisible: text direction, zero width, private use
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/^[\s.~$]+|[\s.]+$/g, '') // a leading “~$” would look like Excel's lock file
    .trim();
}

function fit(stem: string, ending: string): string {
  let kept = '';
  for (const { segment } of graphemes.segment(stem)) {
    const next = kept + segment;
    if (next.length + ending.length > MAX_CHARACTERS || Buffer.byteLength(next + ending) > MAX_BYTES) break;
    kept = next;
  }
  return kept.replace(/[\s.]+$/, '') + ending;
}

/** Windows compares by upper case; the twin spellings of one letter count as one too. */
function caseKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
