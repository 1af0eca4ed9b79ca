import { clockTime, longDate, shortDate } from '../dates.ts';
import { formatCount } from '../numbers.ts';

/** Wording of the plan of a ceremony and of the list of what is to be prepared. */
export const ceremonyPlanText = {
  subject: (event: string) => `Tổ chức ${event}`,
  openingUnder: (parent: string, issuer: string, event: string) =>
    `Thực hiện ${parent}, ${issuer} tổ chức ${event} như sau:`,
  opening: (issuer: string, event: string) => `${issuer} tổ chức ${event} như sau:`,
  purposes: 'Mục đích, yêu cầu',
  frame: 'Thời gian, địa điểm, thành phần',
  time: 'Thời gian:',
  timeValue: (time: string | null, date: string) =>
    time === null ? `${longDate(date)}.` : `${clockTime(time)}, ${longDate(date)}.`,
  timeOpen: 'có thông báo sau.',
  place: 'Địa điểm:',
  guests: 'Thành phần:',
  guestsPlanned: (count: number) => `dự kiến ${formatCount(count)} người.`,
  guestCount: (count: number) => `${formatCount(count)} người`,
  summonedBy: (who: string) => `do ${who} triệu tập`,
  presider: 'Chủ trì:',
  dress: 'Trang phục:',
  programme: 'Chương trình',
  duties: 'Phân công nhiệm vụ',
  together: (coActors: readonly string[]) => ` chủ trì, phối hợp với ${coActors.join(', ')}`,
  due: (date: string) => ` (xong chậm nhất ngày ${shortDate(date)})`,
  backdrop: 'Nội dung phông',
  budget: 'Kinh phí',
  closing: (issuer: string) =>
    `Trong khi chuẩn bị, nơi nào gặp vướng mắc thì báo ngay để ${issuer} xem xét, giải quyết`,
  listSubject: (event: string) => `Việc chuẩn bị ${event}`,
  order: 'STT',
  task: 'Việc cần làm',
  actor: 'Chủ trì',
  coActors: 'Phối hợp',
  deadline: 'Hạn',
  state: 'Đã xong',
  done: '☑',
  open: '☐',
};
