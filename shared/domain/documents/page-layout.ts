import type { Orientation } from './document.ts';

/** Page of Nghị định 30/2020/NĐ-CP, Annex I: A4; top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const pageLayout = {
  shortSideMm: 210,
  longSideMm: 297,
  topMm: 20,
  bottomMm: 20,
  leftMm: 30,
  rightMm: 15,
  /** From the upper edge of the paper to the page number. */
  pageNumberMm: 10,
  pageNumberPt: 14,
} as const;

export const bodyFont = 'Times New Roman';
/** Same widths and heights as Times New Roman, whole Vietnamese alphabet, may be shipped. */
export const shippedFont = 'Tinos';
/** Height of a single line of Times New Roman (and Tinos) as a share of the type size. */
export const singleLine = 2355 / 2048;

export function pageSizeMm(orientation: Orientation): { width: number; height: number } {
  const { shortSideMm, longSideMm } = pageLayout;
  return orientation === 'portrait'
    ? { width: shortSideMm, height: longSideMm }
    : { width: longSideMm, height: shortSideMm };
}

/** Width between the margins. */
export function textWidthMm(orientation: Orientation): number {
  return pageSizeMm(orientation).width - pageLayout.leftMm - pageLayout.rightMm;
}

export const mmPerPoint = 25.4 / 72;
