/** Wording of an award decision. */
export const awardDecisionText = {
  subject: (award: string, kinds: string, ground: string) =>
    `Về việc tặng ${award} cho các ${kinds} ${ground}`,
  proposal: (proposer: string) => `Theo đề nghị của ${proposer}`,
  award: (award: string, counts: string, ground: string) => `Tặng ${award} cho ${counts} ${ground}`,
  withLists: '(có danh sách kèm theo).',
  prize: (kinds: string, award: string, source: string) =>
    `Các ${kinds} có tên tại Điều 1 được nhận tiền thưởng kèm theo ${award} theo quy định hiện hành, chi từ ${source}.`,
  prizeSum: (total: string) => `Tổng số tiền thưởng là ${total}.`,
  inForce: 'Quyết định này có hiệu lực kể từ ngày ký.',
  execution: (executors: string, kinds: string) =>
    `${executors} và các ${kinds} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
  recipientsFirst: (article: number) => `Như Điều ${article}`,
  listTitle: (kinds: string, award: string, ground: string) => `Các ${kinds} được tặng ${award} ${ground}`,
};
