import type { FlowSection } from './flow.ts';
import { bodyFont, pageLayout, pageSizeMm, shippedFont, singleLine, textWidthMm } from './page-layout.ts';
import type { ParagraphStyle } from './styles.ts';
import { lineHeightPt, styleIds, styleOf } from './styles.ts';

const fontFaces = [
  { file: 'Tinos-Regular.ttf', weight: 400, style: 'normal' },
  { file: 'Tinos-Italic.ttf', weight: 400, style: 'italic' },
  { file: 'Tinos-Bold.ttf', weight: 700, style: 'normal' },
  { file: 'Tinos-BoldItalic.ttf', weight: 700, style: 'italic' },
]
  .map(
    ({ file, weight, style }) =>
      `@font-face{font-family:'${shippedFont}';font-weight:${weight};font-style:${style};src:url('/fonts/${file}')}`,
  )
  .join('\n');

const { topMm, bottomMm, leftMm, rightMm, pageNumberPt } = pageLayout;
/** Chromium rounds margins to whole pixels: with exactly 20 mm at both ends a page would be a point higher than Word's. */
const printMargins = `${topMm}mm ${rightMm}mm ${bottomMm + 0.25}mm ${leftMm}mm`;
const margins = `${topMm}mm ${rightMm}mm ${bottomMm}mm ${leftMm}mm`;

/** A counter style without 1 hides the first number of every section; `:first` would only do so for the first page. */
const numberStyle = `
@counter-style nothing{system:cyclic;symbols:'';suffix:''}
@counter-style paper{system:extends decimal;range:2 infinite;fallback:nothing}`;

/**
 * Chromium never resets `page`, but a counter of its own in a named page counts that section's pages. It rounds margins to
 * whole pixels, and widths of letters at 14 pt down by a sixth of a point a line: the width is set again so that lines break
 * where Word breaks them.
 */
function pageOf(section: FlowSection, at: number): string {
  const number = `content:counter(pages-${at},paper);font:${pageNumberPt}pt '${shippedFont}','${bodyFont}',serif;vertical-align:middle`;
  return `@page sheet-${at}{size:A4 ${section.orientation};margin:${printMargins};counter-increment:pages-${at} 1;@top-center{${number}}}
#sheet-${at}{page:sheet-${at}}
@media print{#sheet-${at}{width:calc(${textWidthMm(section.orientation)}mm - .35pt)}}`;
}

function lineHeight(style: ParagraphStyle): string {
  return style.lines === undefined || style.lines === 1
    ? `line-height:${singleLine.toFixed(4)}`
    : `line-height:${lineHeightPt(style)}pt`;
}

function ruleOf(id: string, style: ParagraphStyle): string {
  const rules = [
    `font-size:${style.sizePt}pt`,
    `text-align:${style.align}`,
    lineHeight(style),
    `margin:${style.beforePt ?? 0}pt 0 ${style.afterPt ?? 0}pt ${style.leftMm ?? 0}mm`,
    ...(style.bold ? ['font-weight:700'] : []),
    ...(style.italic ? ['font-style:italic'] : []),
    ...(style.firstLineMm ? [`text-indent:${style.firstLineMm}mm`] : []),
    ...(style.keepWithNext ? ['break-after:avoid'] : []),
  ];
  return `.${id}{${rules.join(';')}}`;
}

const paragraphs = styleIds.map((id) => ruleOf(id, styleOf(id))).join('\n');

/**
 * Kerning and ligatures are off because Word has them off: otherwise lines would break at other words. Chromium draws the
 * half-point border of a cell a whole pixel wide, so the cell's padding is less than Word's by what
 * that takes.
 */
const common = `
html{font-family:'${shippedFont}','${bodyFont}',serif;font-kerning:none;font-variant-ligatures:none;color:#000}
body{margin:0}
p{overflow-wrap:break-word;orphans:2;widows:2;padding:0}
p.three{orphans:3;widows:3}
section+section{break-before:page}
.rule{border-top:.75pt solid #000;margin:3.5pt auto 0;height:1pt}
.keep,p.keep{break-after:avoid}
p.free{break-after:auto}
p.flush{text-indent:0}
.break{break-before:page}
table{border-collapse:collapse;table-layout:fixed;width:100%}
td,th{padding:0;vertical-align:top}
table.grid,.whole{break-inside:avoid}
table.ruled{width:calc(100% + .9pt);margin:0 -.375pt}
table.ruled td,table.ruled th{border:.5pt solid #000;padding:.875pt calc(1.5mm - .375pt)}
table.ruled th,table.ruled tr.group td{vertical-align:middle}
table.ruled tr{break-inside:avoid}
p.al-left{text-align:left}p.al-center{text-align:center}p.al-right{text-align:right}p.al-justify{text-align:justify}`;

const { width, height } = pageSizeMm('portrait');
/** In the window: sheets on a desk. Not broken into pages, which only the printer can do. */
const preview = `
@media screen{
html{background:#d8dbe0}
body{padding:8mm 4mm}
section{box-sizing:border-box;width:${width}mm;min-height:${height}mm;padding:${margins};margin:0 auto 8mm;background:#fff;box-shadow:0 1px 6px rgba(0,0,0,.35)}
section.landscape{width:${height}mm;min-height:${width}mm}
.break{border-top:1px dashed #b4b9c2;margin-top:8mm;padding-top:8mm}
}`;

export function documentCss(sections: readonly FlowSection[]): string {
  return [fontFaces, numberStyle, ...sections.map(pageOf), common, paragraphs, preview].join('\n');
}
