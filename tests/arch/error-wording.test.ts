/** Every message, written out with sample parameters: Vietnamese words only, and something to do. */
import { expect, test } from 'vitest';
import { AppError, type ErrorCode, errorCodes } from '#shared/errors.ts';

/** Whatever parameter is asked for: a word that is no English one. */
const sample = new Proxy({}, { get: () => 'Mẫu' });

const message = (code: ErrorCode): string =>
  (AppError.of as (code: ErrorCode, params: unknown) => AppError)(code, sample).message;

const technical =
  /\b(SQL|SQLite|JSON|XML schema|token|undefined|null|NaN|error|failed|invalid|exception|stack|object|array|string|number|uuid|hash|SHA|buffer|timeout|database|server|click|import|export|upload|download|warning|input|output|path|query|index|true|false)\b|\$\{|\[object/i;

test.each(errorCodes)('%s', (code) => {
  const text = message(code);
  expect(text).not.toMatch(technical);
  expect(text.length).toBeGreaterThan(20);
  expect(text).toMatch(/[.]$/);
  expect(text).toMatch(/[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]/i);
  expect(text).toBe(text.normalize('NFC'));
});
