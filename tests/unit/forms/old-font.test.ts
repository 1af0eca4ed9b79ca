import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInOldFont } from '#shared/domain/forms/old-font.ts';

test.each([
  ['TCVN3', 'NguyÔn V¨n B×nh'],
  ['TCVN3', 'TrÇn ThÞ Hoa'],
  ['TCVN3', 'Lª Hång Phong'],
  ['TCVN3', 'Ph¹m V¨n §øc'],
  ['TCVN3', 'ñy ban nh©n d©n'],
  ['VNI', 'Nguyeãn Vaên Bình'],
  ['VNI', 'Traàn Thò Hoa'],
  ['VNI', 'Leâ Hoàng Phong'],
  ['VNI', 'Phöôøng An Bình'],
])('%s: %s', (_, text) => {
  expect(isInOldFont(text)).toBe(true);
});

test.each([
  'Nguyễn Văn Quân',
  'Ngõ Xuã, loã xoã',
  'QUÂN KHU 9',
  '1.500 m² đất',
  '3 × 4 tổ',
  'François Müller',
  '“tốt”',
  '±5 °C',
])('%s is no such text', (text) => {
  expect(isInOldFont(text)).toBe(false);
  expect(isInOldFont(text.normalize('NFD'))).toBe(false);
});

test('none of the words of the samples is taken for one', () => {
  const folder = join(import.meta.dirname, '../../../resources/samples');
  const words = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/[\s"{}:,[\]\\]+/));
  expect(words.length).toBeGreaterThan(10_000);
  expect([...new Set(words)].filter(isInOldFont)).toEqual([]);
});
