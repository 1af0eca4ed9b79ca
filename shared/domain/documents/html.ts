import type { Run } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import type { OfficialDocument } from './document.ts';
import type { FlowBlock, FlowGrid, FlowParagraph, FlowSection, FlowTable } from './flow.ts';
import { documentCss } from './html-css.ts';
import { layOut } from './lay-out.ts';
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

function paragraphHtml(paragraph: FlowParagraph): string {
  const style = styleOf(paragraph.style);
  const classes: string[] = [paragraph.style];
  if (paragraph.align !== undefined) classes.push(`al-${paragraph.align}`);
  if (paragraph.firstLine === false) classes.push('flush');
  if (paragraph.keepWithNext === true) classes.push('keep');
  if (paragraph.keepWithNext === false && style.keepWithNext) classes.push('free');
  return `<p class="${classes.join(' ')}">${runsHtml(paragraph.runs)}</p>`;
}

function columnsHtml(widthsMm: readonly number[]): string {
  return `<colgroup>${widthsMm.map((width) => `<col style="width:${width.toFixed(2)}mm">`).join('')}</colgroup>`;
}

function gridHtml(grid: FlowGrid): string {
  const rows = grid.rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td>${cell.map(blockHtml).join('')}</td>`).join('')}</tr>`,
  );
  return `<table class="grid">${columnsHtml(grid.widthsMm)}<tbody>${rows.join('')}</tbody></table>`;
}

function tableHtml(table: FlowTable): string {
  const size = `style="font-size:${table.fontSize}pt"`;
  const head = table.columns.map(
    (column) => `<th><p class="cellHeader" ${size}>${escapeHtml(column.header)}</p></th>`,
  );
  const rows = table.rows.map((row) => {
    if (row.kind === 'group') {
      const runs = runsHtml(row.cells[0] ?? []);
      return `<tr class="group"><td colspan="${table.columns.length}"><p class="cell" ${size}>${runs}</p></td></tr>`;
    }
    const cells = table.columns.map((column, at) => {
      const runs = runsHtml(row.cells[at] ?? []);
      return `<td><p class="cell al-${column.align}" ${size}>${runs}</p></td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const widths = columnsHtml(table.columns.map((column) => column.widthMm));
  return `<table class="ruled">${widths}<thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function blockHtml(block: FlowBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block);
    case 'rule':
      return `<div class="rule" style="width:${block.widthMm.toFixed(1)}mm"></div>`;
    case 'gap':
      return `<div${block.keepWithNext ? ' class="keep"' : ''} style="height:${block.heightPt}pt"></div>`;
    case 'grid':
      return gridHtml(block);
    case 'table':
      return tableHtml(block);
    case 'pageBreak':
      return '<div class="break"></div>';
  }
}

function sectionHtml(section: FlowSection, at: number): string {
  return `<section id="sheet-${at}" class="${section.orientation}">${section.blocks.map(blockHtml).join('\n')}</section>`;
}

/** No script, no request but for the fonts beside the application, whatever a text contains. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; img-src data:";

/** The paper as one self-contained page: printed to PDF, and shown as preview in a sandboxed frame. */
export function renderHtml(document: OfficialDocument): string {
  const flow = layOut(document);
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(flow.title)}</title>
<style>${documentCss(flow.sections)}</style></head>
<body>
${flow.sections.map(sectionHtml).join('\n')}
</body></html>`;
}
