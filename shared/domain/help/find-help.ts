import { foldVietnamese } from '../../text/folding.ts';
import type { HelpPage, HelpPageId } from './help-page.ts';
import { blockText, sectionText } from './parse-help.ts';

export interface HelpHit {
  pageId: HelpPageId;
  pageTitle: string;
  /** Null for the beginning of the page. */
  section: string | null;
}

/** Sections that hold all words or their beginnings, those with all in the title first; tone marks do not matter. */
export function findHelp(pages: readonly HelpPage[], query: string): HelpHit[] {
  const words = foldVietnamese(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (text: string) => {
    const own = foldVietnamese(text).split(/[^\p{L}\p{N}.]+/u);
    return words.every((word) => own.some((whole) => whole.startsWith(word)));
  };
  const inTitle: HelpHit[] = [];
  const inText: HelpHit[] = [];
  for (const { id, title, lead, sections } of pages) {
    const place = { pageId: id, pageTitle: title };
    if (holds(title)) inTitle.push({ ...place, section: null });
    else if (holds(lead.map(blockText).join(' '))) inText.push({ ...place, section: null });
    for (const section of sections) {
      const hit = { ...place, section: section.title };
      if (holds(section.title)) inTitle.push(hit);
      else if (holds(`${title} ${sectionText(section)}`)) inText.push(hit);
    }
  }
  return [...inTitle, ...inText];
}
