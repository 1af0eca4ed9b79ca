/** Texts for failures of the office's settings. */
export const settingsErrors = {
  OFFICE_NOT_SET_UP: () =>
    'Chưa khai báo cơ quan sử dụng. Hãy nhập tên cơ quan và người làm việc ở màn hình đầu tiên.',
  OFFICE_ALREADY_SET_UP: () => 'Cơ quan sử dụng đã được khai báo. Hãy sửa thông tin trong mục Thiết lập.',
  BACKUP_DAMAGED: (p: { name: string }) =>
    `Bản sao lưu “${p.name}” bị hỏng hoặc đã thay đổi nên không dùng để khôi phục. Dữ liệu hiện tại không thay đổi; hãy chọn bản sao lưu khác.`,
  BACKUP_NEWER: (p: { name: string }) =>
    `Bản sao lưu “${p.name}” do phiên bản khác của phần mềm tạo ra nên không dùng để khôi phục ở đây. Dữ liệu hiện tại không thay đổi; hãy chọn bản sao lưu khác.`,
  SIGNER_PERIOD_INVERTED: (p: { from: string; to: string }) =>
    `Ngày thôi ký (${p.to}) sớm hơn ngày bắt đầu ký (${p.from}). Hãy sửa lại một trong hai ngày.`,
  SAMPLE_UNITS_EXIST: (p: { sample: string }) =>
    `Danh sách đơn vị trên máy này đã có mã trùng với dữ liệu mẫu “${p.sample}” nên chưa nạp gì thêm. Để làm phong trào mới theo mẫu, hãy vào Kế hoạch, chọn lập từ mẫu.`,
};
