/** What goes between the main thread and the worker that reads PDF. */
export interface PdfRequest {
  bytes: Uint8Array;
}

/** Why a PDF gives no text. `pages`: too many of them; `complex`: more on a page than people write. */
export type PdfRefusal = 'locked' | 'damaged' | 'scan' | 'pages' | 'complex';

export type PdfResponse =
  | { ok: true; text: string }
  | { ok: false; refusal: PdfRefusal }
  /** A mistake of ours; the stack goes to the log. */
  | { ok: false; bug: string };
