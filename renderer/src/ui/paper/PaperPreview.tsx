import { useMemo } from 'react';
import { withNonce } from './with-nonce.ts';

/** A document as one long sheet a section: there at once, before its pages are. */
export function PaperPreview({ html, title }: { readonly html: string; readonly title?: string }) {
  const source = useMemo(() => withNonce(html), [html]);
  return (
    <iframe
      title={title ?? 'Xem trước văn bản'}
      sandbox="allow-same-origin"
      srcDoc={source}
      style={{
        width: '100%',
        height: '100%',
        border: '1px solid var(--mantine-color-gray-4)',
        background: '#e9ecef',
      }}
    />
  );
}
