/** Wording of a review report (sơ kết, tổng kết). */
export const reportText = {
  subject: (kind: 'interim' | 'final', campaign: string) =>
    `${kind === 'interim' ? 'Sơ kết' : 'Tổng kết'} ${campaign}`,
  opening: (issuer: string, basis: string) => `Thực hiện ${basis}, ${issuer} báo cáo kết quả như sau:`,
  direction: 'Công tác lãnh đạo, chỉ đạo và tổ chức phát động',
  results: 'Kết quả thực hiện',
  figures: 'Kết quả các chỉ tiêu',
  figuresNote:
    'Số liệu tổng hợp từ báo cáo của các đơn vị; ô ghi “Chưa có số liệu” là nội dung chưa có đơn vị nào báo cáo.',
  noData: 'Chưa có số liệu',
  order: 'STT',
  indicator: 'Chỉ tiêu',
  target: 'Mục tiêu',
  result: 'Kết quả',
  assessment: 'Đánh giá',
  submitted: 'Tình hình gửi báo cáo',
  ranking: 'Kết quả chấm điểm, xếp loại',
  awards: 'Kết quả khen thưởng',
  evaluation: 'Đánh giá chung',
  strengths: 'Ưu điểm',
  weaknesses: 'Hạn chế, nguyên nhân',
  directionAhead: 'Phương hướng, nhiệm vụ thời gian tới',
  proposals: 'Đề xuất, kiến nghị',
  toWrite: '…………………………………………………………………',
  closing: (subject: string, issuer: string) =>
    `Trên đây là báo cáo ${subject}, ${issuer} trân trọng báo cáo`,
};
