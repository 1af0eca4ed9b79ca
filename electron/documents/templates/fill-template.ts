import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import type { FlowBlock } from '#shared/domain/documents/flow.ts';
import { layOut, textBlocks } from '#shared/domain/documents/lay-out.ts';
import { keptWithClosing } from '#shared/domain/documents/lay-out-blocks.ts';
import { legalBasisBlocks } from '#shared/domain/documents/lay-out-header.ts';
import { bodyFont, textWidthMm } from '#shared/domain/documents/page-layout.ts';
import { templateText } from '#shared/domain/documents/template-fields.ts';
import { wordFrame } from '../render/docx-frame.ts';
import { blockXml, gapXml } from '../render/docx-xml.ts';
import { compileTemplate } from './compile-template.ts';
import { lastSection, sectionFor, textWidthOf } from './section-properties.ts';
import { LINE_MARK, splitParagraphs } from './split-paragraphs.ts';
import { partText, type WordParts } from './word-parts.ts';

const encoder = new TextEncoder();

/** Tables and rules at the width of the template's page. */
function scaled(block: FlowBlock, factor: number): FlowBlock {
  if (block.kind === 'table')
    return {
      ...block,
      columns: block.columns.map((column) => ({ ...column, widthMm: column.widthMm * factor })),
    };
  if (block.kind === 'grid') return { ...block, widthsMm: block.widthsMm.map((width) => width * factor) };
  return block;
}

function blocksXml(blocks: readonly FlowBlock[], fromMm: number, toMm: number): string {
  return blocks.map((block) => blockXml(scaled(block, toMm / fromMm), toMm)).join('');
}

/** Our paragraph styles where the template has none of that name; a template made from our own file keeps its changes. */
function withStyles(styles: string, ours: string): string {
  const missing = (ours.match(/<w:style\b[\s\S]*?<\/w:style>/g) ?? []).filter((style) => {
    const id = /w:styleId="(td-[^"]+)"/.exec(style)?.[1];
    return id !== undefined && !styles.includes(`w:styleId="${id}"`);
  });
  const font = `<w:rFonts w:ascii="${bodyFont}" w:hAnsi="${bodyFont}" w:cs="${bodyFont}"/>`;
  const withFont = missing.map((style) =>
    style.includes('<w:rPr>') ? style.replace('<w:rPr>', `<w:rPr>${font}`) : style,
  );
  return styles.replace('</w:styles>', () => `${withFont.join('')}</w:styles>`);
}

/** Annexes and what is attached follow on pages of their own, in the page of the template. */
function withParts(xml: string, document: OfficialDocument): string {
  const sections = layOut(document).sections.slice(1);
  const own = lastSection(xml);
  if (sections.length === 0 || own === null) return xml;
  const at = xml.lastIndexOf(own);
  const written = sections.map(({ orientation, blocks }, index) => {
    const properties = sectionFor(own, orientation);
    const width = textWidthOf(properties) ?? textWidthMm(orientation);
    const text = blocksXml(blocks, textWidthMm(orientation), width);
    const isLast = index === sections.length - 1;
    return text + (isLast ? gapXml(1) + properties : gapXml(1, false, properties));
  });
  return `${xml.slice(0, at)}${gapXml(1, false, own)}${written.join('')}${xml.slice(at + own.length)}`;
}

/**
 * The paper in the look of the office's own template: text fields where they stand, the text with its sections and tables as
 * real Word content, annexes after it.
 * @throws AppError TEMPLATE_*
 */
export async function fillTemplate(parts: WordParts, document: OfficialDocument): Promise<WordParts> {
  const ours = (await wordFrame()).parts.get('word/styles.xml');
  const styled: WordParts = new Map(parts).set(
    'word/styles.xml',
    encoder.encode(withStyles(partText(parts.get('word/styles.xml')), partText(ours))),
  );
  const template = await compileTemplate(styled);
  const section = lastSection(partText(parts.get('word/document.xml')));
  const from = textWidthMm(document.orientation);
  const width = (section === null ? null : textWidthOf(section)) ?? from;
  const lines = Object.entries(templateText(document)).map(([name, text]) => [
    name,
    text.replaceAll('\n', LINE_MARK),
  ]);
  const filled = template.fill({
    ...Object.fromEntries(lines),
    can_cu: blocksXml(legalBasisBlocks(document), from, width),
    noi_dung: blocksXml(keptWithClosing(textBlocks(document), width), from, width),
  });
  for (const [name, bytes] of filled) {
    if (/^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
      filled.set(name, encoder.encode(splitParagraphs(partText(bytes))));
  }
  const xml = partText(filled.get('word/document.xml'));
  return filled.set('word/document.xml', encoder.encode(withParts(xml, document)));
}
