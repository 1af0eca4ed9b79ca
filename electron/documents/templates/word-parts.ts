import { AppError } from '#shared/errors.ts';
import { isWorkbookName } from '../../files/zip/names.ts';
import type { ZipProfile } from '../../files/zip/profile.ts';
import { readZip } from '../../files/zip/read-zip.ts';

const MiB = 1024 * 1024;

/** A template is a page or two: what Word writes for it stays far below these. */
export const templateProfile: ZipProfile = {
  maxFileBytes: 8 * MiB,
  maxEntries: 300,
  maxEntryBytes: 8 * MiB,
  maxTotalBytes: 24 * MiB,
  maxRatio: 200,
  ratioGraceBytes: MiB,
  isName: isWorkbookName,
  canonical: false,
};

/** Parts of a Word file by name. */
export type WordParts = Map<string, Uint8Array>;

const mainPart = 'word/document.xml';
const contentTypes = '[Content_Types].xml';
const documentType =
  /PartName="\/word\/document\.xml"[^>]*ContentType="application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main\+xml"/;
const reversedType =
  /ContentType="application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main\+xml"[^>]*PartName="\/word\/document\.xml"/;
const macroPart = /vbaProject|vbaData|macroEnabled/i;
const activePart = /(^|\/)(activeX|embeddings|customUI|afchunk)|\.(bin|exe|js|vbs|ole|docm|dotm)$/i;
/** Fields that fetch or run something when the file is opened. */
const activeField =
  /(^|[^\p{L}])(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON)\s/iu;
const mailOrWeb = /^(https?:|mailto:)/i;

export function partText(bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw AppError.of('TEMPLATE_DAMAGED');
  }
}

/** Opening and closing tags in pairs, no document type: enough that Word and our own code read the same. */
function assertWellFormed(xml: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw AppError.of('TEMPLATE_DAMAGED');
  const open: string[] = [];
  // No tag holds "<" or ">" but at its ends: office programs escape both in attributes, and the scan stays linear.
  for (const [tag, closing, name] of xml.matchAll(/<(\/?)([A-Za-z_][\w:.-]*)[^<>]*>/g)) {
    if (closing) {
      if (open.pop() !== name) throw AppError.of('TEMPLATE_DAMAGED');
    } else if (!tag.endsWith('/>')) open.push(name ?? '');
  }
  if (open.length > 0) throw AppError.of('TEMPLATE_DAMAGED');
}

/** Links out of the file: hyperlinks may stay, the template that Word itself was given is let go, others are refused. */
function withoutAttachedTemplate(name: string, xml: string): string {
  return xml.replace(/<Relationship\b[^>]*>/g, (relation) => {
    if (!/TargetMode\s*=\s*["']External["']/i.test(relation)) return relation;
    const type = /Type\s*=\s*["']([^"']*)["']/.exec(relation)?.[1]?.split('/').at(-1) ?? '';
    const target = /Target\s*=\s*["']([^"']*)["']/.exec(relation)?.[1] ?? '';
    if (type === 'attachedTemplate') return '';
    if (type === 'hyperlink' && mailOrWeb.test(target)) return relation;
    throw AppError.of('TEMPLATE_LINKS_OUT', {
      part: name.includes('header') || name.includes('footer') ? 'đầu trang, cuối trang' : 'phần nội dung',
    });
  });
}

/**
 * The parts of a Word file from outside, looked through before anything else touches it: no macros, no embedded or active
 * objects, nothing fetched from elsewhere, every part well-formed.
 * @throws AppError TEMPLATE_*, CONTAINER_*, FILE_*
 */
export function readWordParts(bytes: Uint8Array): WordParts {
  const entries = readZip(bytes, templateProfile);
  const types = partText(entries.get(contentTypes) ?? new Uint8Array());
  if (macroPart.test(types) || [...entries.keys()].some((name) => macroPart.test(name)))
    throw AppError.of('TEMPLATE_HAS_MACROS');
  if (!entries.has(mainPart) || !entries.has('word/styles.xml')) throw AppError.of('TEMPLATE_NOT_WORD');
  if (!documentType.test(types) && !reversedType.test(types)) throw AppError.of('TEMPLATE_NOT_WORD');
  if ([...entries.keys()].some((name) => activePart.test(name))) throw AppError.of('TEMPLATE_HAS_OBJECTS');
  const parts: WordParts = new Map();
  for (const [name, content] of entries) parts.set(name, cleanPart(name, content));
  return parts;
}

function cleanPart(name: string, content: Uint8Array): Uint8Array {
  if (!/\.(xml|rels)$/i.test(name)) return content;
  const xml = partText(content);
  assertWellFormed(xml);
  if (name.endsWith('.rels')) return new TextEncoder().encode(withoutAttachedTemplate(name, xml));
  if (/<w:(altChunk|object|control)\b/.test(xml)) throw AppError.of('TEMPLATE_HAS_OBJECTS');
  const instructions = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g)]
    .map(([, text, attribute]) => text ?? attribute ?? '')
    .join('');
  if (activeField.test(` ${instructions} `)) throw AppError.of('TEMPLATE_HAS_OBJECTS');
  if (name === 'word/settings.xml')
    return new TextEncoder().encode(xml.replace(/<w:attachedTemplate\b[^>]*\/>/g, ''));
  if (name === contentTypes)
    return new TextEncoder().encode(
      xml.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'),
    );
  return content;
}
