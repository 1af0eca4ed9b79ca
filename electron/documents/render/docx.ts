import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx';
import { cleanText } from '#shared/domain/documents/clean-text.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import type { FlowBlock, FlowSection } from '#shared/domain/documents/flow.ts';
import { layOut } from '#shared/domain/documents/lay-out.ts';
import { bodyFont, pageLayout, textWidthMm } from '#shared/domain/documents/page-layout.ts';
import { twipsOfMm, wordGap, wordParagraph, wordRule, wordStyles } from './docx-paragraph.ts';
import { wordGrid, wordTable } from './docx-table.ts';

function wordBlock(block: FlowBlock, section: FlowSection): Paragraph | Table {
  switch (block.kind) {
    case 'paragraph':
      return wordParagraph(block);
    case 'rule':
      return wordRule(block, textWidthMm(section.orientation));
    case 'gap':
      return wordGap(block);
    case 'grid':
      return wordGrid(block);
    case 'table':
      return wordTable(block);
    case 'pageBreak':
      return new Paragraph({
        pageBreakBefore: true,
        spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
      });
  }
}

function pageNumberHeader(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        children: [new TextRun({ children: [PageNumber.CURRENT], size: pageLayout.pageNumberPt * 2 })],
      }),
    ],
  });
}

/**
 * Every section counts its pages from 1 and hides the first number (`titlePage`). It ends with a paragraph one point high:
 * Word wants one after a table, and at full height it could alone spill onto an empty page.
 */
function wordSection(section: FlowSection): ISectionOptions {
  const landscape = section.orientation === 'landscape';
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          // The library swaps both sides itself for a landscape page.
          width: twipsOfMm(pageLayout.shortSideMm),
          height: twipsOfMm(pageLayout.longSideMm),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(pageLayout.topMm),
          bottom: twipsOfMm(pageLayout.bottomMm),
          left: twipsOfMm(pageLayout.leftMm),
          right: twipsOfMm(pageLayout.rightMm),
          header: twipsOfMm(pageLayout.pageNumberMm - 2),
          footer: twipsOfMm(10),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph({})] }) },
    children: [
      ...section.blocks.map((block) => wordBlock(block, section)),
      wordGap({ kind: 'gap', heightPt: 1 }),
    ],
  };
}

/** The paper as a Word file, with real styles, repeated table headers and page numbers, ready to be edited and signed. */
export async function renderDocx(document: OfficialDocument): Promise<Buffer> {
  const flow = layOut(document);
  const issuer = cleanText(document.issuedBy);
  const file = new Document({
    creator: issuer,
    lastModifiedBy: issuer,
    title: flow.title,
    description: '',
    styles: {
      default: {
        document: {
          run: { font: bodyFont, size: 28, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
      paragraphStyles: wordStyles,
    },
    sections: flow.sections.map(wordSection),
  });
  return Packer.toBuffer(file);
}
