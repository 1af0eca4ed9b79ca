/** Names of the sheets as the clerk sees them. */
export const sheetNames = {
  guide: 'Hướng dẫn',
  indicators: 'Chỉ tiêu',
  scores: 'Tự chấm',
  nominations: 'Đề nghị khen thưởng',
  paper: 'Ký xác nhận',
} as const;

export const YES = 'Có';
export const NO = 'Không';

export const lists = { yesNo: 'coKhong', awards: 'hinhThuc', subjects: 'doiTuong', units: 'donVi' } as const;

export const messages = {
  whole: 'Ô này chỉ nhận số nguyên không âm, ví dụ 92. Không ghi chữ, dấu phần trăm hay số lẻ.',
  yesNo: 'Hãy chọn “Có” hoặc “Không” trong danh sách.',
  grade: 'Hãy chọn một loại trong danh sách.',
  date: 'Hãy ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/02/2025.',
  points: (max: string) => `Ô này chỉ nhận số điểm từ 0 đến ${max}, nhiều nhất hai chữ số thập phân.`,
  award: 'Hãy chọn hình thức khen thưởng trong danh sách.',
  subject: 'Hãy chọn “Tập thể”, “Cá nhân” hoặc “Hộ gia đình” trong danh sách.',
  unit: 'Tên này chưa có trong danh sách đơn vị trực thuộc. Nếu đúng là đơn vị khác thì bấm Có (Yes) để giữ lại.',
  birthYear: 'Hãy ghi năm sinh bằng bốn chữ số, ví dụ 1975.',
};
