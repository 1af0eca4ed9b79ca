import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const topFolders = 'electron|renderer|shared|db|resources|tests|scripts';
const named = [...text.matchAll(new RegExp(`\`((?:${topFolders})/[\\w./-]*)\``, 'g'))].map(
  (match) => match[1] ?? '',
);

describe('ARCHITECTURE.md', () => {
  it('names files, so that the rule below can fail', () => {
    expect(named.length).toBeGreaterThan(30);
  });

  it.each([...new Set(named)])('%s exists', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });
});
