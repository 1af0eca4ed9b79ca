/** Texts for failures of the area. */
export const awardErrors = {
  AWARD_HISTORY_TOO_LONG: (p: { count: string; most: string }) =>
    `Danh sách có ${p.count} lượt, quá dài để in (tối đa ${p.most}). Hãy lọc hẹp lại, hoặc xuất ra Excel.`,
  ALLOCATION_WITHOUT_WEIGHT: (p: { total: string }) =>
    `Chưa phân bổ được ${p.total} chỉ tiêu vì mọi đơn vị đều có hệ số 0. Hãy nhập hệ số (ví dụ số tổ, số dân) cho ít nhất một đơn vị.`,
  ALLOCATION_WITHOUT_QUOTA: (p: { award: string }) =>
    `Kế hoạch không nêu số lượng tối đa của “${p.award}” nên không có chỉ tiêu để phân bổ. Hãy bổ sung số lượng ở mục Khen thưởng của kế hoạch.`,
  PRIZE_NOT_IN_TABLE: (p: { award: string; subject: string; date: string }) =>
    `Bảng mức tiền thưởng không có hệ số của “${p.award}” cho ${p.subject} vào ngày ${p.date}. Hãy bổ sung hệ số trong Thiết lập, hoặc kiểm tra lại ngày ký quyết định.`,
  BASE_SALARY_NOT_IN_TABLE: (p: { date: string }) =>
    `Bảng lương cơ sở không có mức áp dụng vào ngày ${p.date}. Hãy bổ sung trong Thiết lập, hoặc kiểm tra lại ngày ký quyết định.`,
  PRIZE_ROUNDING_NOT_IN_TABLE: (p: { date: string }) =>
    `Bảng quy định làm tròn tiền thưởng không có mức áp dụng vào ngày ${p.date}. Hãy bổ sung trong Thiết lập.`,
  AWARD_MEETING_MISSING: () =>
    'Biên bản cần có thông tin cuộc họp. Hãy nhập ngày, giờ, địa điểm, chủ trì, thư ký và số thành viên.',
  VOTE_NO_MEMBERS: () => 'Hội đồng chưa có thành viên nào. Hãy nhập tổng số thành viên Hội đồng.',
  VOTE_TOO_MANY_PRESENT: (p: { present: string; members: string }) =>
    `Số người có mặt (${p.present}) lớn hơn tổng số thành viên Hội đồng (${p.members}). Hãy kiểm tra lại hai số.`,
  VOTE_TOO_MANY_BALLOTS: (p: { ballots: string; present: string }) =>
    `Có ${p.ballots} phiếu nhưng chỉ có ${p.present} người có mặt. Hãy kiểm tra lại số phiếu.`,
  VOTE_TOO_MANY_WRITTEN: (p: { written: string; absent: string }) =>
    `Có ${p.written} ý kiến bằng văn bản nhưng chỉ có ${p.absent} thành viên vắng mặt. Hãy kiểm tra lại số ý kiến.`,
};
