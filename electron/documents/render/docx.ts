import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { cleanText } from '#shared/domain/documents/clean-text.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import type { FlowDocument, FlowSection } from '#shared/domain/documents/flow.ts';
import { layOut } from '#shared/domain/documents/lay-out.ts';
import { pageLayout, pageSizeMm, textWidthMm } from '#shared/domain/documents/page-layout.ts';
import { type WordFrame, wordFrame } from './docx-frame.ts';
import { twipsOfMm } from './docx-units.ts';
import { blockXml, escapeXml, gapXml } from './docx-xml.ts';

/** Every section counts its pages from 1 and hides the first number (`titlePg`). */
function sectionProperties(section: FlowSection, headers: string): string {
  const { width, height } = pageSizeMm(section.orientation);
  const { topMm, bottomMm, leftMm, rightMm, pageNumberMm } = pageLayout;
  const margins = `w:top="${twipsOfMm(topMm)}" w:right="${twipsOfMm(rightMm)}" w:bottom="${twipsOfMm(bottomMm)}" w:left="${twipsOfMm(leftMm)}" w:header="${twipsOfMm(pageNumberMm - 2)}" w:footer="${twipsOfMm(10)}" w:gutter="0"`;
  const size = `w:w="${twipsOfMm(width)}" w:h="${twipsOfMm(height)}" w:orient="${section.orientation}"`;
  return `<w:sectPr>${headers}<w:type w:val="nextPage"/><w:pgSz ${size}/><w:pgMar ${margins}/><w:pgNumType w:fmt="decimal" w:start="1"/><w:titlePg/></w:sectPr>`;
}

/**
 * A section ends with a paragraph one point high: Word wants one after a table, and at full height it could alone spill
 * onto an empty page.
 */
function bodyXml(flow: FlowDocument, frame: WordFrame): string {
  const sections = flow.sections.map((section, at) => {
    const columnMm = textWidthMm(section.orientation);
    const blocks = section.blocks.map((block) => blockXml(block, columnMm)).join('');
    const properties = sectionProperties(section, frame.headers);
    const isLast = at === flow.sections.length - 1;
    return blocks + (isLast ? gapXml(1) + properties : gapXml(1, false, properties));
  });
  return `${frame.opening}<w:body>${sections.join('')}</w:body></w:document>`;
}

function propertiesXml(title: string, issuer: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(issuer)}</dc:creator><cp:lastModifiedBy>${escapeXml(issuer)}</cp:lastModifiedBy></cp:coreProperties>`;
}

/** No clock in the file: the same paper gives the same bytes, so that its hash says whether it was changed. */
const fixedTime = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** The paper as a Word file, with real styles, repeated table headers and page numbers, ready to be edited and signed. */
export function renderDocx(document: OfficialDocument): Promise<Buffer> {
  return renderFlowDocx(layOut(document), document.issuedBy);
}

/** A flow laid out by the caller: several copies of a paper in one file. */
export async function renderFlowDocx(flow: FlowDocument, issuer: string): Promise<Buffer> {
  const frame = await wordFrame();
  const zip = new ZipFile();
  for (const [name, bytes] of frame.parts) zip.addBuffer(Buffer.from(bytes), name, fixedTime);
  zip.addBuffer(Buffer.from(bodyXml(flow, frame)), 'word/document.xml', fixedTime);
  zip.addBuffer(Buffer.from(propertiesXml(flow.title, cleanText(issuer))), 'docProps/core.xml', fixedTime);
  zip.end();
  return buffer(zip.outputStream);
}
