import { escapeHtml } from './html.ts';
import { type DocxParagraph, type DocxParts, readDocx } from './read-docx.ts';

/** Looks become classes of one style sheet: the window's policy allows no style attribute. */
class Looks {
  readonly #rules = new Map<string, string>();

  className(rule: string): string {
    const known = this.#rules.get(rule);
    if (known !== undefined) return known;
    const name = `d${this.#rules.size}`;
    this.#rules.set(rule, name);
    return name;
  }

  css(): string {
    return [...this.#rules].map(([rule, name]) => `.${name}{${rule}}`).join('\n');
  }
}

const alignments: Record<string, string> = {
  both: 'justify',
  center: 'center',
  right: 'right',
  end: 'right',
};

function paragraphHtml(paragraph: DocxParagraph, looks: Looks): string {
  const { text, sizesPt, bold, italic, align, firstLineMm } = paragraph;
  const rules = [
    `font-size:${Math.min(Math.max(sizesPt[0] ?? 14, 6), 40)}pt`,
    `text-align:${alignments[align] ?? 'left'}`,
    ...(bold ? ['font-weight:700'] : []),
    ...(italic ? ['font-style:italic'] : []),
    ...(firstLineMm > 0 && firstLineMm < 60 ? [`text-indent:${firstLineMm.toFixed(1)}mm`] : []),
  ];
  return `<p class="${looks.className(rules.join(';'))}">${escapeHtml(text)}</p>`;
}

/** Rows of one table by the places "table.row.cell" of its paragraphs. */
function tableHtml(paragraphs: readonly DocxParagraph[], looks: Looks): string {
  const rows = new Map<string, Map<string, string>>();
  for (const paragraph of paragraphs) {
    const [, row = '', ...cell] = paragraph.cell.split('.');
    const cells = rows.get(row) ?? new Map<string, string>();
    rows.set(row, cells);
    const place = cell.join('.');
    cells.set(place, (cells.get(place) ?? '') + paragraphHtml(paragraph, looks));
  }
  const lines = [...rows.values()].map((cells) => {
    const written = [...cells.values()].map((cell) => `<td>${cell}</td>`);
    return `<tr>${written.join('')}</tr>`;
  });
  return `<table>${lines.join('')}</table>`;
}

const page = `
html{background:#d8dbe0}
body{margin:0;padding:8mm 4mm;font-family:Tinos,'Times New Roman',serif;color:#000}
main{box-sizing:border-box;width:210mm;min-height:297mm;padding:20mm 20mm 20mm 30mm;margin:0 auto;background:#fff;box-shadow:0 1px 6px rgba(0,0,0,.35)}
p{margin:0 0 3pt;min-height:1em;overflow-wrap:break-word}
table{border-collapse:collapse;width:100%;margin:0 0 4pt}
td{vertical-align:top;padding:1pt 1.5mm}`;

/**
 * A rough page of a Word file: texts with their looks, tables with their cells. Word alone sets lines and pages; this shows
 * whether every field came where it belongs.
 */
export function docxPreview(parts: DocxParts): string {
  const looks = new Looks();
  const { paragraphs } = readDocx(parts);
  const html: string[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const [table = ''] = paragraphs[at]?.cell.split('.') ?? [];
    let end = at + 1;
    while (table !== '' && paragraphs[end]?.cell.split('.')[0] === table) end++;
    const group = paragraphs.slice(at, end);
    html.push(
      table === '' ? group.map((one) => paragraphHtml(one, looks)).join('') : tableHtml(group, looks),
    );
    at = end;
  }
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Bản thử</title>
<style>${page}
${looks.css()}</style></head>
<body><main>${html.join('\n')}</main></body></html>`;
}
