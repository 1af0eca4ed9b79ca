import type { IndicatorLine, IndicatorTable } from '../../contract/tracking.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { PaperTone } from './table-paper.ts';

const totalStates: Record<NonNullable<IndicatorLine['totalState']>, { tone: PaperTone; text: string }> = {
  met: { tone: 'ok', text: 'Đạt' },
  notMet: { tone: 'bad', text: 'Chưa đạt' },
  noData: { tone: 'muted', text: 'Chưa có số liệu' },
  noTarget: { tone: 'muted', text: 'Không đặt mục tiêu' },
};

/** How the figure of all units together stands against the target; null for what is asked of each unit by itself. */
export function totalStateOf({
  totalState,
  reported,
}: Pick<IndicatorLine, 'totalState' | 'reported'>): { tone: PaperTone; text: string } | null {
  if (totalState === null) return null;
  // All who reported had nothing to measure.
  if (totalState === 'noData' && reported > 0) return { tone: 'muted', text: 'Không phát sinh' };
  return totalStates[totalState];
}

/** What units say of an indicator, in the order of a bar. Shades stay apart when printed in grey: dark, middle, light, white. */
export const unitParts = [
  { key: 'met', name: 'Đạt', fill: '#1d5c38', ink: '#ffffff' },
  { key: 'notMet', name: 'Chưa đạt', fill: '#d9822b', ink: '#000000' },
  { key: 'noTarget', name: 'Không đặt mục tiêu', fill: '#9db4c8', ink: '#000000' },
  { key: 'nothing', name: 'Không phát sinh', fill: '#e9ecef', ink: '#333333' },
  { key: 'missing', name: 'Chưa báo cáo', fill: '#ffffff', ink: '#333333' },
] as const;
export type UnitPart = (typeof unitParts)[number]['key'];

/** Units of a line in each part; who reported that there was nothing to measure is told from who has not reported. */
export function partsOf({
  units,
  missing,
}: Pick<IndicatorLine, 'units' | 'missing'>): Record<UnitPart, number> {
  const { met, notMet, noTarget, noData } = units;
  return { met, notMet, noTarget, nothing: noData - missing, missing };
}

/** Parts that occur in some line: a legend names nothing else. */
export function partsInUse(lines: readonly IndicatorLine[]) {
  const all = lines.map(partsOf);
  return unitParts.filter(
    ({ key }) => key === 'met' || key === 'notMet' || all.some((parts) => parts[key] > 0),
  );
}

/** The table in words. */
export function indicatorSentence({ lines, unitCount }: Pick<IndicatorTable, 'lines' | 'unitCount'>): string {
  const reported = Math.max(0, ...lines.map((line) => line.reported));
  if (reported === 0) return `${formatNumber(unitCount, 0)} đơn vị phải báo cáo; chưa đơn vị nào có số liệu.`;
  const ratios = lines.filter(({ totalState }) => totalState === 'met' || totalState === 'notMet');
  const met = ratios.filter(({ totalState }) => totalState === 'met').length;
  const weak = lines
    .filter(({ units }) => units.notMet > 0)
    .sort((a, b) => b.units.notMet - a.units.notMet)
    .slice(0, 2)
    .map(({ shortName, units }) => `“${shortName}” (${formatNumber(units.notMet, 0)} đơn vị)`);
  const together = ratios.length === 0 ? '' : `; tính chung đạt ${met} trên ${ratios.length} chỉ tiêu tỷ lệ`;
  const least = weak.length === 0 ? '' : `; nhiều đơn vị chưa đạt nhất ở ${weak.join(' và ')}`;
  return `${formatNumber(reported, 0)} trên ${formatNumber(unitCount, 0)} đơn vị đã có số liệu${together}${least}.`;
}
