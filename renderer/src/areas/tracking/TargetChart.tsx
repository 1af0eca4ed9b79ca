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
import type { IndicatorLine } from '#shared/contract/tracking.ts';

/** Three shades that stay apart when printed in grey: dark, middle, light. */
const fills = { met: '#1d5c38', notMet: '#d9822b', noData: '#dde1e5' } as const;

const series = [
  { key: 'met', name: 'Đạt' },
  { key: 'notMet', name: 'Chưa đạt' },
  { key: 'noData', name: 'Chưa có số liệu' },
] as const;

/** Units that meet, miss and say nothing of each indicator. The table beside it holds the same figures. */
export default function TargetChart({ lines }: { readonly lines: readonly IndicatorLine[] }) {
  const data = lines.map(({ code, shortName, units }) => ({
    name: `${code}. ${shortName}`,
    met: units.met,
    notMet: units.notMet,
    noData: units.noData,
  }));
  return (
    <div className="screen-fill" style={{ overflow: 'auto' }}>
      <Group gap="lg" pl={250} fz="sm">
        {series.map(({ key, name }) => (
          <Group key={key} gap={6}>
            <ColorSwatch size={13} radius={2} color={fills[key]} />
            {name}
          </Group>
        ))}
      </Group>
      <ResponsiveContainer width="100%" height={Math.max(220, data.length * 34 + 60)}>
        <BarChart
          data={data}
          layout="vertical"
          margin={{ top: 4, right: 24, bottom: 4, left: 0 }}
          barCategoryGap={8}
          title="Số đơn vị đạt, chưa đạt và chưa có số liệu theo từng chỉ tiêu"
        >
          <CartesianGrid horizontal={false} stroke="#e3e6e9" />
          <XAxis type="number" allowDecimals={false} tick={{ fontSize: 12 }} />
          <YAxis type="category" dataKey="name" width={275} tick={{ fontSize: 12.5 }} interval={0} />
          <Tooltip formatter={(value, name) => [`${String(value)} đơn vị`, name]} />
          <Bar dataKey="met" name="Đạt" stackId="units" fill={fills.met} isAnimationActive={false}>
            <LabelList dataKey="met" position="center" fill="#ffffff" fontSize={12} formatter={hideZero} />
          </Bar>
          <Bar dataKey="notMet" name="Chưa đạt" stackId="units" fill={fills.notMet} isAnimationActive={false}>
            <LabelList dataKey="notMet" position="center" fill="#000000" fontSize={12} formatter={hideZero} />
          </Bar>
          <Bar
            dataKey="noData"
            name="Chưa có số liệu"
            stackId="units"
            fill={fills.noData}
            stroke="#9aa1a8"
            isAnimationActive={false}
          >
            <LabelList dataKey="noData" position="center" fill="#333333" fontSize={12} formatter={hideZero} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

const hideZero = (value: unknown) => (value === 0 ? '' : String(value));
