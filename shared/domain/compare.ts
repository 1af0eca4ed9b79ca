import type { Operator } from './plan/indicator.ts';

/** Whether `left op right` holds, given the sign of left − right. */
export function holds(op: Operator, signOfDifference: number): boolean {
  switch (op) {
    case '>=':
      return signOfDifference >= 0;
    case '>':
      return signOfDifference > 0;
    case '<=':
      return signOfDifference <= 0;
    case '<':
      return signOfDifference < 0;
    case '=':
      return signOfDifference === 0;
  }
}

/** The operator in words for a reason: "không quá 30", "ít nhất 80 %". */
export const operatorWords: Record<Operator, string> = {
  '>=': 'ít nhất',
  '>': 'trên',
  '<=': 'không quá',
  '<': 'dưới',
  '=': 'đúng',
};
