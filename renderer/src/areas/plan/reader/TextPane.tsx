import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { ReadingItem, ReadingReview } from '#shared/domain/plan-reader/review.ts';
import { segmentsOf, type TextLine, textLines } from './text-lines.ts';

interface TextPaneProps {
  readonly text: string;
  readonly items: readonly ReadingItem[];
  readonly review: ReadingReview;
  readonly activeKey: string | null;
  readonly onChoose: (key: string) => void;
}

/** The text as it was given, with everything that was found in it marked. Only what is in sight is drawn. */
export function TextPane({ text, items, review, activeKey, onChoose }: TextPaneProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => textLines(text, items), [text, items]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => 30 + 21 * Math.floor((lines[at]?.text.length ?? 0) / 75),
    overscan: 12,
  });
  const active = items.find(({ key }) => key === activeKey);
  const activeLine = active === undefined ? -1 : lines.findIndex((line) => holds(line, active.span[0]));
  useEffect(() => {
    if (activeLine >= 0) virtual.scrollToIndex(activeLine, { align: 'center' });
  }, [activeLine, virtual]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must be scrollable with the keyboard
    <div ref={scroller} className="reader-text" role="document" aria-label="Văn bản đã đọc" tabIndex={0}>
      <div className="reader-text-inner" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <p
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="reader-line"
              style={{ transform: `translateY(${start}px)` }}
            >
              <MarkedLine line={line} review={review} activeKey={activeKey} onChoose={onChoose} />
            </p>
          );
        })}
      </div>
    </div>
  );
}

const holds = ({ from, text }: TextLine, offset: number) => offset >= from && offset <= from + text.length;

function MarkedLine({
  line,
  review,
  activeKey,
  onChoose,
}: Omit<TextPaneProps, 'text' | 'items'> & { readonly line: TextLine }) {
  return segmentsOf(line).map(({ text, items }, at) => {
    const [nearest] = items;
    if (nearest === undefined) return text;
    const isActive = items.some(({ key }) => key === activeKey);
    const state = review[nearest.key]?.state ?? 'open';
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it reaches the same finds by keyboard
      <mark
        key={at}
        className="reader-mark"
        data-state={state}
        data-active={isActive || undefined}
        onClick={() => onChoose(nearest.key)}
      >
        {text}
      </mark>
    );
  });
}
