import type { Paragraph } from './outline.ts';
import { tidy } from './phrases.ts';
import type { ReadItem } from './reading.ts';
import type { Source } from './source.ts';

/** "Kính gửi" above the text and "Nơi nhận" below it. A list ends where its lines stop looking like its first one. */
export function readRecipients(source: Source, paragraphs: readonly Paragraph[]): ReadItem<'recipients'>[] {
  const found: ReadItem<'recipients'>[] = [];
  let role: 'addressee' | 'recipient' | null = null;
  let listed = 0;
  const add = (from: number, to: number, as: ReadItem<'recipients'>['role'], confidence: number) => {
    const name = tidy(source.text.slice(from, to));
    if (name !== '') found.push({ name, role: as, span: source.span(from, to), confidence });
  };
  for (const p of paragraphs) {
    const flat = source.flat.slice(p.from, p.to);
    const opening = /^(?:kinh gui|noi nhan)\s*:?\s*/.exec(flat);
    if (opening && flat.length < 200) {
      role = flat.startsWith('kinh') ? 'addressee' : 'recipient';
      listed = 0;
      const from = p.from + opening[0].length;
      if (from < p.to) {
        splitLine(source, from, p.to, (a, b) => {
          const filed = /^[\s-]*luu\b\s*:?\s*/.exec(source.flat.slice(a, b));
          if (filed && role === 'recipient') add(a + filed[0].length, b, 'file', 0.9);
          else add(a, b, role ?? 'recipient', 0.85);
        });
        if (role === 'addressee' && !/[:,]$/.test(flat)) listed = 1;
      }
      continue;
    }
    if (role === null) continue;
    const filing = /^luu\s*:?\s*/.exec(p.flat);
    if (filing && role === 'recipient') {
      add(p.start + filing[0].length, p.to, 'file', 0.95);
      role = null;
    } else if (p.style === 'dash' || (listed === 0 && p.style === 'none' && p.text.endsWith(';'))) {
      const short = p.text.length < 160;
      if (short) add(p.start, p.to, role, 0.92);
      listed++;
      if (role === 'addressee' && p.text.endsWith('.')) role = null;
    } else if (role !== 'recipient' || !besideSignature(p, source)) role = null;
  }
  return found;
}

/** Two columns read line by line: the words of the signature stand between the recipients. */
const besideSignature = (p: Paragraph, source: Source): boolean => {
  const line = source.text.slice(p.from, p.to);
  return line.length < 60 && (line === line.toUpperCase() || /^\(đã ký/i.test(line));
};

function splitLine(source: Source, from: number, to: number, add: (from: number, to: number) => void): void {
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && source.text[i] !== ';') continue;
    add(start, i);
    start = i + 1;
  }
}
