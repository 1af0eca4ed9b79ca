import { singleLine } from './page-layout.ts';
import {
  childNamed,
  childrenNamed,
  descendants,
  parseXml,
  textContent,
  type XmlElement,
} from './xml-tree.ts';

/** Parts of a .docx by name ("word/document.xml"), unzipped by the caller. */
export type DocxParts = Readonly<Record<string, string>>;

export interface DocxParagraph {
  text: string;
  sizesPt: number[];
  bold: boolean;
  italic: boolean;
  align: string;
  firstLineMm: number;
  /** Distance to a neighbour of the same style. */
  spacingPt: number;
  lines: number;
  /** "table.row.cell", empty outside tables. */
  cell: string;
  /** Section of the document, from 0. */
  section: number;
  /** An empty paragraph with a line above: how wide its column is (null: the page) and what its indents take of it. */
  rule: { columnMm: number | null; insetMm: number } | null;
  /** The first run is bold, whatever follows. */
  boldStart: boolean;
  /** In a table with visible lines. */
  isRuled: boolean;
}

export interface DocxSection {
  widthMm: number;
  heightMm: number;
  marginsMm: { top: number; bottom: number; left: number; right: number };
  titlePage: boolean;
  defaultHeader: string | undefined;
  firstHeader: string | undefined;
  startsAt: number | undefined;
}

export interface DocxContent {
  paragraphs: DocxParagraph[];
  sections: DocxSection[];
  fonts: Set<string>;
  colors: Set<string>;
  /** Tables with visible lines, and how many of them repeat their first row. */
  ruledTables: number;
  repeatedHeaders: number;
}

const twipsToMm = (value: string | undefined) => (Number(value ?? 0) / 1440) * 25.4;
const twipsToPt = (value: string | undefined) => Number(value ?? 0) / 20;
const attribute = (element: XmlElement | undefined, name: string) => element?.attributes[`w:${name}`];

function isOn(properties: readonly XmlElement[], name: string): boolean {
  const element = properties.map((one) => childNamed(one, name)).find((one) => one !== undefined);
  return element !== undefined && !['0', 'false', 'none'].includes(attribute(element, 'val') ?? 'true');
}

/** The nearest definition wins: run, then paragraph style, then its base styles, then the defaults. */
function firstAttribute(
  properties: readonly XmlElement[],
  element: string,
  name: string,
): string | undefined {
  return properties
    .map((one) => attribute(childNamed(one, element), name))
    .find((value) => value !== undefined);
}

/** Line spacing as a multiple of a single line, whichever way it is given. */
function linesOf(properties: readonly XmlElement[], sizePt: number): number {
  const line = Number(firstAttribute(properties, 'w:spacing', 'line') ?? 240);
  const rule = firstAttribute(properties, 'w:spacing', 'lineRule') ?? 'auto';
  return rule === 'auto' ? line / 240 : line / 20 / (sizePt * singleLine);
}

class Styles {
  readonly #styles: Map<string, XmlElement>;
  readonly #defaults: XmlElement | undefined;
  /** Properties that some paragraph really has. */
  readonly used = new Set<XmlElement>();

  constructor(xml: string) {
    const root = parseXml(xml);
    this.#styles = new Map(
      childrenNamed(root, 'w:style').map((one) => [attribute(one, 'styleId') ?? '', one]),
    );
    this.#defaults = childNamed(root, 'w:docDefaults');
  }

  chain(id: string | undefined, part: 'w:pPr' | 'w:rPr'): XmlElement[] {
    const found: XmlElement[] = [];
    const seen = new Set<string>();
    for (let at = id ?? 'Normal'; !seen.has(at); ) {
      seen.add(at);
      const style = this.#styles.get(at);
      const properties = childNamed(style, part);
      if (properties !== undefined) found.push(properties);
      at = attribute(childNamed(style, 'w:basedOn'), 'val') ?? at;
    }
    const fallback = childNamed(childNamed(this.#defaults, `${part}Default`), part);
    if (fallback !== undefined) found.push(fallback);
    for (const one of found) this.used.add(one);
    return found;
  }
}

interface Place {
  cell: string;
  section: number;
  columnMm: number | null;
  isRuled: boolean;
}

function isRuledTable(table: XmlElement): boolean {
  const sides = descendants(childNamed(table, 'w:tblPr'), 'w:insideH');
  return sides.some((side) => attribute(side, 'val') === 'single');
}

function ruleOf(own: XmlElement | undefined, columnMm: number | null): DocxParagraph['rule'] {
  const top = childNamed(childNamed(own, 'w:pBdr'), 'w:top');
  if (attribute(top, 'val') !== 'single') return null;
  const indent = childNamed(own, 'w:ind');
  return { columnMm, insetMm: twipsToMm(attribute(indent, 'left')) + twipsToMm(attribute(indent, 'right')) };
}

function readParagraph(element: XmlElement, styles: Styles, place: Place): DocxParagraph {
  const own = childNamed(element, 'w:pPr');
  const styleId = attribute(childNamed(own, 'w:pStyle'), 'val');
  const properties = [...(own === undefined ? [] : [own]), ...styles.chain(styleId, 'w:pPr')];
  const styleRun = styles.chain(styleId, 'w:rPr');
  const all = descendants(element, 'w:r').map((run) => {
    const rPr = childNamed(run, 'w:rPr');
    const look = [...(rPr === undefined ? [] : [rPr]), ...styleRun];
    return {
      text: childrenNamed(run, 'w:t').map(textContent).join(''),
      sizePt: Number(firstAttribute(look, 'w:sz', 'val') ?? 20) / 2,
      bold: isOn(look, 'w:b'),
      italic: isOn(look, 'w:i'),
    };
  });
  const runs = all.filter((run) => run.text.trim() !== '');
  const before = twipsToPt(firstAttribute(properties, 'w:spacing', 'before'));
  const after = twipsToPt(firstAttribute(properties, 'w:spacing', 'after'));
  return {
    text: all.map((run) => run.text).join(''),
    sizesPt: [...new Set(runs.map((run) => run.sizePt))],
    bold: runs.length > 0 && runs.every((run) => run.bold),
    italic: runs.length > 0 && runs.every((run) => run.italic),
    align: firstAttribute(properties, 'w:jc', 'val') ?? 'left',
    firstLineMm: twipsToMm(firstAttribute(properties, 'w:ind', 'firstLine')),
    spacingPt: before + after,
    lines: linesOf(properties, Math.max(...runs.map((run) => run.sizePt), 1)),
    cell: place.cell,
    section: place.section,
    rule: ruleOf(own, place.columnMm),
    boldStart: runs[0]?.bold === true,
    isRuled: place.isRuled,
  };
}

function readSection(element: XmlElement): DocxSection {
  const size = childNamed(element, 'w:pgSz');
  const margin = childNamed(element, 'w:pgMar');
  const header = (type: string) =>
    childrenNamed(element, 'w:headerReference').find((one) => attribute(one, 'type') === type)?.attributes[
      'r:id'
    ];
  const start = attribute(childNamed(element, 'w:pgNumType'), 'start');
  return {
    widthMm: twipsToMm(attribute(size, 'w')),
    heightMm: twipsToMm(attribute(size, 'h')),
    marginsMm: {
      top: twipsToMm(attribute(margin, 'top')),
      bottom: twipsToMm(attribute(margin, 'bottom')),
      left: twipsToMm(attribute(margin, 'left')),
      right: twipsToMm(attribute(margin, 'right')),
    },
    titlePage: isOn([element], 'w:titlePg'),
    defaultHeader: header('default'),
    firstHeader: header('first'),
    startsAt: start === undefined ? undefined : Number(start),
  };
}

/** What the rules of the format look at, with styles worked out as Word does. */
export function readDocx(parts: DocxParts): DocxContent {
  const root = parseXml(parts['word/document.xml'] ?? '');
  const styles = new Styles(parts['word/styles.xml'] ?? '');
  const paragraphs: DocxParagraph[] = [];
  let tables = 0;
  let section = 0;
  let isRuled = false;
  const walk = (element: XmlElement, cell: string, columnMm: number | null) => {
    let rows = 0;
    let cells = 0;
    let table = cell;
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'w:p') {
        paragraphs.push(readParagraph(child, styles, { cell, section, columnMm, isRuled }));
        if (childNamed(childNamed(child, 'w:pPr'), 'w:sectPr') !== undefined) section += 1;
      } else if (child.name === 'w:tbl') {
        tables += 1;
        table = String(tables);
        isRuled = isRuledTable(child);
        walk(child, table, null);
        isRuled = false;
      } else if (child.name === 'w:tr') walk(child, `${cell}.${rows++}`, null);
      else if (child.name === 'w:tc') {
        const width = attribute(childNamed(childNamed(child, 'w:tcPr'), 'w:tcW'), 'w');
        walk(child, `${cell}.${cells++}`, twipsToMm(width));
      }
    }
  };
  const body = childNamed(root, 'w:body');
  if (body !== undefined) walk(body, '', null);

  const looks = [root, ...styles.used];
  const fonts = looks
    .flatMap((one) => descendants(one, 'w:rFonts'))
    .flatMap((one) => ['w:ascii', 'w:hAnsi', 'w:cs'].map((name) => one.attributes[name] ?? ''));
  const colors = looks
    .flatMap((one) => descendants(one, 'w:color'))
    .map((one) => attribute(one, 'val') ?? '');
  const ruled = descendants(root, 'w:tbl').filter(isRuledTable);
  return {
    paragraphs,
    sections: descendants(root, 'w:sectPr').map(readSection),
    fonts: new Set(fonts.filter((font) => font !== '')),
    colors: new Set(colors),
    ruledTables: ruled.length,
    repeatedHeaders: ruled.filter((one) => descendants(one, 'w:tblHeader').length > 0).length,
  };
}
