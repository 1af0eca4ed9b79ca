import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfRule } from './page.ts';

type Matrix = readonly [number, number, number, number, number, number];

const PAINTED: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const MAX_RULES = 20_000;

/** The level and upright lines that a page draws: borders of cells, as lines or as thin filled boxes. */
export function rulesOf({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): PdfRule[] {
  const rules: PdfRule[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [i, op] of fnArray.entries()) {
    const args = argsArray[i] as unknown[] | null;
    if (op === OPS.save || op === OPS.paintFormXObjectBegin) kept.push(matrix);
    if (op === OPS.restore || op === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
    else if (op === OPS.transform && args) matrix = times(matrix, args as unknown as Matrix);
    else if (op === OPS.paintFormXObjectBegin && Array.isArray(args?.[0]))
      matrix = times(matrix, args[0] as unknown as Matrix);
    else if (op === OPS.constructPath && args && PAINTED.has(args[0] as number)) {
      const path = (args[1] as (ArrayLike<number> | null)[] | undefined)?.[0];
      if (path && rules.length < MAX_RULES) follow(path, matrix, rules);
    }
  }
  return rules;
}

/** How many numbers follow the sign of each drawing step: move, line, two curves, close. */
const STEPS = [2, 2, 6, 4, 0];

function follow(path: ArrayLike<number>, matrix: Matrix, rules: PdfRule[]): void {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? 0;
    const count = STEPS[step];
    if (count === undefined) return;
    const close = count === 0;
    const nextX = close ? startX : (path[i + count - 1] ?? 0);
    const nextY = close ? startY : (path[i + count] ?? 0);
    if (step === 1 || close) addRule(rules, point(matrix, x, y), point(matrix, nextX, nextY));
    if (step === 0) [startX, startY] = [nextX, nextY];
    [x, y] = [nextX, nextY];
    i += count + 1;
  }
}

function addRule(rules: PdfRule[], [x1, y1]: [number, number], [x2, y2]: [number, number]): void {
  const [dx, dy] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (dy < 1 && dx > 4) rules.push({ level: true, at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  else if (dx < 1 && dy > 4)
    rules.push({ level: false, at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) });
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

const point = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];
