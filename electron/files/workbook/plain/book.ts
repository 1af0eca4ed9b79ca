import type { ZipEntries } from '../../zip/read-zip.ts';
import { readSharedStrings } from './shared-strings.ts';
import { elements, inside, notPlain, plainXml } from './xml.ts';

/** What the sheets of a workbook have in common, and where they are. */
export interface PlainBook {
  date1904: boolean;
  /** Without XML where a sheet holds no cells: a chart in a sheet of its own, a module of old macros. */
  sheets: { name: string; hidden: boolean; xml: string | null }[];
  texts: string[];
  /** By the style number of a cell. */
  formats: (string | undefined)[];
}

const FIRST_OWN = 164;
const BUILT_IN = new Map<number, string>([
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, 22].map((id): [number, string] => [id, 'd/m/yyyy']),
  ...[18, 19, 20, 21, 45, 46, 47].map((id): [number, string] => [id, 'h:mm:ss']),
]);

const MAIN_TYPES = new Set(['worksheet', 'chartsheet', 'sharedStrings', 'styles']);

export function readBook(parts: ZipEntries): PlainBook {
  // Names of parts are the same in small and capital letters.
  const byName = new Map([...parts].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  const part = (path: string) => plainXml(byName.get(path.toLowerCase()) ?? notPlain(`no ${path}`));
  const main = [...elements(part('_rels/.rels'), 'Relationship')].filter((r) =>
    r.get('Type')?.endsWith('/officeDocument'),
  );
  const home = resolve(main[0]?.get('Target'), '');
  if (main.length !== 1 || !/^xl\/[\w-]+\.xml$/i.test(home)) notPlain('workbook elsewhere');

  const links = new Map<string, { type: string; path: string }>();
  for (const link of elements(part(home.replace('/', '/_rels/').concat('.rels')), 'Relationship')) {
    const type = link.get('Type')?.split('/').at(-1) ?? '';
    // Links to anything else may lead wherever they like: nobody follows them.
    if (MAIN_TYPES.has(type))
      links.set(link.get('Id') ?? '', { type, path: resolve(link.get('Target'), 'xl/') });
  }
  const only = (type: string) => {
    const found = [...links.values()].filter((link) => link.type === type);
    if (found.length > 1) notPlain(`${type} twice`);
    return found[0] === undefined ? null : part(found[0].path);
  };

  const xml = part(home);
  const idName = relationPrefix(xml);
  const properties = [...elements(xml, 'workbookPr')];
  const sheets = [...elements(inside(xml, 'sheets') ?? '', 'sheet')].map((sheet) => {
    const id = sheet.get(idName);
    const link = links.get(id ?? '');
    const isWithoutCells = link?.type === 'chartsheet' || id === '';
    if (link?.type !== 'worksheet' && !isWithoutCells) notPlain('not a worksheet');
    return {
      name: sheet.get('name') ?? notPlain('no name'),
      hidden: (sheet.get('state') ?? 'visible') !== 'visible',
      xml: link === undefined || isWithoutCells ? null : part(link.path),
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

/** The attribute by which a sheet names its part: "r:id", or with whatever prefix the workbook gives that namespace. */
function relationPrefix(xml: string): string {
  const prefix = /\sxmlns:(\w{1,20})="[^"]*\/officeDocument\/(?:2006\/)?relationships"/.exec(xml)?.[1];
  return `${prefix ?? 'r'}:id`;
}

/** `worksheets/sheet1.xml` seen from a folder, or `/xl/worksheets/sheet1.xml`. */
function resolve(target: string | undefined, folder: string): string {
  if (target === undefined || target.includes('%')) notPlain('target');
  const path = target.replaceAll('\\', '/');
  const steps = (path.startsWith('/') ? path.slice(1) : folder + path).split('/');
  const found: string[] = [];
  for (const step of steps) {
    if (step === '..' && found.pop() === undefined) notPlain('target');
    if (step !== '..' && step !== '.') found.push(step);
  }
  return found.join('/');
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
