import { isAscii, isUtf8 } from 'node:buffer';
import { refusal } from '../refuse.ts';

/** Codes that write plain letters as UTF-8 does; beyond those letters nothing is guessed. */
const LIKE_ASCII = new Set(['utf8', 'us-ascii', 'ascii', 'iso-8859-1', 'windows-1252', 'windows-1258']);

/**
 * XML of a part in UTF-8. UTF-16 is read where a mark says so (Excel keeps the parts of Power Query that way); anything else
 * that is not UTF-8 is refused.
 */
export function safeXml(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = fromUtf16(text);
  const utf8 = wide ?? text;
  if (!isUtf8(utf8) || utf8.includes(0)) throw refusal('FORM_XML_UNSAFE');
  const declared = declaredCode(utf8);
  const isTrue =
    wide === null
      ? declared === null || declared === 'utf-8' || (LIKE_ASCII.has(declared) && isAscii(utf8))
      : declared === null || declared.startsWith('utf-16');
  if (!isTrue) throw refusal('FORM_XML_UNSAFE');
  return utf8;
}

/** Null where no mark says UTF-16. */
function fromUtf16(text: Buffer): Buffer | null {
  const isLittle = text[0] === 0xff && text[1] === 0xfe;
  if (!isLittle && !(text[0] === 0xfe && text[1] === 0xff)) return null;
  try {
    const decoder = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be', { fatal: true });
    return Buffer.from(decoder.decode(text), 'utf8');
  } catch {
    throw refusal('FORM_XML_UNSAFE');
  }
}

function declaredCode(text: Buffer): string | null {
  const declaration = /^\s*(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/i;
  return declaration.exec(text.toString('latin1', 0, 200))?.[1]?.toLowerCase() ?? null;
}

/** No declarations: an entity bomb or an outside reference cannot even be written then. */
export function refuseDeclarations(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = text.indexOf('<!'); at !== -1; at = text.indexOf('<!', at + 2)) {
    const word = text.toString('latin1', at + 2, at + 9).toUpperCase();
    if (word === 'DOCTYPE' || word.startsWith('ENTITY')) throw refusal('FORM_XML_UNSAFE');
  }
}
