/** Wording of a submission that proposes awards. */
export const submissionText = {
  subject: (award: string, kinds: string, ground: string) =>
    `Về việc đề nghị tặng ${award} cho các ${kinds} ${ground}`,
  opening: (issuer: string, counts: string) =>
    `Qua tổng hợp, thẩm định hồ sơ của các cơ quan, đơn vị, địa phương, ${issuer} kính trình xem xét, quyết định khen thưởng ${counts}, cụ thể như sau:`,
  process: 'Quá trình xét chọn',
  received: (units: number, collectives: number, individuals: number) =>
    `Số hồ sơ đã nhận: ${units} đơn vị đề nghị, gồm ${collectives} tập thể và ${individuals} cá nhân.`,
  proposal: 'Nội dung đề nghị',
  propose: (award: string, counts: string, ground: string) =>
    `Đề nghị tặng ${award} cho ${counts} ${ground}.`,
  conditions: 'Điều kiện, tiêu chuẩn và hạn mức',
  prize: (total: string) => `Dự kiến tiền thưởng kèm theo: ${total}.`,
  enclosed: 'Hồ sơ gửi kèm',
  closing: (issuer: string) => `${issuer} kính trình xem xét, quyết định.`,
  listTitle: (kinds: string, award: string) => `Các ${kinds} đề nghị tặng ${award}`,
};
