import type { Alignment } from './blocks.ts';
import { singleLine } from './page-layout.ts';

/**
 * Every look a paragraph can have, once, for Word and for print. Sizes are those of Nghị định 30/2020/NĐ-CP, Annex I;
 * where the decree leaves a range the choice is the one most offices make.
 */
export interface ParagraphStyle {
  /** Name in Word's list of styles. */
  name: string;
  sizePt: number;
  bold?: true;
  italic?: true;
  align: Alignment;
  firstLineMm?: number;
  leftMm?: number;
  beforePt?: number;
  afterPt?: number;
  /** Multiple of a single line. */
  lines?: number;
  keepWithNext?: true;
  /** Level in Word's navigation pane. */
  outline?: 0 | 1 | 2;
}

const indent = 12.7;
const body = {
  sizePt: 14,
  align: 'justify',
  firstLineMm: indent,
  beforePt: 3,
  afterPt: 3,
  lines: 1.1,
} as const;
const centredLine = { align: 'center', lines: 1 } as const;

const paragraphStyles = {
  stateName: { ...centredLine, name: 'Quốc hiệu', sizePt: 13, bold: true },
  motto: { ...centredLine, name: 'Tiêu ngữ', sizePt: 14, bold: true },
  parentBody: { ...centredLine, name: 'Cơ quan chủ quản', sizePt: 13 },
  issuer: { ...centredLine, name: 'Cơ quan ban hành', sizePt: 13, bold: true },
  number: { ...centredLine, name: 'Số, ký hiệu', sizePt: 13, beforePt: 4 },
  placeAndDate: { ...centredLine, name: 'Địa danh, thời gian', sizePt: 14, italic: true, beforePt: 4 },
  dispatchSubject: { ...centredLine, name: 'Trích yếu công văn', sizePt: 12, beforePt: 3 },
  kindTitle: {
    ...centredLine,
    name: 'Tên loại văn bản',
    sizePt: 14,
    bold: true,
    beforePt: 14,
    keepWithNext: true,
    outline: 0,
  },
  subject: { ...centredLine, name: 'Trích yếu', sizePt: 14, bold: true, keepWithNext: true },
  authority: { ...centredLine, name: 'Thẩm quyền ban hành', sizePt: 14, bold: true, beforePt: 6, afterPt: 6 },
  resolve: {
    ...centredLine,
    name: 'Quyết định',
    sizePt: 14,
    bold: true,
    beforePt: 6,
    afterPt: 6,
    keepWithNext: true,
  },
  addresseeLabel: {
    ...body,
    name: 'Kính gửi',
    align: 'left',
    firstLineMm: 0,
    leftMm: 30,
    keepWithNext: true,
  },
  addresseeSingle: {
    ...body,
    name: 'Kính gửi một nơi',
    align: 'center',
    firstLineMm: 0,
    beforePt: 8,
    afterPt: 8,
  },
  addressee: {
    ...body,
    name: 'Nơi kính gửi',
    align: 'left',
    firstLineMm: 0,
    leftMm: 50,
    beforePt: 0,
    afterPt: 0,
  },
  legalBasis: { ...body, name: 'Căn cứ', italic: true },
  partLabel: { ...centredLine, name: 'Tên phụ lục', sizePt: 14, bold: true, keepWithNext: true, outline: 0 },
  partTitle: { ...centredLine, name: 'Tên văn bản kèm theo', sizePt: 14, bold: true, keepWithNext: true },
  attachedTo: { ...centredLine, name: 'Kèm theo', sizePt: 14, italic: true, keepWithNext: true },
  heading1: { ...body, name: 'Mục I', bold: true, keepWithNext: true, outline: 0, beforePt: 6 },
  heading2: { ...body, name: 'Mục 1', bold: true, keepWithNext: true, outline: 1 },
  heading3: { ...body, name: 'Mục a', bold: true, keepWithNext: true, outline: 2 },
  article: { ...body, name: 'Điều' },
  body: { ...body, name: 'Nội dung' },
  numbered: { ...body, name: 'Nội dung đánh số' },
  centred: { ...body, name: 'Giữa dòng', align: 'center', firstLineMm: 0 },
  cell: { name: 'Ô bảng', sizePt: 12, align: 'left', beforePt: 1, afterPt: 1, lines: 1 },
  cellHeader: { ...centredLine, name: 'Tiêu đề bảng', sizePt: 12, bold: true, beforePt: 1, afterPt: 1 },
  signatureLine: { ...centredLine, name: 'Chức vụ người ký', sizePt: 14, bold: true, keepWithNext: true },
  signerName: { ...centredLine, name: 'Họ tên người ký', sizePt: 14, bold: true },
  recipientsLabel: {
    name: 'Nơi nhận',
    sizePt: 12,
    bold: true,
    italic: true,
    align: 'left',
    lines: 1,
    keepWithNext: true,
  },
  recipient: { name: 'Danh sách nơi nhận', sizePt: 11, align: 'left', lines: 1 },
} as const satisfies Record<string, ParagraphStyle>;

/** Height of a line; wider than single it is a whole tenth of a point, which Word can write. */
export function lineHeightPt({ sizePt, lines = 1 }: ParagraphStyle): number {
  const single = sizePt * singleLine;
  return lines === 1 ? single : Math.round(single * lines * 10) / 10;
}

export type StyleId = keyof typeof paragraphStyles;
export const styleIds = Object.keys(paragraphStyles) as StyleId[];

export function styleOf(id: StyleId): ParagraphStyle {
  return paragraphStyles[id];
}
