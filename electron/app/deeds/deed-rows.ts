import type { App } from '../app.ts';
import type { DeedTable, Row } from './deed-table.ts';

interface Statement {
  get(...values: unknown[]): unknown;
  run(...values: unknown[]): unknown;
}

/**
 * Rows by table and key, with each statement prepared once: a deed may have tens of thousands of rows. Names come
 * from the schema, values are bound. Lives as long as the transaction on the connection.
 */
export class DeedRows {
  readonly #app: App;
  readonly #statements = new Map<string, Statement>();

  constructor(app: App) {
    this.#app = app;
  }

  get(table: DeedTable, key: Row): Row | undefined {
    const { name, keys } = table;
    return this.#statement(`SELECT * FROM "${name}" WHERE ${equals(keys, ' AND ')}`).get(
      ...valuesOf(key, keys),
    ) as Row | undefined;
  }

  remove(table: DeedTable, key: Row): void {
    const { name, keys } = table;
    this.#statement(`DELETE FROM "${name}" WHERE ${equals(keys, ' AND ')}`).run(...valuesOf(key, keys));
  }

  insert(table: DeedTable, row: Row): void {
    const { name, columns } = table;
    const own = columns.filter((column) => column in row);
    const names = own.map((column) => `"${column}"`).join(', ');
    const places = own.map(() => '?').join(', ');
    this.#statement(`INSERT INTO "${name}" (${names}) VALUES (${places})`).run(...valuesOf(row, own));
  }

  update(table: DeedTable, key: Row, row: Row): void {
    const { name, keys, columns } = table;
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

const equals = (columns: readonly string[], between: string) =>
  columns.map((column) => `"${column}" = ?`).join(between);

const valuesOf = (row: Row, columns: readonly string[]) => columns.map((column) => row[column] ?? null);
