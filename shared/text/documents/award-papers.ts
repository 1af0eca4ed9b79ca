import type { CouncilMeeting } from '../../contract/award-papers.ts';
import { longDate } from '../dates.ts';
import { formatCount } from '../numbers.ts';

/** Sentences that the papers between the list and the decision are made of. */
export const awardPapersText = {
  matter: (award: string, campaign: string) =>
    `Hội đồng Thi đua - Khen thưởng xét tặng ${award} trong ${campaign}`,
  presented: (units: number, counts: string) =>
    `Thư ký trình bày tổng hợp đề nghị của ${formatCount(units)} cơ quan, đơn vị, địa phương, gồm ${counts}.`,
  discussed: 'Các thành viên xem xét hồ sơ, thành tích, điều kiện của từng trường hợp và bỏ phiếu.',
  agreed: (award: string, counts: string, decidedBy: string) =>
    `Thống nhất trình ${decidedBy} tặng ${award} cho ${counts}.`,
  nobody: 'Chưa có trường hợp nào đạt số phiếu cần thiết.',
  byMinutes: 'không quy định tỷ lệ phiếu, chỉ cần biên bản họp',
  atLeast: (percent: number) => `ít nhất ${percent}% tổng số thành viên`,
  quorums: {
    none: 'quy chế không đặt điều kiện về số người dự họp',
    twoThirds: 'ít nhất 2/3 tổng số thành viên',
    fourFifths: 'ít nhất 80% tổng số thành viên',
  } satisfies Record<CouncilMeeting['quorum'], string>,
  met: (date: string) =>
    `Hội đồng Thi đua - Khen thưởng đã họp, bỏ phiếu ngày ${longDate(date).replace(/^ngày /u, '')} và thống nhất đề nghị (có biên bản kèm theo).`,
  reviewed: (met: number, all: number) =>
    met === all
      ? `Đã đối chiếu điều kiện của kế hoạch: ${formatCount(all)} trường hợp đều đủ điều kiện.`
      : `Đã đối chiếu điều kiện của kế hoạch: ${formatCount(met)}/${formatCount(all)} trường hợp đủ mọi điều kiện; các trường hợp còn lại đã ghi rõ lý do trong hồ sơ.`,
  minutesEnclosed: 'Biên bản họp Hội đồng Thi đua - Khen thưởng',
  dossiersEnclosed: 'Hồ sơ của các tập thể, cá nhân được đề nghị',
  council: 'Thành viên Hội đồng Thi đua - Khen thưởng',
  asAbove: 'Như trên',
  proposers: 'Các cơ quan, đơn vị, địa phương đề nghị',
};
