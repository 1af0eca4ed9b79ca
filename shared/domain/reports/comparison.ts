import { foldVietnamese } from '../../text/folding.ts';
import { formatNumber, formatPoints } from '../../text/numbers.ts';
import { shareTenths } from '../indicators/display.ts';

/** What one campaign came to, in whole numbers. */
export interface CampaignFigures {
  units: number;
  /** Papers that were due until today. */
  reports: { owed: number; onTime: number; late: number; missing: number };
  scoredUnits: number;
  averageHundredths: number | null;
  /** Best first. */
  grades: readonly { name: string; units: number }[];
  nominations: number;
  awards: number;
  indicators: readonly IndicatorFigures[];
}

export interface IndicatorFigures {
  id: string;
  code: string;
  name: string;
  /** All units together, in words; empty where nobody reported. */
  total: string;
  met: number;
  /** Units with a value and a target: those that meet it and those that do not. */
  judged: number;
}

export type ComparisonSection = 'general' | 'reports' | 'points' | 'awards' | 'indicators';

/** `share` is in percent, `points` in whole hundredths. */
type Measure = 'count' | 'share' | 'points';

export interface ComparedFigure {
  /** Null where the campaign has none, which is not zero. */
  value: number | null;
  text: string;
  /** What else is known of it; empty where that is all. */
  note: string;
}

export interface ComparisonLine {
  key: string;
  section: ComparisonSection;
  name: string;
  measure: Measure;
  /** One for each campaign. */
  figures: ComparedFigure[];
  /** From the last campaign but one with a figure to the last; null where the last has none, or no other has. */
  change: { text: string; isBetter: boolean | null } | null;
}

/** Campaigns side by side, the earliest first. What the latest plan does not know any more stands below what it knows. */
export function compareCampaigns(campaigns: readonly CampaignFigures[]): ComparisonLine[] {
  return [
    line('general', 'units', 'Đơn vị tham gia', 'count', null, campaigns, ({ units }) => count(units)),
    line('reports', 'onTime', 'Báo cáo gửi đúng hạn', 'share', true, campaigns, ({ reports }) =>
      share(reports.onTime, reports.owed),
    ),
    line('reports', 'late', 'Báo cáo gửi chậm', 'count', false, campaigns, ({ reports }) =>
      reports.owed === 0 ? nothing : count(reports.late),
    ),
    line('reports', 'missing', 'Báo cáo chưa gửi', 'count', false, campaigns, ({ reports }) =>
      reports.owed === 0 ? nothing : count(reports.missing),
    ),
    line('points', 'average', 'Điểm trung bình', 'points', true, campaigns, ({ averageHundredths }) =>
      averageHundredths === null
        ? nothing
        : { value: averageHundredths, text: formatPoints(averageHundredths), note: '' },
    ),
    ...gradeLines(campaigns),
    line('awards', 'nominations', 'Đề nghị khen thưởng', 'count', null, campaigns, ({ nominations }) =>
      count(nominations),
    ),
    line('awards', 'awards', 'Được khen thưởng', 'count', null, campaigns, ({ awards }) => count(awards)),
    ...indicatorLines(campaigns),
  ];
}

const nothing: ComparedFigure = { value: null, text: '–', note: '' };
const count = (value: number): ComparedFigure => ({ value, text: formatNumber(value, 0), note: '' });

function share(part: number, whole: number): ComparedFigure {
  if (whole === 0) return nothing;
  // As it is shown, so that a reader who subtracts finds the change that is told.
  const value = shareTenths(part, whole) / 10;
  return {
    value,
    text: `${formatNumber(value, 1)} % (${formatNumber(part, 0)}/${formatNumber(whole, 0)})`,
    note: '',
  };
}

function line(
  section: ComparisonSection,
  key: string,
  name: string,
  measure: Measure,
  moreIsBetter: boolean | null,
  campaigns: readonly CampaignFigures[],
  figureOf: (campaign: CampaignFigures, at: number) => ComparedFigure,
): ComparisonLine {
  const figures = campaigns.map(figureOf);
  return {
    ...{ key: `${section}.${key}`, section, name, measure, figures },
    change: changeOf(figures, measure, moreIsBetter),
  };
}

function changeOf(
  figures: readonly ComparedFigure[],
  measure: Measure,
  moreIsBetter: boolean | null,
): ComparisonLine['change'] {
  const after = figures.at(-1)?.value ?? null;
  const before = figures.slice(0, -1).findLast(({ value }) => value !== null)?.value ?? null;
  if (after === null || before === null) return null;
  // Tenths of a percent are not exact in binary.
  const difference = measure === 'share' ? Math.round(10 * after - 10 * before) / 10 : after - before;
  if (difference === 0) return { text: 'không đổi', isBetter: null };
  const size = Math.abs(difference);
  const words = {
    count: () => formatNumber(size, 0),
    share: () => `${formatNumber(size, 1)} điểm %`,
    points: () => `${formatPoints(size)} điểm`,
  };
  return {
    text: `${difference > 0 ? 'tăng' : 'giảm'} ${words[measure]()}`,
    isBetter: moreIsBetter === null ? null : difference > 0 === moreIsBetter,
  };
}

/** The share of units with points at each grade, best first; only the best says by itself what is better. */
function gradeLines(campaigns: readonly CampaignFigures[]): ComparisonLine[] {
  const names = inOrder(campaigns.map(({ grades }) => grades.map(({ name }) => name)));
  return names.map((name, at) =>
    line('points', `grade.${name}`, `Xếp loại ${name}`, 'share', at === 0 ? true : null, campaigns, (own) => {
      const found = own.grades.find((grade) => grade.name === name);
      return found === undefined ? nothing : share(found.units, own.scoredUnits);
    }),
  );
}

/** The share of units that meet each. The same indicator in another plan is known by its id, which rounds and copies keep, else by its name. */
function indicatorLines(campaigns: readonly CampaignFigures[]): ComparisonLine[] {
  const keyOf = identities(campaigns);
  const keys = inOrder(campaigns.map(({ indicators }) => indicators.map(keyOf)));
  return keys.map((key) => {
    const own = campaigns.map(({ indicators }) => indicators.find((indicator) => keyOf(indicator) === key));
    const last = own.findLast((indicator) => indicator !== undefined);
    const name = last === undefined ? '' : `${last.code}. ${last.name}`;
    return line('indicators', key, name, 'share', true, campaigns, (_, at) => {
      const indicator = own[at];
      if (indicator === undefined) return nothing;
      const note = indicator.total === '' ? '' : `Kết quả chung: ${indicator.total}`;
      return { ...share(indicator.met, indicator.judged), note };
    });
  });
}

/** One key for all that is the same indicator. */
function identities(campaigns: readonly CampaignFigures[]): (indicator: IndicatorFigures) => string {
  const byId = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { id, name } of campaigns.flatMap(({ indicators }) => indicators)) {
    const folded = foldVietnamese(name);
    const key = byId.get(id) ?? byName.get(folded) ?? id;
    byId.set(id, key);
    if (!byName.has(folded)) byName.set(folded, key);
  }
  return ({ id }) => byId.get(id) ?? id;
}

/** Everything that occurs, in the order of the latest list, then what only earlier ones have. */
function inOrder(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.toReversed().flat())];
}

/** The comparison in a sentence or two, of what changed most for a reader in a hurry. */
export function comparisonSentence(lines: readonly ComparisonLine[], columns: readonly string[]): string {
  if (columns.length < 2) {
    return 'Mới có một phong trào để xem; chọn thêm phong trào của năm khác để so sánh.';
  }
  const [before, after] = [columns.at(-2) ?? '', columns.at(-1) ?? ''];
  const told = ['reports.onTime', 'points.average', 'awards.awards'].flatMap((key) => {
    const found = lines.find((own) => own.key === key);
    return found?.change ? [`${lowerFirst(found.name)} ${found.change.text}`] : [];
  });
  const indicators = lines.filter(({ section }) => section === 'indicators');
  const better = indicators.filter(({ change }) => change?.isBetter === true).length;
  const worse = indicators.filter(({ change }) => change?.isBetter === false).length;
  if (better > 0) told.push(`${better} chỉ tiêu có thêm đơn vị đạt`);
  if (worse > 0) told.push(`${worse} chỉ tiêu có ít đơn vị đạt hơn`);
  return told.length === 0
    ? `${after} chưa có số liệu để so với ${before}.`
    : `${after} so với ${before}: ${told.join('; ')}.`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
