import {
  AlignmentType,
  Document,
  Header,
  type IParagraphStyleOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { bodyFont, pageLayout } from '#shared/domain/documents/page-layout.ts';
import {
  lineHeightPt,
  type ParagraphStyle,
  type StyleId,
  styleIds,
  styleOf,
} from '#shared/domain/documents/styles.ts';
import { readZip, workbookProfile } from '../../files/zip/read-zip.ts';
import { twipsOfMm, twipsOfPoints, wordAlignment, wordStyleId } from './docx-units.ts';

/**
 * Wider than single, a line is at least so many points high, not a multiple: of a multiple each program leaves another part
 * out at the top of a page, and pages would break elsewhere.
 */
function lineSpacing(style: ParagraphStyle): {
  line: number;
  lineRule: (typeof LineRuleType)[keyof typeof LineRuleType];
} {
  const { lines = 1 } = style;
  return lines === 1
    ? { line: 240, lineRule: LineRuleType.AUTO }
    : { line: twipsOfPoints(lineHeightPt(style)), lineRule: LineRuleType.AT_LEAST };
}

function wordStyle(id: StyleId): IParagraphStyleOptions {
  const style = styleOf(id);
  return {
    id: wordStyleId(id),
    name: style.name,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      size: style.sizePt * 2,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italics: true } : {}),
    },
    paragraph: {
      alignment: wordAlignment[style.align],
      spacing: {
        before: twipsOfPoints(style.beforePt ?? 0),
        after: twipsOfPoints(style.afterPt ?? 0),
        ...lineSpacing(style),
      },
      indent: { left: twipsOfMm(style.leftMm ?? 0), firstLine: twipsOfMm(style.firstLineMm ?? 0) },
      ...(style.keepWithNext ? { keepNext: true } : {}),
      ...(style.outline === undefined ? {} : { outlineLevel: style.outline }),
    },
  };
}

function pageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: pageLayout.pageNumberPt * 2 });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  });
}

export interface WordFrame {
  /** Every part but the text and the properties of the document, which differ from paper to paper. */
  parts: ReadonlyMap<string, Uint8Array>;
  /** The opening tag with its name spaces. */
  opening: string;
  /** The two headers of a section: page number, and nothing on its first page. */
  headers: string;
}

async function build(): Promise<WordFrame> {
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { font: bodyFont, size: 28, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
      paragraphStyles: styleIds.map(wordStyle),
    },
    sections: [
      {
        properties: { titlePage: true },
        headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph({})] }) },
        children: [],
      },
    ],
  });
  const entries = new Map(
    readZip(await Packer.toBuffer(document), { ...workbookProfile, isName: () => true }),
  );
  const xml = new TextDecoder().decode(entries.get('word/document.xml'));
  const opening = /^[\s\S]*?<w:document[^>]*>/.exec(xml)?.[0];
  const headers = xml.match(/<w:headerReference[^>]*>/g);
  if (opening === undefined || headers?.length !== 2) throw new Error('unexpected frame of a Word file');
  entries.delete('word/document.xml');
  entries.delete('docProps/core.xml');
  return { parts: entries, opening, headers: headers.join('') };
}

let frame: Promise<WordFrame> | undefined;

/**
 * Styles, headers and settings are the same in every paper: the library makes them once. The text itself is written
 * directly, since for a list of thousands the library takes seconds and half a gigabyte.
 */
export function wordFrame(): Promise<WordFrame> {
  frame ??= build();
  return frame;
}
