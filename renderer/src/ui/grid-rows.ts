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

/** So that "số 2" stands before "số 10". */
const DIGITS = 8;

/** Sorted by one column in Vietnamese order, numbers in words by their size; empty values last, equal ones stay in the given order. */
export function sortRows<T>(
  rows: readonly T[],
  columns: readonly GridColumn<T>[],
  sort: GridSort | null,
): readonly T[] {
  const column = columns.find(({ id }) => id === sort?.id);
  if (sort === null || column === undefined) return rows;
  // Thousands of rows say the same few things, and a key costs more than looking one up.
  const keys = new Map<string, string>();
  const keyOf = (text: string): string => {
    const known = keys.get(text);
    if (known !== undefined) return known;
    const made = text === '' ? '' : sortKey(text.replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0')));
    keys.set(text, made);
    return made;
  };
  const keyed = rows.map((row) => {
    const value = column.value(row);
    return { row, key: typeof value === 'string' ? keyOf(value) : value };
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
