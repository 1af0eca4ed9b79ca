import type { RichText, Run } from './blocks.ts';
import { capitals, cleanText } from './clean-text.ts';

/** Clean runs of rich text; empty ones are dropped. */
export function runsOf(text: RichText | undefined, look: { bold?: boolean; capitals?: boolean } = {}): Run[] {
  if (text === undefined) return [];
  const runs = typeof text === 'string' ? [{ text }] : text;
  return runs
    .map((run: Run): Run => {
      const clean = cleanText(run.text);
      return {
        text: look.capitals ? capitals(clean) : clean,
        ...(run.bold || look.bold ? { bold: true } : {}),
        ...(run.italic ? { italic: true } : {}),
      };
    })
    .filter((run) => run.text !== '');
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

const endMark = './.';

/** Text without the marks that closed it. A loop and not a pattern: a pattern takes quadratic time on long blanks. */
function withoutClosing(text: string): string {
  let end = text.length;
  for (;;) {
    if (text.endsWith(endMark, end)) end -= endMark.length;
    else if (end > 0 && '.;, \u00A0'.includes(text.charAt(end - 1))) end -= 1;
    else return text.slice(0, end);
  }
}

/** Ends the text with the given mark in place of whatever closed it. */
export function closeWith(runs: readonly Run[], mark: string): Run[] {
  const kept = [...runs];
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    const text = withoutClosing(last.text);
    if (text !== '') return [...kept, { ...last, text: text + mark }];
  }
  return [{ text: mark }];
}
