import { describe, expect, it } from 'vitest';
import { parseTypedDate } from '../../../renderer/src/ui/parse-typed-date.ts';

describe('parseTypedDate', () => {
  it.each([
    ['5/2/2025', '2025-02-05'],
    ['05-02-2025', '2025-02-05'],
    ['5.2.25', '2025-02-05'],
    ['05022025', '2025-02-05'],
    [' 29/2/2024 ', '2024-02-29'],
  ])('reads %s day first', (typed, iso) => expect(parseTypedDate(typed)).toBe(iso));

  it.each(['29/2/2025', '31/4/2025', '2025-02-05', '13/13/2025', '', 'mai'])('refuses %s', (typed) =>
    expect(parseTypedDate(typed)).toBeNull(),
  );
});
