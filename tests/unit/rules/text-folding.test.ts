import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldVietnamese, matchesFolded } from '#shared/text/folding.ts';
import { nameParts, personSortKey } from '#shared/text/person-name.ts';
import { compareVietnamese, sortKey } from '#shared/text/sort-key.ts';

const collator = new Intl.Collator('vi');
const bases = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const letter = fc
  .tuple(fc.constantFrom(...bases), fc.constantFrom(...tones), fc.boolean())
  .map(([base, tone, upper]) => {
    const sign = (base + ('aăâeêioôơuưy'.includes(base) ? tone : '')).normalize('NFC');
    return upper ? sign.toUpperCase() : sign;
  });
const sign = fc.constantFrom(...' -–,.…()/0123456789"“”\'‘’');
/** Few different signs, so that equal beginnings and ties of a level really occur. */
const word = fc.oneof(
  fc.array(fc.oneof({ weight: 6, arbitrary: letter }, { weight: 1, arbitrary: sign }), { maxLength: 8 }),
  fc.array(fc.constantFrom(...'aáàạAÁăắâbB đĐd'), { maxLength: 5 }),
);
const vietnamese = word.map((signs) => signs.join(''));

describe('search key', () => {
  test.each([
    ['  ĐỖ   Thị Hoà ', 'do thi hoa'],
    ['Công an Phường Cái Khế', 'cong an phuong cai khe'],
    ['Ươm ưỡn ẰẴẶ', 'uom uon aaa'],
    ['Đăk Nông / Đắk Nông', 'dak nong / dak nong'],
    ['', ''],
  ])('%s', (text, key) => {
    expect(foldVietnamese(text)).toBe(key);
  });

  test('composed and decomposed text and either case have one key, and a key is its own key', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const key = foldVietnamese(text);
        expect(foldVietnamese(text.normalize('NFD'))).toBe(key);
        expect(foldVietnamese(text.toUpperCase())).toBe(key);
        expect(foldVietnamese(key)).toBe(key);
        expect(key).toMatch(/^[ -~–…“”‘’]*$/);
      }),
    );
  });

  test('search finds a part, ignoring marks', () => {
    expect(matchesFolded('Nguyễn Thị Đào', 'thi dao')).toBe(true);
    expect(matchesFolded('Nguyễn Thị Đào', 'ĐÀO')).toBe(true);
    expect(matchesFolded('Nguyễn Thị Đào', 'dau')).toBe(false);
  });
});

describe('sort key', () => {
  test('letters, then tones, then case', () => {
    const sorted = [
      'an',
      'An',
      'àn',
      'ản',
      'ãn',
      'án',
      'ạn',
      'anh',
      'ăn',
      'ân',
      'da',
      'đa',
      'eo',
      'êo',
      'oa',
      'ôa',
      'ơa',
      'ua',
      'ưa',
    ];
    expect([...sorted].reverse().sort(compareVietnamese)).toEqual(sorted);
  });

  test('agrees with the Vietnamese collator on Vietnamese text', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, (a, b) => {
        const expected = Math.sign(collator.compare(a, b));
        expect(Math.sign(compareVietnamese(a, b))).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['”', '“a'],
    ['"', '“'],
    ['…', '..a'],
    ['...', '…'],
    ['‘a’ b', "'a' c"],
  ])('%s comes before %s', (first, second) => {
    expect(collator.compare(first, second)).toBe(-1);
    expect(compareVietnamese(first, second)).toBe(-1);
  });

  test('one text, one key, composed or not', () => {
    fc.assert(fc.property(vietnamese, (text) => sortKey(text) === sortKey(text.normalize('NFD'))));
  });

  test('foreign letters come after z', () => {
    expect(compareVietnamese('z', 'я')).toBe(-1);
    expect(compareVietnamese('я', 'z')).toBe(1);
    expect(compareVietnamese('я', 'я')).toBe(0);
  });

  test('key is plain ASCII for Vietnamese text, and survives SQLite as it is', () => {
    expect(sortKey('Đỗ Thị Ửng').replaceAll('\u0002', '')).toMatch(/^[!-~]+$/);
  });
});

describe('people', () => {
  test.each([
    ['Nguyễn Thị Minh Khai', { family: 'Nguyễn', middle: 'Thị Minh', given: 'Khai' }],
    ['Lê Lợi', { family: 'Lê', middle: '', given: 'Lợi' }],
    [' Út ', { family: '', middle: '', given: 'Út' }],
    ['', { family: '', middle: '', given: '' }],
  ])('%s', (name, parts) => {
    expect(nameParts(name)).toEqual(parts);
  });

  test('by given name, then family and middle name', () => {
    const sorted = ['Trần Văn An', 'LÊ THỊ BÌNH', 'Lê Văn Bình', 'Nguyễn An Bình', 'Bùi Văn Đạt', 'Lê Dân'];
    const expected = ['Trần Văn An', 'LÊ THỊ BÌNH', 'Lê Văn Bình', 'Nguyễn An Bình', 'Lê Dân', 'Bùi Văn Đạt'];
    const key = new Map(sorted.map((name) => [name, personSortKey(name)]));
    const byKey = (a: string, b: string) => ((key.get(a) ?? '') < (key.get(b) ?? '') ? -1 : 1);
    expect(sorted.sort(byKey)).toEqual(expected);
  });
});
