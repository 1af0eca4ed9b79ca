import type { ZipEntries } from '../../zip/read-zip.ts';
import { readSharedStrings } from './shared-strings.ts';
import { elements, inside, notPlain, plainXml } from './xml.ts';

/** What the sheets of a workbook have in common, and where they are. */
export interface PlainBook {
  date1904: boolean;
  sheets: { name: string; hidden: boolean; xml: string }[];
  texts: string[];
  /** By the style number of a cell. */
  formats: (string | undefined)[];
}

const FIRST_OWN = 164;
const BUILT_IN = new Map<number, string>([
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, 22].map((id): [number, string] => [id, 'd/m/yyyy']),
]);

export function readBook(parts: ZipEntries): PlainBook {
  const part = (path: string) => plainXml(parts.get(path) ?? notPlain(`no ${path}`));
  const main = [...elements(part('_rels/.rels'), 'Relationship')].filter((r) =>
    r.get('Type')?.endsWith('/officeDocument'),
  );
  if (main.length !== 1 || resolve(main[0]?.get('Target'), '') !== 'xl/workbook.xml')
    notPlain('workbook elsewhere');

  const links = new Map<string, { type: string; path: string }>();
  for (const link of elements(part('xl/_rels/workbook.xml.rels'), 'Relationship')) {
    const type = link.get('Type')?.split('/').at(-1) ?? '';
    links.set(link.get('Id') ?? '', { type, path: resolve(link.get('Target'), 'xl/') });
  }
  const only = (type: string) => {
    const found = [...links.values()].filter((link) => link.type === type);
    if (found.length > 1) notPlain(`${type} twice`);
    return found[0] === undefined ? null : part(found[0].path);
  };

  const xml = part('xl/workbook.xml');
  const properties = [...elements(xml, 'workbookPr')];
  const sheets = [...elements(inside(xml, 'sheets') ?? '', 'sheet')].map((sheet) => {
    const link = links.get(sheet.get('r:id') ?? '');
    if (link?.type !== 'worksheet') notPlain('not a worksheet');
    return {
      name: sheet.get('name') ?? notPlain('no name'),
      hidden: (sheet.get('state') ?? 'visible') !== 'visible',
      xml: part(link.path),
    };
  });
  if (sheets.length === 0) notPlain('no sheets');
  return {
    date1904: ['1', 'true'].includes(properties[0]?.get('date1904') ?? ''),
    sheets,
    texts: readSharedStrings(only('sharedStrings') ?? ''),
    formats: readFormats(only('styles') ?? ''),
  };
}

/** `worksheets/sheet1.xml` seen from a folder, or `/xl/worksheets/sheet1.xml`. */
function resolve(target: string | undefined, folder: string): string {
  if (target === undefined || target.includes('..') || target.includes('%')) notPlain('target');
  return target.startsWith('/') ? target.slice(1) : folder + target;
}

function readFormats(xml: string): (string | undefined)[] {
  const own = new Map<number, string>();
  for (const format of elements(inside(xml, 'numFmts') ?? '', 'numFmt')) {
    own.set(formatId(format.get('numFmtId')), format.get('formatCode') ?? notPlain('format code'));
  }
  return [...elements(inside(xml, 'cellXfs') ?? '', 'xf')].map((style) => {
    const id = formatId(style.get('numFmtId') ?? '0');
    const format = own.get(id) ?? BUILT_IN.get(id);
    return format === undefined && id >= FIRST_OWN ? notPlain('format') : format;
  });
}

function formatId(id: string | undefined): number {
  return id !== undefined && /^\d{1,5}$/.test(id) ? Number(id) : notPlain('format number');
}
