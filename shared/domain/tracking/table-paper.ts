/** A list to print or to open in a spreadsheet: both are made from this, so that they cannot say different things. */
export interface TablePaper {
  /** Name of the office that made it. */
  office: string;
  title: string;
  /** Under the title: the campaign, the day, what it was narrowed to. */
  lines: readonly string[];
  sections: readonly TableSection[];
}

export interface TableSection {
  /** Name of the sheet and heading over the table; at most 31 characters. */
  name: string;
  /** The table in words, above it. */
  sentence: string;
  chart?: BarChart;
  columns: readonly PaperColumn[];
  rows: readonly (readonly PaperCell[])[];
  /** The last line, drawn apart. */
  total?: readonly PaperCell[];
}

export interface PaperColumn {
  header: string;
  /** Characters, as spreadsheets count. */
  width: number;
  align?: 'left' | 'right' | 'center';
}

export type PaperTone = 'ok' | 'warn' | 'bad' | 'muted';
export type PaperCell = string | number | null | { text: string; tone: PaperTone };

/** Bars lying down, one for each line of the table; its parts stand beside each other. */
export interface BarChart {
  title: string;
  series: readonly { name: string; fill: string; ink: string }[];
  bars: readonly { name: string; values: readonly number[] }[];
}

export const textOf = (cell: PaperCell): string | number =>
  cell === null ? '' : typeof cell === 'object' ? cell.text : cell;

export const toneOf = (cell: PaperCell): PaperTone | null =>
  typeof cell === 'object' && cell !== null ? cell.tone : null;
