/** Ranking 10,000 units by 40 criteria in 100 clusters: typed arrays against SQL with RANK, the same figures in both. */
import Database from 'better-sqlite3';
import { Ranking } from '#shared/domain/ranking/ranking.ts';

const UNITS = 10_000;
const CRITERIA = 40;
const CLUSTERS = 100;
const ROUNDS = 15;

let seed = 7;
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const points = Int32Array.from({ length: UNITS * CRITERIA }, () => Math.floor(random() * 500));
const clusterOf = Uint32Array.from({ length: UNITS }, (_, unit) => unit % CLUSTERS);

const db = new Database(':memory:');
db.exec('CREATE TABLE score (unit INTEGER, cluster INTEGER, criterion INTEGER, points INTEGER) STRICT');
const insert = db.prepare('INSERT INTO score VALUES (?, ?, ?, ?)');
db.transaction(() => {
  for (let i = 0; i < points.length; i++) {
    const unit = Math.floor(i / CRITERIA);
    insert.run(unit, clusterOf[unit], i % CRITERIA, points[i]);
  }
})();
db.exec('CREATE INDEX score_unit ON score (unit)');
const query = db.prepare(`
  SELECT unit, RANK() OVER (PARTITION BY cluster ORDER BY total DESC) AS rank
  FROM (SELECT unit, cluster, SUM(points) AS total FROM score GROUP BY unit, cluster) ORDER BY unit`);

function totals(): Float64Array {
  const sums = new Float64Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) {
    let sum = 0;
    for (let c = 0; c < CRITERIA; c++) sum += points[unit * CRITERIA + c] ?? 0;
    sums[unit] = sum;
  }
  return sums;
}

function best(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return Math.min(...times);
}

const inMemory = () => new Ranking(clusterOf, [totals()], CLUSTERS);
const ranking = inMemory();
const rows = query.all() as { unit: number; rank: number }[];
const differing = rows.filter(({ unit, rank }) => ranking.rankOf(unit) !== rank).length;
if (differing > 0) throw new Error(`${differing} units rank differently in SQL`);

const sql = best(() => query.all());
const arrays = best(inMemory);
const edit = best(() => ranking.update(17, [9_999]));
console.log(`SQL with RANK            1,00×  ${sql.toFixed(1)} ms`);
console.log(`typed arrays, all units  ${(arrays / sql).toFixed(3)}×  ${arrays.toFixed(2)} ms (same ranks)`);
console.log(`one edit                 ${(edit / sql).toFixed(5)}×  ${edit.toFixed(3)} ms`);
