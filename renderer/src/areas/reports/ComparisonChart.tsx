import { ColorSwatch, Group } from '@mantine/core';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Comparison } from '#shared/contract/reports.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { PlainTable } from '../../ui/PlainTable.tsx';

/** The latest darkest; told apart when printed in grey. */
const shades = ['#16323f', '#3f7184', '#7fa9b8', '#b4cdd6', '#dde8ec'];
const BAR_HEIGHT = 15;

/** Shares in percent, a bar for each campaign, and the table of the same figures beside them. */
export default function ComparisonChart({ comparison }: { readonly comparison: Comparison }) {
  const { campaigns, lines } = comparison;
  const shares = lines.filter(
    ({ measure, figures }) => measure === 'share' && figures.some(({ value }) => value !== null),
  );
  const fillOf = (at: number) => shades[campaigns.length - 1 - at] ?? '#dde8ec';
  const data = shares.map(({ name, figures }) => ({
    name: shortName(name),
    ...Object.fromEntries(campaigns.map(({ id }, at) => [id, figures[at]?.value ?? null])),
  }));
  return (
    <div className="screen-fill" style={{ overflow: 'auto' }}>
      <Group gap="md" pl={134} fz="sm">
        {campaigns.map(({ id, name }, at) => (
          <Group key={id} gap={6} wrap="nowrap">
            <ColorSwatch size={13} radius={2} color={fillOf(at)} />
            {name}
          </Group>
        ))}
      </Group>
      <div className="chart-beside-table">
        <ResponsiveContainer
          width="100%"
          height={Math.max(220, data.length * (campaigns.length * BAR_HEIGHT + 14) + 40)}
        >
          <BarChart
            data={data}
            layout="vertical"
            margin={{ top: 4, right: 40, bottom: 4, left: 0 }}
            barGap={1}
            title="Tỷ lệ phần trăm qua các năm"
          >
            <CartesianGrid horizontal={false} stroke="#e3e6e9" />
            <XAxis type="number" domain={[0, 100]} unit=" %" tick={{ fontSize: 12 }} />
            <YAxis type="category" dataKey="name" width={132} tick={{ fontSize: 12 }} interval={0} />
            <Tooltip formatter={(value, name) => [`${percent(value)} %`, name]} />
            {campaigns.map(({ id, name }, at) => (
              <Bar key={id} dataKey={id} name={name} fill={fillOf(at)} isAnimationActive={false}>
                <LabelList dataKey={id} position="right" fontSize={11} formatter={percent} />
              </Bar>
            ))}
          </BarChart>
        </ResponsiveContainer>
        <PlainTable
          label="Tỷ lệ phần trăm qua các năm"
          heads={['Nội dung', ...campaigns.map(({ name }) => name)]}
          align={['left', ...campaigns.map(() => 'right' as const)]}
          rows={shares.map(({ key, name, figures }) => ({
            key,
            cells: [
              name,
              ...figures.map(({ value }) => (value === null ? '–' : `${formatNumber(value, 1)} %`)),
            ],
          }))}
        />
      </div>
    </div>
  );
}

const percent = (value: unknown) => (typeof value === 'number' ? formatNumber(value, 1) : '');

/** An indicator by its code, anything else by its name. */
const shortName = (name: string) => /^(\S{1,6})\. /.exec(name)?.[1] ?? name;
