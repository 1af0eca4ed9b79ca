import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionName, actionNames } from '../../renderer/src/areas/settings/action-names.ts';

const folder = new URL('../../electron/', import.meta.url).pathname;
const written = new Set(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => [
      ...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(/\baction: '(\w+\.\w+)'/g),
    ])
    .map((match) => match[1] ?? ''),
);

describe('the log of changes', () => {
  it('finds what the use cases write, so that the rules below can fail', () => {
    expect(written.size).toBeGreaterThan(40);
    expect(written).toContain('plan.issue');
  });

  it('has a name for every action and no name for nothing', () => {
    expect(Object.keys(actionNames).toSorted()).toEqual([...written].toSorted());
  });

  it('names every action differently, and says so where it knows none', () => {
    expect(new Set(Object.values(actionNames)).size).toBe(written.size);
    expect(actionName('plan.unheardOf')).toBe('Thay đổi khác (plan.unheardOf)');
  });
});
