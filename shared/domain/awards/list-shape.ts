import type { RatioLimit } from '../plan/award-type.ts';
import { allowedPart } from './ratio-limit.ts';

/**
 * Numbers of candidates in the four classes that ratio limits tell apart: 0 neither, 1 second part only, 2 first part only,
 * 3 both. First part: leaders or, of collectives, those that are not small teams. Second: people who are not direct workers.
 */
export type ClassCounts = [number, number, number, number];

interface Room {
  min: number;
  max: number;
}

/** What all limits together leave for each part in a list of a given size; `min` above `max` where nothing fits. */
export function ratioRoom(limits: readonly RatioLimit[], size: number): { first: Room; second: Room } {
  const room = (parts: readonly RatioLimit['part'][]) => {
    const all = { min: 0, max: size };
    for (const limit of limits.filter((own) => parts.includes(own.part))) {
      const own = allowedPart(limit, size);
      all.min = Math.max(all.min, own.min);
      all.max = Math.min(all.max, own.max);
    }
    return all;
  };
  return { first: room(['leaders', 'notSmallTeams']), second: room(['notDirectWorkers']) };
}

/**
 * Whether a list of `size` exists that takes at least `taken` and at most `reachable` of each class and keeps both parts within
 * their room. The class that counts for both parts is tried; the other three are then free of each other.
 */
export function fits(
  size: number,
  room: { first: Room; second: Room },
  taken: Readonly<ClassCounts>,
  reachable: Readonly<ClassCounts>,
): boolean {
  for (let both = taken[3]; both <= reachable[3]; both += 1) {
    const ranges: Room[] = [
      { min: taken[0], max: reachable[0] },
      {
        min: Math.max(taken[1], room.second.min - both),
        max: Math.min(reachable[1], room.second.max - both),
      },
      {
        min: Math.max(taken[2], room.first.min - both),
        max: Math.min(reachable[2], room.first.max - both),
      },
    ];
    const least = ranges.reduce((sum, range) => sum + range.min, both);
    const most = ranges.reduce((sum, range) => sum + range.max, both);
    if (ranges.every((range) => range.min <= range.max) && least <= size && size <= most) return true;
  }
  return false;
}
