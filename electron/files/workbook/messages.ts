import type { WorkbookPurpose } from '#shared/domain/workbook.ts';
import type { PortableRefusal } from '../refuse.ts';

/** What goes between the main thread and the worker. */
export interface WorkRequest {
  bytes: Uint8Array;
  purpose: WorkbookPurpose;
}

export type WorkResponse =
  /** As JSON: half the time of a structured clone, most of it on this side. */
  | { ok: true; workbookJson: string }
  | { ok: false; refusal: PortableRefusal }
  /** A mistake of ours; the stack goes to the log. */
  | { ok: false; bug: string };
