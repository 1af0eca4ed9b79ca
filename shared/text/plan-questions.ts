/** What the reader of plans asks. It shows the sentence and never decides by itself. */
export const planQuestions = {
  shareBase: (p: { shares: string; first: string }) =>
    `Các tỷ lệ ${p.shares} tính trên tổng số hay tính trên ${p.first} đã nêu trước đó? Hãy chọn cách tính cho từng chỉ tiêu.`,
  openOperator: (p: { value: string }) =>
    `Văn bản ghi “${p.value}” mà không nói là ít nhất, đúng bằng hay không quá. Hãy chọn.`,
  skipped: (p: { after: string; found: string }) =>
    `Sau mục ${p.after} là mục ${p.found}: số mục bị bỏ qua hoặc thiếu một đoạn. Hãy kiểm tra với bản gốc.`,
  repeated: (p: { number: string }) => `Có hai mục cùng số ${p.number}. Hãy xác định đâu là mục đúng.`,
  outOfPlace: (p: { number: string; parent: string }) =>
    `Mục ${p.number} đứng trong mục ${p.parent}. Hãy kiểm tra số mục.`,
  yearMissing: () => 'Thời hạn không ghi năm. Hãy xác nhận năm.',
  dayMissing: () => 'Ngày ban hành còn để trống. Hãy điền khi văn bản được ký.',
  unclosed: () => 'Dấu ngoặc mở ở đây không được đóng. Hãy kiểm tra phần nào thuộc trong ngoặc.',
  periodOpen: () =>
    'Phong trào có ngày bắt đầu mà không có ngày kết thúc. Hãy xác nhận là không thời hạn hoặc nhập ngày kết thúc.',
};
