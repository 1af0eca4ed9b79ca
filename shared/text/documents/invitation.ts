import { clockTime, longDate, weekday } from '../dates.ts';

/** Wording of an invitation. */
export const invitationText = {
  subject: (event: string) => `Dự ${event}`,
  invite: (issuer: string) => `${issuer} trân trọng kính mời:`,
  guestBlank: '\u00A0'.repeat(4) + '.'.repeat(90),
  attend: (event: string) => `Tới dự ${event}.`,
  chair: 'Chủ trì:',
  time: 'Thời gian:',
  timeValue: (time: string | null, date: string) =>
    `${time === null ? '' : `${clockTime(time)}, `}${weekday(date)}, ${longDate(date)}.`,
  place: 'Địa điểm:',
  content: 'Nội dung:',
  dress: 'Trang phục:',
  notes: 'Lưu ý:',
  closing: 'Rất hân hạnh được đón tiếp quý đại biểu',
};
