/** Texts for failures of the register of documents and of their files. */
export const documentErrors = {
  DOCUMENT_NUMBER_TAKEN: (p: { number: number; symbol: string; year: number; subject: string }) =>
    `Số ${p.number}/${p.symbol} năm ${p.year} đã cấp cho văn bản “${p.subject}”. Hãy dùng số kế tiếp hoặc chọn một số còn trống trong sổ văn bản.`,
  DOCUMENT_PDF_FAILED: (p: { subject: string }) =>
    `Không tạo được bản PDF của văn bản “${p.subject}”, nên văn bản chưa được phát hành và chưa cấp số. Hãy đóng bớt chương trình đang mở rồi thực hiện lại.`,
  DOCUMENT_DOCX_FAILED: (p: { subject: string }) =>
    `Không tạo được bản Word của văn bản “${p.subject}”, nên văn bản chưa được phát hành và chưa cấp số. Hãy xem lại nội dung vừa nhập rồi thực hiện lại.`,
  DOCUMENT_SIGNER_NOT_IN_FORCE: (p: { name: string; date: string }) =>
    `${p.name} không có thẩm quyền ký vào ngày ${p.date} theo danh sách người ký. Hãy chọn người ký khác hoặc sửa thời gian ký trong mục Thiết lập.`,
  DOCUMENT_HAS_NO_FILE: (p: { format: string; subject: string }) =>
    `Văn bản “${p.subject}” không có bản ${p.format} lưu trong sổ. Văn bản phát hành ngoài phần mềm chỉ có số và trích yếu.`,
};
