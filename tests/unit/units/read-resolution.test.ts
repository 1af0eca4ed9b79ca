import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readResolution } from '#shared/domain/units/read-resolution.ts';
import { canTho1668 } from '#tests/support/can-tho-resolution.ts';

const small = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const AREA = 'diện tích tự nhiên, quy mô dân số';

/** A clause as resolutions put it. */
function clause({ item, name, whole, part, rest }: (typeof canTho1668.items)[number]): string {
  const list = (names: readonly string[]) => {
    const [last, ...others] = names.map(small).toReversed();
    return others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} và ${last}`;
  };
  const parts = [
    ...(whole.length > 0 ? [`toàn bộ ${AREA} của ${list(whole)}`] : []),
    ...part.map((own) => `một phần ${AREA} của ${small(own)}`),
    ...rest.map((own) => `phần còn lại của ${small(own)} sau khi sắp xếp theo quy định tại khoản 2 Điều này`),
  ];
  const kind = name.startsWith('Xã') ? 'xã' : 'phường';
  return `${item}. Sắp xếp ${parts.join(' và ')} thành ${kind} mới có tên gọi là **${small(name)}**.`;
}

it('reads the resolution on Cần Thơ clause by clause', () => {
  const text = canTho1668.items.map(clause).join('\n\n');
  const { items, unread } = readResolution(
    `Điều 1. Sắp xếp các đơn vị hành chính cấp xã\n${text}\nĐiều 2. Hiệu lực thi hành`,
  );
  expect(unread).toEqual([]);
  expect(
    items.map(({ item, name, sources }) => ({
      item,
      name,
      whole: sources.filter(({ extent }) => extent === 'whole').map((own) => own.name),
      part: sources.filter(({ extent }) => extent === 'part').map((own) => own.name),
      rest: sources.filter(({ extent }) => extent === 'rest').map((own) => own.name),
    })),
  ).toEqual(canTho1668.items);
});

it.each([
  [
    `1. Sắp xếp toàn bộ ${AREA} của các phường Châu Văn Liêm, Thới Hòa, Thới An và xã Thới Thạnh thành phường mới có tên gọi là phường Ô Môn.`,
    ['Phường Châu Văn Liêm', 'Phường Thới Hòa', 'Phường Thới An', 'Xã Thới Thạnh'],
    ['', '', '', ''],
  ],
  [
    `27. Sắp xếp toàn bộ ${AREA} của Phường 1 và Phường 2 (thị xã Vĩnh Châu), xã Lạc Hòa thành phường mới có tên gọi là phường Vĩnh Châu.`,
    ['Phường 1', 'Phường 2', 'Xã Lạc Hòa'],
    ['thị xã Vĩnh Châu', 'thị xã Vĩnh Châu', ''],
  ],
  [
    `15. Sắp xếp toàn bộ ${AREA} của phường Thuận An (quận Thốt Nốt), phường Thới Thuận thành phường mới có tên gọi là phường Thốt Nốt.`,
    ['Phường Thuận An', 'Phường Thới Thuận'],
    ['quận Thốt Nốt', ''],
  ],
])('%s', (text, names, places) => {
  const [item] = readResolution(text).items;
  expect(item?.sources.map(({ name }) => name)).toEqual(names);
  expect(item?.sources.map(({ where }) => where)).toEqual(places);
});

it('keeps what it does not understand for a person', () => {
  const text = '7. Sắp xếp lại các cơ quan theo hướng dẫn của Chính phủ.';
  expect(readResolution(text)).toEqual({
    items: [],
    unread: ['7. lại các cơ quan theo hướng dẫn của Chính phủ'],
  });
});

it('reads any text without failing, and never a unit without a name', () => {
  const words = fc.constantFrom(
    ...[
      '12. Sắp xếp ',
      'toàn bộ ',
      `${AREA} của `,
      'phường ',
      'xã ',
      'Mỹ Quới',
      ' và ',
      ', ',
      'một phần ',
      'phần còn lại của ',
    ],
    ...[
      'thành phường mới có tên gọi là phường ',
      '.',
      '(',
      ')',
      '\n',
      'các ',
      'sau khi sắp xếp theo quy định tại khoản 2 Điều này ',
    ],
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      for (const { name, sources } of readResolution(parts.join('')).items) {
        expect(name.length).toBeGreaterThan(3);
        expect(sources.length).toBeGreaterThan(0);
        for (const source of sources) expect(source.name).toMatch(/^(Phường|Xã|Thị trấn|Đặc khu) \S/u);
      }
    }),
    { numRuns: 500 },
  );
});
