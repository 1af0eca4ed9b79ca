import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { layText } from './open-pdf.ts';

/** CSS pixels in a point. */
export const pixelsPerPoint = 96 / 72;

interface PaperPageProps {
  readonly page: PDFPageProxy;
  readonly number: number;
  readonly count: number;
  /** 1 is life size. */
  readonly zoom: number;
}

/** One sheet. It is drawn when it comes near the window; the picture before stays until the next is done. */
export function PaperPage({ page, number, count, zoom }: PaperPageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const isNear = useNear(sheet);
  const scale = zoom * pixelsPerPoint;
  const { width, height } = page.getViewport({ scale });

  useEffect(() => {
    const target = sheet.current;
    if (!isNear || target === null) return;
    const sharpness = Math.min(window.devicePixelRatio || 1, 3);
    const viewport = page.getViewport({ scale: scale * sharpness });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.ariaHidden = 'true';
    const text = document.createElement('div');
    text.className = 'paper-text';
    let isLate = false;
    const drawing = page.render({ canvas, viewport });
    Promise.all([drawing.promise, layText(page, text, scale)])
      .then(() => {
        if (!isLate) target.replaceChildren(canvas, text);
      })
      // Cancelled because a newer page or size took its place.
      .catch(() => undefined);
    return () => {
      isLate = true;
      drawing.cancel();
    };
  }, [page, scale, isNear]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a sheet of a paper is neither a form nor a list.
    <div
      ref={sheet}
      role="group"
      aria-label={`Trang ${number} trên ${count}`}
      className="paper-sheet"
      data-page={number}
      style={{ width, height }}
    />
  );
}

/** Whether the sheet is within a screen of what is seen. Once seen it stays drawn. */
function useNear(sheet: React.RefObject<HTMLDivElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const target = sheet.current;
    if (target === null || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { root: target.parentElement, rootMargin: '100% 0px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [sheet, isNear]);
  return isNear;
}
