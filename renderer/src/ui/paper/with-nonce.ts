/**
 * The document's own style tag gets the nonce of this window, because a frame inherits its content security policy;
 * scripts cannot run in it. Texts of the page are escaped, so the tags can only be the renderer's own. A parser is not used:
 * parsing alone would already report the tag without its nonce.
 */
export function withNonce(html: string): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  return html.replaceAll('<style>', `<style nonce="${nonce}">`);
}
