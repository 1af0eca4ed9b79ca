/** Texts for failures that can happen in any area. */
export const commonErrors = {
  INTERNAL: (p: { correlationId: string }) =>
    `Ứng dụng gặp lỗi ngoài dự kiến nên việc này chưa được thực hiện; dữ liệu vẫn như trước. Mã tra cứu: ${p.correlationId}. Xin lưu lại mã này và báo cho người hỗ trợ.`,
  NOT_FOUND: (p: { what: string }) =>
    `Không tìm thấy ${p.what}. Có thể mục này vừa bị xóa; hãy mở lại màn hình để xem danh sách mới nhất.`,
  INPUT_INVALID: (p: { detail: string }) =>
    `Dữ liệu nhập chưa hợp lệ: ${p.detail}. Hãy sửa lại rồi thực hiện lại.`,
  CANCELLED: () =>
    'Đã dừng theo yêu cầu. Phần đã ghi xong trước đó được giữ nguyên, phần còn lại chưa thực hiện.',
  CANCELLED_WHOLE: () => 'Đã dừng theo yêu cầu. Chưa có gì thay đổi.',
  FILE_TOKEN_UNKNOWN: () => 'Tệp hoặc thư mục đã chọn không còn hiệu lực. Hãy chọn lại rồi thực hiện lại.',
  FILE_UNREADABLE: (p: { file: string }) =>
    `Không đọc được tệp “${p.file}”. Hãy kiểm tra USB còn cắm và tệp còn ở đó, rồi thử lại.`,
  FILE_UNWRITABLE: (p: { file: string }) =>
    `Không ghi được tệp “${p.file}”. Hãy kiểm tra ổ đĩa còn chỗ trống, không bị khóa ghi và tệp không đang mở trong Word hoặc Excel, rồi thử lại.`,
  DISK_FULL: (p: { file: string }) =>
    `Ổ đĩa không còn đủ chỗ để ghi “${p.file}”. Dữ liệu cũ vẫn nguyên vẹn; hãy giải phóng dung lượng rồi thử lại.`,
  NOTHING_SELECTED: () => 'Chưa chọn mục nào. Hãy chọn ít nhất một mục rồi thực hiện lại.',
};
