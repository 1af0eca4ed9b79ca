import type { Workbook } from '#shared/domain/workbook.ts';
import type { PortableRefusal } from '../refuse.ts';

/** What goes between the main thread and the worker. */
export interface WorkRequest {
  bytes: Uint8Array;
}

export type WorkResponse =
  | { ok: true; workbook: Workbook }
  | { ok: false; refusal: PortableRefusal }
  /** A mistake of ours; the stack goes to the log. */
  | { ok: false; bug: string };
