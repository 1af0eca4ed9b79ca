/** Wording of the notice that divides a quota of awards. */
export const quotaAllocationText = {
  subject: (award: string) => `Phân bổ chỉ tiêu đề nghị ${award}`,
  opening: (basis: string, issuer: string, award: string) =>
    `Căn cứ ${basis}, ${issuer} phân bổ chỉ tiêu đề nghị ${award} cho các cụm, khối như sau:`,
  order: 'STT',
  cluster: 'Cụm, khối',
  units: 'Số đơn vị',
  weight: 'Hệ số',
  total: 'Cộng',
  method:
    'Chỉ tiêu chia theo hệ số của từng cụm, khối; phần lẻ dành lần lượt cho nơi có số dư lớn nhất, tổng bằng đúng chỉ tiêu của kế hoạch.',
  limit: (words: string) => `Khi lập danh sách cần bảo đảm: ${words}`,
  closing: 'Các cụm, khối bình xét, đề nghị trong phạm vi chỉ tiêu được phân bổ',
  withoutCluster: 'Đơn vị không thuộc cụm, khối',
};
