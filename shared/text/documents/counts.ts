import { formatCount } from '../numbers.ts';

export interface SubjectCounts {
  collectives: number;
  individuals: number;
  households: number;
}

/** "10 tập thể, 20 cá nhân và 02 hộ gia đình"; kinds without anybody are left out. */
export function subjectCounts(counts: SubjectCounts): string {
  return joinWithAnd([
    ...(counts.collectives > 0 ? [`${formatCount(counts.collectives)} tập thể`] : []),
    ...(counts.individuals > 0 ? [`${formatCount(counts.individuals)} cá nhân`] : []),
    ...(counts.households > 0 ? [`${formatCount(counts.households)} hộ gia đình`] : []),
  ]);
}

/** "tập thể, cá nhân", in the order that papers use. */
export function subjectKinds(counts: SubjectCounts): string {
  return [
    ...(counts.collectives > 0 ? ['tập thể'] : []),
    ...(counts.individuals > 0 ? ['cá nhân'] : []),
    ...(counts.households > 0 ? ['hộ gia đình'] : []),
  ].join(', ');
}

function joinWithAnd(pieces: readonly string[]): string {
  if (pieces.length < 2) return pieces.join('');
  return `${pieces.slice(0, -1).join(', ')} và ${pieces.at(-1)}`;
}
