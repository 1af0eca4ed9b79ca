import type { DossierItem } from '../../domain/plan/award-type.ts';
import type { Measure } from '../../domain/plan/indicator.ts';
import type { IssuedAs } from '../../domain/plan/issuance.ts';
import type { MilestoneKind } from '../../domain/plan/milestone.ts';
import type { CampaignKind, StandardsAs } from '../../domain/plan/plan.ts';
import type { ScoreMethod } from '../../domain/plan/score-table.ts';
import { formatPoints } from '../numbers.ts';

/** Names of what a plan is made of, wherever its parts are spoken of: editor, comparison, amendment. */

export const campaignKindNames: Record<CampaignKind, string> = {
  regular: 'Thường xuyên',
  thematic: 'Theo chuyên đề, theo đợt',
  special: 'Đặc biệt',
};

export const issuedAsNames: Record<IssuedAs, string> = {
  plan: 'Kế hoạch',
  decisionWithPlan: 'Quyết định ban hành kèm Kế hoạch',
  dispatch: 'Công văn triển khai',
};

export const standardsAsNames: Record<StandardsAs, string> = {
  criteria: 'Tiêu chí thi đua',
  awardStandards: 'Tiêu chuẩn khen thưởng',
};

export const milestoneKindNames: Record<MilestoneKind, string> = {
  planReceived: 'Nhận kế hoạch',
  ownPlan: 'Kế hoạch của đơn vị',
  launch: 'Phát động',
  waveReport: 'Báo cáo đợt',
  finalReport: 'Báo cáo tổng kết',
  other: 'Việc khác',
};

export const dossierPerNames: Record<DossierItem['per'], string> = {
  proposer: 'mỗi đơn vị đề nghị',
  nomination: 'mỗi tập thể, cá nhân',
};

/** How an indicator is counted: "số tin xử lý chia cho số tin nhận". */
export function measureInWords(measure: Measure): string {
  switch (measure.kind) {
    case 'percent':
      return `tỷ lệ phần trăm: ${measure.numerator} chia cho ${measure.denominator}`;
    case 'rate':
      return `bình quân: ${measure.numerator} chia cho ${measure.denominator}, tính bằng ${measure.unit}`;
    case 'count':
      return `số lượng, tính bằng ${measure.unit}`;
    case 'yesNo':
      return 'có hoặc không';
    case 'grade':
      return `mức xếp loại: ${measure.scale.join(', ')}`;
    case 'date':
      return 'ngày hoàn thành';
  }
}

/** How a criterion earns its points; `name` finds the indicator that it takes them from. */
export function scoreMethodInWords(method: ScoreMethod, name: (id: string) => string): string {
  switch (method.kind) {
    case 'manual':
      return 'chấm từ 0 đến tối đa';
    case 'passFail':
      return method.indicatorId === null
        ? 'đạt hoặc không đạt'
        : `đạt hoặc không đạt theo chỉ tiêu “${name(method.indicatorId)}”`;
    case 'proportional':
      return `theo tỷ lệ đạt chỉ tiêu “${name(method.indicatorId)}”`;
    case 'bands': {
      const source =
        method.source.kind === 'daysLate'
          ? 'số ngày báo cáo chậm'
          : `chỉ tiêu “${name(method.source.indicatorId)}”`;
      const bands = method.bands.map(
        ({ fromHundredths, pointsHundredths }) =>
          `từ ${formatPoints(fromHundredths)} được ${formatPoints(pointsHundredths)} điểm`,
      );
      return `theo khung của ${source}: ${bands.join(', ')}`;
    }
    case 'deduction':
      return `trừ ${formatPoints(method.perOccurrenceHundredths)} điểm mỗi lần`;
    case 'bonus':
      return 'điểm thưởng';
  }
}
