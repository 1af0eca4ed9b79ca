/** Texts for failures of ceremonies. */
export const ceremonyErrors = {
  CEREMONY_CHANGED_ELSEWHERE: (p: { title: string }) =>
    `“${p.title}” đã được sửa ở nơi khác nên lần sửa này chưa được lưu. Hãy mở lại mục này để lấy bản mới nhất rồi sửa tiếp.`,
  CEREMONY_RECEIVED: (p: { title: string }) =>
    `“${p.title}” nhận từ cơ quan khác nên chỉ xem và in được. Muốn tổ chức riêng, hãy tạo lễ hoặc hội nghị mới.`,
  CEREMONY_DATE_MISSING: (p: { title: string }) =>
    `“${p.title}” chưa có ngày tổ chức nên chưa lập được văn bản này. Hãy nhập ngày ở mục Thời gian, địa điểm.`,
  CEREMONY_PLACE_MISSING: (p: { title: string }) =>
    `“${p.title}” chưa có địa điểm nên chưa lập được văn bản này. Hãy nhập địa điểm ở mục Thời gian, địa điểm.`,
  CEREMONY_PROGRAMME_EMPTY: (p: { title: string }) =>
    `Chương trình của “${p.title}” chưa có nội dung nào. Hãy thêm ít nhất một nội dung ở mục Chương trình.`,
  CEREMONY_BACKDROP_EMPTY: (p: { title: string }) =>
    `Phông nền của “${p.title}” chưa có dòng chữ nào. Hãy nhập ở mục Phông nền.`,
  CEREMONY_TASKS_EMPTY: (p: { title: string }) =>
    `“${p.title}” chưa có việc chuẩn bị nào. Hãy thêm ít nhất một việc ở mục Việc.`,
};
