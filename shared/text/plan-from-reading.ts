/** Words that stand in a draft where the text that was read gives none; the officer replaces them. */
export const planFromReadingText = {
  plan: 'Kế hoạch',
  above: 'Cấp trên (chưa đọc được tên)',
  untitled: 'Phong trào thi đua (chưa đọc được tên)',
  targetsArea: 'Các chỉ tiêu thi đua',
  area: (number: number) => `Nội dung ${number}`,
  wave: (number: number) => `Đợt ${number}`,
  numerator: (what: string) => `Số đã đạt: ${what}`,
  denominator: 'Tổng số',
  perDenominator: (who: string, per: string) => (who === '' ? `Số ${per}` : `${who} × số ${per}`),
  piece: 'việc',
  thisPlan: 'Kế hoạch này',
  award: 'Hình thức khen thưởng (chưa đọc được tên)',
  decidedBy: 'Cấp có thẩm quyền',
  milestone: 'Mốc thời gian',
  ceremony: 'Lễ phát động phong trào thi đua',
  everyone: 'Các cơ quan, đơn vị, địa phương',
};
