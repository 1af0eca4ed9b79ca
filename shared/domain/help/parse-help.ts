import type { HelpBlock, HelpPage, HelpPageId, HelpSection } from './help-page.ts';

/** Beginnings of lines and what they are; a line without one is a paragraph. */
const STEP = /^\d+\. (.+)$/;
const ITEM = /^- (.+)$/;
const QUESTION = /^\? (.+)$/;
const ANSWER = /^= (.+)$/;

/**
 * A page from its text: `# Title`, `## Section`, `1. step`, `- item`, `? question` with `= answer` under it, and paragraphs;
 * one line is one of these, blank lines part nothing. The text never becomes markup: blocks hold words only.
 * @throws Error for a line that is out of place, which a test finds before anybody reads it
 */
export function parseHelp(id: HelpPageId, text: string): HelpPage {
  const page: HelpPage = { id, title: '', lead: [], sections: [] };
  const lines = text.split('\n').map((line) => line.trim());
  lines.forEach((line, at) => {
    if (line === '') return;
    const wrong = () => new Error(`help page ${id}, line ${at + 1}: ${line}`);
    if (line.startsWith('# ')) {
      if (page.title !== '') throw wrong();
      page.title = line.slice(2);
    } else if (page.title === '') throw wrong();
    else if (line.startsWith('## ')) page.sections.push({ title: line.slice(3), blocks: [] });
    else if (!addLine(page.sections.at(-1)?.blocks ?? page.lead, line)) throw wrong();
  });
  return page;
}

function addLine(blocks: HelpBlock[], line: string): boolean {
  const last = blocks.at(-1);
  const [, step] = STEP.exec(line) ?? [];
  const [, item] = ITEM.exec(line) ?? [];
  const [, question] = QUESTION.exec(line) ?? [];
  const [, answer] = ANSWER.exec(line) ?? [];
  if (step !== undefined) addTo(blocks, 'steps', step);
  else if (item !== undefined) addTo(blocks, 'list', item);
  else if (question !== undefined) {
    const entry = { question, answer: '' };
    if (last?.kind === 'answers') last.items.push(entry);
    else blocks.push({ kind: 'answers', items: [entry] });
  } else if (answer !== undefined) {
    const open = last?.kind === 'answers' ? last.items.at(-1) : undefined;
    if (open === undefined || open.answer !== '') return false;
    open.answer = answer;
  } else if (/^[#=?-]/.test(line)) return false;
  else blocks.push({ kind: 'paragraph', text: line });
  return true;
}

function addTo(blocks: HelpBlock[], kind: 'steps' | 'list', item: string): void {
  const last = blocks.at(-1);
  if (last?.kind === kind) last.items.push(item);
  else blocks.push({ kind, items: [item] });
}

export interface HelpSpan {
  /** `label`: what stands on a button or tab, written `[Ban hành]`; `code`: a name of a file or field, in backquotes. */
  kind: 'text' | 'label' | 'code';
  text: string;
}

/** The words of a line, its labels and codes told apart. */
export function helpSpans(text: string): HelpSpan[] {
  return text
    .split(/(\[[^\]]+\]|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('[')) return { kind: 'label', text: part.slice(1, -1) };
      if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) };
      return { kind: 'text', text: part };
    });
}

/** The words of a block without marks, for searching. */
export function blockText(block: HelpBlock): string {
  const words =
    block.kind === 'paragraph'
      ? block.text
      : block.kind === 'answers'
        ? block.items.map(({ question, answer }) => `${question} ${answer}`).join(' ')
        : block.items.join(' ');
  return helpSpans(words)
    .map(({ text }) => text)
    .join('');
}

export const sectionText = ({ title, blocks }: HelpSection): string =>
  [title, ...blocks.map(blockText)].join(' ');
