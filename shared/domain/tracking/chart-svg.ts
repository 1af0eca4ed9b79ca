import { escapeHtml } from '../documents/html.ts';
import type { BarChart } from './table-paper.ts';

const WIDTH = 1_000;
const NAMES = 330;
const ROW = 21;
const BAR = 15;
const HEAD = 30;

/** The chart as it is printed: three shades that stay apart in grey, each part with its number. */
export function chartSvg({ title, series, bars }: BarChart): string {
  const most = Math.max(1, ...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const scale = (WIDTH - NAMES - 10) / most;
  const height = HEAD + bars.length * ROW + 6;
  const text = (x: number, y: number, words: string, more = '') =>
    `<text x="${x.toFixed(1)}" y="${y}" font-size="13"${more}>${escapeHtml(words)}</text>`;
  const legend = series.map(({ name, fill }, at) => {
    const x = NAMES + at * Math.min(170, (WIDTH - NAMES) / series.length);
    return `<rect x="${x}" y="6" width="13" height="13" fill="${fill}" stroke="#555" stroke-width="0.5"/>${text(x + 19, 17, name)}`;
  });
  const rows = bars.map(({ name, values }, at) => {
    const y = HEAD + at * ROW;
    let x = NAMES;
    const parts = values.map((value, part) => {
      const width = value * scale;
      const from = x;
      x += width;
      const { fill, ink } = series[part] ?? { fill: '#ccc', ink: '#000' };
      const bar = `<rect x="${from.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${fill}" stroke="#555" stroke-width="0.5"/>`;
      const label =
        width < 12
          ? ''
          : text(from + width / 2, y + 12, String(value), ` fill="${ink}" text-anchor="middle"`);
      return value === 0 ? '' : bar + label;
    });
    return text(NAMES - 8, y + 12, shortened(name), ' text-anchor="end"') + parts.join('');
  });
  return `<svg viewBox="0 0 ${WIDTH} ${height}" width="100%" role="img" aria-label="${escapeHtml(title)}">${legend.join('')}${rows.join('')}</svg>`;
}

/** As many letters as stand beside the bars. */
const MOST_LETTERS = 46;
const shortened = (name: string) =>
  name.length <= MOST_LETTERS ? name : `${name.slice(0, MOST_LETTERS - 1)}…`;
