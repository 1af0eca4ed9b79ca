import { dividedAward, divideQuota } from './allocation.ts';
import { giveAwards } from './awards.ts';
import { holdCeremony } from './ceremony.ts';
import { collectForms, typeReceipts } from './forms.ts';
import { scoreUnits } from './scores.ts';
import type { DemoStep } from './stage.ts';

/** The year after the plan is issued, in order. */
export const steps: readonly DemoStep[] = [
  {
    name: 'Phân bổ chỉ tiêu',
    cannot: (plan) =>
      dividedAward(plan) === undefined ? 'kế hoạch không giao ai phân bổ chỉ tiêu khen thưởng' : null,
    run: divideQuota,
  },
  {
    name: 'Văn bản đến',
    cannot: (_plan, { receipts }) =>
      receipts.length === 0 ? 'kế hoạch không có mốc nào chỉ nộp văn bản giấy' : null,
    run: typeReceipts,
  },
  {
    name: 'Biểu mẫu',
    cannot: ({ milestones }, { reports }) =>
      !milestones.some(({ hasForm }) => hasForm)
        ? 'kế hoạch không có mốc nào kèm biểu số liệu'
        : reports.length === 0
          ? 'bộ mẫu không có báo cáo của đơn vị'
          : null,
    run: async (stage, campaign, results) => {
      results.forms = await collectForms(stage, campaign);
    },
  },
  {
    name: 'Chấm điểm, xếp hạng',
    cannot: ({ scoreTables }) => (scoreTables.length === 0 ? 'kế hoạch không có bảng điểm' : null),
    run: async (stage, campaign, results) => {
      results.ranking = await scoreUnits(stage, campaign);
    },
  },
  {
    name: 'Xét khen thưởng',
    cannot: ({ awardTypes }, { reports }) =>
      !awardTypes.some(({ managedHere }) => managedHere)
        ? 'kế hoạch không giao cơ quan này xét hình thức khen thưởng nào'
        : reports.every(({ nominations }) => nominations.length === 0)
          ? 'chưa đơn vị nào đề nghị khen thưởng'
          : null,
    run: async (stage, campaign, results) => {
      results.awards = await giveAwards(stage, campaign);
    },
  },
  {
    name: 'Lễ, hội nghị',
    cannot: (_plan, { ceremonies }) => (ceremonies.length === 0 ? 'kế hoạch không có buổi lễ nào' : null),
    run: holdCeremony,
  },
];
