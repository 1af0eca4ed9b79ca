/** Texts for failures of the area. */
export const unitErrors = {
  UNIT_CODE_TAKEN: (p: { code: string; unit: string }) =>
    `Mã “${p.code}” đang dùng cho “${p.unit}”. Hãy chọn mã khác.`,
  UNIT_PARENT_CYCLE: () =>
    'Đơn vị cấp trên đã chọn lại nằm dưới chính đơn vị này. Hãy chọn đơn vị cấp trên khác.',
  UNIT_PERIOD_TOO_EARLY: (p: { latest: string }) =>
    `Ngày hiệu lực phải từ ${p.latest} trở đi, là ngày của lần đổi tên hoặc chuyển cấp trên gần nhất. Hãy chọn ngày muộn hơn.`,
  UNIT_CLOSED_BEFORE_BEGIN: (p: { from: string }) =>
    `Ngày kết thúc phải từ ${p.from} (ngày đơn vị bắt đầu) trở đi. Hãy chọn lại ngày.`,
  UNIT_HAS_CHILDREN: (p: { count: number }) =>
    `Còn ${p.count} đơn vị trực thuộc nên chưa kết thúc được. Hãy chuyển các đơn vị đó sang cấp trên khác trước.`,
  UNIT_HAS_REPORTED: (p: { unit: string }) =>
    `“${p.unit}” đã có báo cáo trong phong trào nên không đưa ra được. Hãy bỏ đơn vị này khỏi lựa chọn.`,
  CLUSTER_HEAD_NOT_MEMBER: () =>
    'Cụm trưởng và cụm phó phải là thành viên của cụm, khối. Hãy thêm vào danh sách thành viên trước.',
  CLUSTER_HEAD_IS_DEPUTY: () => 'Cụm trưởng và cụm phó phải là hai đơn vị khác nhau. Hãy chọn lại.',
  CLUSTER_MEMBER_ELSEWHERE: (p: { unit: string; cluster: string; year: number }) =>
    `“${p.unit}” đã thuộc “${p.cluster}” năm ${p.year}. Mỗi đơn vị chỉ ở một cụm, khối trong một năm; hãy đưa đơn vị ra khỏi cụm cũ trước.`,
  CLUSTER_IN_USE: (p: { count: number }) =>
    `Cụm, khối này đang dùng để xếp hạng ${p.count} đơn vị trong phong trào nên không xóa được.`,
  CLUSTER_YEAR_EMPTY: (p: { year: number }) =>
    `Năm ${p.year} chưa có cụm, khối nào để chép. Hãy chọn năm khác.`,
  CLUSTER_YEAR_FULL: (p: { year: number }) =>
    `Năm ${p.year} đã có cụm, khối nên không chép chồng lên. Hãy sửa từng cụm, hoặc xóa các cụm năm ${p.year} trước.`,
  UNIT_KIND_TAKEN: (p: { name: string }) =>
    `Đã có loại đơn vị “${p.name}”. Hãy dùng loại đó hoặc đặt tên khác.`,
  UNIT_KIND_IN_USE: (p: { name: string; count: number }) =>
    `Loại “${p.name}” đang dùng cho ${p.count} đơn vị nên chưa xóa được. Hãy đổi loại của các đơn vị đó trước.`,
  PERSON_PERIOD_TOO_EARLY: (p: { latest: string }) =>
    `Ngày chuyển phải từ ${p.latest} trở đi, là ngày của lần thay đổi gần nhất. Hãy chọn ngày muộn hơn.`,
  EARLIER_AWARD_AHEAD: () =>
    'Năm và ngày quyết định của khen thưởng đã nhận không thể sau hôm nay. Hãy kiểm tra lại.',
  PEOPLE_SAME: () => 'Hai bản ghi được chọn là một. Hãy chọn hai bản ghi khác nhau để gộp.',
  MAP_CHANGE_REFUSED: (p: { problem: string }) =>
    `Chưa sắp xếp được: ${p.problem} Chưa có gì thay đổi; hãy sửa rồi thực hiện lại.`,
  UNDO_CHANGED_SINCE: (p: { label: string }) =>
    `Không hoàn tác được “${p.label}” vì dữ liệu liên quan đã được sửa sau đó. Hãy hoàn tác thao tác sau trước, hoặc sửa trực tiếp.`,
  UNDO_IN_USE: (p: { label: string }) =>
    `Không hoàn tác được “${p.label}” vì đã có báo cáo, minh chứng, điểm hoặc đề nghị khen thưởng ghi theo các dòng này. Hãy sửa trực tiếp từng dòng.`,
  UNIT_LIST_NO_HEADINGS: () =>
    'Tệp không có trang tính nào có dữ liệu. Hãy mở tệp kiểm tra lại danh sách, lưu lại rồi chọn tệp lần nữa.',
  REGISTER_CHANGED_MEANWHILE: () =>
    'Dữ liệu vừa được sửa trong lúc chuẩn bị nên chưa ghi dòng nào. Hãy đọc lại tệp, xem lại rồi nhập.',
  UNIT_IMPORT_CHANGED: () =>
    'Tệp đã thay đổi so với lúc xem trước nên chưa nhập dòng nào. Hãy đọc lại tệp và xem lại danh sách.',
};
