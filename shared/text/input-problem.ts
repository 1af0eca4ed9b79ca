import type { z } from 'zod';

/** Fields by the name that people know them by; any other is not named. */
const fieldNames: Readonly<Record<string, string>> = {
  actor: 'người làm việc',
  amount: 'mức tiền',
  birthYear: 'năm sinh',
  code: 'mã',
  date: 'ngày',
  deadline: 'thời hạn',
  fullName: 'họ và tên',
  head: 'người đứng đầu',
  lastDay: 'ngày cuối',
  letterhead: 'tên cơ quan ghi trên văn bản',
  name: 'tên',
  newDeadline: 'thời hạn mới',
  note: 'ghi chú',
  number: 'số',
  paperDate: 'ngày trên văn bản',
  phone: 'điện thoại',
  place: 'nơi ban hành',
  position: 'chức vụ',
  reason: 'lý do',
  receivedOn: 'ngày nhận',
  shortName: 'tên viết tắt',
  source: 'căn cứ',
  subject: 'trích yếu',
  symbol: 'ký hiệu',
  title: 'tên gọi',
  validFrom: 'từ ngày',
  validTo: 'đến ngày',
  year: 'năm',
};

const ownTexts: Partial<Record<string, string>> = {
  invalid_type: 'còn thiếu hoặc không đúng kiểu dữ liệu',
  invalid_value: 'nằm ngoài các lựa chọn cho phép',
  invalid_union: 'nằm ngoài các lựa chọn cho phép',
  not_multiple_of: 'có quá nhiều chữ số thập phân',
};

function limitText(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const isSmall = issue.code === 'too_small';
  const limit = String(isSmall ? issue.minimum : issue.maximum);
  switch (issue.origin) {
    case 'string':
      return isSmall ? 'không được để trống' : `dài quá ${limit} ký tự`;
    case 'array':
    case 'set':
      return isSmall ? `cần ít nhất ${limit} mục` : `có quá ${limit} mục`;
    default:
      return isSmall ? `không được nhỏ hơn ${limit}` : `không được lớn hơn ${limit}`;
  }
}

function problemText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'too_small' || issue.code === 'too_big') return limitText(issue);
  if (issue.code === 'invalid_format') {
    return issue.format === 'date' ? 'không phải là ngày có thật' : 'không đúng dạng';
  }
  return ownTexts[issue.code] ?? 'không đúng';
}

/** What is wrong with an input, for the person who typed it: never a path or a name of the code. */
export function inputProblem(issue: z.core.$ZodIssue): string {
  const last = issue.path.findLast((part) => typeof part === 'string') ?? '';
  const name = fieldNames[last];
  if (name !== undefined) return `ô “${name}”: ${problemText(issue)}`;
  return issue.code === 'custom' ? issue.message : `có ô ${problemText(issue)}`;
}
