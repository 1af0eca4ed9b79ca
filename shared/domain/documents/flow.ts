import type { Alignment, Run } from './blocks.ts';
import type { Orientation } from './document.ts';
import type { StyleId } from './styles.ts';

/**
 * A document laid out: texts cleaned, numbers written, blanks and closing marks set, every paragraph in a named style.
 * Word and print both draw this and nothing else, which is why they agree.
 */
export interface FlowDocument {
  title: string;
  sections: FlowSection[];
}

/** Starts on a new page, page numbers from 1, the first number not shown. */
export interface FlowSection {
  orientation: Orientation;
  blocks: FlowBlock[];
}

export interface FlowParagraph {
  kind: 'paragraph';
  style: StyleId;
  runs: Run[];
  align?: Alignment;
  firstLine?: boolean;
  keepWithNext?: boolean;
  /** Never broken over two pages. */
  whole?: boolean;
}

/** A thin line in the middle of its column. */
export interface FlowRule {
  kind: 'rule';
  widthMm: number;
}

/** Empty height: the space for a signature, the distance after a table. */
export interface FlowGap {
  kind: 'gap';
  heightPt: number;
  keepWithNext?: boolean;
}

/** A grid without borders that is never broken over two pages: the header, the recipients beside the signature. */
export interface FlowGrid {
  kind: 'grid';
  widthsMm: number[];
  rows: Array<Array<Array<FlowParagraph | FlowRule | FlowGap>>>;
}

export interface FlowTableColumn {
  header: string;
  widthMm: number;
  align: Alignment;
}

export interface FlowTable {
  kind: 'table';
  fontSize: number;
  columns: FlowTableColumn[];
  rows: Array<{ kind: 'plain' | 'group' | 'total'; cells: Run[][] }>;
}

export type FlowBlock = FlowParagraph | FlowRule | FlowGap | FlowGrid | FlowTable | { kind: 'pageBreak' };
