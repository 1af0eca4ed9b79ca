import type { BoardTableView } from '#shared/contract/scoring.ts';
import type { Tone } from '../../ui/StatusBadge.tsx';

const tones: readonly Tone[] = ['ok', 'info', 'warn', 'bad'];

/** Colour of a grade by its place in the table, best first; the word always stands beside it. */
export function gradeTone(table: BoardTableView | undefined, grade: string | null): Tone {
  const place = table?.grades.findIndex(({ name }) => name === grade) ?? -1;
  return place < 0 ? 'muted' : (tones[Math.min(place, tones.length - 1)] ?? 'muted');
}
