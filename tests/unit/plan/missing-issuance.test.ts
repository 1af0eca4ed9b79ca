import { describe, expect, it } from 'vitest';
import { blankPlan } from '#shared/domain/plan/blank-plan.ts';
import { missingInPlan } from '#shared/domain/plan/missing.ts';
import { Plan } from '#shared/domain/plan/plan.ts';
import { readParts } from '../sample/load-sample.ts';

const sample = Plan.parse(readParts().plan);
const facts = { hasSigner: true, participants: 3 };
const missing = (more: Partial<Plan>, of = sample) =>
  missingInPlan({ ...of, ...more }, facts).map(({ severity, text }) => `${severity}: ${text}`);
const [award] = sample.awardTypes;
if (award === undefined) throw new Error('the sample lost its awards');

const parentPlan = {
  ...{ documentName: 'Kế hoạch', number: '335/KH-UBND', issuedOn: '2024-10-15' },
  ...{ issuer: 'Ủy ban nhân dân tỉnh', title: 'phát động phong trào', campaignId: null },
};

describe('what a plan of its kind lacks', () => {
  it('asks a dispatch for addressees, tasks and the plan above, for nothing of a full plan', () => {
    const dispatch = {
      ...blankPlan({ title: 'Triển khai', kind: 'thematic', today: '2024-10-15' }),
      issuedAs: 'dispatch' as const,
    };
    expect(missing({}, dispatch)).toEqual([
      'blocks: Công văn chưa có nơi kính gửi.',
      'advice: Công văn triển khai chưa nêu kế hoạch của cấp trên.',
      'blocks: Chưa có nhóm đối tượng nào.',
      'blocks: Chưa có mốc thời gian nào để theo dõi.',
      'blocks: Chưa phân công nhiệm vụ cho cơ quan nào.',
      'blocks: Chưa có nơi nhận.',
    ]);
    const complete = {
      ...{ issuedAs: 'dispatch' as const, parentPlan },
      ...{ dispatch: { addressees: ['Công an thành phố'], drafter: '' } },
      ...{ contentAreas: [], indicators: [], scoreTables: [], awardTypes: [], aims: [], requirements: [] },
    };
    expect(missing(complete)).toEqual([]);
  });

  it('does not issue a decision without the law that it rests on', () => {
    expect(missing({ issuedAs: 'decisionWithPlan', legalBases: [] })).toContain(
      'blocks: Chưa có căn cứ pháp lý.',
    );
    expect(missing({ legalBases: [] })).toContain('advice: Chưa có căn cứ pháp lý.');
  });

  it('asks a decision who proposed it, and the plan above for its number', () => {
    expect(missing({ issuedAs: 'decisionWithPlan' })).toEqual([
      'advice: Quyết định chưa ghi cơ quan đề nghị.',
    ]);
    expect(missing({ parentPlan: { ...parentPlan, number: '' } })).toEqual([
      'advice: Kế hoạch của cấp trên chưa ghi số hoặc ngày ban hành.',
    ]);
  });

  it('asks a campaign of several years for rounds and a yearly report', () => {
    const period = { from: '2024-08-19', to: null };
    expect(missing({ period })).toEqual([
      'advice: Phong trào kéo dài nhiều năm nhưng chưa đặt việc đánh giá từng năm.',
    ]);
    expect(missing({ period, rounds: { yearly: true, reviewYears: 5 } })).toEqual([
      'advice: Đánh giá từng năm nhưng chưa có mốc báo cáo lặp lại hằng năm.',
    ]);
    expect(missing({ rounds: { yearly: false, reviewYears: 5 } })).toEqual([
      'advice: Phong trào kết thúc trước khi đủ 5 năm để tổng kết giai đoạn.',
    ]);
  });

  it.each([
    ['year', 'Có khen thưởng hằng năm nhưng phong trào không đánh giá từng năm.'],
    ['review', 'Có khen thưởng tổng kết giai đoạn nhưng chưa đặt số năm của giai đoạn.'],
  ] as const)('asks for the occasion of an award: %s', (occasion, text) => {
    expect(missing({ awardTypes: [{ ...award, occasion }] })).toEqual([`advice: ${text}`]);
  });

  it('refuses what points to a part that is gone', () => {
    const gone = '01922189-0000-70ff-8000-000000000001';
    const [task] = sample.tasks;
    const [rule] = award.eligibility;
    if (task === undefined || rule === undefined) throw new Error('the sample lost a part');
    expect(missing({ tasks: [{ ...task, milestoneIds: [gone] }] })).toEqual([
      `blocks: Nhiệm vụ của ${task.actor} nhắc đến một mốc báo cáo không còn trong kế hoạch.`,
    ]);
    expect(missing({ awardTypes: [{ ...award, eligibility: [{ ...rule, groupIds: [gone] }] }] })).toEqual([
      `blocks: “${award.name}” có điều kiện dành cho một nhóm không còn trong kế hoạch.`,
    ]);
  });

  it('asks for standards where only some groups have them', () => {
    const [first, ...rest] = sample.subjectGroups;
    if (first === undefined) throw new Error('the sample lost its groups');
    expect(missing({ subjectGroups: [{ ...first, standards: ['Hoàn thành chỉ tiêu'] }, ...rest] })).toEqual(
      rest.map(({ name }) => `advice: Nhóm “${name}” chưa nêu tiêu chuẩn như các nhóm khác.`),
    );
  });
});
