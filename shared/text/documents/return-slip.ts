import type { ReturnSlip, SlipDeadline } from '../../domain/forms/return-slip.ts';
import { longDate, shortDate } from '../dates.ts';

/** Wording of the slip with which a form goes back to its unit. */
export const returnSlipText = {
  subject: 'Biểu mẫu cần sửa và nộp lại',
  unknownUnit: 'Đơn vị đã nộp tệp nêu dưới đây',
  opening: (office: string) => `${office} trả lại tệp sau đây để sửa và nộp lại:`,
  ofUnit: (unit: string) => `Đơn vị: ${unit || 'chưa xác định được'}`,
  /** What came, when, and for what. */
  facts: ({ milestone, campaign, file, receivedOn }: ReturnSlip): string[] => [
    ...(milestone === '' ? [] : [`Biểu: ${milestone}`]),
    `Phong trào: ${campaign}`,
    `Tệp: ${file}, nhận ngày ${shortDate(receivedOn)}`,
  ],
  reason: 'Lý do',
  faults: 'Các ô phải sửa',
  doubts: 'Các ô nên xem lại trong lần sửa này',
  several: 'nhiều ô',
  blanks: (count: number, cells: string) =>
    `${count} ô để trống (${cells}), được ghi nhận là chưa có số liệu.`,
  order: 'STT',
  sheet: 'Trang tính',
  cell: 'Ô',
  found: 'Đang ghi',
  wrong: 'Sai thế nào',
  doubt: 'Vì sao',
  remedy: 'Cách sửa',
  toDo: 'Việc cần làm',
  correctCells:
    'Mở tệp đã nộp, sửa đủ các ô phải sửa nêu trên; không thêm, xóa, đổi chỗ dòng, cột, không đổi tên trang tính.',
  save: 'Lưu tệp dạng Excel (.xlsx) và kiểm tra lại ngày ký ở trang “Ký xác nhận”.',
  deadline: (deadline: SlipDeadline | null, sendTo: string): string => {
    if (deadline === null) return `Nộp lại tệp kèm phiếu này về ${sendTo}.`;
    const { day, isExtended, daysOver } = deadline;
    const until = `${longDate(day)}${isExtended ? ' (đã được gia hạn)' : ''}`;
    return daysOver === 0
      ? `Nộp lại tệp kèm phiếu này về ${sendTo} chậm nhất ${until}.`
      : `Hạn nộp là ${until}, đã quá ${daysOver} ngày: đề nghị nộp lại ngay tệp kèm phiếu này về ${sendTo}.`;
  },
  position: 'Người lập phiếu',
};
