import { romanNumeral } from '../../text/numbers.ts';
import { capitals, cleanText } from './clean-text.ts';
import type { DocumentPart, OfficialDocument } from './document.ts';
import type { FlowBlock, FlowDocument, FlowSection } from './flow.ts';
import { attachedToLine } from './header-text.ts';
import { documentKinds } from './kinds.ts';
import { keptWithClosing, layOutBlocks, withEndMark } from './lay-out-blocks.ts';
import { closingGrid } from './lay-out-closing.ts';
import { addresseeBlocks, headerGrid, legalBasisBlocks, paragraphOf, titleBlocks } from './lay-out-header.ts';
import { textWidthMm } from './page-layout.ts';

/** The text between the legal bases and the closing; in an office's own template too. */
export function textBlocks(document: OfficialDocument): FlowBlock[] {
  const written = layOutBlocks(document.blocks, document.orientation);
  return document.endMark ? withEndMark(written) : written;
}

function mainSection(document: OfficialDocument): FlowSection {
  const text = textBlocks(document);
  const closing = closingGrid(document);
  return {
    orientation: document.orientation,
    blocks: [
      headerGrid(document),
      ...titleBlocks(document),
      ...addresseeBlocks(document),
      ...(document.authority === null
        ? []
        : [paragraphOf('authority', capitals(cleanText(document.authority)))]),
      ...legalBasisBlocks(document),
      ...(document.kind === 'decision' ? [paragraphOf('resolve', 'QUYẾT ĐỊNH:')] : []),
      ...(closing === null
        ? text
        : [
            ...keptWithClosing(text, textWidthMm(document.orientation)),
            { kind: 'gap', heightPt: 8, keepWithNext: true } as const,
            closing,
          ]),
    ],
  };
}

/** A single annex has no number, two or more carry Roman numerals. */
function partLabels(parts: readonly DocumentPart[]): string[] {
  const annexes = parts.filter((part) => part.role === 'annex').length;
  let annex = 0;
  return parts.map((part) => {
    if (part.role === 'attached') return capitals(cleanText(part.label ?? ''));
    annex += 1;
    return annexes === 1 ? 'Phụ lục' : `Phụ lục ${romanNumeral(annex)}`;
  });
}

function partSection(document: OfficialDocument, part: DocumentPart, label: string): FlowSection {
  const written = layOutBlocks(part.blocks, part.orientation);
  const title = cleanText(part.title);
  const heading: FlowBlock[] = [
    ...(label === '' ? [] : [paragraphOf('partLabel', label)]),
    paragraphOf('partTitle', part.role === 'annex' ? capitals(title) : title),
    paragraphOf('attachedTo', attachedToLine(document)),
    { kind: 'rule', widthMm: 45 },
    { kind: 'gap', heightPt: 8 },
  ];
  return {
    orientation: part.orientation,
    blocks: [...heading, ...(part.endMark ? withEndMark(written) : written)],
  };
}

function documentTitle(document: OfficialDocument): string {
  return `${documentKinds[document.kind].name}: ${cleanText(document.subject)}`;
}

/** The whole paper, laid out once for Word, print and preview. */
export function layOut(document: OfficialDocument): FlowDocument {
  const labels = partLabels(document.parts);
  return {
    title: documentTitle(document),
    sections: [
      mainSection(document),
      ...document.parts.map((part, at) => partSection(document, part, labels[at] ?? '')),
    ],
  };
}
