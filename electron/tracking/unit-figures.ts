import { formatValue } from '#shared/domain/indicators/display.ts';
import { evaluate, type IndicatorState } from '#shared/domain/indicators/evaluate.ts';
import type { Indicator } from '#shared/domain/plan/indicator.ts';
import type { App } from '../app/app.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { membersOf, valuesAt } from './indicators.ts';

export interface UnitFigures {
  indicators: Indicator[];
  rows: {
    name: string;
    clusterName: string;
    /** In the order of the indicators; null where the unit does not owe one. */
    figures: ({ text: string; state: IndicatorState } | null)[];
  }[];
}

/** Units × indicators: every figure that stands at a time, with how it compares with the target. */
export function unitFigures(
  app: App,
  { campaignId, waveId, groupId }: { campaignId: string; waveId: string; groupId: string | null },
): UnitFigures {
  const { plan } = currentPlan(app.db, campaignId);
  const values = valuesAt(app.db, campaignId, plan, waveId);
  const members = membersOf(app.db, campaignId, plan, waveId).filter(
    (member) => groupId === null || member.groupId === groupId,
  );
  const indicators = plan.indicators.filter(({ groupIds }) =>
    members.some((member) => groupIds.includes(member.groupId)),
  );
  const rows = members
    .filter((member) => indicators.some(({ groupIds }) => groupIds.includes(member.groupId)))
    .map((member) => ({
      name: member.name,
      clusterName: member.clusterName ?? '',
      figures: indicators.map((indicator) => {
        if (!indicator.groupIds.includes(member.groupId)) return null;
        const value = values.get(member.unitId)?.get(indicator.id) ?? null;
        return { text: formatValue(indicator.measure, value), state: evaluate(indicator, value).state };
      }),
    }));
  return { indicators, rows };
}
