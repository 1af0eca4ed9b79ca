/** The rules of form that a check states, each with its place in Nghị định 30/2020/NĐ-CP, in the order of the decree. */
export const formatRules = {
  paper: { item: 'Phụ lục I, mục I.1', text: 'Khổ giấy A4 (210 × 297 mm)' },
  orientation: {
    item: 'Phụ lục I, mục I.2',
    text: 'Trình bày theo chiều dài khổ giấy; chỉ bảng, biểu, danh sách trình bày theo chiều rộng',
  },
  margins: {
    item: 'Phụ lục I, mục I.3',
    text: 'Lề trên, lề dưới 20–25 mm; lề trái 30–35 mm; lề phải 15–20 mm',
  },
  pageNumber: {
    item: 'Phụ lục I, mục I.7',
    text: 'Số trang ở giữa lề trên, cỡ chữ 13–14, không hiển thị ở trang thứ nhất',
  },
  font: { item: 'Phụ lục I, mục I.4', text: 'Phông chữ Times New Roman, màu đen' },
  stateName: { item: 'Phụ lục I, mục II.1', text: 'Quốc hiệu in hoa, đứng, đậm, cỡ chữ 12–13' },
  motto: { item: 'Phụ lục I, mục II.1', text: 'Tiêu ngữ đứng, đậm, cỡ chữ 13–14' },
  mottoLine: { item: 'Phụ lục I, mục II.1', text: 'Dưới Tiêu ngữ có đường kẻ dài bằng dòng chữ' },
  parentBody: { item: 'Phụ lục I, mục II.2', text: 'Cơ quan chủ quản in hoa, đứng, không đậm, cỡ chữ 12–13' },
  issuer: { item: 'Phụ lục I, mục II.2', text: 'Tên cơ quan ban hành in hoa, đứng, đậm, cỡ chữ 12–13' },
  issuerLine: {
    item: 'Phụ lục I, mục II.2',
    text: 'Dưới tên cơ quan có đường kẻ dài 1/3 đến 1/2 dòng chữ, cân đối ở giữa',
  },
  number: {
    item: 'Phụ lục I, mục II.3',
    text: 'Số, ký hiệu cỡ chữ 13; số dưới 10 ghi thêm số 0; ký hiệu văn bản hành chính không ghi năm',
  },
  symbol: {
    item: 'Phụ lục I, mục II.3 và Phụ lục III',
    text: 'Ký hiệu đúng chữ viết tắt của loại văn bản (Phụ lục III)',
  },
  placeAndDate: {
    item: 'Phụ lục I, mục II.4',
    text: 'Địa danh, thời gian in nghiêng, cỡ chữ 13–14; thêm số 0 trước ngày dưới 10 và tháng 1, tháng 2',
  },
  title: {
    item: 'Phụ lục I, mục II.5',
    text: 'Tên loại in hoa, đậm, cỡ chữ 13–14, canh giữa; công văn không ghi tên loại',
  },
  subject: {
    item: 'Phụ lục I, mục II.5',
    text: 'Có trích yếu; trích yếu công văn ghi “V/v” cỡ chữ 12–13, đứng',
  },
  subjectLine: {
    item: 'Phụ lục I, mục II.5',
    text: 'Trích yếu đậm, cỡ chữ 13–14, canh giữa, dưới có đường kẻ dài 1/3 đến 1/2 dòng chữ',
  },
  addressees: {
    item: 'Phụ lục I, mục II.9',
    text: 'Công văn, tờ trình và báo cáo gửi cấp trên ghi “Kính gửi”; các loại khác không ghi',
  },
  addresseeList: {
    item: 'Phụ lục I, mục II.9',
    text: '“Kính gửi” cỡ chữ 13–14, đứng; nhiều nơi thì gạch đầu dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm',
  },
  legalBases: {
    item: 'Phụ lục I, mục II.6',
    text: 'Căn cứ in nghiêng, mỗi căn cứ một dòng kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm',
  },
  body: {
    item: 'Phụ lục I, mục II.6',
    text: 'Nội dung cỡ chữ 13–14, canh đều hai lề, lùi đầu dòng 1–1,27 cm, cách đoạn ít nhất 6 pt, cách dòng 1–1,5',
  },
  letters: {
    item: 'Phụ lục I, mục II.6',
    text: 'Điểm đánh theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g; không dùng f, j, w, z',
  },
  articles: {
    item: 'Phụ lục I, mục II.6',
    text: '“Điều” và số thứ tự in đậm, có dấu chấm, đánh số liên tục từ 1',
  },
  headings: {
    item: 'Phụ lục I, mục II.6',
    text: 'Phần đánh số La Mã, tiêu đề in hoa, đậm; số thứ tự liên tục',
  },
  endMark: { item: 'Thông lệ trình bày', text: 'Kết thúc nội dung bằng dấu “./.” (thông lệ)' },
  signature: {
    item: 'Phụ lục I, mục II.7',
    text: 'Quyền hạn, chức vụ in hoa, đậm, cỡ chữ 13–14; họ tên đậm, cỡ chữ 13–14, không ghi học hàm, học vị',
  },
  authority: {
    item: 'Điều 13 và Phụ lục I, mục II.7',
    text: 'Hình thức đề ký đúng Điều 13: TM., KT., TL., TUQ., Q.; TUQ. không được ủy quyền tiếp',
  },
  recipients: {
    item: 'Phụ lục I, mục II.9',
    text: '“Nơi nhận:” cỡ chữ 12, nghiêng, đậm; danh sách cỡ chữ 11, dòng cuối “Lưu: VT, …” kết thúc bằng dấu chấm',
  },
  annexes: {
    item: 'Phụ lục I, mục III.1',
    text: 'Phụ lục, văn bản kèm theo sang trang mới, tên đậm, canh giữa; từ hai phụ lục đánh số La Mã',
  },
  attachedTo: {
    item: 'Phụ lục I, mục III.1',
    text: 'Dòng “(Kèm theo …)” ghi số, ký hiệu, ngày, cơ quan ban hành; cỡ chữ 13–14, nghiêng, canh giữa',
  },
  components: { item: 'Điều 8', text: 'Đủ các thành phần thể thức chính theo Điều 8' },
  tables: { item: 'Thông lệ trình bày', text: 'Bảng lặp lại dòng tiêu đề ở mỗi trang' },
  characters: { item: 'Phụ lục I, mục I.4', text: 'Không có ký tự ẩn, ký tự điều khiển' },
} as const;

export type FormatRule = keyof typeof formatRules;
