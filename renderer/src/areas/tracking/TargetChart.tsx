import { Anchor, ColorSwatch, Group } from '@mantine/core';
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
import { partsInUse, partsOf } from '#shared/domain/tracking/indicator-words.ts';
import { PlainTable } from '../../ui/PlainTable.tsx';

interface TargetChartProps {
  readonly lines: readonly IndicatorLine[];
  readonly onOpen: (line: IndicatorLine) => void;
}

/** Units that meet, miss and say nothing of each indicator: bars, and the table of the same figures beside them. */
export default function TargetChart({ lines, onOpen }: TargetChartProps) {
  const series = partsInUse(lines);
  const data = lines.map((line) => ({ code: line.code, ...partsOf(line) }));
  return (
    <div className="screen-fill" style={{ overflow: 'auto' }}>
      <Group gap="md" pl={40} fz="sm">
        {series.map(({ key, name, fill }) => (
          <Group key={key} gap={6} wrap="nowrap">
            <ColorSwatch size={13} radius={2} color={fill} />
            {name}
          </Group>
        ))}
      </Group>
      <div className="chart-beside-table">
        <ResponsiveContainer width="100%" height={Math.max(220, data.length * 34 + 40)}>
          <BarChart
            data={data}
            layout="vertical"
            margin={{ top: 4, right: 12, bottom: 4, left: 0 }}
            barCategoryGap={8}
            title="Số đơn vị theo kết quả từng chỉ tiêu"
          >
            <CartesianGrid horizontal={false} stroke="#e3e6e9" />
            <XAxis type="number" allowDecimals={false} tick={{ fontSize: 12 }} />
            <YAxis type="category" dataKey="code" width={36} tick={{ fontSize: 12.5 }} interval={0} />
            <Tooltip
              formatter={(value, name) => [`${String(value)} đơn vị`, name]}
              labelFormatter={(code) => lines.find((line) => line.code === code)?.name ?? String(code)}
            />
            {series.map(({ key, name, fill, ink }) => (
              <Bar
                key={key}
                dataKey={key}
                name={name}
                stackId="units"
                fill={fill}
                stroke="#8a9199"
                strokeWidth={0.5}
                isAnimationActive={false}
              >
                <LabelList dataKey={key} position="center" fill={ink} fontSize={12} formatter={hideZero} />
              </Bar>
            ))}
          </BarChart>
        </ResponsiveContainer>
        <PlainTable
          label="Số đơn vị theo kết quả từng chỉ tiêu"
          heads={['Chỉ tiêu', 'Mục tiêu', ...series.map(({ name }) => name)]}
          align={['left', 'left', ...series.map(() => 'right' as const)]}
          rows={lines.map((line) => ({
            key: line.indicatorId,
            cells: [
              <Anchor
                key="name"
                component="button"
                type="button"
                size="sm"
                ta="left"
                onClick={() => onOpen(line)}
              >
                {line.code}. {line.shortName}
              </Anchor>,
              <span key="target" style={{ whiteSpace: 'nowrap' }}>
                {line.target}
              </span>,
              ...series.map(({ key }) => partsOf(line)[key]),
            ],
          }))}
        />
      </div>
    </div>
  );
}

const hideZero = (value: unknown) => (value === 0 ? '' : String(value));
