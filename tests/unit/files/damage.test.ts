import { beforeAll, describe, expect, it } from 'vitest';
import { parseWorkbook } from '#electron/files/workbook/parse.ts';
import { readWorkbook } from '#electron/files/workbook/read-workbook.ts';
import type { Workbook } from '#shared/domain/workbook.ts';
import { AppError } from '#shared/errors.ts';
import { excelJsForm, sheetJsForm } from './workbooks.ts';

const forms: { good: Uint8Array; cells: Workbook }[] = [];
beforeAll(async () => {
  const rows = Array.from({ length: 30 }, (_, i) => [i, `Chỉ tiêu ${i}`, i * 1.25, `00${i}`]);
  for (const good of [await excelJsForm(), sheetJsForm(rows)])
    forms.push({ good, cells: parseWorkbook(good) });
});

/** What the person would get: the cells, or null when refused with an error for people. */
async function outcome(bytes: Uint8Array): Promise<Workbook | null> {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof AppError && error.code !== 'INTERNAL') return null;
    throw error;
  }
}

// The same sequence in each run.
function* sequence(seed: number): Generator<number> {
  for (let x = seed; ; ) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    yield x;
  }
}

describe('a damaged form', () => {
  it('with one of 1,000 bits turned is refused or gives exactly the same cells', async () => {
    let refused = 0;
    for (const { good, cells } of forms) {
      const numbers = sequence(20261122);
      for (let i = 0; i < 500; i++) {
        const bit = (numbers.next().value ?? 0) % (good.length * 8);
        const flipped = Uint8Array.from(good);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const read = await outcome(flipped);
        if (read === null) refused++;
        else expect(read, `bit ${bit}`).toEqual(cells);
      }
    }
    expect(refused).toBeGreaterThan(800);
  });

  it('cut at each 1/64 is refused', async () => {
    for (const { good } of forms) {
      for (let i = 0; i < 64; i++) {
        expect(await outcome(good.subarray(0, Math.floor((good.length * i) / 64))), `${i}/64`).toBeNull();
      }
    }
  });

  it('with a block of zeroes or of another file in it is refused or the same', async () => {
    for (const { good, cells } of forms) {
      for (let at = 0; at < good.length; at += 512) {
        for (const fill of [new Uint8Array(512), good.subarray(0, 512)]) {
          const torn = Uint8Array.from(good);
          torn.set(fill.subarray(0, Math.min(512, torn.length - at)), at);
          const read = await outcome(torn);
          if (read !== null) expect(read).toEqual(cells);
        }
      }
    }
  });
});
