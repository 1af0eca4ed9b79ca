import type { ReactNode } from 'react';
import { sortKey } from '#shared/text/sort-key.ts';

export interface GridColumn<T> {
  id: string;
  header: string;
  /** Explains the column on hover. */
  hint?: string;
  /** Pixels; with `grow` the least width, the rest of the table's width goes to such columns by their shares. */
  width: number;
  grow?: boolean | number;
  align?: 'left' | 'right' | 'center';
  /** What is sorted, copied and, without `render`, shown. */
  value: (row: T) => string | number | null;
  render?: (row: T) => ReactNode;
  sortable?: boolean;
}

export interface GridSort {
  id: string;
  descending: boolean;
}

/** Sorted by one column in Vietnamese order; empty values last, equal ones stay in the given order. */
export function sortRows<T>(
  rows: readonly T[],
  columns: readonly GridColumn<T>[],
  sort: GridSort | null,
): readonly T[] {
  const column = columns.find(({ id }) => id === sort?.id);
  if (sort === null || column === undefined) return rows;
  const keyed = rows.map((row) => {
    const value = column.value(row);
    return { row, key: typeof value === 'string' ? sortKey(value) : value };
  });
  const sign = sort.descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === null || a.key === '') return 1;
    if (b.key === null || b.key === '') return -1;
    return a.key < b.key ? -sign : sign;
  });
  return keyed.map(({ row }) => row);
}

/** Tab-separated text with a heading line, as Excel takes it from the clipboard. */
export function gridAsText<T>(rows: readonly T[], columns: readonly GridColumn<T>[]): string {
  const clean = (value: string | number | null) => String(value ?? '').replace(/[\t\r\n]+/g, ' ');
  const lines = rows.map((row) => columns.map((column) => clean(column.value(row))).join('\t'));
  return [columns.map(({ header }) => clean(header)).join('\t'), ...lines].join('\r\n');
}
