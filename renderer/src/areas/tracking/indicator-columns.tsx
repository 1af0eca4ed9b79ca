import type { IndicatorLine, IndicatorTable } from '#shared/contract/tracking.ts';
import { partsOf, totalStateOf } from '#shared/domain/tracking/indicator-words.ts';
import type { GridColumn } from '../../ui/DataGrid.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

const named = {
  id: 'name',
  header: 'Chỉ tiêu',
  value: (line: IndicatorLine) => `${line.code}. ${line.shortName}`,
};

/** A figure that is cut reads as another figure, so its column is as wide as the longest of them. */
const widthFor = (texts: readonly string[], least: number) =>
  Math.max(least, 20 + 6.5 * Math.max(0, ...texts.map(({ length }) => length)));

export const totalColumns = ({ lines }: Pick<IndicatorTable, 'lines'>): GridColumn<IndicatorLine>[] => [
  { ...named, width: 200, grow: true },
  {
    id: 'target',
    header: 'Mục tiêu',
    width: widthFor(
      lines.map(({ target }) => target),
      110,
    ),
    value: ({ target }) => target,
  },
  {
    id: 'total',
    header: 'Kết quả chung',
    width: widthFor(
      lines.map(({ total }) => total),
      160,
    ),
    align: 'right',
    value: ({ total }) => total,
  },
  {
    id: 'state',
    header: 'So mục tiêu',
    hint: 'Với chỉ tiêu tỷ lệ: tổng tử số trên tổng mẫu số so với mục tiêu. Chỉ tiêu đếm được giao cho từng đơn vị nên xem số đơn vị đạt.',
    width: 98,
    value: (line) => totalStateOf(line)?.text ?? '',
    render: (line) => {
      const state = totalStateOf(line);
      return state === null ? null : <StatusBadge tone={state.tone}>{state.text}</StatusBadge>;
    },
  },
  { id: 'met', header: 'Đơn vị đạt', width: 72, align: 'right', value: ({ units }) => units.met },
  { id: 'notMet', header: 'Chưa đạt', width: 72, align: 'right', value: ({ units }) => units.notMet },
  {
    id: 'nothing',
    header: 'Không phát sinh',
    hint: 'Đã báo cáo nhưng mẫu số bằng 0: không đạt cũng không chưa đạt',
    width: 80,
    align: 'right',
    value: (line) => partsOf(line).nothing,
  },
  {
    id: 'missing',
    header: 'Chưa báo cáo',
    hint: 'Chưa có số liệu; không phải là chưa đạt, trừ khi kế hoạch nói rõ',
    width: 130,
    align: 'right',
    value: ({ missing, missingIsNotMet }) =>
      missing > 0 && missingIsNotMet ? `${missing} (tính chưa đạt)` : missing,
  },
];

/** The same indicator in each cluster; a click on a figure opens the units behind it. */
export function clusterColumns({ clusters, lines }: IndicatorTable): GridColumn<IndicatorLine>[] {
  return [
    { ...named, width: 250 },
    {
      id: 'total',
      header: 'Toàn phong trào',
      width: widthFor(
        lines.map(({ total }) => total),
        160,
      ),
      align: 'right',
      value: ({ total }) => total,
    },
    ...clusters.map(
      ({ id, name }): GridColumn<IndicatorLine> => ({
        id,
        header: name,
        width: widthFor(
          lines.map((line) => line.clusters.find(({ clusterId }) => clusterId === id)?.total ?? ''),
          190,
        ),
        align: 'right',
        value: (line) => line.clusters.find(({ clusterId }) => clusterId === id)?.total ?? '',
        render: (line) => {
          const own = line.clusters.find(({ clusterId }) => clusterId === id);
          if (own === undefined) return null;
          const { met, notMet, noData } = own.units;
          return (
            <span
              className="grid-text"
              title={`${met} đơn vị đạt, ${notMet} chưa đạt, ${noData} chưa báo cáo hoặc không phát sinh`}
            >
              {own.total}
            </span>
          );
        },
      }),
    ),
  ];
}

/** The same indicator at each time that has figures: the result of all, and how many units meet it. */
export function waveColumns(tables: readonly IndicatorTable[]): GridColumn<IndicatorLine>[] {
  const times = tables.flatMap((table) => table.times.filter(({ id }) => id === table.waveId));
  return [
    { ...named, width: 250, grow: true },
    { id: 'target', header: 'Mục tiêu', width: 160, value: ({ target }) => target },
    ...times.flatMap(({ id, name }, at): GridColumn<IndicatorLine>[] => {
      const lineAt = ({ indicatorId }: IndicatorLine) =>
        tables[at]?.lines.find((line) => line.indicatorId === indicatorId);
      return [
        {
          id: `${id}-total`,
          header: `${name}: kết quả chung`,
          width: widthFor(tables[at]?.lines.map(({ total }) => total) ?? [], 205),
          align: 'right',
          value: (line) => lineAt(line)?.total ?? '',
        },
        {
          id: `${id}-units`,
          header: `${name}: đơn vị đạt`,
          width: 120,
          align: 'right',
          value: (line) => {
            const own = lineAt(line);
            return own === undefined
              ? ''
              : `${own.units.met}/${own.units.met + own.units.notMet + own.units.noData}`;
          },
        },
      ];
    }),
  ];
}
