import { and, isNull } from 'drizzle-orm';
import type { Reader } from '#db/open.ts';
import { ofOwnOffice } from '#db/own-office.ts';
import { unit } from '#db/schema/units.ts';
import { foldVietnamese } from '#shared/text/folding.ts';

/** Units by name, for the nominations of a batch of forms. */
export class NameRegister {
  readonly #byName = new Map<string, string[]>();
  readonly #parentOf = new Map<string, string | null>();

  constructor(db: Reader) {
    const rows = db
      .select({ id: unit.id, name: unit.name, parentId: unit.parentId })
      .from(unit)
      .where(and(isNull(unit.validTo), ofOwnOffice(unit.officeId)))
      .all();
    for (const { id, name, parentId } of rows) {
      const key = foldVietnamese(name);
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), id]);
      this.#parentOf.set(id, parentId);
    }
  }

  /**
   * The unit that a clerk of `proposerId` means by a name: one of its own first, else the only one of that name anywhere.
   */
  find(name: string, proposerId: string): { unitId: string } | 'unknown' | 'ambiguous' {
    const all = this.#byName.get(foldVietnamese(name)) ?? [];
    const own = all.filter((id) => this.#isWithin(id, proposerId));
    const [first, ...others] = own.length > 0 ? own : all;
    if (first === undefined) return 'unknown';
    return others.length === 0 ? { unitId: first } : 'ambiguous';
  }

  #isWithin(id: string, ancestorId: string): boolean {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at); at = this.#parentOf.get(at) ?? null) {
      if (at === ancestorId) return true;
      seen.add(at);
    }
    return false;
  }
}
