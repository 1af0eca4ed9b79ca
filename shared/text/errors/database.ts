/** Texts for failures of the office's own database. */
export const databaseErrors = {
  DATABASE_FOREIGN: (p: { file: string }) =>
    `Tệp “${p.file}” không phải là cơ sở dữ liệu của Thi Đua nên không được mở và không bị thay đổi. Hãy chọn đúng thư mục dữ liệu.`,
  DATABASE_NEWER: (p: { file: string }) =>
    `Cơ sở dữ liệu “${p.file}” do phiên bản Thi Đua mới hơn tạo ra. Dữ liệu chưa bị thay đổi; hãy cài phiên bản mới của ứng dụng rồi mở lại.`,
  DATABASE_MISMATCH: (p: { file: string }) =>
    `Cơ sở dữ liệu “${p.file}” không khớp với phiên bản ứng dụng này. Dữ liệu chưa bị thay đổi; hãy dùng đúng bộ cài đã tạo ra nó hoặc khôi phục bản sao lưu.`,
  DATABASE_DAMAGED: (p: { file: string }) =>
    `Cơ sở dữ liệu “${p.file}” bị hỏng nên ứng dụng dừng lại để không làm mất thêm dữ liệu. Hãy khôi phục bản sao lưu gần nhất trong thư mục “sao-luu”.`,
  DATABASE_MISSING: (p: { file: string }) =>
    `Không thấy tệp dữ liệu “${p.file}” trong khi thư mục này đã từng được sử dụng. Ứng dụng không tạo dữ liệu trống thay vào. Hãy chép lại đúng tệp này về chỗ cũ, hoặc khôi phục bản sao lưu gần nhất trong thư mục “sao-luu”; muốn bắt đầu mới, hãy dùng một thư mục dữ liệu khác.`,
  DATABASE_EMPTY: (p: { file: string }) =>
    `Tệp dữ liệu “${p.file}” rỗng, thường do chép chưa xong hoặc hỏng ổ đĩa. Ứng dụng không tạo dữ liệu trống thay vào. Hãy khôi phục bản sao lưu gần nhất trong thư mục “sao-luu”.`,
  DATABASE_LOCKED: (p: { file: string }) =>
    `Cơ sở dữ liệu “${p.file}” đang được một cửa sổ hoặc chương trình khác sử dụng. Hãy đóng cửa sổ kia rồi mở lại.`,
  DATABASE_UNWRITABLE: (p: { file: string }) =>
    `Không ghi được vào cơ sở dữ liệu “${p.file}”. Hãy kiểm tra quyền ghi của thư mục và ổ đĩa, rồi mở lại.`,
  DATABASE_NOT_DURABLE: () =>
    'Ổ đĩa không nhận chế độ ghi an toàn, dữ liệu có thể mất khi mất điện. Hãy đặt thư mục dữ liệu trên ổ đĩa trong máy, không đặt trên USB hoặc ổ mạng.',
  DATABASE_MIGRATION_FAILED: (p: { file: string; backup: string }) =>
    `Chưa nâng cấp được cơ sở dữ liệu “${p.file}”; dữ liệu đã được trả về như trước. Bản sao lưu nằm tại “${p.backup}”. Hãy báo cho người hỗ trợ.`,
};
