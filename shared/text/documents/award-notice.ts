import { formatCount } from '../numbers.ts';

/** Wording of a notice on what the council chose. */
export const awardNoticeText = {
  subject: (award: string, campaign: string) => `Kết quả xét tặng ${award} trong ${campaign}`,
  opening: (issuer: string, award: string, campaign: string) =>
    `${issuer} thông báo kết quả xét tặng ${award} trong ${campaign} như sau:`,
  received: (units: number, counts: string) =>
    `Đã nhận đề nghị của ${formatCount(units)} cơ quan, đơn vị, địa phương, gồm ${counts}.`,
  chosen: (counts: string) => `Được chọn để trình khen thưởng: ${counts} (có danh sách kèm theo).`,
  notChosen: (count: number) => `Chưa được chọn: ${formatCount(count)} trường hợp, lý do như sau:`,
  name: 'Tập thể, cá nhân',
  unit: 'Nơi đề nghị',
  reason: 'Lý do',
  order: 'STT',
  noReason: 'Vượt số lượng của kế hoạch',
  listTitle: (kinds: string, award: string) => `Các ${kinds} được chọn để trình tặng ${award}`,
  closing:
    'Đề nghị các cơ quan, đơn vị, địa phương thông báo đến tập thể, cá nhân có tên; ý kiến khác (nếu có) gửi về cơ quan thông báo bằng văn bản',
};
