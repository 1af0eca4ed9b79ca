import { refusal } from '../refuse.ts';
import { type Json, parseStrictJson } from './strict-json.ts';

const NEW_LINE = 0x0a;

/** One JSON value a line, the last line ended too. */
export function toNdjson(rows: Iterable<object>): Uint8Array {
  const lines: string[] = [];
  for (const row of rows) lines.push(JSON.stringify(row), '\n');
  return Buffer.from(lines.join(''));
}

/** Line by line, strictly; `path` is for the message. The values still have to pass the schema of their table. */
export function* readNdjson(bytes: Uint8Array, path: string): Generator<Json> {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(NEW_LINE, start);
    // Without the last line end the file has been cut.
    if (end === -1) throw refusal('PACKAGE_DATA_WRONG', { file: path, line });
    let value: Json;
    try {
      value = parseStrictJson(bytes.subarray(start, end));
    } catch {
      throw refusal('PACKAGE_DATA_WRONG', { file: path, line });
    }
    yield value;
    start = end + 1;
  }
}
