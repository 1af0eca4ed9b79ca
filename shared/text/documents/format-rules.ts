/** What a check of the format says of each rule. Source of all: Nghị định 30/2020/NĐ-CP, Annex I, unless named. */
export const formatRules = {
  paper: 'Khổ giấy A4 (210 × 297 mm)',
  margins: 'Lề trên, lề dưới 20–25 mm; lề trái 30–35 mm; lề phải 15–20 mm',
  pageNumber: 'Số trang ở giữa lề trên, cỡ chữ 13–14, không hiển thị ở trang thứ nhất',
  font: 'Phông chữ Times New Roman, màu đen',
  stateName: 'Quốc hiệu in hoa, đứng, đậm, cỡ chữ 12–13',
  motto: 'Tiêu ngữ đứng, đậm, cỡ chữ 13–14',
  issuer: 'Tên cơ quan ban hành in hoa, đứng, đậm, cỡ chữ 12–13',
  number: 'Số, ký hiệu cỡ chữ 13; số dưới 10 ghi thêm số 0; ký hiệu văn bản hành chính không ghi năm',
  symbol: 'Ký hiệu đúng chữ viết tắt của loại văn bản (Phụ lục III)',
  placeAndDate:
    'Địa danh, thời gian in nghiêng, cỡ chữ 13–14; thêm số 0 trước ngày dưới 10 và tháng 1, tháng 2',
  title: 'Tên loại in hoa, đậm, cỡ chữ 13–14, canh giữa; công văn không ghi tên loại',
  subject: 'Có trích yếu; trích yếu công văn ghi “V/v” cỡ chữ 12–13, đứng',
  addressees: 'Công văn, tờ trình, báo cáo ghi “Kính gửi”; các loại khác không ghi',
  legalBases: 'Căn cứ in nghiêng, mỗi căn cứ một dòng kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm',
  body: 'Nội dung cỡ chữ 13–14, canh đều hai lề, lùi đầu dòng 1–1,27 cm, cách đoạn ít nhất 6 pt, cách dòng 1–1,5',
  letters: 'Điểm đánh theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g; không dùng f, j, w, z',
  endMark: 'Kết thúc nội dung bằng dấu “./.” (thông lệ)',
  signature:
    'Quyền hạn, chức vụ in hoa, đậm, cỡ chữ 13–14; họ tên đậm, cỡ chữ 13–14, không ghi học hàm, học vị',
  authority: 'Hình thức đề ký đúng Điều 13: TM., KT., TL., TUQ., Q.; TUQ. không được ủy quyền tiếp',
  recipients:
    '“Nơi nhận:” cỡ chữ 12, nghiêng, đậm; danh sách cỡ chữ 11, dòng cuối “Lưu: VT, …” kết thúc bằng dấu chấm',
  components: 'Đủ các thành phần thể thức chính theo Điều 8',
  tables: 'Bảng lặp lại dòng tiêu đề ở mỗi trang',
  characters: 'Không có ký tự ẩn, ký tự điều khiển',
} as const;

export type FormatRule = keyof typeof formatRules;
