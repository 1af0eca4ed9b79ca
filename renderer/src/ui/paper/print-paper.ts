import { withNonce } from './with-nonce.ts';

/** After this the system's dialog has the page; the frame is not needed while it stands open. */
const dialogMs = 60_000;

/** Hands the paper to the system's print dialog: a frame of its own, without scripts, with the page size in its style. */
export function printPaper(html: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe');
    // Without allow-modals a sandboxed frame may not open the dialog.
    frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
    frame.title = 'Bản in';
    frame.className = 'paper-print';
    frame.srcdoc = withNonce(html);
    frame.onload = () => {
      const page = frame.contentWindow;
      if (page === null) {
        frame.remove();
        reject(new Error('the frame to print has no window'));
        return;
      }
      page.addEventListener('afterprint', () => window.setTimeout(() => frame.remove(), 0));
      window.setTimeout(() => frame.remove(), dialogMs);
      page.document.fonts.ready
        .then(() => {
          page.print();
          resolve();
        })
        .catch(reject);
    };
    document.body.append(frame);
  });
}
