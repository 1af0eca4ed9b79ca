import { useMemo } from 'react';

/**
 * The document's own style tag gets the nonce of this window, because the frame inherits its content security policy;
 * scripts cannot run in it. Texts of the page are escaped, so the tags can only be the renderer's own. A parser is not used:
 * parsing alone would already report the tag without its nonce.
 */
function withNonce(html: string, nonce: string): string {
  return html.replaceAll('<style>', `<style nonce="${nonce}">`);
}

/** A document as it will print. */
export function PaperPreview({ html, title }: { readonly html: string; readonly title?: string }) {
  const source = useMemo(() => {
    const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
    return withNonce(html, nonce);
  }, [html]);
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
