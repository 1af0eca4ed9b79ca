import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '#shared/errors.ts';

const root = new URL('../../', import.meta.url).pathname;
const texts = readdirSync(join(root, 'shared/text/errors'))
  .map((name) => readFileSync(join(root, 'shared/text/errors', name), 'utf8'))
  .join('\n');

const code = ['electron', 'db', 'shared', 'renderer/src']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('text/errors'),
      )
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  )
  .join('\n');

describe('error texts', () => {
  it('are written in Vietnamese without exclamation marks or the empty phrase', () => {
    expect(texts).not.toMatch(/đã xảy ra lỗi/i);
    expect(texts).not.toMatch(/[^=!]!['`]/);
  });

  it.each(errorCodes)('%s is used', (errorCode) => {
    expect(code.includes(errorCode)).toBe(true);
  });
});
