import type { Paragraph } from './outline.ts';
import { tidy } from './phrases.ts';
import type { PlanReading } from './reading.ts';
import { foldKeepingLength, type Source } from './source.ts';

const form = /^(?:(tm|kt|tl|tuq|q)\s?\.|(t\/m|k\/t|t\/l)\.?(?=\s))\s?(?=\p{L})/u;
const title =
  /^(?:quyen )?(?:pho )?(?:chu tich|tong giam doc|giam doc|truong|chanh|cuc truong|chi cuc truong|vu truong|bo truong|thu tuong|thu truong|pho thu tuong|chu nhiem|bi thu|hieu truong|hieu pho|khoi (?:truong|pho)|cum (?:truong|pho)|vien truong|tu lenh|chinh uy|tong (?:bien tap|thu ky|cuc truong)|doi truong|to truong|uy vien|thuong truc|thanh vien|nguoi dung dau|chi huy truong|chinh tri vien|doan truong)\b/;
const rank =
  '(?:(?:Thiếu|Trung|Thượng|Đại) (?:tướng|tá|úy)|(?:PGS|GS|TS|ThS|BS|BSCKII|BSCKI|KS|CN|LS)\\.?|Đ/c|Ông|Bà|Thạc sĩ|Tiến sĩ|Bác sĩ)';
const personName = new RegExp(
  `^(?:${rank}[. ]*)*(?:\\p{Lu}[\\p{Ll}']+ |\\p{Lu} ){1,6}\\p{Lu}[\\p{Ll}'-]+$`,
  'u',
);
/** Capitals that open a new section or a new paper, never part of a signature. */
const elsewhere = /^(?:cong hoa|doc lap|phu luc|ke hoach|noi nhan|danh sach|mau so|bieu)\b/;

/**
 * The block of capitals under the text: "TM. ỦY BAN … / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", then the name. Of several (a
 * decision and its plan) the first counts: it signs the whole paper.
 */
export function readSigner(source: Source, paragraphs: readonly Paragraph[]): PlanReading['signer'] {
  const middle = paragraphs.findIndex(
    (p) => p.style === 'roman' || p.style === 'article' || p.style === 'arabic',
  );
  for (let i = Math.max(middle, 0); i < paragraphs.length; i++) {
    const opening = paragraphs[i];
    if (!opening || !opensBlock(source, opening)) continue;
    const block: Paragraph[] = [];
    for (let j = i; j < paragraphs.length && block.length < 6; j++) {
      const p = paragraphs[j];
      if (!p || !isCapitals(source, p)) break;
      block.push(p);
    }
    const last = block.at(-1);
    if (!last) continue;
    const lines = block.map((p) => source.text.slice(p.from, p.to));
    const forms = lines
      .map((line) => form.exec(foldKeepingLength(line)))
      .map((m) => (m?.[1] ?? m?.[2])?.toUpperCase())
      .filter((f) => f !== undefined);
    const titles = lines.map((line) =>
      tidy(line.replace(/^(?:(?:TM|KT|TL|TUQ|Q)\s?\.|(?:T\/M|K\/T|T\/L)\.?\s)\s?/i, '')),
    );
    const named = nameBelow(source, paragraphs, last.index);
    if (forms.length === 0 && !named) continue;
    const capacity = titles.findLast((line) => title.test(foldKeepingLength(line))) ?? titles.at(-1) ?? '';
    return {
      name: named ? source.text.slice(named.from, named.to) : null,
      capacity,
      form: forms.length === 0 ? null : forms.map((f) => `${f.replace('/', '')}.`).join(' '),
      span: source.span(opening.from, (named ?? last).to),
      confidence: named ? 0.95 : 0.7,
    };
  }
  return null;
}

/** Between the title and the name stand "(Đã ký)", a seal's words or nothing; never a sentence. */
function nameBelow(source: Source, paragraphs: readonly Paragraph[], from: number): Paragraph | null {
  let steps = 0;
  for (const p of paragraphs.slice(from + 1, from + 16)) {
    if (personName.test(source.text.slice(p.from, p.to))) return p;
    // Two columns read line by line: recipients stand between the title and the name.
    const recipient = p.tail && (p.style === 'dash' || /^luu\b/.test(p.flat));
    if (p.to - p.from > 90 || (!recipient && (p.style !== 'none' || ++steps > 4))) return null;
  }
  return null;
}

function opensBlock(source: Source, p: Paragraph): boolean {
  const flat = source.flat.slice(p.from, p.to);
  return isCapitals(source, p) && (form.test(flat) || title.test(flat));
}

function isCapitals(source: Source, p: Paragraph): boolean {
  const line = source.text.slice(p.from, p.to);
  return line === line.toUpperCase() && line.length < 80 && !elsewhere.test(source.flat.slice(p.from, p.to));
}
