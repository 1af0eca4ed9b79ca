import type { Run } from '#shared/domain/documents/blocks.ts';
import { cleanText } from '#shared/domain/documents/clean-text.ts';
import type {
  FlowBlock,
  FlowGap,
  FlowGrid,
  FlowParagraph,
  FlowRule,
  FlowTable,
} from '#shared/domain/documents/flow.ts';
import type { StyleId } from '#shared/domain/documents/styles.ts';
import { twipsOfMm, twipsOfPoints, wordAlignment, wordStyleId } from './docx-units.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Every text on its way into the file goes through here: XML has no way to write a control character. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}

function runXml(run: Run, sizePt?: number): string {
  const look = [
    ...(run.bold ? ['<w:b/><w:bCs/>'] : []),
    ...(run.italic ? ['<w:i/><w:iCs/>'] : []),
    ...(sizePt === undefined ? [] : [`<w:sz w:val="${sizePt * 2}"/><w:szCs w:val="${sizePt * 2}"/>`]),
  ].join('');
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(run.text)}</w:t></w:r>`;
}

interface ParagraphLook {
  style: StyleId;
  keepNext?: boolean | undefined;
  align?: keyof typeof wordAlignment | undefined;
  flush?: boolean;
  whole?: boolean;
  sizePt?: number;
}

/** The order of the properties is the schema's: Word refuses another. */
function paragraph(runs: readonly Run[], look: ParagraphLook): string {
  const properties = [
    `<w:pStyle w:val="${wordStyleId(look.style)}"/>`,
    ...(look.keepNext === undefined ? [] : [`<w:keepNext w:val="${look.keepNext ? 1 : 0}"/>`]),
    ...(look.whole ? ['<w:keepLines/>'] : []),
    ...(look.flush ? ['<w:ind w:firstLine="0"/>'] : []),
    ...(look.align === undefined ? [] : [`<w:jc w:val="${wordAlignment[look.align]}"/>`]),
  ];
  const text = runs.map((run) => runXml(run, look.sizePt)).join('');
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${text}</w:p>`;
}

function paragraphXml(block: FlowParagraph): string {
  const { style, keepWithNext, align, whole = false } = block;
  return paragraph(block.runs, {
    ...{ style, keepNext: keepWithNext, align, whole },
    flush: block.firstLine === false,
  });
}

/** Empty height: a paragraph whose line is exactly that high. `section` ends a section of the document in it. */
export function gapXml(heightPt: number, keepNext = false, section = ''): string {
  const spacing = `<w:spacing w:before="0" w:after="0" w:line="${twipsOfPoints(heightPt)}" w:lineRule="exact"/>`;
  return `<w:p><w:pPr>${keepNext ? '<w:keepNext/>' : ''}${spacing}${section}</w:pPr></w:p>`;
}

/** A border on an empty paragraph, narrowed by indents: unlike a drawn line it stays put when a clerk edits the text. */
function ruleXml(rule: FlowRule, columnMm: number): string {
  const side = twipsOfMm(Math.max((columnMm - rule.widthMm) / 2, 0));
  const border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>';
  const spacing = `<w:spacing w:before="${twipsOfPoints(3.5)}" w:after="0" w:line="20" w:lineRule="exact"/>`;
  return `<w:p><w:pPr><w:keepNext/>${border}${spacing}<w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`;
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const noLines = sides.map((side) => `<w:${side} w:val="none" w:sz="0" w:space="0" w:color="auto"/>`).join('');
const thinLines = sides
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

function tableXml(
  columns: readonly number[],
  lines: string,
  marginMm: number,
  rows: readonly string[],
): string {
  const total = columns.reduce((sum, width) => sum + width, 0);
  const margin = twipsOfMm(marginMm);
  const cell = `<w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/>`;
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${lines}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${cell}</w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function cellXml(width: number, properties: string, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content === '' ? '<w:p/>' : content}</w:tc>`;
}

function cellBlockXml(block: FlowParagraph | FlowRule | FlowGap, columnMm: number): string {
  if (block.kind === 'rule') return ruleXml(block, columnMm);
  return block.kind === 'gap' ? gapXml(block.heightPt, block.keepWithNext) : paragraphXml(block);
}

/** The header and the closing: no borders, each row whole on one page. */
function gridXml(grid: FlowGrid): string {
  const columns = grid.widthsMm.map(twipsOfMm);
  const rows = grid.rows.map((cells) => {
    const written = cells.map((cell, at) => {
      const content = cell.map((block) => cellBlockXml(block, grid.widthsMm[at] ?? 0)).join('');
      return cellXml(columns[at] ?? 0, '', content);
    });
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${written.join('')}</w:tr>`;
  });
  return tableXml(columns, noLines, 0, rows);
}

const cellMargins = '<w:tcMar><w:top w:w="20" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/></w:tcMar>';

/** A table of the text: thin lines, the header row on every page, no row broken over two pages. */
function ruledTableXml(table: FlowTable): string {
  const columns = table.columns.map((column) => twipsOfMm(column.widthMm));
  const sizePt = table.fontSize;
  const total = columns.reduce((sum, width) => sum + width, 0);
  const head = table.columns.map((column, at) =>
    cellXml(
      columns[at] ?? 0,
      `${cellMargins}<w:vAlign w:val="center"/>`,
      paragraph([{ text: column.header }], { style: 'cellHeader', sizePt }),
    ),
  );
  const rows = table.rows.map((row) => {
    const cells =
      row.kind === 'group'
        ? [
            cellXml(
              total,
              `<w:gridSpan w:val="${columns.length}"/>${cellMargins}`,
              paragraph(row.cells[0] ?? [], { style: 'cell', sizePt, keepNext: true }),
            ),
          ]
        : table.columns.map(({ align }, at) =>
            cellXml(
              columns[at] ?? 0,
              cellMargins,
              paragraph(row.cells[at] ?? [], { style: 'cell', sizePt, align }),
            ),
          );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`;
  return tableXml(columns, thinLines, 1.5, [header, ...rows]);
}

export function blockXml(block: FlowBlock, columnMm: number): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphXml(block);
    case 'rule':
      return ruleXml(block, columnMm);
    case 'gap':
      return gapXml(block.heightPt, block.keepWithNext);
    case 'grid':
      return gridXml(block);
    case 'table':
      return ruledTableXml(block);
    case 'pageBreak':
      return '<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';
  }
}
