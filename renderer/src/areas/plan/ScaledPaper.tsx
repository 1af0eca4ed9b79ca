import { useElementSize } from '@mantine/hooks';
import { PaperPreview } from '../../ui/PaperPreview.tsx';

/** Width at which a portrait page stands whole beside its scroll bar, in CSS pixels (210 mm and the desk around it). */
const PAGE_WIDTH = 850;

/** The page at the width that there is: smaller in a narrow pane, never larger than life. */
export function ScaledPaper({ html, title }: { readonly html: string; readonly title: string }) {
  const { ref, width, height } = useElementSize();
  const scale = width === 0 ? 1 : Math.min(1, width / PAGE_WIDTH);
  return (
    <div ref={ref} style={{ width: '100%', height: '100%', overflow: 'hidden' }}>
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
