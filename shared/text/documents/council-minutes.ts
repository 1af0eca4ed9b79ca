import { clockTime, longDate } from '../dates.ts';
import { formatCount } from '../numbers.ts';

/** Wording of the minutes of a council's meeting on awards. */
export const minutesText = {
  subject: (matter: string) => `Họp ${matter}`,
  began: (time: string, date: string, place: string) =>
    `Thời gian bắt đầu: ${clockTime(time)}, ${longDate(date)}. Địa điểm: ${place}.`,
  attendance: 'Thành phần tham dự',
  chair: (name: string) => `Chủ tọa: ${name}.`,
  secretary: (name: string) => `Thư ký: ${name}.`,
  present: (present: number, total: number, share: string) =>
    `Thành viên Hội đồng có mặt: ${formatCount(present)}/${formatCount(total)}, đạt ${share}%.`,
  quorumMet: (need: string) => `Số thành viên có mặt bảo đảm điều kiện tiến hành cuộc họp (${need}).`,
  quorumMissed: (need: string) => `Số thành viên có mặt chưa bảo đảm điều kiện tiến hành cuộc họp (${need}).`,
  absent: (names: string) => `Vắng mặt: ${names}.`,
  written: (count: number) => `Thành viên vắng mặt gửi ý kiến bằng văn bản: ${formatCount(count)}.`,
  content: 'Nội dung',
  vote: 'Kết quả bỏ phiếu',
  voteNote: (threshold: string) =>
    `Tỷ lệ được tính trên tổng số thành viên Hội đồng, gồm cả ý kiến bằng văn bản của thành viên vắng mặt. Mức thông qua: ${threshold}.`,
  order: 'STT',
  subjectName: 'Tập thể, cá nhân',
  award: 'Hình thức đề nghị',
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  share: 'Tỷ lệ (%)',
  outcome: 'Kết quả',
  passed: 'Thông qua',
  failed: 'Không thông qua',
  conclusion: 'Kết luận',
  ended: (time: string, date: string) =>
    `Cuộc họp kết thúc vào ${clockTime(time)}, ${longDate(date)}. Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe và thống nhất`,
  secretaryTitle: 'THƯ KÝ',
  chairTitle: 'CHỦ TỌA',
};
