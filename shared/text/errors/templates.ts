const WHERE_TO_LOOK = 'Danh sách trường có ở Thiết lập, thẻ Mẫu văn bản.';

/** Texts for failures of the office's own Word templates. */
export const templateErrors = {
  TEMPLATE_NOT_WORD: () =>
    'Tệp đã chọn không phải văn bản Word (.docx) nên không dùng làm mẫu được. Hãy mở tệp trong Word, lưu lại với kiểu Word Document (.docx) rồi chọn lại.',
  TEMPLATE_HAS_MACROS: () =>
    'Mẫu có chứa macro nên không được nhận. Hãy mở mẫu trong Word, lưu lại với kiểu Word Document (.docx), không phải kiểu có macro, rồi chọn lại.',
  TEMPLATE_HAS_OBJECTS: () =>
    'Mẫu có đối tượng nhúng hoặc trường tự lấy dữ liệu từ nơi khác nên không được nhận. Hãy xóa đối tượng nhúng, trường liên kết trong Word rồi chọn lại.',
  TEMPLATE_LINKS_OUT: (p: { part: string }) =>
    `Mẫu có hình hoặc nội dung liên kết tới tệp bên ngoài ở ${p.part} nên không được nhận. Hãy chèn hẳn hình vào mẫu (không chọn liên kết) rồi chọn lại.`,
  TEMPLATE_DAMAGED: () =>
    'Mẫu bị hỏng hoặc không đúng quy cách của Word nên không đọc được. Hãy mở mẫu trong Word, lưu lại thành tệp mới rồi chọn lại.',
  TEMPLATE_FIELD_UNKNOWN: (p: { field: string; where: string }) =>
    `Mẫu có trường {${p.field}} ở ${p.where} mà phần mềm không có. Hãy sửa tên trường. ${WHERE_TO_LOOK}`,
  TEMPLATE_FIELD_UNCLOSED: (p: { field: string; where: string }) =>
    `Trường {${p.field} ở ${p.where} của mẫu thiếu dấu } ở cuối. Hãy thêm dấu } rồi chọn lại mẫu.`,
  TEMPLATE_FIELD_UNOPENED: (p: { where: string }) =>
    `Có dấu } ở ${p.where} của mẫu mà không có dấu { đứng trước. Dấu { và } chỉ dùng cho tên trường; hãy sửa rồi chọn lại mẫu.`,
  TEMPLATE_FIELD_DOUBLED: (p: { where: string }) =>
    `Có hai dấu { hoặc hai dấu } liền nhau ở ${p.where} của mẫu. Mỗi trường chỉ viết một cặp dấu, ví dụ {trich_yeu}; hãy sửa rồi chọn lại mẫu.`,
  TEMPLATE_FIELD_NOT_ALONE: (p: { field: string; where: string }) =>
    `Trường {${p.field}} ở ${p.where} của mẫu phải viết đúng như vậy, có dấu @, đứng một mình trong một đoạn của phần nội dung. Hãy đưa trường xuống một dòng riêng rồi chọn lại mẫu.`,
  TEMPLATE_FIELD_NOT_BLOCK: (p: { field: string; where: string }) =>
    `Trường {${p.field}} ở ${p.where} của mẫu viết không có dấu @. Hãy bỏ dấu @ rồi chọn lại mẫu.`,
  TEMPLATE_FIELD_MISSING: (p: { field: string; gives: string }) =>
    `Mẫu chưa có trường {${p.field}} (${p.gives}) nên văn bản sẽ thiếu phần này. Hãy thêm trường vào mẫu rồi chọn lại.`,
  TEMPLATE_NOT_TRIED: (p: { file: string }) =>
    `Mẫu “${p.file}” chưa được thử với dữ liệu thật. Hãy bấm Thử với dữ liệu thật, xem kết quả rồi mới dùng mẫu.`,
  TEMPLATE_IN_USE: (p: { file: string }) =>
    `Mẫu “${p.file}” đang được dùng nên không xóa được. Hãy chuyển về mẫu có sẵn trước.`,
};
