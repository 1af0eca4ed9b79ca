import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { IndicatorProgress } from '#shared/contract/home.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { PlainTable } from '../../ui/PlainTable.tsx';

/** Units that meet, miss and do not report each target: a bar an indicator, the table of the same figures beside it. */
export default function IndicatorChart({
  indicators,
}: {
  readonly indicators: readonly IndicatorProgress[];
}) {
  const isEmpty = indicators.every(({ met, notMet }) => met + notMet === 0);
  return (
    <div className={isEmpty ? undefined : 'home-chart'}>
      <div hidden={isEmpty}>
        <ul className="chart-legend" aria-hidden>
          <li data-series="met">Đạt chỉ tiêu</li>
          <li data-series="notMet">Chưa đạt</li>
          <li data-series="noData">Chưa có số liệu</li>
        </ul>
        <ResponsiveContainer width="100%" height={34 * Math.max(4, indicators.length) + 30}>
          <BarChart
            data={[...indicators]}
            layout="vertical"
            margin={{ top: 4, right: 12, bottom: 0, left: 0 }}
            barCategoryGap={7}
            title="Số đơn vị đạt, chưa đạt và chưa có số liệu theo từng chỉ tiêu"
          >
            <CartesianGrid horizontal={false} stroke="#e3e6e9" />
            <XAxis type="number" allowDecimals={false} tick={{ fontSize: 12 }} />
            <YAxis type="category" dataKey="code" width={34} tick={{ fontSize: 12 }} />
            <Tooltip
              formatter={(value, name) => [`${String(value)} đơn vị`, name]}
              labelFormatter={(code) => indicators.find((i) => i.code === code)?.name ?? String(code)}
            />
            <Bar dataKey="met" name="Đạt chỉ tiêu" stackId="units" fill="#2f7d4f" isAnimationActive={false} />
            <Bar dataKey="notMet" name="Chưa đạt" stackId="units" fill="#d9822b" isAnimationActive={false} />
            <Bar
              dataKey="noData"
              name="Chưa có số liệu"
              stackId="units"
              fill="#c9ced4"
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
      </div>
      <PlainTable
        label="Chỉ tiêu và kết quả"
        heads={['', 'Chỉ tiêu', 'Mức giao', 'Toàn phong trào', 'Đạt']}
        align={['left', 'left', 'right', 'right', 'right']}
        rows={indicators.map((i) => ({
          key: i.code,
          cells: [
            i.code,
            i.name,
            i.target,
            i.total,
            `${formatNumber(i.met, 0)}/${formatNumber(i.met + i.notMet + i.noData, 0)}`,
          ],
        }))}
      />
    </div>
  );
}
