import type { Alignment } from '#shared/domain/documents/blocks.ts';
import type { StyleId } from '#shared/domain/documents/styles.ts';

/** Word counts in twentieths of a point and in half points. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

/** Word's names: "both" is justified. */
export const wordAlignment = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
} as const satisfies Record<Alignment, string>;

/** Style ids of our own, in ASCII; the names in Word's list are Vietnamese. */
export function wordStyleId(id: StyleId): string {
  return `td-${id}`;
}
