import { eq, max } from 'drizzle-orm';
import type { Tx } from '#db/open.ts';
import { unit } from '#db/schema/units.ts';
import { type App, newId, stampNew } from '../../app/app.ts';
import { unitKeys, writeUnit } from '../save-unit.ts';

interface Written {
  code: string;
  name: string;
  kind: string | null;
  parentId: string | null;
  contactName: string;
  contactPhone: string;
}

interface Insert {
  run(values: Record<string, string | number | null>): unknown;
}

/** Writes thousands of units of a list. New ones go in quickly: the dry run has found their codes free and their parents there. */
export class UnitWriter {
  readonly #app: App;
  readonly #tx: Tx;
  readonly #how: { from: string; source: string };
  readonly #insertUnit: Insert;
  readonly #insertPeriod: Insert;
  #position: number;

  constructor(app: App, tx: Tx, how: { from: string; source: string }) {
    this.#app = app;
    this.#tx = tx;
    this.#how = how;
    const { officeId, author, createdAt } = stampNew(app);
    // Prepared once: thousands of rows go in. The connection is the one of the transaction.
    const stamp = `'${officeId}', @author, '${createdAt}', '${createdAt}', 1`;
    const columns = 'office_id, author, created_at, updated_at, revision';
    const prepare = (text: string) => {
      const statement = app.db.$client.prepare(text);
      return {
        run: (values: Record<string, string | number | null>) => statement.run({ ...values, author }),
      };
    };
    this.#insertUnit = prepare(
      `INSERT INTO unit (id, code, kind, name, parent_id, valid_from, contact_name, contact_phone, is_small_team, position,
         sort_key, search_key, ${columns})
       VALUES (@id, @code, @kind, @name, @parentId, @validFrom, @contactName, @contactPhone, @isSmallTeam, @position,
         @sortKey, @searchKey, ${stamp})`,
    );
    this.#insertPeriod = prepare(
      `INSERT INTO unit_period (id, unit_id, name, code, kind, parent_id, valid_from, source, ${columns})
       VALUES (@id, @unitId, @name, @code, @kind, @parentId, @validFrom, @source, ${stamp})`,
    );
    this.#position =
      tx
        .select({ at: max(unit.position) })
        .from(unit)
        .get()?.at ?? -1;
  }

  add(id: string, { code, name, kind, parentId, contactName, contactPhone }: Written): void {
    const { from, source } = this.#how;
    const place = { name, code, kind: kind ?? 'other', parentId, validFrom: from };
    this.#position += 1;
    const keys = unitKeys(code, name);
    const isSmallTeam = kind === 'securityTeam' ? 1 : 0;
    this.#insertUnit.run({
      id,
      ...place,
      contactName,
      contactPhone,
      isSmallTeam,
      ...keys,
      position: this.#position,
    });
    this.#insertPeriod.run({ id: newId(), unitId: id, ...place, source });
  }

  /** Empty cells say nothing: what is on record stays. */
  update(id: string, written: Written): void {
    const before = this.#tx.select().from(unit).where(eq(unit.id, id)).get();
    if (before === undefined) return;
    writeUnit(this.#app, this.#tx, id, {
      ...{ id, code: written.code || before.code, name: written.name, kind: written.kind ?? before.kind },
      parentId: written.parentId ?? before.parentId,
      contactName: written.contactName || before.contactName,
      contactPhone: written.contactPhone || before.contactPhone,
      ...{ isSmallTeam: before.isSmallTeam, from: this.#how.from, source: this.#how.source },
    });
  }
}
