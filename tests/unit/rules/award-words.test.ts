import { describe, expect, it } from 'vitest';
import { awardMentions } from '#shared/domain/awards/award-mentions.ts';
import { awardInTitle } from '#shared/domain/awards/award-title.ts';
import { awardKey, fullAwardName } from '#shared/domain/awards/award-words.ts';
import { headingWords, isListHeading } from '#shared/domain/awards/list-heading.ts';
import { nameDoubt, readSubjectName, unitInCollective } from '#shared/domain/awards/subject-name.ts';

it.each([
  ['LĐTT', 'Lao động tiên tiến'],
  ['lđtt', 'Lao động tiên tiến'],
  ['CSTĐCS', 'Chiến sĩ thi đua cơ sở'],
  ['CSTÐ cơ sở', 'Chiến sĩ thi đua cơ sở'],
  ['CSTĐ cấp tỉnh', 'Chiến sĩ thi đua cấp tỉnh'],
  ['TTLĐXS', 'Tập thể lao động xuất sắc'],
  ['BK của CT UBND tỉnh', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh'],
  ['BK TTg', 'Bằng khen của Thủ tướng Chính phủ'],
  ['GIẤY KHEN CỦA GIÁM ĐỐC SỞ NỘI VỤ', 'Giấy khen của Giám đốc Sở Nội vụ'],
  ['HCLĐ HẠNG BA', 'Huân chương Lao động hạng Ba'],
  ['Danh hiệu “Lao động tiên tiến”', 'Lao động tiên tiến'],
  ['CHIẾN SĨ THI ĐUA CƠ SỞ', 'Chiến sĩ thi đua cơ sở'],
  ['Công dân ưu tú', 'Công dân ưu tú'],
  ['MBKT', 'MBKT'],
])('%s is %s', (text, full) => {
  expect(fullAwardName(text)).toBe(full);
});

it('two spellings of one award have one key, two awards have two', () => {
  const spellings = [
    'BK UBND tỉnh',
    'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    'bằng khen của UBND tỉnh',
  ];
  expect(new Set(spellings.map(awardKey)).size).toBe(1);
  expect(awardKey('CSTĐ cấp cơ sở')).toBe(awardKey('Chiến sĩ thi đua cơ sở'));
  expect(awardKey('CSTĐCS')).not.toBe(awardKey('CSTĐ cấp tỉnh'));
});

it.each([
  ['TẶNG BẰNG KHEN CHO 12 TẬP THỂ', 'Bằng khen'],
  ['Danh hiệu Chiến sĩ thi đua cơ sở: 05 cá nhân', 'Chiến sĩ thi đua cơ sở'],
  ['Tặng Bằng khen, Giấy khen', ''],
  ['Bằng khen vì đã xây dựng gia đình văn hóa', 'Bằng khen'],
  [
    'Kỷ niệm chương “Vì sự nghiệp bảo vệ và chăm sóc trẻ em” năm 2020',
    'Kỷ niệm chương Vì sự nghiệp bảo vệ và chăm sóc trẻ em',
  ],
  ['KHỐI CÁC SỞ', null],
])('the title %s names %s', (title, award) => {
  expect(awardInTitle(title)).toBe(award);
});

describe('a cell of awards', () => {
  const said = (text: string) => awardMentions(text).map(({ award, year }) => `${award} ${year}`.trim());
  it.each([
    [
      'LĐTT 2021, 2022; CSTĐCS 2023',
      ['Lao động tiên tiến 2021', 'Lao động tiên tiến 2022', 'Chiến sĩ thi đua cơ sở 2023'],
    ],
    ['LĐTT, GK', ['Lao động tiên tiến', 'Giấy khen']],
    ['LĐTT CSTĐCS', ['Lao động tiên tiến', 'Chiến sĩ thi đua cơ sở']],
    [
      'Bằng khen của Bộ Lao động, Thương binh và Xã hội năm 2020',
      ['Bằng khen của Bộ Lao động, Thương binh và Xã hội 2020'],
    ],
    ['không', []],
    ['-', []],
  ])('%s', (text, awards) => {
    expect(said(text)).toEqual(awards);
  });
  it('says its decision too', () => {
    expect(awardMentions('BK (QĐ số 9/QĐ-TTg ngày 03/02/2020)')).toMatchObject([
      { award: 'Bằng khen', decision: '9/QĐ-TTg 03/02/2020', yearDoubts: [] },
    ]);
  });
  it.each(['LĐTT 2019-2023', 'LĐTT 2022-2023', 'GK 2019 và 2020 của xã'])('%s is left in doubt', (text) => {
    expect(awardMentions(text).flatMap(({ yearDoubts }) => yearDoubts)).toHaveLength(1);
  });
});

describe('a name', () => {
  const read = (text: string) => readSubjectName(text, (name) => name === 'Sở Tài nguyên, Môi trường');
  it.each([
    ['1. Ông Nguyễn Văn A, Phó Giám đốc Sở Nội vụ;', 'Nguyễn Văn A', 'Phó Giám đốc Sở Nội vụ'],
    ['Đ/c Trần Thị Bé', 'Trần Thị Bé', ''],
    ['Sở Tài nguyên, Môi trường', 'Sở Tài nguyên, Môi trường', ''],
    ['Phòng Tổng hợp, Văn phòng', 'Phòng Tổng hợp, Văn phòng', ''],
  ])('%s', (text, name, rest) => {
    expect(read(text)).toMatchObject({ name, rest });
  });
  it.each(['#REF!', '12345', 'Ông A và bà B', 'Lý Văn A, Lý Văn B', 'NguyÔn V¨n B×nh', 'A'.repeat(201)])(
    'nobody is called %s',
    (name) => expect(nameDoubt(name, true)).not.toBeNull(),
  );
  it.each(['Y Moan Ênuôl', 'K’Brơi', 'Nguyễn Văn A (B)'])('somebody may be called %s', (name) => {
    expect(nameDoubt(name, true)).toBeNull();
  });
  it('of a collective may be that of its unit', () => {
    expect(unitInCollective('Tập thể cán bộ, chiến sĩ Công an phường A')).toBe('Công an phường A');
    expect(unitInCollective('Nhân dân và cán bộ xã B')).toBe('xã B');
  });
});

it('headings say together what holds for a row, the inner one first', () => {
  expect(headingWords(['Phường A', 'Tập thể', 'Giấy khen'])).toEqual({
    ...{ award: 'Giấy khen', subject: 'collective', places: ['Phường A'] },
  });
  expect(isListHeading('2. Cá nhân (12)')).toBe(true);
  expect(isListHeading('Tập thể cán bộ xã B')).toBe(false);
});
