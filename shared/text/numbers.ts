/**
 * Vietnamese notation: a full stop between thousands, a comma before decimals. Written by hand and not by `Intl`, so that
 * a paper is the same whatever language data the runtime carries.
 */
function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** 1234.5 → "1.234,5". `digits` fixes the decimals; without it as many as the number has (at most 6). */
export function formatNumber(value: number, digits?: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`not a finite number: ${value}`);
  const plain = Math.abs(value).toFixed(digits ?? 6);
  const [whole = '0', decimals = ''] = plain.split('.');
  const kept = digits === undefined ? decimals.replace(/0+$/, '') : decimals;
  const text = groupThousands(whole) + (kept === '' ? '' : `,${kept}`);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** 3510000 → "3.510.000 đồng". Money is whole đồng. */
export function formatMoney(dong: number): string {
  return `${formatNumber(dong, 0)} đồng`;
}

/** Whole hundredths of a point → "95,5", "100", "0,25". */
export function formatPoints(hundredths: number): string {
  if (!Number.isInteger(hundredths)) throw new TypeError(`points are whole hundredths: ${hundredths}`);
  return formatNumber(hundredths / 100);
}

/** 5 → "05", 12 → "12": papers write counts and document numbers below 10 with a leading zero. */
export function formatCount(count: number): string {
  return count >= 0 && count < 10 ? `0${count}` : formatNumber(count, 0);
}

const romanSteps: ReadonlyArray<readonly [number, string]> = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 → "IV". From 1 to 3999. */
export function romanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) {
    throw new RangeError(`no Roman numeral for ${value}`);
  }
  let rest = value;
  let text = '';
  for (const [amount, sign] of romanSteps) {
    while (rest >= amount) {
      text += sign;
      rest -= amount;
    }
  }
  return text;
}

/** The letters that number points (điểm): Vietnamese order, with đ, without ă â ê ô ơ ư and without f j w z. */
const listLetters = 'abcdđeghiklmnopqrstuvxy';

/** 1 → "a", 5 → "đ", 7 → "g"; after y come aa, ab … as offices continue. */
export function listLetter(position: number): string {
  if (!Number.isInteger(position) || position < 1) throw new RangeError(`no list letter for ${position}`);
  let rest = position;
  let text = '';
  while (rest > 0) {
    const index = (rest - 1) % listLetters.length;
    text = listLetters.charAt(index) + text;
    rest = Math.floor((rest - 1) / listLetters.length);
  }
  return text;
}
