import { clockTime, longDate } from '../dates.ts';

/** Wording of a ceremony's programme. */
export const programmeText = {
  time: 'Thời gian:',
  timeValue: (time: string | null, date: string) =>
    time === null ? `${longDate(date)}.` : `${clockTime(time)}, ${longDate(date)}.`,
  place: 'Địa điểm:',
  order: 'STT',
  hour: 'Thời gian',
  item: 'Nội dung',
  leader: 'Người thực hiện',
};
