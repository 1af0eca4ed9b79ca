import type { PersonSave } from '#shared/contract/people.ts';
import { type App, stampNew } from '../../app/app.ts';
import { personKeys } from './save-person.ts';

/** Adds thousands of people of a list quickly: the dry run has found their units there, and the foreign key holds. */
export class PersonWriter {
  readonly #run: (values: Record<string, string | number | null>) => unknown;

  constructor(app: App) {
    const { officeId, author, createdAt, updatedAt, revision } = stampNew(app);
    // Prepared once, on the connection of the transaction.
    const statement = app.db.$client.prepare(
      `INSERT INTO person (id, unit_id, full_name, position, is_leader, is_direct_worker, sex, birth_year, valid_to,
         sort_key, search_key, office_id, author, created_at, updated_at, revision)
       VALUES (@id, @unitId, @fullName, @position, @isLeader, @isDirectWorker, @sex, @birthYear, @validTo,
         @sortKey, @searchKey, @officeId, @author, @createdAt, @updatedAt, @revision)`,
    );
    const stamp = { officeId, author, createdAt, updatedAt, revision };
    this.#run = (values) => statement.run({ ...values, ...stamp });
  }

  add(id: string, { isLeader, isDirectWorker, since: _since, source: _source, ...person }: PersonSave): void {
    this.#run({
      ...person,
      id,
      isLeader: Number(isLeader),
      isDirectWorker: Number(isDirectWorker),
      ...personKeys(person.fullName),
    });
  }
}
