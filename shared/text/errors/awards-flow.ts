/** Texts for refusals between nomination and certificate. */
export const awardFlowErrors = {
  AWARD_NOMINATION_AWARDED: (p: { name: string }) =>
    `“${p.name}” đã có trong quyết định khen thưởng nên không sửa được đề nghị. Nếu quyết định sai, hãy ban hành quyết định sửa đổi.`,
  AWARD_NOT_MANAGED: (p: { award: string }) =>
    `“${p.award}” không do cơ quan này lập danh sách. Hãy chọn hình thức khen thưởng khác.`,
  AWARD_PERSON_MISSING: () =>
    'Chưa chọn cá nhân được đề nghị. Hãy chọn trong danh sách hoặc nhập họ tên người mới.',
  AWARD_PERSON_OTHER_UNIT: (p: { name: string }) =>
    `${p.name} không thuộc đơn vị đã chọn. Hãy chọn lại cá nhân hoặc đơn vị.`,
  AWARD_HOUSEHOLD_NAME_MISSING: () => 'Chưa nhập tên hộ gia đình được đề nghị. Hãy nhập tên chủ hộ.',
  AWARD_SUBJECT_NOT_ALLOWED: (p: { subject: string; award: string }) =>
    `“${p.award}” không có chỉ tiêu cho ${p.subject}. Hãy chọn loại đối tượng khác hoặc sửa chỉ tiêu trong Kế hoạch.`,
  AWARD_ALREADY_PROPOSED: (p: { name: string; proposer: string }) =>
    `“${p.name}” đã được ${p.proposer} đề nghị hình thức khen thưởng này. Hãy mở đề nghị đã có để sửa.`,
  AWARD_REASON_MISSING: (p: { what: string }) => `Chưa ghi lý do ${p.what}. Hãy ghi lý do rồi thực hiện lại.`,
  AWARD_NOT_ELIGIBLE: (p: { name: string; reason: string }) =>
    `“${p.name}” chưa đủ điều kiện nên chưa được chọn: ${p.reason} Hãy bổ sung hồ sơ, thông tin hoặc bỏ chọn.`,
  AWARD_RULE_UNKNOWN: (p: { name: string; reason: string }) =>
    `“${p.name}” còn điều kiện chưa rõ: ${p.reason} Hãy bổ sung thông tin, hoặc ghi lý do nếu vẫn chọn.`,
  AWARD_LIMIT_BROKEN: (p: { reason: string }) =>
    `Chưa chọn được vì danh sách sẽ vượt giới hạn của kế hoạch. ${p.reason} Hãy bỏ chọn bớt hoặc chọn trường hợp khác.`,
  AWARD_NOTHING_CHOSEN: (p: { award: string }) =>
    `Chưa có tập thể, cá nhân nào được chọn để tặng “${p.award}”. Hãy chọn hoặc dùng danh sách đề xuất trước.`,
  AWARD_DECIDE_REFUSED: (p: { count: number; first: string }) =>
    `Chưa ra quyết định được vì còn ${p.count} điểm chưa đúng quy định. ${p.first} Hãy sửa danh sách rồi thực hiện lại.`,
  AWARD_SCORES_NOT_LOCKED: () =>
    'Điểm chưa khóa nên xếp loại, thứ hạng làm căn cứ còn có thể thay đổi. Hãy khóa điểm ở bước Chấm điểm.',
  AWARD_LIST_CHANGED: () =>
    'Danh sách được chọn vừa thay đổi trong khi lập quyết định nên quyết định chưa được ban hành. Hãy kiểm tra lại danh sách rồi thực hiện lại.',
  AWARD_OUTSIDE_NUMBER_MISSING: () =>
    'Quyết định đã ban hành bên ngoài phải có số. Hãy nhập số ghi trên quyết định.',
};
