import { longDate } from '../../text/dates.ts';
import type { FormContent } from './form-content.ts';
import { type FormSheet, SheetWriter } from './form-layout.ts';
import { sheetNames } from './wording.ts';

/** Hướng dẫn: what this form is, by when and where it goes, and how to fill it. Nothing is typed here. */
export function layOutGuide(content: FormContent): FormSheet {
  const writer = new SheetWriter(sheetNames.guide, 'portrait', [5, 24, 60]);
  const { office, campaign, unit, milestone, period, lastDay, sendTo } = content;
  writer.span(0, 2, 'subtitle', office);
  writer.next();
  writer.span(0, 2, 'title', `BIỂU MẪU: ${milestone.toLocaleUpperCase('vi')}`);
  writer.next();
  writer.span(0, 2, 'subtitle', campaign);
  writer.next(2);
  const facts: [string, string][] = [
    ['Đơn vị báo cáo', `${unit.name} (mã ${unit.code})`],
    ['Thời gian của số liệu', period],
    ['Hạn nộp', `Chậm nhất ${longDate(lastDay)}`],
    ['Nơi nhận', sendTo.join('; ')],
  ];
  for (const [label, value] of facts) {
    writer.span(0, 1, 'bold', label);
    writer.put(2, 'text', value);
    writer.next();
  }
  writer.next();
  writer.span(0, 2, 'section', 'Cách điền');
  writer.next();
  steps(content).forEach((step, at) => {
    writer.put(0, 'code', String(at + 1));
    writer.span(1, 2, 'text', step);
    writer.next();
  });
  return writer.finish();
}

function steps({ scoreTable, awardTypes, indicators }: FormContent): string[] {
  const hasRatio = indicators.some(({ measure }) => measure.kind === 'percent' || measure.kind === 'rate');
  return [
    'Chỉ ghi vào các ô nền vàng nhạt. Các ô khác đã khóa để biểu mẫu đọc được khi nộp; không thêm, xóa, đổi chỗ dòng, cột hoặc trang tính.',
    `Trang “${sheetNames.indicators}”: ghi số đếm được bằng số nguyên (ví dụ 92), không ghi chữ hay dấu phần trăm.${hasRatio ? ' Chỉ tiêu tính theo tỷ lệ phải ghi đủ cả hai số; tỷ lệ do bảng tính tự tính để đơn vị tham khảo.' : ''}`,
    'Không phát sinh thì ghi 0. Chưa có số liệu thì để trống và nêu lý do ở cột “Giải trình”; để trống không được hiểu là 0.',
    ...(scoreTable === null
      ? []
      : [
          `Trang “${sheetNames.scores}”: tự chấm các tiêu chí có ô nền vàng nhạt, không quá điểm tối đa; các tiêu chí còn lại máy tính theo chỉ tiêu và ngày nộp.`,
        ]),
    ...(awardTypes.length === 0
      ? []
      : [
          `Trang “${sheetNames.nominations}”: mỗi dòng một tập thể, cá nhân; không đề nghị thì để trống cả trang.`,
        ]),
    `Trang “${sheetNames.paper}”: ghi ngày ký báo cáo giấy và người ký. Ngày này dùng để xác định đúng hạn hay chậm.`,
    'Lưu tệp ở dạng Excel (.xlsx), không đặt mật khẩu, giữ nguyên tên tệp nếu được, chép vào USB và nộp cùng báo cáo giấy đã ký.',
  ];
}
