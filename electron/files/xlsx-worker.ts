/**
 * The thread that foreign workbooks are parsed in. It has a memory limit, is ended when it takes too long, and talks to
 * nobody but the main thread.
 */
import { parentPort } from 'node:worker_threads';
import { toPortable } from './refuse.ts';
import type { WorkRequest, WorkResponse } from './workbook/messages.ts';
import { parseWorkbook } from './workbook/parse.ts';

// A cell or a header named `__proto__` must stay an ordinary name, and nothing may be added for all objects.
Reflect.deleteProperty(Object.prototype, '__proto__');
Object.preventExtensions(Object.prototype);
Object.preventExtensions(Array.prototype);

function answer({ bytes, purpose }: WorkRequest): WorkResponse {
  try {
    return { ok: true, workbookJson: JSON.stringify(parseWorkbook(bytes, purpose)) };
  } catch (error) {
    const refusal = toPortable(error);
    if (refusal !== null) return { ok: false, refusal };
    // The parser gave up in a way of its own, for instance with too deep a recursion.
    if (error instanceof RangeError) return { ok: false, refusal: { code: 'FORM_TOO_COMPLEX', params: [] } };
    return { ok: false, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (request: WorkRequest) => parentPort?.postMessage(answer(request)));
