/** Texts for failures of the office's settings. */
export const settingsErrors = {
  OFFICE_NOT_SET_UP: () =>
    'Chưa khai báo cơ quan sử dụng. Hãy nhập tên cơ quan và người làm việc ở màn hình đầu tiên.',
  OFFICE_ALREADY_SET_UP: () => 'Cơ quan sử dụng đã được khai báo. Hãy sửa thông tin trong mục Thiết lập.',
};
