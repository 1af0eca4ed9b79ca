import type { IndicatorLine } from '#shared/contract/tracking.ts';
import type { FigureRow } from '#shared/domain/documents/builders/report.ts';
import { indicatorStateNames } from '#shared/domain/indicators/evaluate.ts';
import { formatNumber } from '#shared/text/numbers.ts';

/**
 * Every indicator with its target and what all units came to. A share is judged as a whole; what is set for one unit is
 * told by how many units reach it.
 */
export function figureRows(lines: readonly IndicatorLine[]): FigureRow[] {
  return lines.map(({ name, target, total, totalState, reported, units }) => ({
    indicator: name,
    target: target === '' ? '–' : target,
    result: reported === 0 ? null : total,
    assessment: assessmentOf(totalState, units, reported),
  }));
}

function assessmentOf(
  totalState: IndicatorLine['totalState'],
  { met, notMet }: IndicatorLine['units'],
  reported: number,
): string {
  if (reported === 0) return indicatorStateNames.noData;
  if (totalState !== null && totalState !== 'noData') return indicatorStateNames[totalState];
  const judged = met + notMet;
  if (judged === 0) return indicatorStateNames.noTarget;
  return `${formatNumber(met, 0)}/${formatNumber(judged, 0)} đơn vị đạt`;
}

/** Indicators that every unit which reported has met. */
export function strengthLines(lines: readonly IndicatorLine[]): string[] {
  const reached = lines.filter(({ units }) => units.met > 0 && units.notMet === 0);
  if (reached.length === 0) return [];
  const names = reached.map(({ shortName }) => shortName).join('; ');
  return [
    `${formatNumber(reached.length, 0)}/${formatNumber(lines.length, 0)} chỉ tiêu được mọi đơn vị đã báo cáo hoàn thành: ${names}.`,
  ];
}

/** Indicators that units have missed, the most missed first, and those that units say nothing of. */
export function weaknessLines(lines: readonly IndicatorLine[]): string[] {
  const missed = lines
    .filter(({ units }) => units.notMet > 0)
    .sort((a, b) => b.units.notMet - a.units.notMet)
    .map(
      ({ shortName, units }) =>
        `Chỉ tiêu “${shortName}”: ${formatNumber(units.notMet, 0)} đơn vị chưa đạt trên ${formatNumber(units.met + units.notMet, 0)} đơn vị có số liệu.`,
    );
  const silent = lines.filter(({ missing, reported }) => missing > 0 && reported > 0);
  const most = Math.max(0, ...silent.map(({ missing }) => missing));
  return [
    ...missed,
    ...(most === 0
      ? []
      : [`Còn đơn vị chưa báo cáo số liệu; nhiều nhất ${formatNumber(most, 0)} đơn vị ở một chỉ tiêu.`]),
  ];
}
