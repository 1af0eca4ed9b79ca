import type { CertificateTemplate } from '#shared/domain/documents/certificate.ts';

export const pointsPerMm = 72 / 25.4;

const red = '#9e1b1e';
const gold = '#b8860b';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function inset(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
}

function outline(document: PDFKit.PDFDocument, box: Box, lineWidth: number, color: string): void {
  document.lineWidth(lineWidth).rect(box.x, box.y, box.width, box.height).stroke(color);
}

/** One key of the hồi văn meander in a unit square, walked from left to right and closed towards the next key. */
const key: ReadonlyArray<readonly [number, number]> = [
  [0, 1],
  [0, 0],
  [0.8, 0],
  [0.8, 0.75],
  [0.3, 0.75],
  [0.3, 0.35],
  [0.55, 0.35],
];

/** A row of keys along one side; `turn` and `origin` lay the same row on all four. */
function meander(
  document: PDFKit.PDFDocument,
  origin: [number, number],
  turn: number,
  length: number,
  height: number,
): void {
  const count = Math.max(Math.round(length / (height * 1.05)), 1);
  const step = length / count;
  document.save().translate(origin[0], origin[1]).rotate(turn);
  for (let at = 0; at < count; at += 1) {
    const points = key.map(([x, y]): [number, number] => [at * step + x * step * 0.95, y * height]);
    const [start, ...rest] = points;
    if (start === undefined) continue;
    document.moveTo(start[0], start[1]);
    for (const [x, y] of rest) document.lineTo(x, y);
    document.moveTo(start[0], height).lineTo(at * step + step, height);
  }
  document.stroke().restore();
}

/** A lotus in a corner: three petals towards the middle of the sheet on a square. */
function corner(document: PDFKit.PDFDocument, x: number, y: number, size: number, turn: number): void {
  document.save().translate(x, y).rotate(turn);
  document.rect(-size / 2, -size / 2, size, size).fillAndStroke('#fff', red);
  document.rect(-size * 0.4, -size * 0.4, size * 0.8, size * 0.8).stroke(gold);
  for (const petal of [-45, 0, 45]) {
    document.save().rotate(petal + 45, { origin: [-size * 0.22, -size * 0.22] });
    const [px, py, reach, swell] = [-size * 0.22, -size * 0.22, size * 0.5, size * 0.15];
    document
      .moveTo(px, py)
      .bezierCurveTo(px + reach * 0.3, py - swell, px + reach * 0.75, py - swell, px + reach, py)
      .bezierCurveTo(px + reach * 0.75, py + swell, px + reach * 0.3, py + swell, px, py)
      .fillAndStroke('#f6e3b4', gold);
    document.restore();
  }
  document.circle(-size * 0.22, -size * 0.22, size * 0.1).fill(red);
  document.restore();
}

/** A band of meanders between red lines with a lotus in each corner. No state emblem: that comes from the office only. */
export function drawFrame(document: PDFKit.PDFDocument, template: CertificateTemplate): void {
  if (template.frame === null) return;
  const margin = template.frame.marginMm * pointsPerMm;
  const band = template.frame.bandMm * pointsPerMm;
  const page = {
    x: 0,
    y: 0,
    width: template.pageMm.width * pointsPerMm,
    height: template.pageMm.height * pointsPerMm,
  };
  const outer = inset(page, margin);
  const inner = inset(outer, band);

  outline(document, outer, band * 0.09, red);
  outline(document, inset(outer, band * 0.13), band * 0.025, gold);
  outline(document, inset(outer, band * 0.87), band * 0.025, gold);
  outline(document, inner, band * 0.05, red);

  const gap = band * 0.26;
  const height = band - 2 * gap;
  const clear = band * 1.35;
  document
    .lineWidth(band * 0.06)
    .strokeColor(gold)
    .lineJoin('miter');
  const { x, y, width, height: tall } = outer;
  meander(document, [x + clear, y + gap], 0, width - 2 * clear, height);
  meander(document, [x + width - gap, y + clear], 90, tall - 2 * clear, height);
  meander(document, [x + width - clear, y + tall - gap], 180, width - 2 * clear, height);
  meander(document, [x + gap, y + tall - clear], 270, tall - 2 * clear, height);

  document.lineWidth(band * 0.04);
  const middle = band / 2;
  corner(document, x + middle, y + middle, band * 1.3, 0);
  corner(document, x + width - middle, y + middle, band * 1.3, 90);
  corner(document, x + width - middle, y + tall - middle, band * 1.3, 180);
  corner(document, x + middle, y + tall - middle, band * 1.3, 270);
}
