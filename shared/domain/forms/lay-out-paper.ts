import type { FormContent } from './form-content.ts';
import type { EntryOf, FormEntry } from './form-identity.ts';
import { type FormCell, type FormSheet, SheetWriter } from './form-layout.ts';
import { messages, sheetNames } from './wording.ts';

const sheet = sheetNames.paper;

/** Ký xác nhận: the signed paper that the figures belong to. Its date decides whether the unit is on time. */
export function layOutPaper(content: FormContent): { sheet: FormSheet; entries: FormEntry[] } {
  const writer = new SheetWriter(sheet, 'portrait', [30, 44, 26]);
  const entries: FormEntry[] = [];
  writer.span(0, 2, 'title', 'KÝ XÁC NHẬN SỐ LIỆU');
  writer.next();
  writer.span(0, 2, 'subtitle', `${content.unit.name}. ${content.milestone}`);
  writer.next();
  writer.freeze();
  writer.next();
  const date: Partial<FormCell> = {
    format: 'dd/mm/yyyy',
    check: { kind: 'date', min: content.periodFrom, max: '2099-12-31', message: messages.date },
  };
  const lines: [EntryOf<'paper'>['part'], string, string, Partial<FormCell>][] = [
    // As text, or "12/5" becomes a day in May.
    ['number', 'Số, ký hiệu báo cáo', 'Ví dụ: 12/BC-UBND', { format: '@' }],
    ['date', 'Ngày ký báo cáo (bắt buộc)', 'Ví dụ: 05/02/2025', date],
    ['signer', 'Người ký', 'Họ và tên', {}],
    ['signerPosition', 'Chức vụ người ký', 'Ví dụ: Chủ tịch', {}],
    ['preparer', 'Người lập biểu, điện thoại', '', {}],
  ];
  for (const [part, label, hint, rest] of lines) {
    writer.put(0, 'bold', label);
    const cell = writer.put(1, 'inputText', null, rest);
    writer.put(2, 'note', hint);
    writer.sheet.heights.set(writer.row, 26);
    entries.push({ of: 'paper', part, id: '', code: '', sheet, cell });
    writer.next();
  }
  writer.next();
  writer.span(0, 2, 'note', `Tôi xác nhận số liệu trong biểu này khớp với báo cáo giấy đã ký.`);
  writer.next(2);
  writer.put(0, 'subtitle', 'Người lập biểu');
  writer.span(1, 2, 'subtitle', 'Thủ trưởng đơn vị');
  writer.next();
  writer.put(0, 'subtitle', '(Ký, ghi rõ họ tên)');
  writer.span(1, 2, 'subtitle', '(Ký, ghi rõ họ tên, đóng dấu)');
  return { sheet: writer.finish(), entries };
}
