import type { ErrorCode } from '../errors.ts';

const onSentForm =
  'Điền lại trên đúng tệp biểu mẫu đã được gửi; không thêm, xóa, đổi chỗ dòng, cột, trang tính.';
const onNewForm = 'Dùng tệp biểu mẫu mới được gửi kèm phiếu này; nếu chưa có, đề nghị nơi trả phiếu gửi lại.';
const copyAgain = 'Chép lại tệp từ máy đã điền, tháo USB an toàn rồi nộp lại.';
const sendOriginal = 'Nộp lại tệp Excel (.xlsx) gốc đã điền.';

/**
 * What the clerk of a unit does about a fault. The message of a fault speaks to the officer who takes the form in; where it
 * asks for something that only the officer can do, or for nothing, the slip for the unit says this instead.
 */
export const unitRemedies: Partial<Record<ErrorCode, string>> = {
  // The file
  FILE_EMPTY: copyAgain,
  FILE_TOO_BIG: 'Bỏ hình ảnh và nội dung không thuộc biểu, lưu lại rồi nộp lại.',
  FILE_IS_LOCK: 'Đóng Word, Excel rồi chép tệp có tên đầy đủ (không bắt đầu bằng “~$”).',
  FILE_IS_COMPANION: 'Chép tệp có tên đầy đủ (không bắt đầu bằng “._”).',
  FILE_IS_PDF: sendOriginal,
  FILE_IS_PICTURE: sendOriginal,
  FILE_IS_OTHER_ARCHIVE: 'Giải nén rồi nộp tệp Excel (.xlsx) ở bên trong.',
  FILE_UNKNOWN_KIND: copyAgain,
  CONTAINER_DAMAGED: copyAgain,
  CONTAINER_ENCRYPTED: 'Nộp lại tệp không đặt mật khẩu.',
  CONTAINER_TOO_MANY_PARTS: onSentForm,
  CONTAINER_INFLATES_TOO_BIG: 'Xóa các dòng, cột thừa và hình ảnh rồi lưu, nộp lại.',
  CONTAINER_UNSAFE: onSentForm,
  FORM_XML_UNSAFE: onSentForm,
  FORM_NOT_WORKBOOK: sendOriginal,
  FORM_IS_WORD: sendOriginal,
  FORM_IS_PACKAGE: sendOriginal,
  // The form as a whole
  FORM_NOT_OURS: onSentForm,
  FORM_IDENTITY_LOST: onSentForm,
  FORM_IDENTITY_DAMAGED: onNewForm,
  FORM_NOT_ISSUED: onNewForm,
  FORM_NEWER: 'Không phải làm gì; nơi nhận đọc lại tệp sau khi cập nhật ứng dụng.',
  FORM_OTHER_CAMPAIGN: 'Nộp tệp biểu mẫu của đúng phong trào ghi trên phiếu này.',
  FORM_OTHER_OFFICE: 'Nộp tệp biểu mẫu do nơi trả phiếu gửi, không dùng biểu của cơ quan khác.',
  FORM_UNIT_MISMATCH: 'Điền lại trên đúng tệp biểu mẫu đã gửi cho cơ quan mình.',
  FORM_MILESTONE_MISMATCH: onNewForm,
  FORM_UNIT_NOT_TAKING_PART: 'Liên hệ nơi trả phiếu để xác định có phải nộp biểu này hay không.',
  FORM_LAYOUT_CHANGED: onNewForm,
  FORM_SUPERSEDED: onNewForm,
  FORM_LOCKED: 'Liên hệ nơi trả phiếu: điểm đã khóa nên chưa thay được số liệu.',
  FORM_HAS_ERRORS: 'Sửa các ô ghi trong bảng dưới đây rồi nộp lại.',
  // Cells that must be corrected
  FORM_LAYOUT_CELL: onSentForm,
  FORM_LAYOUT_HEAD: onSentForm,
  FORM_NOMINATIONS_TOO_MANY: 'Chỉ ghi các tập thể, cá nhân được đề nghị khen thưởng.',
  FORM_SHEET_MISSING: 'Điền lại trên đúng tệp biểu mẫu đã được gửi, đủ các trang tính.',
  FORM_BLANK: 'Điền số liệu vào các ô nền vàng; nội dung không phát sinh ghi 0.',
  FORM_PAPER_DATE_MISSING: 'Ghi ngày ký của báo cáo giấy, ví dụ 05/02/2025.',
  FORM_PAPER_DATE_FUTURE: 'Ghi đúng ngày ký của báo cáo giấy, không sau ngày nộp.',
  FORM_PAPER_DATE_EARLY: 'Ghi đúng ngày ký của báo cáo giấy; xem lại năm đã ghi.',
  FORM_NOMINATION_MISSING: 'Ghi đủ các cột của dòng, hoặc xóa hết nội dung của dòng.',
  FORM_YES_NO_EXPECTED: 'Chọn “Có” hoặc “Không” trong danh sách của ô.',
  FORM_COLLECTIVE_UNKNOWN: 'Ghi đúng tên đơn vị như trong danh sách của ô.',
  // Cells worth another look
  FORM_INDICATOR_BLANK: 'Ghi số liệu; không phát sinh thì ghi 0.',
  FORM_SCORE_BLANK: 'Ghi điểm tự chấm của tiêu chí này.',
  FORM_NUMBER_AS_TEXT: 'Ghi lại bằng số, không kèm chữ và dấu ngăn hàng nghìn.',
  FORM_PERCENT_READ: 'Ghi số lượng, không ghi tỷ lệ.',
  FORM_DATE_AS_TEXT: 'Ghi lại theo dạng ngày/tháng/năm, ví dụ 05/02/2025.',
  FORM_DATE_IN_TEXT: "Ghi lại số, ký hiệu bằng chữ; gõ dấu nháy đơn (') trước nếu bảng tính đổi thành ngày.",
  FORM_STRAY_VALUE: 'Nếu là số liệu thì ghi vào đúng ô nền vàng nhạt; nếu không thì xóa.',
  FORM_TITLE_OTHER_UNIT: 'Điền lại trên đúng tệp biểu mẫu đã gửi cho cơ quan mình.',
  FORM_FORMULA: 'Ghi thẳng giá trị, không dùng công thức.',
  FORM_BIRTH_YEAR_BLANK: 'Ghi năm sinh, bốn chữ số.',
};

export const REMEDY_UNKNOWN = 'Xem lại ô này và ghi đúng giá trị.';
