import { formatNumber } from '../../text/numbers.ts';
import { escapeHtml } from '../documents/html.ts';
import { chartSvg } from './chart-svg.ts';
import {
  type PaperCell,
  type PaperColumn,
  type TablePaper,
  type TableSection,
  textOf,
  toneOf,
} from './table-paper.ts';

const css = `
@font-face{font-family:'Paper';font-weight:400;src:url('/fonts/BeVietnamPro-Regular.ttf')}
@font-face{font-family:'Paper';font-weight:600;src:url('/fonts/BeVietnamPro-SemiBold.ttf')}
@page{size:A4 landscape;margin:12mm 10mm 14mm}
@page{@bottom-right{content:counter(page) '/' counter(pages);font:8pt 'Paper'}}
*{box-sizing:border-box}
body{margin:0;font:9pt/1.35 'Paper';color:#111}
h1{font-size:14pt;margin:2mm 0 1mm;text-align:center}
h2{font-size:11pt;margin:5mm 0 1mm;break-after:avoid}
p{margin:0 0 1mm}
.office{font-weight:600}
.lines{text-align:center;margin-bottom:3mm}
table{border-collapse:collapse;width:100%;margin-top:2mm}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:0.5pt solid #777;padding:1mm 1.5mm;vertical-align:top}
th{background:#eee;font-weight:600;text-align:center;vertical-align:middle}
.right{text-align:right;font-variant-numeric:tabular-nums}
.center{text-align:center}
.bad{font-weight:600}
.muted{color:#555}
.total td{font-weight:600;background:#eee}
svg{display:block;margin:2mm 0;break-inside:avoid}
section+section{break-before:page}`;

/** Line ends of a cell stay; everything else is text. */
const linesHtml = (text: string) => text.split('\n').map(escapeHtml).join('<br>');

/** A narrow column breaks before the bracket of "491/494 (99,4 %)", never between the figure and its sign. */
const keepTogether = (text: string) => text.replace(/(?<=\d) %/g, '\u00a0%');

const shown = (cell: PaperCell): string => {
  const value = textOf(cell);
  return linesHtml(typeof value === 'number' ? formatNumber(value, 0) : keepTogether(value));
};

function rowHtml(cells: readonly PaperCell[], columns: readonly PaperColumn[], className = ''): string {
  const tds = cells.map((cell, at) => {
    const align = columns[at]?.align ?? 'left';
    const classes = [align === 'left' ? '' : align, toneOf(cell) ?? ''].filter((name) => name !== '');
    return `<td${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>${shown(cell)}</td>`;
  });
  return `<tr${className === '' ? '' : ` class="${className}"`}>${tds.join('')}</tr>`;
}

function sectionHtml({ name, sentence, chart, columns, rows, total }: TableSection, isOnly: boolean): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const cols = columns.map(({ width }) => `<col width="${((100 * width) / whole).toFixed(2)}%">`);
  const heads = columns.map(({ header }) => `<th>${linesHtml(header)}</th>`);
  return [
    '<section>',
    isOnly ? '' : `<h2>${escapeHtml(name)}</h2>`,
    sentence === '' ? '' : `<p>${escapeHtml(sentence)}</p>`,
    chart === undefined ? '' : chartSvg(chart),
    `<table><colgroup>${cols.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>`,
    ...rows.map((row) => rowHtml(row, columns)),
    total === undefined ? '' : rowHtml(total, columns, 'total'),
    '</tbody></table></section>',
  ].join('');
}

/** The list as a page to print, lying down, its head repeated on each page. Every text is escaped. */
export function tablePaperHtml({ office, title, lines, sections }: TablePaper): string {
  return [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${css}</style></head><body>`,
    `<p class="office">${escapeHtml(office)}</p><h1>${escapeHtml(title)}</h1>`,
    `<div class="lines">${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`,
    ...sections.map((section) => sectionHtml(section, sections.length === 1)),
    '</body></html>',
  ].join('');
}
