import type { OfficialDocument } from './document.ts';
import type { FlowDocument } from './flow.ts';
import { layOut } from './lay-out.ts';
import { bareRecipient, isPointer, type Recipient } from './recipients.ts';

/**
 * The paper as it goes to one recipient: its line under "Nơi nhận:" says so. An addressee of "Kính gửi:" has no line of its
 * own but "Như trên", which then names it. Anyone else gets the paper as it is: nothing is added to a signed text.
 */
export function copyFor(document: OfficialDocument, name: string): OfficialDocument {
  const isListed = document.recipients.some((line) => bareRecipient(line) === name);
  const isAddressee = document.addressees.some((line) => bareRecipient(line) === name);
  let isMarked = false;
  const mark = (line: string): string => {
    const bare = bareRecipient(line);
    if (isMarked) return line;
    if (isListed ? bare !== name : !(isAddressee && isPointer(bare))) return line;
    isMarked = true;
    return isListed ? `${bare} (bản này)` : `${bare} (bản gửi ${name})`;
  };
  return { ...document, recipients: document.recipients.map(mark) };
}

interface Copy {
  name: string;
  document: OfficialDocument;
}

/** Every single copy in the order of the recipients. */
export function singleCopies(
  document: OfficialDocument,
  recipients: readonly Recipient[],
  isMarked: boolean,
): Copy[] {
  return recipients.flatMap(({ name, copies }) => {
    const copy = { name, document: isMarked ? copyFor(document, name) : document };
    return Array.from({ length: copies }, () => copy);
  });
}

/** Papers one after the other as one flow; each begins on a new page with page numbers of its own. */
export function flowOf(papers: readonly OfficialDocument[]): FlowDocument {
  const flows = papers.map(layOut);
  return { title: flows[0]?.title ?? '', sections: flows.flatMap(({ sections }) => sections) };
}
