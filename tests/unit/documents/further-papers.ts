/** Papers beyond one of each kind: a decision with a plan, a dispatch with tasks, long ones, and ones made by chance. */
import { buildAssignment } from '#shared/domain/documents/builders/assignment.ts';
import { buildAwardDecision } from '#shared/domain/documents/builders/award-decision.ts';
import { writePaper } from '#shared/domain/documents/builders/issuer.ts';
import { buildPlanDecision } from '#shared/domain/documents/builders/plan-decision.ts';
import { buildPlanDocument } from '#shared/domain/documents/builders/plan-document.ts';
import type { Block, OfficialDocument } from '#shared/domain/documents/document.ts';
import { bold, column, heading, item, paragraph, rich, row, table } from '#shared/domain/documents/write.ts';
import { readParts } from '../sample/load-sample.ts';
import { awardEntries, committee, committeeLetter, departmentLetter, forTheChair, papers } from './papers.ts';

/** A decision that puts a plan into force, the plan and its annexes behind it. */
export function decisionWithPlan(): OfficialDocument {
  const attached = papers.plan;
  return buildPlanDecision({
    ...committeeLetter,
    signature: forTheChair,
    paper: {
      ...attached,
      legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương', 'Căn cứ Luật Thi đua, khen thưởng'],
    },
    proposer: 'Giám đốc Sở Nội vụ',
    executors: null,
  });
}

/** A dispatch by which an office in the middle hands out the tasks of a plan from above. */
export function assignment(): OfficialDocument {
  return buildAssignment({
    ...departmentLetter,
    recipients: ['Như trên', 'Lãnh đạo Sở'],
    matter: 'triển khai Kế hoạch phát động phong trào thi đua “Toàn dân giữ gìn bình yên xóm ấp”',
    parentPlan: 'Kế hoạch số 58/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh',
    addressees: ['Công an tỉnh', 'Ủy ban nhân dân 64 xã, phường'],
    tasks: [
      {
        actor: 'Công an tỉnh',
        coActors: ['Sở Tài chính', 'Báo và Đài tỉnh'],
        items: [
          {
            text: 'Xây dựng kế hoạch tổ chức phong trào trong lực lượng tại chỗ',
            deadline: 'trước ngày 08 tháng 3 năm 2026',
          },
          { text: 'Tổ chức lễ phát động theo từng đợt', deadline: null },
        ],
      },
      {
        actor: 'Ủy ban nhân dân các xã, phường',
        coActors: [],
        items: [{ text: 'Đăng ký thi đua và phổ biến nội dung phong trào đến từng ấp', deadline: null }],
      },
    ],
    closing: '',
  });
}

/** The whole plan of the sample campaign with its annexes: nine pages. */
function samplePlan(): OfficialDocument {
  const registration = { number: '214', date: '2024-09-24', year: 2024 };
  return buildPlanDocument({ ...committeeLetter, plan: readParts().plan, issuer: committee, registration });
}

/** A decision for four hundred, with achievements: the lists lie down over many pages. */
function longDecision(): OfficialDocument {
  const achievement = 'Phát hiện và báo tin kịp thời, vận động Nhân dân tham gia tổ tự quản';
  return buildAwardDecision({
    ...committeeLetter,
    signature: forTheChair,
    award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    ground: 'đã có thành tích xuất sắc trong phong trào thi đua năm 2026',
    legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
    proposer: 'Giám đốc Sở Nội vụ',
    entries: awardEntries(120, 280).map((entry, at) => ({
      ...entry,
      achievement: achievement.slice(0, 20 + ((at * 37) % 50)),
      note: at % 9 === 0 ? 'Truy tặng' : '',
    })),
    prizeSource: 'Quỹ thi đua, khen thưởng của tỉnh',
    executors: 'Chánh Văn phòng Ủy ban nhân dân tỉnh',
  });
}

/** A small generator of numbers (mulberry32), so that a paper made by chance is the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words =
  'các cơ quan đơn vị địa phương phối hợp tổ chức thực hiện phong trào thi đua Toàn dân bảo vệ an ninh Tổ quốc nghiêm túc thường xuyên hiệu quả gắn với nhiệm vụ trọng tâm của từng ấp khu vực 2026 (kèm theo) Tổ tự quản – Nhân dân 80% kinh tế-xã hội UBND'.split(
    ' ',
  );

/** Paragraphs of any length, headings, points and tables in any order. */
function paperByChance(seed: number): OfficialDocument {
  const next = chance(seed);
  const below = (count: number) => Math.floor(next() * count);
  const text = (most: number) =>
    Array.from({ length: 3 + below(most) }, () => words[below(words.length)] ?? '').join(' ');
  const block = (): Block => {
    const kind = below(12);
    if (kind < 2) return paragraph(`${text(60)}.`);
    if (kind < 3) return heading(1, text(8));
    if (kind < 4) return heading(2, text(14));
    if (kind < 5) return item(4, rich(bold(`${text(4)}:`), ` ${text(50)}.`));
    if (kind < 6) {
      const lines = Array.from({ length: 1 + below(30) }, (_, at) => row(`${at + 1}`, text(14), text(6)));
      return table([column('STT', 1, 'center'), column('Nội dung', 8), column('Đơn vị', 4)], lines);
    }
    return item(3, `${text(70)}.`);
  };
  return writePaper('notice', departmentLetter, {
    subject: text(20),
    blocks: [...Array.from({ length: 40 + below(60) }, block), paragraph(`${text(90)}.`)],
  });
}

const byChance = Array.from({ length: 16 }, (_, at) => [`chance${at + 1}`, paperByChance(at + 1)] as const);

export const furtherPapers: Record<string, OfficialDocument> = {
  decisionWithPlan: decisionWithPlan(),
  assignment: assignment(),
  samplePlan: samplePlan(),
  longDecision: longDecision(),
  ...Object.fromEntries(byChance),
};
