/** Texts for files that are attached to a report. */
export const evidenceErrors = {
  EVIDENCE_KIND: (p: { file: string }) =>
    `“${p.file}” không thuộc loại minh chứng nhận được (PDF, ảnh JPG hoặc PNG, Word .docx, Excel .xlsx); loại tệp xét theo nội dung, không theo tên. Hãy quét hoặc lưu lại thành một trong các loại đó rồi đính kèm.`,
  EVIDENCE_DAMAGED: (p: { file: string }) =>
    `“${p.file}” bị hỏng hoặc chép chưa xong nên chưa đính kèm. Hãy mở thử tệp ở máy gốc, chép lại rồi đính kèm.`,
  EVIDENCE_TOO_LARGE_PICTURE: (p: { file: string; width: number; height: number }) =>
    `Ảnh “${p.file}” quá lớn (${p.width} × ${p.height} điểm ảnh) nên chưa đính kèm. Hãy thu nhỏ ảnh hoặc quét lại ở 200–300 dpi.`,
  EVIDENCE_ACTIVE: (p: { file: string }) =>
    `“${p.file}” có nội dung tự chạy (macro, tập lệnh, tệp nhúng), liên kết tự tải hoặc đặt mật khẩu nên không đính kèm để bảo đảm an toàn. Hãy đề nghị đơn vị in ra PDF hoặc quét bản giấy rồi gửi lại.`,
  EVIDENCE_TOO_MANY: (p: { limit: number }) =>
    `Mỗi báo cáo đính kèm tối đa ${p.limit} tệp. Chưa đính kèm tệp nào; hãy gộp các trang quét vào một tệp PDF.`,
  EVIDENCE_NOT_PICTURE: (p: { file: string }) =>
    `“${p.file}” không phải ảnh nên không xem được trong ứng dụng. Hãy chọn Mở bằng chương trình của máy.`,
  EVIDENCE_NOT_OPENED: (p: { file: string }) =>
    `Máy này chưa có chương trình mở được “${p.file}”. Hãy chọn Lưu bản sao rồi mở trên máy khác.`,
  EVIDENCE_PACKAGE_TOO_BIG: (p: { sizeMb: number; limitMb: number }) =>
    `Minh chứng của phong trào nặng ${p.sizeMb} MB, quá mức một gói chở được (${p.limitMb} MB). Hãy bỏ chọn gửi kèm minh chứng và chép minh chứng ra USB thành thư mục riêng.`,
};
