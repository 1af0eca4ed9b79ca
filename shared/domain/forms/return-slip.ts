import { longDate } from '../../text/dates.ts';
import type { CellIssue } from './cell-issue.ts';

export interface ReturnSlip {
  office: string;
  campaign: string;
  unit: string;
  milestone: string;
  file: string;
  receivedOn: string;
  message: string;
  cells: readonly Pick<CellIssue, 'level' | 'sheet' | 'cell' | 'message'>[];
}

/** Phiếu trả in plain text, to be copied onto the stick or read out on the telephone: each cell and what to do with it. */
export function returnSlipText(slip: ReturnSlip): string {
  const errors = slip.cells.filter(({ level }) => level === 'error');
  const lines = [
    slip.office.toLocaleUpperCase('vi'),
    '',
    'PHIẾU TRẢ BIỂU MẪU ĐỂ SỬA',
    '',
    `Đơn vị: ${slip.unit || 'chưa xác định được'}`,
    ...(slip.milestone === '' ? [] : [`Biểu: ${slip.milestone}`]),
    `Phong trào: ${slip.campaign}`,
    `Tệp: ${slip.file}, nhận ${longDate(slip.receivedOn)}`,
    '',
    slip.message,
  ];
  if (errors.length > 0) {
    lines.push('', 'Các ô phải sửa:');
    errors.forEach(({ sheet, cell, message }, at) => {
      lines.push(`${at + 1}. Trang “${sheet}”, ô ${cell}: ${message}`);
    });
  }
  lines.push('', 'Sửa trên đúng tệp đã gửi, lưu lại dạng Excel (.xlsx) rồi nộp lại cùng phiếu này.', '');
  return lines.join('\r\n');
}
