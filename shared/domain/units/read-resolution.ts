import { foldVietnamese } from '../../text/folding.ts';

/** One unit that a resolution names: what of it goes, and where it lies when the name alone does not say. */
export interface NamedSource {
  name: string;
  extent: 'whole' | 'part' | 'rest';
  where: string;
}

export interface ResolutionItem {
  /** Number of the clause. */
  item: number;
  name: string;
  kind: 'commune' | 'ward' | 'specialZone';
  sources: NamedSource[];
}

export interface ResolutionReading {
  items: ResolutionItem[];
  /** Clauses that begin as a rearrangement and were not understood: a person reads them. */
  unread: string[];
}

const kinds = { xã: 'commune', phường: 'ward', 'đặc khu': 'specialZone' } as const;
const KIND = '(phường|xã|thị trấn|đặc khu)';
const target = new RegExp(
  `^(.*?)\\s+thành\\s+(?:một\\s+)?(?:phường|xã|đặc khu)(?:\\s+mới)?(?:\\s+có)?\\s+tên(?:\\s+gọi)?\\s+là\\s+${KIND}\\s+(.+?)$`,
  'iu',
);
const markers =
  /(toàn bộ|một phần|phần còn lại)(?:\s+(?:của\s+)?(?:diện tích tự nhiên|quy mô dân số)(?:(?:,|\s+và)\s*quy mô dân số)?)?\s+của\s+/giu;
const afterwards = /,?\s*sau khi\s+(?:sắp xếp|điều chỉnh|thực hiện)[^,;]*?Điều này/giu;

/**
 * Reads the clauses of a resolution of the Standing Committee that make new communes of old ones: "Sắp xếp toàn bộ … của phường A
 * và một phần … của phường B thành phường mới có tên gọi là phường C". Only says what stands there; which units are meant is
 * decided by a person where a name fits several.
 */
export function readResolution(text: string): ResolutionReading {
  const reading: ResolutionReading = { items: [], unread: [] };
  for (const clause of clausesOf(text)) {
    const item = readClause(clause);
    if (item !== null) reading.items.push(item);
    else reading.unread.push(`${clause.item}. ${clause.body}`);
  }
  return reading;
}

function clausesOf(text: string): { item: number; body: string }[] {
  const plain = text.normalize('NFC').replace(/\*+/g, '').replace(/\s+/g, ' ');
  return plain.split(/(?<!Điều )(?=\b\d{1,3}\.\s*Sắp xếp )/u).flatMap((part) => {
    const match = /^(\d{1,3})\.\s*Sắp xếp (.*)$/u.exec(part.trim());
    if (match === null) return [];
    // The clause ends with its first full stop that is followed by a new sentence or nothing.
    const body = (match[2] ?? '').split(/\.(?=\s|$)/u)[0] ?? '';
    return [{ item: Number(match[1]), body: body.replace(/[.;\s]+$/u, '') }];
  });
}

function readClause({ item, body }: { item: number; body: string }): ResolutionItem | null {
  const match = target.exec(body);
  if (match === null) return null;
  const [, given = '', kind = '', name = ''] = match;
  const made = kinds[kind.toLowerCase() as keyof typeof kinds];
  const sources = readSources(given);
  if (made === undefined || sources === null || sources.length === 0) return null;
  return { item, name: `${capital(kind)} ${name.trim()}`, kind: made, sources };
}

function readSources(text: string): NamedSource[] | null {
  const plain = text.replace(afterwards, '');
  const marks = [...plain.matchAll(markers)];
  if (marks.length === 0 || (marks[0]?.index ?? 1) > 0) return null;
  const sources: NamedSource[] = [];
  for (const [at, mark] of marks.entries()) {
    const end = marks[at + 1]?.index ?? plain.length;
    const names = readNames(plain.slice(mark.index + mark[0].length, end));
    if (names === null) return null;
    const extent = extents[foldVietnamese(mark[1] ?? '')] ?? 'whole';
    sources.push(...names.map((own) => ({ ...own, extent })));
  }
  return sources;
}

const extents: Record<string, NamedSource['extent']> = {
  'toan bo': 'whole',
  'mot phan': 'part',
  'phan con lai': 'rest',
};

/** "các phường A, B và xã C": a name without a kind has that of the name before. */
function readNames(list: string): Omit<NamedSource, 'extent'>[] | null {
  const names: Omit<NamedSource, 'extent'>[] = [];
  let kind = '';
  for (const part of list.split(/,|\s+và\s+|\s+và$/u)) {
    const tidy = part
      .trim()
      .replace(/^(?:và|các)\s+/u, '')
      .replace(/^các\s+/u, '');
    if (tidy === '') continue;
    const match = new RegExp(`^${KIND}\\s+(.+)$`, 'iu').exec(tidy);
    kind = match?.[1]?.toLowerCase() ?? kind;
    const rest = match?.[2] ?? tidy;
    const where = /\(([^)]*)\)/u.exec(rest)?.[1]?.trim() ?? '';
    const name = rest.replace(/\([^)]*\)/gu, '').trim();
    if (kind === '' || name === '') return null;
    names.push({ name: `${capital(kind)} ${name}`, where });
  }
  // "Phường 1 và Phường 2 (thị xã Vĩnh Châu)": a place named once holds for the numbers before it as well.
  for (let at = names.length - 2; at >= 0; at -= 1) {
    const [own, next] = [names[at], names[at + 1]];
    if (
      own !== undefined &&
      next !== undefined &&
      own.where === '' &&
      next.where !== '' &&
      /\d$/u.test(own.name)
    ) {
      own.where = next.where;
    }
  }
  return names;
}

function capital(word: string): string {
  const lower = word.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
