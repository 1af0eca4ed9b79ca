import { formatCount, romanNumeral } from '../numbers.ts';

const groupNames = { collective: 'TẬP THỂ', individual: 'CÁ NHÂN', household: 'HỘ GIA ĐÌNH' };

/** Wording of lists of those awarded or proposed. */
export const awardListText = {
  label: 'DANH SÁCH',
  order: 'STT',
  names: {
    collective: 'Tên tập thể',
    individual: 'Họ và tên',
    household: 'Hộ gia đình',
    mixed: 'Họ và tên, tên tập thể',
  },
  birthYear: 'Năm sinh',
  details: {
    collective: 'Cơ quan, đơn vị, địa phương',
    individual: 'Chức vụ, đơn vị công tác',
    household: 'Địa chỉ',
    mixed: 'Chức vụ, đơn vị, địa chỉ',
  },
  achievement: 'Tóm tắt thành tích',
  award: 'Hình thức khen thưởng',
  prize: 'Tiền thưởng (đồng)',
  note: 'Ghi chú',
  total: 'Tổng cộng',
  group: (order: number, subject: keyof typeof groupNames, count: number) =>
    `${romanNumeral(order)}. ${groupNames[subject]} (${formatCount(count)})`,
};
