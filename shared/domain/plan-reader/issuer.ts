import type { Paragraph } from './outline.ts';
import { tidy } from './phrases.ts';
import type { PlanReading } from './reading.ts';
import type { Source } from './source.ts';

type Issuer = PlanReading['issuer'];

const placeNames = '(?:tinh|thanh pho|tp\\.?|xa|phuong|dac khu|huyen|quan|thi xa)';
const committees = `(?:chu tich )?(?:uy ban nhan dan|ubnd|cong an|so [a-z]+ [a-z]+|hoi dong thi dua(?:,? ?-? ?khen thuong)?)`;
/** First word of the name of an office as it stands in the head of a paper. */
const office =
  /^(?:chu tich|bo truong|giam doc|thu tuong|uy ban|ubnd|hdnd|hoi dong|so|bo|cuc|chi cuc|tong cuc|vu|ban|tieu ban|hoi|lien doan|lien hiep|lien minh|tong|tap doan|doan|tinh doan|thanh doan|huyen doan|quan doan|dang bo|dang uy|tinh uy|thanh uy|huyen uy|quan uy|thi uy|ubmttq|mat tran|mttq|khoi|cum|cong an|cong doan|vien|toa an|truong|hoc vien|trung tam|phong|van phong|thanh tra|ngan hang|kho bac|benh vien|bao|dai|bao hiem|bo chi huy|quan khu|su doan|trung doan|chi bo|cong ty|nha may|hiep hoi|to)\b/;
const motto = /^(?:nam$|cong h[a-z]+ xa hoi|chu nghia viet nam|doc lap|dang cong san)/;
const superior =
  /^(?:ubnd|uy ban nhan dan) (?:tinh|thanh pho) .{2,30}? (?=(?:so|chi cuc|ban quan ly|ban dan toc) )/;
const issues =
  /^[^,;:]{0,40}?\b(?:ban hanh|xay dung|huong dan|phat dong|to chuc|trien khai)\b.{0,200}(?::|nhu sau|sau day)/;
const onlyCommittee = /^(?:uy ban nhan dan|ubnd|cong an|hoi dong nhan dan)$/;

const isCapitals = (line: string): boolean => line === line.toUpperCase() && /\p{L}{2}/u.test(line);

/**
 * Who issues a paper. The left column of the head goes from the superior down to the issuer; a line that begins no new
 * office goes on with the one above ("UBND TỈNH …" / "SỞ GIÁO DỤC" / "VÀ ĐÀO TẠO").
 */
export function readIssuer(source: Source, head: readonly Paragraph[], symbol: string): Issuer {
  const place = head
    .map((p) => /(?:^|\s)(\p{Lu}[\p{L} .-]{2,30}),\s*ngày/u.exec(source.text.slice(p.from, p.to))?.[1])
    .find((name) => name !== undefined);
  const column = columnOf(head);
  const bodies: Paragraph[][] = [];
  for (const p of column) {
    const current = bodies.at(-1);
    if (current === undefined || office.test(p.flat)) bodies.push([p]);
    else current.push(p);
  }
  const lowest = bodies.at(-1);
  const first = lowest?.[0];
  let bare: Issuer = null;
  if (lowest && first && office.test(first.flat)) {
    // "UBND TỈNH … SỞ …" on one line: the superior and the issuer.
    const glued = lowest.length === 1 ? (superior.exec(first.flat)?.[0].length ?? 0) : 0;
    const value = tidy(
      lowest
        .map((p) => p.text)
        .join(' ')
        .slice(glued),
    );
    const span = source.span(first.start + glued, (lowest.at(-1) ?? first).to);
    // "ỦY BAN NHÂN DÂN" alone says nothing; the full name may stand below, above the legal bases.
    if (lowest.length > 1 || !onlyCommittee.test(first.flat)) return { value, span, confidence: 0.93 };
    bare = { value: place ? `${value} ${place}` : value, span, confidence: 0.5 };
  }
  return named(source, head, symbol, place) ?? bare;
}

/** Lines of capitals above the kind of the paper, without the motto, rules and the number. */
function columnOf(head: readonly Paragraph[]): Paragraph[] {
  const column: Paragraph[] = [];
  for (const p of head) {
    if (motto.test(p.flat) || /^(?:so|so hieu)\s?[:.]/.test(p.flat)) continue;
    const kind =
      /^(?:ke hoach|quyet dinh|chi thi|huong dan|thong bao|to trinh|bao cao|cong dien|nghi quyet|chuong trinh|quy che|v\s?\/\s?v|kinh gui)\b/.test(
        p.flat,
      );
    if (kind || !isCapitals(p.text) || (p.style !== 'none' && p.style !== 'caps')) {
      if (column.length > 0 && !/\d{4}|-{3}/.test(p.flat)) break;
      if (kind) break;
      continue;
    }
    if (p.text.length < 90) column.push(p);
  }
  // Papers without a head: the authority above the legal bases, behind the title.
  if (column.length > 0) return column;
  const below = head.find((p) => isCapitals(p.text) && new RegExp(`^${committees}`).test(p.flat));
  return below ? [below] : [];
}

/** No head: the committee named in the opening paragraphs, with the place of the date line. */
function named(
  source: Source,
  head: readonly Paragraph[],
  symbol: string,
  place: string | undefined,
): Issuer {
  const wanted = /UBND/.test(symbol) ? '(?:uy ban nhan dan|ubnd)' : committees;
  const pattern = new RegExp(`\\b${wanted} ${placeNames}`, 'g');
  const long = head.filter((p) => p.flat.length >= 60);
  // "Ủy ban nhân dân tỉnh … ban hành kế hoạch như sau" says who issues; other sentences only name somebody.
  const issuing = long.flatMap((p) =>
    [...p.flat.matchAll(pattern)]
      .filter((m) => issues.test(p.flat.slice(m.index + m[0].length)))
      .map((m) => ({ p, found: m })),
  );
  const others = long.flatMap((p) => [...p.flat.matchAll(pattern)].slice(-1).map((m) => ({ p, found: m })));
  for (const { p, found } of [...issuing.slice(-1), ...others]) {
    const name = /^(?:\s\p{Lu}\p{L}*)+/u.exec(p.text.slice(found.index + found[0].length))?.[0] ?? '';
    const end = found.index + found[0].length + name.length;
    const text = tidy(p.text.slice(found.index, end));
    return {
      value: name === '' && place ? `${text} ${place}` : text,
      span: source.span(p.start + found.index, p.start + end),
      confidence: name === '' ? 0.6 : 0.75,
    };
  }
  return null;
}
