/** Scrolls sideways until a cell stands clear of the columns that stay in view. */
export function showGridCell(grid: HTMLElement, columnId: string): void {
  const cell = grid.querySelector<HTMLElement>(`.grid-head [data-column="${CSS.escape(columnId)}"]`);
  if (cell === null || cell.dataset['pinned'] !== undefined) return;
  const pinned = [...grid.querySelectorAll<HTMLElement>('.grid-head [data-pinned]')];
  const from = grid.getBoundingClientRect().left;
  const left = Math.max(0, ...pinned.map((own) => own.getBoundingClientRect().right - from));
  const { left: start, right: end } = cell.getBoundingClientRect();
  if (start - from < left) grid.scrollLeft -= left - (start - from);
  else if (end - from > grid.clientWidth) grid.scrollLeft += end - from - grid.clientWidth;
}
