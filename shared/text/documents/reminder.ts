import { longDate, shortDate } from '../dates.ts';

/** Wording of a reminder to units that are late. */
export const reminderText = {
  subject: (matter: string) => `đôn đốc ${matter}`,
  opening: (basis: string, matter: string, deadline: string) =>
    `Theo ${basis}, thời hạn ${matter} là ${longDate(deadline)}.`,
  openingMany: (basis: string, matter: string) =>
    `Theo ${basis}, các cơ quan, đơn vị, địa phương phải ${matter} đúng thời hạn.`,
  missingSome: (checked: string) =>
    `Đến hết ${longDate(checked)}, quý cơ quan chưa gửi hoặc phải bổ sung các nội dung sau:`,
  missing: (checked: string, count: string) =>
    `Đến hết ${longDate(checked)}, còn ${count} cơ quan, đơn vị, địa phương chưa gửi hoặc phải bổ sung theo danh sách dưới đây:`,
  missingOne: (checked: string, matter: string) =>
    `Đến hết ${longDate(checked)}, quý cơ quan chưa hoàn thành việc ${matter}.`,
  request: (newDeadline: string) =>
    `Đề nghị thủ trưởng các cơ quan, đơn vị, địa phương nêu trên chỉ đạo thực hiện và gửi kết quả chậm nhất ${longDate(newDeadline)}`,
  requestOne: (newDeadline: string) =>
    `Đề nghị quý cơ quan khẩn trương thực hiện và gửi kết quả chậm nhất ${longDate(newDeadline)}`,
  sendTo: (place: string) => `về ${place} để tổng hợp.`,
  consequence:
    'Việc chấp hành thời hạn báo cáo được ghi nhận khi chấm điểm, xếp loại thi đua của đơn vị theo kế hoạch đã ban hành.',
  contact: (contact: string) => `Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ ${contact}`,
  /** What is asked for where several things are missing. */
  several: 'gửi các báo cáo, văn bản theo các mốc của kế hoạch',
  order: 'STT',
  unit: 'Cơ quan, đơn vị, địa phương',
  item: 'Nội dung còn thiếu',
  due: 'Thời hạn',
  late: 'Số ngày chậm',
  day: shortDate,
};
