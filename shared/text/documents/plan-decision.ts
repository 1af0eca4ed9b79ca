/** Wording of a decision that puts an attached paper into force. */
export const planDecisionText = {
  /** "Ban hành Kế hoạch phát động phong trào …": the subject of the decision. */
  subject: (name: string, subject: string) => `Ban hành ${name} ${subject}`,
  proposal: (proposer: string) => `Theo đề nghị của ${proposer}`,
  enact: (name: string, subject: string) => `Ban hành kèm theo Quyết định này ${name} ${subject}.`,
  inForce: 'Quyết định này có hiệu lực kể từ ngày ký.',
  replaces: (former: string) => `Quyết định này có hiệu lực kể từ ngày ký và thay thế ${former}.`,
  execution: (executors: string) => `${executors} chịu trách nhiệm thi hành Quyết định này.`,
  recipientsFirst: (article: number) => `Như Điều ${article}`,
  defaultExecutors: (office: string) =>
    `Chánh Văn phòng ${office}, thủ trưởng các cơ quan, đơn vị, địa phương và các cá nhân liên quan`,
};
