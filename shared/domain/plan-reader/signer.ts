import type { Paragraph } from './outline.ts';
import { tidy } from './phrases.ts';
import type { PlanReading } from './reading.ts';
import type { Source } from './source.ts';

const form = /^(tm|kt|tl|tuq|t\/m|k\/t|q)\s?\.\s?(?=\p{L})/u;
const title =
  /^(?:quyen )?(?:pho )?(?:chu tich|giam doc|pho giam doc|truong ban|chanh van phong|pho chanh van phong|cuc truong|bo truong|thu truong|truong phong|truong cong an|chu nhiem|bi thu|hieu truong|thu truong don vi)\b/;
const personName = /^(?:[\p{L}.]+ )?(?:\p{Lu}\p{Ll}+ ){1,5}\p{Lu}\p{Ll}+$/u;

/**
 * The block of capitals under the text: "TM. ỦY BAN … / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", then the name. Of several (a
 * decision and its plan) the first counts: it signs the whole paper.
 */
export function readSigner(source: Source, paragraphs: readonly Paragraph[]): PlanReading['signer'] {
  const middle = paragraphs.findIndex(
    (p) => p.style === 'roman' || p.style === 'article' || p.style === 'arabic',
  );
  for (let i = Math.max(middle, 0); i < paragraphs.length; i++) {
    const block: Paragraph[] = [];
    for (let j = i; j < paragraphs.length && block.length < 5; j++) {
      const p = paragraphs[j];
      if (!p || !isBlockLine(source, p)) break;
      block.push(p);
    }
    const first = block[0];
    const last = block.at(-1);
    if (!first || !last) continue;
    const lines = block.map((p) => source.text.slice(p.from, p.to));
    const forms = lines
      .map((line) => form.exec(line.toLowerCase())?.[1]?.toUpperCase())
      .filter((f) => f !== undefined);
    const titles = lines.map((line) => tidy(line.replace(/^(?:TM|KT|TL|TUQ|T\/M|K\/T|Q)\s?\.\s?/i, '')));
    const capacity = titles.at(-1) ?? '';
    const named = paragraphs
      .slice(last.index + 1, last.index + 5)
      .find((p) => personName.test(source.text.slice(p.from, p.to)));
    if (forms.length === 0 && !named) continue;
    return {
      name: named ? source.text.slice(named.from, named.to) : null,
      capacity,
      form: forms.length === 0 ? null : forms.map((f) => `${f.replace('/', '')}.`).join(' '),
      span: source.span(first.from, (named ?? last).to),
      confidence: named ? 0.95 : 0.7,
    };
  }
  return null;
}

function isBlockLine(source: Source, p: Paragraph): boolean {
  const line = source.text.slice(p.from, p.to);
  const flat = source.flat.slice(p.from, p.to);
  return line === line.toUpperCase() && line.length < 70 && (form.test(flat) || title.test(flat));
}
