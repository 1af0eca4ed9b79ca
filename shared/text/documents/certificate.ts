import { longDate, shortDate } from '../dates.ts';

/** Words printed on every certificate. */
export const certificateText = {
  stateName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  verb: 'Tặng',
  decision: (number: string, symbol: string, date: string) =>
    `Quyết định số: ${number}/${symbol} ngày ${shortDate(date)}`,
  goldenBook: (number: string) => `Vào sổ vàng số: ${number}`,
  placeAndDate: (place: string, date: string) => `${place}, ${longDate(date)}`,
};

/** Words of the calibration sheet. */
export const calibrationText = {
  title: 'TỜ CĂN CHỈNH MÁY IN',
  template: (name: string, width: number, height: number) => `Mẫu: ${name} (${width} × ${height} mm)`,
  offset: (x: string, y: string) => `Độ lệch đang đặt: ngang ${x} mm, dọc ${y} mm`,
  steps: [
    '1. In tờ này ở tỷ lệ 100% (không chọn “Vừa trang”) trên đúng khổ giấy và khay giấy sẽ dùng cho phôi.',
    '2. Đo từ mép trái và mép trên của giấy đến tâm dấu cộng có ghi 20; 20.',
    '3. Độ lệch ngang cần thêm = 20 trừ số đo từ mép trái; độ lệch dọc cần thêm = 20 trừ số đo từ mép trên.',
    '4. Cộng vào độ lệch đang đặt, in lại tờ này và kiểm tra: cả hai số đo phải bằng 20 mm.',
    '5. Đặt tờ này chồng lên phôi, soi ngược sáng: các khung nét mảnh phải trùng chỗ trống trên phôi.',
  ],
  fields: {
    stateName: 'Quốc hiệu',
    motto: 'Tiêu ngữ',
    decider: 'Người quyết định',
    verb: 'Tặng',
    award: 'Hình thức khen thưởng',
    name: 'Tên tập thể, cá nhân',
    detail: 'Chức vụ, đơn vị',
    achievement: 'Thành tích',
    decision: 'Số quyết định',
    goldenBook: 'Số vào sổ vàng',
    placeAndDate: 'Địa danh, ngày tháng',
    position: 'Chức vụ người ký',
    signer: 'Họ tên người ký',
  },
};
