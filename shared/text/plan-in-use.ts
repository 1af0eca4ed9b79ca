/** Why a part of a plan cannot be removed: what is on record for it. */
export const planInUseText = {
  values: (units: number) => `đã có số liệu của ${units} đơn vị`,
  reports: (units: number) => `đã có báo cáo của ${units} đơn vị`,
  forms: (units: number) => `đã phát biểu mẫu cho ${units} đơn vị`,
  extensions: (units: number) => `đã gia hạn cho ${units} đơn vị`,
  scores: (units: number) => `đã có điểm của ${units} đơn vị`,
  participants: (units: number) => `đang có ${units} đơn vị tham gia`,
  nominations: (count: number) => `đã có ${count} đề nghị khen thưởng`,
  decisions: (count: number) => `đã có ${count} quyết định khen thưởng`,
  dossiers: (count: number) => `đã kiểm tra trong ${count} hồ sơ`,
  removed: (name: string, why: string) =>
    `Đã bỏ ${name} nhưng ${why}. Hoàn tác việc bỏ, hoặc để lại và ghi rõ là không còn áp dụng.`,
  otherMeasure: (code: string, why: string) =>
    `Chỉ tiêu ${code} ${why} nên không đổi cách đo được. Giữ cách đo cũ và thêm chỉ tiêu mới.`,
  lockedScores: 'Điểm đã khóa nên bảng điểm không sửa được. Mở khóa điểm trước khi ban hành sửa đổi.',
  noChanges: 'Chưa có nội dung nào khác với bản đã ban hành.',
};
