/**
 * Standard competition ranking (1, 2, 2, 4) inside clusters, on typed arrays: fast enough to rank ten thousand units at once
 * and to move one unit after an edit without ranking the others again.
 * Units and clusters are numbered from 0. Each key column holds one whole number a unit, higher is better; the first column is
 * the total, the others break ties in turn. What is equal in all of them is a tie and stays one.
 */
export class Ranking {
  private readonly clusterOf: Uint32Array;
  private readonly keys: readonly Float64Array[];
  /** First place of each cluster in `order`, with one more entry for the end. */
  private readonly clusterStart: Uint32Array;
  /** Units by cluster, best first; ties by unit number. */
  private readonly order: Uint32Array;
  private readonly placeOf: Uint32Array;
  private readonly ranks: Uint32Array;

  constructor(clusterOf: Uint32Array, keys: readonly Float64Array[], clusterCount: number) {
    const unitCount = clusterOf.length;
    this.clusterOf = clusterOf;
    this.keys = keys.map((column) => column.slice());
    this.clusterStart = new Uint32Array(clusterCount + 1);
    this.order = new Uint32Array(unitCount);
    this.placeOf = new Uint32Array(unitCount);
    this.ranks = new Uint32Array(unitCount);
    this.fillClusters(clusterCount);
    for (let cluster = 0; cluster < clusterCount; cluster += 1) this.sortCluster(cluster);
  }

  /** Rank of a unit in its cluster, 1 is best. */
  rankOf(unit: number): number {
    return this.ranks[unit] as number;
  }

  /** Whether another unit of the cluster has the same rank. */
  isTied(unit: number): boolean {
    const place = this.placeOf[unit] as number;
    const [start, end] = this.bounds(this.clusterOf[unit] as number);
    return (
      (place > start && this.tiedWithPrevious(place)) || (place + 1 < end && this.tiedWithPrevious(place + 1))
    );
  }

  /** Units of a cluster, best first; ties by unit number. */
  unitsOf(cluster: number): Uint32Array {
    const [start, end] = this.bounds(cluster);
    return this.order.slice(start, end);
  }

  /** Gives one unit new keys and moves it to its place; only ranks between its old and new place are written again. */
  update(unit: number, newKeys: readonly number[]): void {
    newKeys.forEach((key, column) => {
      (this.keys[column] as Float64Array)[unit] = key;
    });
    const [start, end] = this.bounds(this.clusterOf[unit] as number);
    const oldPlace = this.placeOf[unit] as number;
    let place = oldPlace;
    while (place > start && this.compare(this.order[place - 1] as number, unit) > 0) {
      this.put(this.order[place - 1] as number, place);
      place -= 1;
    }
    while (place + 1 < end && this.compare(this.order[place + 1] as number, unit) < 0) {
      this.put(this.order[place + 1] as number, place);
      place += 1;
    }
    this.put(unit, place);
    this.writeRanks(start, end, Math.min(place, oldPlace), Math.max(place, oldPlace));
  }

  private bounds(cluster: number): [start: number, end: number] {
    return [this.clusterStart[cluster] as number, this.clusterStart[cluster + 1] as number];
  }

  private put(unit: number, place: number): void {
    this.order[place] = unit;
    this.placeOf[unit] = place;
  }

  /** Below 0 when `a` is better; equal units stand in the order of their numbers. */
  private compare(a: number, b: number): number {
    for (const column of this.keys) {
      const difference = (column[b] as number) - (column[a] as number);
      if (difference !== 0) return difference;
    }
    return a - b;
  }

  private tiedWithPrevious(place: number): boolean {
    const a = this.order[place - 1] as number;
    const b = this.order[place] as number;
    return this.keys.every((column) => column[a] === column[b]);
  }

  private fillClusters(clusterCount: number): void {
    for (const cluster of this.clusterOf) {
      (this.clusterStart[cluster + 1] as number) += 1;
    }
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      (this.clusterStart[cluster + 1] as number) += this.clusterStart[cluster] as number;
    }
    const next = this.clusterStart.slice();
    this.clusterOf.forEach((cluster, unit) => {
      this.order[next[cluster] as number] = unit;
      (next[cluster] as number) += 1;
    });
  }

  private sortCluster(cluster: number): void {
    const [start, end] = this.bounds(cluster);
    this.order.subarray(start, end).sort((a, b) => this.compare(a, b));
    for (let place = start; place < end; place += 1) this.placeOf[this.order[place] as number] = place;
    this.writeRanks(start, end, start, end);
  }

  /**
   * Writes the ranks from place `low` on. Behind `high` every unit stands where it stood, so the first one there that is not
   * tied with its predecessor (both unmoved) ends the work.
   */
  private writeRanks(start: number, end: number, low: number, high: number): void {
    for (let place = low; place < end; place += 1) {
      const tied = place > start && this.tiedWithPrevious(place);
      if (!tied && place > high + 1) return;
      const unit = this.order[place] as number;
      this.ranks[unit] = tied ? (this.ranks[this.order[place - 1] as number] as number) : place - start + 1;
    }
  }
}
