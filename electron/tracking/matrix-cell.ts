import { milestoneStatus } from '#shared/domain/deadlines/milestone-status.ts';
import type { MatrixCell } from '#shared/domain/tracking/matrix.ts';
import type { DeliveredPaper } from './matrix-facts.ts';

/** Makes each different cell of one time once. */
export function cellsOfOneTime(due: string, day: string) {
  const made = new Map<string, MatrixCell>();
  return (paper: DeliveredPaper | null, lastDay: string | null): MatrixCell => {
    const key = cellKey(paper, lastDay);
    const known = made.get(key);
    if (known !== undefined) return known;
    const cell = cellFor(due, paper, lastDay, day);
    made.set(key, cell);
    return cell;
  };
}

/** What makes a cell differ from others of its column; for most of them it is the day of the paper alone. */
function cellKey(paper: DeliveredPaper | null, lastDay: string | null): string {
  if (paper === null) return lastDay === null ? '' : `- ${lastDay}`;
  const { paperDate, isIn, returned, files } = paper;
  const isPlain = lastDay === null && isIn && !returned && files === 0;
  return isPlain ? paperDate : `${paperDate} ${returned} ${isIn} ${files} ${lastDay}`;
}

function cellFor(due: string, paper: DeliveredPaper | null, lastDay: string | null, day: string): MatrixCell {
  const delivery = paper === null ? null : { date: paper.paperDate, returned: paper.returned };
  const status = milestoneStatus({ due, extension: lastDay, delivery, today: day });
  return {
    ...status,
    paperDate: paper?.isIn === true ? paper.paperDate : null,
    isExtended: status.due !== due,
    files: paper?.files ?? 0,
  };
}

/** Missing after the last day, or returned and not delivered again by then. */
export function isOverdue(cell: Pick<MatrixCell, 'state' | 'daysLate'>): boolean {
  return cell.state === 'missing' || (cell.state === 'returned' && cell.daysLate > 0);
}
