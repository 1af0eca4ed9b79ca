/**
 * What pdf.js looks for while it loads, before it does. Text needs none of its drawing, so the native canvas is not
 * fetched, and no file is opened on behalf of a PDF.
 */
class Unused {}
const scope = globalThis as unknown as Record<string, unknown>;
for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) scope[name] ??= Unused;
Object.defineProperty(process, 'getBuiltinModule', { value: () => undefined });
