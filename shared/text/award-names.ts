/**
 * Titles and commendations that lists of former years name most (Luật Thi đua, khen thưởng số 06/2022/QH15, Chapters II and III), the
 * longer name before one that it begins with. Offered where a name is typed, looked for above lists; any other name may be used.
 */
export const usualAwardNames = [
  'Chiến sĩ thi đua toàn quốc',
  'Chiến sĩ thi đua cấp tỉnh',
  'Chiến sĩ thi đua cơ sở',
  'Lao động tiên tiến',
  'Chiến sĩ tiên tiến',
  'Tập thể lao động xuất sắc',
  'Tập thể lao động tiên tiến',
  'Đơn vị quyết thắng',
  'Đơn vị tiên tiến',
  'Cờ thi đua của Chính phủ',
  'Cờ thi đua của Ủy ban nhân dân tỉnh',
  'Bằng khen của Thủ tướng Chính phủ',
  'Bằng khen của Bộ trưởng Bộ Công an',
  'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
  'Giấy khen của Giám đốc Công an tỉnh',
  'Giấy khen của Giám đốc Sở Nội vụ',
  'Giấy khen của Chủ tịch Ủy ban nhân dân xã',
  'Giấy khen của Chủ tịch Ủy ban nhân dân huyện',
  'Kỷ niệm chương Bảo vệ an ninh Tổ quốc',
  'Huân chương Lao động hạng Nhất',
  'Huân chương Lao động hạng Nhì',
  'Huân chương Lao động hạng Ba',
  'Huân chương Bảo vệ Tổ quốc',
  'Gia đình văn hóa',
] as const;
