import type { Run } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import { countLines } from './count-lines.ts';
import type { OfficialDocument } from './document.ts';
import type { FlowBlock, FlowDocument, FlowGrid, FlowParagraph, FlowSection, FlowTable } from './flow.ts';
import { documentCss } from './html-css.ts';
import { layOut } from './lay-out.ts';
import { textWidthMm } from './page-layout.ts';
import { styleOf } from './styles.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Every text on its way into the page goes through here, once. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

function runHtml(run: Run): string {
  let html = escapeHtml(run.text);
  if (run.italic) html = `<i>${html}</i>`;
  if (run.bold) html = `<b>${html}</b>`;
  return html;
}

function runsHtml(runs: readonly Run[]): string {
  return runs.map(runHtml).join('');
}

/**
 * Chromium leaves a single line of a paragraph of three on the next page although two are asked for; Word moves the whole
 * paragraph. Such paragraphs are told to stay whole, so that pages break alike.
 */
function isOfThreeLines(paragraph: FlowParagraph, columnMm: number): boolean {
  return countLines(paragraph, columnMm) === 3;
}

function paragraphHtml(paragraph: FlowParagraph, columnMm?: number): string {
  const style = styleOf(paragraph.style);
  const classes: string[] = [paragraph.style];
  if (paragraph.align !== undefined) classes.push(`al-${paragraph.align}`);
  if (paragraph.firstLine === false) classes.push('flush');
  if (paragraph.keepWithNext === true) classes.push('keep');
  if (paragraph.keepWithNext === false && style.keepWithNext) classes.push('free');
  if (columnMm !== undefined && isOfThreeLines(paragraph, columnMm)) classes.push('three');
  return `<p class="${classes.join(' ')}">${runsHtml(paragraph.runs)}</p>`;
}

/**
 * Widths and heights of single elements become rules of the one style sheet: the window's policy allows that sheet by its
 * nonce, and no style attribute whatever.
 */
class SingleRules {
  readonly #names = new Map<string, string>();

  className(rule: string): string {
    const known = this.#names.get(rule);
    if (known !== undefined) return known;
    const name = `r${this.#names.size}`;
    this.#names.set(rule, name);
    return name;
  }

  css(): string {
    return [...this.#names].map(([rule, name]) => `.${name}.${name}{${rule}}`).join('\n');
  }
}

function columnsHtml(widthsMm: readonly number[], rules: SingleRules): string {
  const columns = widthsMm.map((width) => `<col class="${rules.className(`width:${width.toFixed(2)}mm`)}">`);
  return `<colgroup>${columns.join('')}</colgroup>`;
}

function gridHtml(grid: FlowGrid, rules: SingleRules): string {
  const cell = (blocks: readonly FlowBlock[]) =>
    `<td>${blocks.map((block) => blockHtml(block, rules)).join('')}</td>`;
  const rows = grid.rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`);
  return `<table class="grid">${columnsHtml(grid.widthsMm, rules)}<tbody>${rows.join('')}</tbody></table>`;
}

function tableHtml(table: FlowTable, rules: SingleRules): string {
  const size = rules.className(`font-size:${table.fontSize}pt`);
  const head = table.columns.map(
    (column) => `<th><p class="cellHeader ${size}">${escapeHtml(column.header)}</p></th>`,
  );
  const rows = table.rows.map((row) => {
    if (row.kind === 'group') {
      const runs = runsHtml(row.cells[0] ?? []);
      return `<tr class="group"><td colspan="${table.columns.length}"><p class="cell ${size}">${runs}</p></td></tr>`;
    }
    const cells = table.columns.map((column, at) => {
      const runs = runsHtml(row.cells[at] ?? []);
      return `<td><p class="cell ${size} al-${column.align}">${runs}</p></td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const widths = columnsHtml(
    table.columns.map((column) => column.widthMm),
    rules,
  );
  return `<table class="ruled">${widths}<thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function blockHtml(block: FlowBlock, rules: SingleRules, columnMm?: number): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block, columnMm);
    case 'rule':
      return `<div class="rule ${rules.className(`width:${block.widthMm.toFixed(1)}mm`)}"></div>`;
    case 'gap':
      return `<div class="${block.keepWithNext ? 'keep ' : ''}${rules.className(`height:${block.heightPt}pt`)}"></div>`;
    case 'grid':
      return gridHtml(block, rules);
    case 'table':
      return tableHtml(block, rules);
    case 'pageBreak':
      return '<div class="break"></div>';
  }
}

/** The last sentence and the signature are one piece: Chromium does not always heed a chain of `break-after: avoid`. */
function sectionHtml(section: FlowSection, at: number, rules: SingleRules): string {
  const columnMm = textWidthMm(section.orientation);
  const blocks = section.blocks.map((block) => blockHtml(block, rules, columnMm));
  const from = section.blocks.findLastIndex((block) => block.kind === 'paragraph' && block.whole === true);
  const text =
    from === -1
      ? blocks
      : [...blocks.slice(0, from), `<div class="whole">${blocks.slice(from).join('\n')}</div>`];
  return `<section id="sheet-${at}" class="${section.orientation}">${text.join('\n')}</section>`;
}

/** No script, no request but for the fonts beside the application, whatever a text contains. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; img-src data:";

/**
 * The paper as one self-contained page: printed to PDF, and shown as preview in a sandboxed frame. A `srcdoc` frame
 * inherits the window's policy, so the preview passes the nonce of that window's styles.
 */
export function renderHtml(document: OfficialDocument, options: { styleNonce?: string } = {}): string {
  return renderFlowHtml(layOut(document), options);
}

/** A flow laid out by the caller: several copies of a paper as one print job. */
export function renderFlowHtml(flow: FlowDocument, options: { styleNonce?: string } = {}): string {
  const rules = new SingleRules();
  const sections = flow.sections.map((section, at) => sectionHtml(section, at, rules));
  const nonce = options.styleNonce === undefined ? '' : ` nonce="${escapeHtml(options.styleNonce)}"`;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(flow.title)}</title>
<style${nonce}>${documentCss(flow.sections)}
${rules.css()}</style></head>
<body>
${sections.join('\n')}
</body></html>`;
}
