import { longDate } from '../dates.ts';

/** Wording of the letter that goes with a form. */
export const formLetterText = {
  subject: (milestone: string) => `điền và nộp biểu số liệu ${milestone}`,
  opening: (basis: string, unit: string, milestone: string) =>
    `Thực hiện ${basis}, gửi kèm Công văn này biểu số liệu của ${unit} phục vụ ${milestone} (01 tệp Excel).`,
  period: (period: string) => `${period}.`,
  howTo:
    'Đề nghị quý cơ quan giao người nắm số liệu điền vào các ô nền vàng trên đúng tệp được gửi, không thêm, xóa dòng, cột hoặc trang; nội dung không phát sinh ghi 0, chưa có số liệu thì để trống và nêu lý do.',
  deadline: (lastDay: string, place: string) =>
    `Tệp đã điền và báo cáo giấy có chữ ký, đóng dấu gửi về ${place} chậm nhất ${longDate(lastDay)}.`,
  returned:
    'Biểu có ô sai hoặc thiếu sẽ được trả lại kèm phiếu ghi rõ từng ô phải sửa; thời điểm nộp được tính theo lần nộp hợp lệ.',
  contact: (contact: string) => `Khi vướng mắc, đề nghị liên hệ ${contact}`,
};
