import type { PDFPageProxy } from 'pdfjs-dist';
import { type KeyboardEvent, type RefObject, useCallback } from 'react';
import { PaperPage } from './PaperPage.tsx';

interface PaperSheetsProps {
  readonly pages: readonly PDFPageProxy[];
  readonly zoom: number;
  readonly title: string;
  readonly desk: RefObject<HTMLDivElement | null>;
  readonly onPage: (number: number) => void;
  readonly onZoom: (step: 1 | -1 | 0) => void;
}

function sheetsOf(desk: HTMLElement): HTMLElement[] {
  return [...desk.querySelectorAll<HTMLElement>('.paper-sheet')];
}

/** The sheet that fills the upper third of the desk. */
function pageAt(desk: HTMLElement): number {
  const line = desk.scrollTop + desk.clientHeight / 3;
  const past = sheetsOf(desk).filter((sheet) => sheet.offsetTop <= line);
  return Math.max(past.length, 1);
}

export function showSheet(desk: HTMLElement | null, number: number): void {
  const sheet = desk === null ? undefined : sheetsOf(desk)[number - 1];
  if (desk !== null && sheet !== undefined) desk.scrollTo({ top: sheet.offsetTop - 8 });
}

/** Sheets under each other on a desk: turned by PageUp and PageDown, larger and smaller by Ctrl and + − 0. */
export function PaperSheets({ pages, zoom, title, desk, onPage, onZoom }: PaperSheetsProps) {
  const turn = useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      const own = event.currentTarget;
      const current = pageAt(own);
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && ['=', '+', '-', '0'].includes(event.key)) {
        onZoom(event.key === '-' ? -1 : event.key === '0' ? 0 : 1);
      } else if (event.key === 'PageDown') showSheet(own, Math.min(current + 1, pages.length));
      else if (event.key === 'PageUp') showSheet(own, Math.max(current - 1, 1));
      else if (event.key === 'Home') showSheet(own, 1);
      else if (event.key === 'End') showSheet(own, pages.length);
      else return;
      event.preventDefault();
    },
    [onZoom, pages.length],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolled region needs the focus to be scrolled by keys.
    <div
      ref={desk}
      role="region"
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
      tabIndex={0}
      className="paper-desk"
      onScroll={(event) => onPage(pageAt(event.currentTarget))}
      onKeyDown={turn}
    >
      {pages.map((page, at) => (
        <PaperPage key={at} page={page} number={at + 1} count={pages.length} zoom={zoom} />
      ))}
    </div>
  );
}
