import type { FormVerdict } from '../contract/tracking-forms.ts';

/** What became of a file, as the screens and the table of results say it. */
export const formVerdictNames: Record<FormVerdict, string> = {
  accepted: 'Hợp lệ',
  warnings: 'Hợp lệ, cần xem',
  returned: 'Trả lại',
  foreign: 'Không phải biểu này',
  duplicate: 'Đã nhận rồi',
  older: 'Bản cũ hơn',
  unreadable: 'Không đọc được',
};
