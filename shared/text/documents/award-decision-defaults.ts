import { lowerFirst } from '../first-letter.ts';

/** What the application proposes for an award decision; the officer changes it where the place has other habits. */
export const awardDecisionDefaults = {
  ground: (campaignTitle: string) =>
    /^(phong trào|đợt)\s/iu.test(campaignTitle)
      ? `đã có thành tích xuất sắc trong ${lowerFirst(campaignTitle)}`
      : `đã có thành tích xuất sắc trong phong trào thi đua “${campaignTitle}”`,
  planBasis: (number: number, symbol: string, date: string, issuer: string, subject: string) =>
    `Căn cứ Kế hoạch số ${number}/${symbol} ${date} của ${issuer} về ${subject}`,
  decreeBasis: (decree: string) => `Căn cứ ${decree} của Chính phủ`,
  proposer: 'Giám đốc Sở Nội vụ',
  executors: (office: string) =>
    `Chánh Văn phòng ${office}, Giám đốc Sở Nội vụ, thủ trưởng các cơ quan, đơn vị liên quan`,
  prizeSource: (place: string) => `Quỹ thi đua, khen thưởng của ${place}`,
  recipients: ['Thành viên Hội đồng Thi đua - Khen thưởng', 'Sở Nội vụ', 'Cổng thông tin điện tử'],
};

/** Wording of the list that is proposed, before the decision. */
export const proposedListText = {
  title: (award: string, campaign: string) => `Đề nghị tặng ${award} trong ${lowerFirst(campaign)}`,
};

/** "Ông", "Bà" before a name on a certificate. */
export const certificateAddress = { male: 'Ông', female: 'Bà' } as const;
