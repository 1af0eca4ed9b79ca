import { formatCount, romanNumeral } from '../numbers.ts';

const groupNames = { collective: 'TẬP THỂ', individual: 'CÁ NHÂN', household: 'HỘ GIA ĐÌNH' };

/** Wording of lists of those awarded or proposed. */
export const awardListText = {
  label: 'DANH SÁCH',
  order: 'STT',
  name: 'Họ và tên, tên tập thể',
  birthYear: 'Năm sinh',
  detail: 'Chức vụ, đơn vị, địa chỉ',
  achievement: 'Tóm tắt thành tích',
  award: 'Hình thức khen thưởng',
  prize: 'Tiền thưởng (đồng)',
  note: 'Ghi chú',
  total: 'Tổng cộng',
  group: (order: number, subject: keyof typeof groupNames, count: number) =>
    `${romanNumeral(order)}. ${groupNames[subject]} (${formatCount(count)})`,
};
