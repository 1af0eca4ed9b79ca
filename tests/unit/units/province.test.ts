import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { officeOf, type Province, ProvinceList, provinceNamed } from '#shared/domain/units/province.ts';

const url = new URL('../../../resources/units/provinces-2025.json', import.meta.url);
const { provinces } = ProvinceList.parse(JSON.parse(readFileSync(url, 'utf8')));
const named = (name: string) => provinceNamed(provinces, name) as Province;

test.each(['Tỉnh An Giang', 'an giang', 'TỈNH AN GIANG'])('%s is a province', (name) => {
  expect(named(name)).toMatchObject({ name: 'An Giang', formedFrom: ['An Giang', 'Kiên Giang'] });
});

test.each(['TP. Hồ Chí Minh', 'Thành phố Hồ Chí Minh', 'tp hồ chí minh'])('%s is the city', (name) => {
  expect(named(name)).toMatchObject({ code: '79' });
});

test.each(['Tỉnh Kiên Giang', 'Phường An Giang', 'Tỉnh đoàn An Giang', ''])('%s is none of today', (name) => {
  expect(provinceNamed(provinces, name)).toBeUndefined();
});

describe('an office names itself', () => {
  test('the committee of a province', () => {
    expect(officeOf(named('Vĩnh Long'), 'province', '')).toEqual({
      name: 'Ủy ban nhân dân tỉnh Vĩnh Long',
      shortName: 'UBND tỉnh',
      letterhead: 'ỦY BAN NHÂN DÂN\nTỈNH VĨNH LONG',
      parentName: '',
      place: 'Vĩnh Long',
      symbol: 'UBND',
      head: 'Chủ tịch',
    });
  });

  test('a city that bears a person’s name stands in full in the place', () => {
    expect(officeOf(named('Hồ Chí Minh'), 'homeAffairs', '')).toMatchObject({
      name: 'Sở Nội vụ thành phố Hồ Chí Minh',
      parentName: 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH',
      place: 'Thành phố Hồ Chí Minh',
      symbol: 'SNV',
    });
  });

  test('a ward, however it is typed; nothing before it is named', () => {
    expect(officeOf(named('Cần Thơ'), 'commune', '  Phường  An Bình ')).toMatchObject({
      name: 'Ủy ban nhân dân phường An Bình',
      shortName: 'UBND phường',
      letterhead: 'ỦY BAN NHÂN DÂN\nPHƯỜNG AN BÌNH',
      place: 'An Bình',
    });
    expect(officeOf(named('Cần Thơ'), 'commune', ' ')).toBeNull();
  });
});
