import { capitals, cleanLines, cleanText } from './clean-text.ts';
import type { OfficialDocument } from './document.ts';
import { dateText, numberText, placeAndDateLine, signatureLines } from './header-text.ts';
import { documentKinds } from './kinds.ts';

/**
 * What an office's own template may name: `text` fields take the look of the place where they stand, `block` fields stand
 * alone in a paragraph ({@noi_dung}) and bring paragraphs and tables of their own.
 */
export interface TemplateField {
  name: string;
  type: 'text' | 'block';
  /** What it gives, in words of the office. */
  gives: string;
  /** `must`: a template without it is refused; `should`: it is asked about. */
  need: 'must' | 'should' | 'may';
}

export const templateFields: readonly TemplateField[] = [
  { name: 'noi_dung', type: 'block', need: 'must', gives: 'Toàn bộ nội dung văn bản: các mục, điều, bảng' },
  { name: 'can_cu', type: 'block', need: 'may', gives: 'Các dòng căn cứ' },
  { name: 'so_ky_hieu', type: 'text', need: 'should', gives: 'Số và ký hiệu: 05/KH-UBND' },
  { name: 'so', type: 'text', need: 'may', gives: 'Riêng số: 05' },
  { name: 'ky_hieu', type: 'text', need: 'may', gives: 'Riêng ký hiệu: KH-UBND' },
  {
    name: 'dia_danh_ngay',
    type: 'text',
    need: 'should',
    gives: 'Địa danh và ngày: Cần Thơ, ngày 05 tháng 02 năm 2025',
  },
  { name: 'dia_danh', type: 'text', need: 'may', gives: 'Riêng địa danh' },
  { name: 'ngay_thang_nam', type: 'text', need: 'may', gives: 'Riêng ngày: ngày 05 tháng 02 năm 2025' },
  { name: 'co_quan_chu_quan', type: 'text', need: 'may', gives: 'Cơ quan chủ quản, chữ in hoa' },
  { name: 'co_quan_ban_hanh', type: 'text', need: 'may', gives: 'Cơ quan ban hành, chữ in hoa' },
  { name: 'ten_loai', type: 'text', need: 'may', gives: 'Tên loại, chữ in hoa: KẾ HOẠCH' },
  { name: 'trich_yeu', type: 'text', need: 'should', gives: 'Trích yếu nội dung' },
  { name: 'tham_quyen', type: 'text', need: 'may', gives: 'Thẩm quyền ban hành quyết định, chữ in hoa' },
  { name: 'kinh_gui', type: 'text', need: 'may', gives: 'Nơi nhận sau chữ Kính gửi, mỗi nơi một dòng' },
  { name: 'noi_nhan', type: 'text', need: 'should', gives: 'Các dòng dưới chữ Nơi nhận' },
  { name: 'quyen_han', type: 'text', need: 'should', gives: 'Quyền hạn, chức vụ người ký: TM. … KT. …' },
  { name: 'nguoi_ky', type: 'text', need: 'should', gives: 'Họ và tên người ký' },
];

/** Lines with dash and closing marks as papers have them. */
function listLines(lines: readonly string[]): string {
  const clean = lines
    .map((line) => cleanText(line).replace(/[\s;.]+$/, ''))
    .filter((line) => line.trim() !== '');
  return clean.map((line, at) => `- ${line}${at === clean.length - 1 ? '.' : ';'}`).join('\n');
}

/** One on the line of "Kính gửi:", several below it. */
function addressees(names: readonly string[]): string {
  const clean = names.map(cleanText).filter((name) => name.trim() !== '');
  if (clean.length === 0) return '';
  return clean.length === 1 ? `${clean[0]?.replace(/[\s;.]+$/, '')}.` : `\n${listLines(clean)}`;
}

/** The text fields of a paper; line breaks are kept. */
export function templateText(document: OfficialDocument): Record<string, string> {
  const { header, kind, signature } = document;
  const number = numberText(header);
  const symbol = cleanText(header.symbol).trim();
  const capitalLines = (text: string) => cleanLines(text).map(capitals).join('\n');
  return {
    so: number,
    ky_hieu: symbol,
    so_ky_hieu: `${number}/${symbol}`,
    dia_danh: cleanText(header.place).trim(),
    ngay_thang_nam: dateText(header),
    dia_danh_ngay: placeAndDateLine(header),
    co_quan_chu_quan: capitalLines(header.parentBody ?? ''),
    co_quan_ban_hanh: capitalLines(header.issuer),
    ten_loai: documentKinds[kind].title ?? '',
    trich_yeu: cleanText(document.subject).trim(),
    tham_quyen: capitals(cleanText(document.authority ?? '')),
    kinh_gui: addressees(document.addressees),
    noi_nhan: listLines(document.recipients),
    quyen_han: signature === null ? '' : signatureLines(signature).join('\n'),
    nguoi_ky: cleanText(signature?.name ?? '').trim(),
  };
}
