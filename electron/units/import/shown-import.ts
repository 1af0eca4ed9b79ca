import type { ImportRow, ListImport } from '#shared/contract/list-import.ts';

/** Of each state: as many as anybody looks through. Rows in doubt wait for a person, so more of them are shown. */
const ROWS_SHOWN = { new: 1_000, changed: 1_000, unchanged: 1_000, doubt: 5_000 } as const;

/** The dry run as the window is told it: all rows are counted, of tens of thousands the first ones are sent. */
export function shownImport(table: ListImport['table'], rows: readonly ImportRow[]): ListImport {
  const counts = { new: 0, changed: 0, unchanged: 0, doubt: 0 };
  const shown: ImportRow[] = [];
  for (const { row, part, state, values, changes, reasons, choices } of rows) {
    counts[state] += 1;
    if (counts[state] > ROWS_SHOWN[state]) continue;
    shown.push({ row, part, state, values, changes, reasons, choices });
  }
  return { table, rows: shown, counts };
}
