import { useElementSize } from '@mantine/hooks';
import { type SyntheticEvent, useRef } from 'react';
import { PaperPreview } from './PaperPreview.tsx';

/** Width at which a portrait page stands whole beside its scroll bar, in CSS pixels (210 mm and the desk around it). */
const PAGE_WIDTH = 850;

/** The page at the width that there is: smaller in a narrow pane, never larger than life. Stays where it was read. */
export function ScaledPaper({ html, title }: { readonly html: string; readonly title: string }) {
  const { ref, width, height } = useElementSize();
  const place = useRef(0);
  const scale = width === 0 ? 1 : Math.min(1, width / PAGE_WIDTH);

  const keepPlace = (event: SyntheticEvent) => {
    const page = event.target instanceof HTMLIFrameElement ? event.target.contentWindow : null;
    if (page === null) return;
    page.scrollTo(0, place.current);
    page.addEventListener('scroll', () => {
      place.current = page.scrollY;
    });
  };

  return (
    <div ref={ref} onLoadCapture={keepPlace} style={{ width: '100%', height: '100%', overflow: 'hidden' }}>
      <div
        style={{
          width: width / scale,
          height: height / scale,
          transform: `scale(${scale})`,
          transformOrigin: 'top left',
        }}
      >
        <PaperPreview html={html} title={title} />
      </div>
    </div>
  );
}
