import { IconPaperclip } from '@tabler/icons-react';
import { describeStatus } from '#shared/domain/deadlines/milestone-status.ts';
import type { MatrixCell, MatrixRow, MilestoneColumn } from '#shared/domain/tracking/matrix.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import type { GridColumn } from '../../ui/DataGrid.tsx';
import { ShortCluster } from '../../ui/ShortCluster.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { milestoneTones } from './milestone-tones.ts';

/** Unit, cluster, then a column for each time that something is due. */
export function columnsFor(
  milestones: readonly MilestoneColumn[],
  isDraft: boolean,
): GridColumn<MatrixRow>[] {
  return [
    { id: 'name', header: 'Đơn vị', width: 190, grow: true, value: ({ name }) => name },
    {
      id: 'cluster',
      header: 'Cụm, khối',
      width: 150,
      value: ({ clusterName }) => clusterName,
      render: ({ clusterName }) => <ShortCluster name={clusterName} />,
    },
    ...milestones.map(
      ({ key, name, due }): GridColumn<MatrixRow> => ({
        id: key,
        header: `${name} (${shortDate(due)})`,
        hint: `Hạn ${shortDate(due)}`,
        width: 178,
        value: ({ cells }) => (cells[key] === undefined ? '' : describeStatus(cells[key])),
        render: ({ cells }) => {
          const cell = cells[key];
          if (cell === undefined) return null;
          if (isDraft) return <StatusBadge tone="muted">Chưa ban hành</StatusBadge>;
          return <StateOfCell cell={cell} />;
        },
      }),
    ),
  ];
}

function StateOfCell({ cell }: { readonly cell: MatrixCell }) {
  const { state, paperDate, isExtended, due, files } = cell;
  const hints = [
    ...(paperDate === null ? [] : [`Văn bản ngày ${shortDate(paperDate)}`]),
    ...(isExtended ? [`Được gia hạn đến ${shortDate(due)}`] : []),
    ...(files > 0 ? [`${files} tệp minh chứng`] : []),
  ];
  return (
    <span title={hints.length === 0 ? undefined : hints.join('. ')}>
      <StatusBadge tone={milestoneTones[state]}>
        {shortText(cell)}
        {isExtended ? ' *' : ''}
      </StatusBadge>
      {files > 0 && (
        <IconPaperclip size={14} aria-label="có minh chứng" style={{ verticalAlign: -2, marginLeft: 4 }} />
      )}
    </span>
  );
}

/** The column says what is meant, so that fewer words are enough. */
function shortText(cell: MatrixCell): string {
  const { state, daysLate } = cell;
  if (state === 'missing') return `Quá hạn ${daysLate} ngày`;
  return state === 'returned' && daysLate > 0 ? `Trả lại, quá ${daysLate} ngày` : describeStatus(cell);
}

/** "79/80 đã nộp" under each column. */
export function summaryOf(rows: readonly MatrixRow[], columns: readonly MilestoneColumn[]) {
  const parts = columns.map(({ key }) => {
    const cells = rows.flatMap(({ cells: own }) => own[key] ?? []);
    const received = cells.filter(({ state }) => state === 'onTime' || state === 'late').length;
    return [
      key,
      cells.length === 0 ? '' : `${formatNumber(received, 0)}/${formatNumber(cells.length, 0)} đã nộp`,
    ] as const;
  });
  return { name: `${formatNumber(rows.length, 0)} đơn vị`, ...Object.fromEntries(parts) };
}
