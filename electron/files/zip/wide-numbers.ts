const ZIP64_FIELD = 1;

/** Extra fields by their id; null where they do not fill their room. */
function fieldOf(extra: Buffer, id: number): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (end > extra.length) return null;
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, end);
    at = end;
  }
  return null;
}

/** Whether the entry's header has room for numbers of eight bytes. */
export function hasWideNumbers(extra: Buffer): boolean {
  return fieldOf(extra, ZIP64_FIELD) !== null;
}

/**
 * Numbers of a header, those that are all ones taken in their order from the extra field of zip64. Null where it does not
 * hold them, or where one is larger than any file that is read here.
 */
export function wideNumbers(narrow: readonly number[], extra: Buffer): number[] | null {
  if (!narrow.includes(0xffffffff)) return [...narrow];
  const field = fieldOf(extra, ZIP64_FIELD);
  let at = 0;
  const numbers: number[] = [];
  for (const number of narrow) {
    if (number !== 0xffffffff) {
      numbers.push(number);
      continue;
    }
    if (field === null || at + 8 > field.length) return null;
    const wide = field.readBigUInt64LE(at);
    if (wide > 0x7fffffffn) return null;
    numbers.push(Number(wide));
    at += 8;
  }
  return numbers;
}
