import { eq } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { cluster, clusterMember } from '#db/schema/units.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { type App, newId, stampNew } from '../../app/app.ts';

/** Clusters of one year, by name; who stands in one already is left where he is. */
export class ClusterPlaces {
  readonly #byName = new Map<string, string>();
  readonly #placed: Set<string>;
  readonly #app: App;
  readonly #tx: Tx;
  readonly #year: number;
  #count: number;

  constructor(app: App, tx: Tx, year: number) {
    this.#app = app;
    this.#tx = tx;
    this.#year = year;
    const ofYear = tx.select().from(cluster).where(eq(cluster.year, year)).all();
    for (const { id, name } of ofYear) this.#byName.set(foldVietnamese(name), id);
    const members = tx
      .select({ unitId: clusterMember.unitId })
      .from(clusterMember)
      .innerJoin(cluster, eq(cluster.id, clusterMember.clusterId))
      .where(eq(cluster.year, year))
      .all();
    this.#placed = new Set(members.map(({ unitId }) => unitId));
    this.#count = ofYear.length;
  }

  /** A unit is in one cluster a year; the cluster is made when there is none of the name. */
  put(unitId: string, name: string): void {
    if (this.#placed.has(unitId)) return;
    const key = foldVietnamese(name);
    let id = this.#byName.get(key);
    if (id === undefined) {
      id = newId();
      this.#byName.set(key, id);
      this.#tx
        .insert(cluster)
        .values({
          ...{
            id,
            name,
            type: key.startsWith('khoi') ? 'khoi' : 'cum',
            year: this.#year,
            position: this.#count,
          },
          ...stampNew(this.#app),
        })
        .run();
      this.#count += 1;
    }
    this.#placed.add(unitId);
    this.#tx.insert(clusterMember).values({ clusterId: id, unitId }).run();
  }
}
