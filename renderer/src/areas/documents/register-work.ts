import type { DocumentState, DocumentView, GapView } from '#shared/contract/documents.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import type { WorkItem } from '../../ui/WorkStrip.tsx';

interface RegisterWork {
  all: readonly DocumentView[];
  gaps: readonly GapView[];
  onState: (state: DocumentState) => void;
  onGap: (gap: GapView) => void;
}

export function gapText({ kind, year, from, to }: GapView): string {
  const numbers = from === to ? `số ${from}` : `các số ${from} đến ${to}`;
  return `${documentKinds[kind].name} năm ${year}: ${numbers} chưa có trong sổ`;
}

/** What waits in the register: signed papers without number first, then drafts, then gaps. */
export function registerWork({ all, gaps, onState, onGap }: RegisterWork): WorkItem[] {
  const count = (state: DocumentState) => all.filter((paper) => paper.state === state).length;
  const signed = count('signed');
  const drafts = count('draft');
  return [
    ...(signed === 0
      ? []
      : [
          {
            id: 'signed',
            text: `${signed} văn bản đã ký chờ cấp số`,
            tone: 'warn' as const,
            onClick: () => onState('signed'),
          },
        ]),
    ...(drafts === 0
      ? []
      : [
          {
            id: 'draft',
            text: `${drafts} văn bản chờ ký`,
            tone: 'info' as const,
            onClick: () => onState('draft'),
          },
        ]),
    ...gaps.map((gap) => ({
      id: `${gap.kind}-${gap.year}-${gap.from}`,
      text: gapText(gap),
      tone: 'warn' as const,
      onClick: () => onGap(gap),
    })),
  ];
}
