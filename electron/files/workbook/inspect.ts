import { type WorkbookLimits, workbookLimits } from '#shared/domain/workbook.ts';
import { refusal } from '../refuse.ts';
import type { ZipEntries } from '../zip/read-zip.ts';
import { refuseDeclarations, safeXml } from './safe-xml.ts';

/** Parts that carry no cell values. They are checked like all others, then left out of what is parsed. */
const NOT_FOR_VALUES =
  /^(docprops|customxml|xl\/(theme|drawings|charts|media|comments|threadedcomments|persons|printersettings|tables|pivottables|pivotcache|querytables|externallinks|calcchain|connections|slicers|slicercaches|richdata|webextensions|ctrlprops|worksheets\/_rels))/;
/**
 * Looks into an intact container before any parser sees it: is it a workbook at all, does it carry anything that could
 * run or reach out, is its XML plain. Returns the parts that hold values.
 */
export function inspectWorkbook(
  entries: ZipEntries,
  limits: WorkbookLimits = workbookLimits.form,
): ZipEntries {
  checkKind(entries);
  checkActiveContent(entries);
  const parts = new Map<string, Uint8Array>();
  // Empty formatted cells do not count as content but cost memory.
  const mostElements = 2 * limits.cells;
  let cells = 0;
  for (const [name, bytes] of entries) {
    const lower = name.toLowerCase();
    const isXml = /\.(xml|rels|vml)$/.test(lower);
    const text = isXml ? safeXml(bytes) : bytes;
    refuseDeclarations(text);
    if (!isXml || NOT_FOR_VALUES.test(lower)) continue;
    if (lower.startsWith('xl/worksheets/')) cells += countCellElements(text, mostElements / limits.sheets);
    if (cells > mostElements) throw refusal('FORM_TOO_MANY_CELLS', { limit: limits.cells });
    parts.set(name, text);
  }
  return parts;
}

function checkKind(entries: ZipEntries): void {
  const names = new Set([...entries.keys()].map((name) => name.toLowerCase()));
  const some = (test: (name: string) => boolean) => [...names].some(test);
  if (names.has('xl/workbook.bin') || some((n) => /^xl\/worksheets\/.*\.bin$/.test(n)))
    throw refusal('FORM_IS_BINARY');
  if (names.has('[content_types].xml') && some((n) => /^xl\/.*\.xml$/.test(n))) return;
  if (names.has('manifest.json') && names.has('manifest.sig')) throw refusal('FORM_IS_PACKAGE');
  if (some((n) => n.startsWith('word/') || n.startsWith('ppt/'))) throw refusal('FORM_IS_WORD');
  if (names.has('mimetype') || names.has('content.xml')) throw refusal('FORM_IS_OPEN_DOCUMENT');
  throw refusal('FORM_NOT_WORKBOOK');
}

const MACRO_NAME = /(^|\/)(vbaproject|vbadata|macrosheets|intlmacrosheets|dialogsheets|activex|customui)/;
const EMBEDDED_NAME = /(^|\/)(embeddings|oleobject)/;
const MACRO_TYPE = /macroenabled|vbaproject|macrosheet|dialogsheet|activex|sheet\.binary/;
const MACRO_LINK =
  /relationships\/(vbaproject|xlmacrosheet|xlintlmacrosheet|wsdialog|dialogsheet|control|attachedtoolbars)["']/;
const EMBEDDED_LINK = /relationships\/(oleobject|package)["']/;

/** By part name, by content type and by relationship: each of them alone makes Excel treat a part as active. */
export function checkActiveContent(entries: ZipEntries): void {
  for (const [name, bytes] of entries) {
    const lower = name.toLowerCase();
    if (MACRO_NAME.test(lower)) throw refusal('FORM_HAS_MACRO');
    if (EMBEDDED_NAME.test(lower)) throw refusal('FORM_HAS_EMBEDDED');
    const text = () => Buffer.from(bytes).toString('latin1').toLowerCase();
    if (lower === '[content_types].xml' && declaresMacros(text(), entries)) throw refusal('FORM_HAS_MACRO');
    if (lower.endsWith('.rels')) {
      const links = text();
      if (MACRO_LINK.test(links)) throw refusal('FORM_HAS_MACRO');
      // "/_rels/.rels" never links a package part of this kind in a workbook that a person has filled.
      if (EMBEDDED_LINK.test(links)) throw refusal('FORM_HAS_EMBEDDED');
    }
    // DDE starts another program when the workbook is opened; plain links to other workbooks are only left out.
    if (lower.startsWith('xl/externallinks/') && text().includes('ddelink'))
      throw refusal('FORM_HAS_EMBEDDED');
  }
}

/** A part of a macro type, or a default macro type for an extension that a part has: some writers declare all defaults. */
function declaresMacros(types: string, entries: ZipEntries): boolean {
  const names = [...entries.keys()].map((name) => name.toLowerCase());
  for (const [tag] of types.matchAll(/<[^<>]*>/g)) {
    if (!MACRO_TYPE.test(tag)) continue;
    const extension = /\sextension\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (extension === undefined || names.some((name) => name.endsWith(`.${extension}`))) return true;
  }
  return false;
}

const SHORTEST_CELL = '<c/>'.length;

/** `<c …>` and `<x:c …>`, counted on the bytes: a parser would need the memory first. */
function countCellElements(bytes: Uint8Array, few: number): number {
  const most = Math.floor(bytes.length / SHORTEST_CELL);
  if (most < few) return 0; // too small to matter
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return countTags(text, '<c') + countTags(text, ':c');
}

function countTags(text: Buffer, start: string): number {
  let count = 0;
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 2)) {
    const after = text[at + 2] ?? 0;
    if (after <= 0x20 || after === 0x2f || after === 0x3e) count++;
  }
  return count;
}
