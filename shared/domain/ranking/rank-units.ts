import { Ranking } from './ranking.ts';

/** One unit to be ranked. Keys are whole numbers, higher is better: the total first, then the tie-breaks in their order. */
export interface RankingRow {
  unitId: string;
  clusterId: string;
  keys: readonly number[];
}

export interface RankedUnit {
  unitId: string;
  clusterId: string;
  /** Standard competition rank in the cluster: 1, 2, 2, 4. */
  rank: number;
  /** Whether another unit of the cluster has the same rank after the last tie-break. */
  isTied: boolean;
}

/**
 * Ranks units inside their clusters. Best first; ties are listed by unit id, so that the order of the input does not matter.
 * All rows must have as many keys as the first.
 */
export function rankUnits(rows: readonly RankingRow[]): RankedUnit[] {
  const byId = [...rows].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  const clusterIds = [...new Set(byId.map((row) => row.clusterId))].sort();
  const clusterNumber = new Map(clusterIds.map((id, index) => [id, index]));
  const clusterOf = Uint32Array.from(byId, (row) => clusterNumber.get(row.clusterId) ?? 0);
  const columns = (byId[0]?.keys ?? []).map((_, column) =>
    Float64Array.from(byId, (row) => row.keys[column] ?? Number.NaN),
  );
  const ranking = new Ranking(clusterOf, columns, clusterIds.length);
  return clusterIds.flatMap((clusterId, cluster) =>
    [...ranking.unitsOf(cluster)].map((unit) => ({
      unitId: byId[unit]?.unitId ?? '',
      clusterId,
      rank: ranking.rankOf(unit),
      isTied: ranking.isTied(unit),
    })),
  );
}
