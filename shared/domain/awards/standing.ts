/** How good a candidate is; what is not known stands last. */
export interface Standing {
  /** Rank in the cluster, of the unit or of the person's unit. */
  rank: number | null;
  pointsHundredths: number | null;
  /** A woman, or a collective with at least 70 % women: goes first among equals (Law 06/2022/QH15 Art. 5). */
  preferredAmongEquals: boolean;
}

/** Best first: lower rank, then more points, then preference among equals. 0 for what is equal in all three. */
export function compareStanding(a: Standing, b: Standing): number {
  const byRank = (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER);
  if (byRank !== 0) return byRank;
  const byPoints =
    (b.pointsHundredths ?? Number.MIN_SAFE_INTEGER) - (a.pointsHundredths ?? Number.MIN_SAFE_INTEGER);
  if (byPoints !== 0) return byPoints;
  return Number(b.preferredAmongEquals) - Number(a.preferredAmongEquals);
}
