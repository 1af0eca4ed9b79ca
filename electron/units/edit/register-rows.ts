import type { App } from '../../app/app.ts';
import { type RegisterTable, type Row, registerTables } from './register-tables.ts';

interface Statement {
  get(...values: unknown[]): unknown;
  run(...values: unknown[]): unknown;
}

/**
 * Rows of the register by table and key, with each statement prepared once: a deed may have tens of thousands of rows. Names come
 * from the schema, values are bound. Lives as long as the transaction on the connection.
 */
export class RegisterRows {
  readonly #app: App;
  readonly #statements = new Map<string, Statement>();

  constructor(app: App) {
    this.#app = app;
  }

  isStamped(table: string): boolean {
    return tableNamed(table).columns.includes('revision');
  }

  get(table: string, key: Row): Row | undefined {
    const { name, keys } = tableNamed(table);
    return this.#statement(`SELECT * FROM "${name}" WHERE ${equals(keys, ' AND ')}`).get(
      ...valuesOf(key, keys),
    ) as Row | undefined;
  }

  remove(table: string, key: Row): void {
    const { name, keys } = tableNamed(table);
    this.#statement(`DELETE FROM "${name}" WHERE ${equals(keys, ' AND ')}`).run(...valuesOf(key, keys));
  }

  insert(table: string, row: Row): void {
    const { name, columns } = tableNamed(table);
    const own = columns.filter((column) => column in row);
    const names = own.map((column) => `"${column}"`).join(', ');
    const places = own.map(() => '?').join(', ');
    this.#statement(`INSERT INTO "${name}" (${names}) VALUES (${places})`).run(...valuesOf(row, own));
  }

  update(table: string, key: Row, row: Row): void {
    const { name, keys, columns } = tableNamed(table);
    const own = columns.filter((column) => column in row);
    const text = `UPDATE "${name}" SET ${equals(own, ', ')} WHERE ${equals(keys, ' AND ')}`;
    this.#statement(text).run(...valuesOf(row, own), ...valuesOf(key, keys));
  }

  #statement(text: string): Statement {
    const known = this.#statements.get(text);
    if (known !== undefined) return known;
    const made = this.#app.db.$client.prepare(text);
    this.#statements.set(text, made);
    return made;
  }
}

function tableNamed(table: string): RegisterTable {
  const found = registerTables.find(({ name }) => name === table);
  if (found === undefined) throw new Error(`not a table of the register: ${table}`);
  return found;
}

const equals = (columns: readonly string[], between: string) =>
  columns.map((column) => `"${column}" = ?`).join(between);

const valuesOf = (row: Row, columns: readonly string[]) => columns.map((column) => row[column] ?? null);
