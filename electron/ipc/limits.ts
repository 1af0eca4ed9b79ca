/** What may cross the channel: JSON values and Uint8Array, bounded in size and depth before anything looks at them. */

const maxDepth = 32;

/**
 * Size in characters and bytes, counted until `limit` is passed; null for anything that is not plain data or lies too
 * deep.
 */
export function measure(value: unknown, limit: number): number | null {
  let size = 0;
  function visit(part: unknown, depth: number): boolean {
    if (size > limit) return true;
    if (depth > maxDepth) return false;
    size += 8;
    if (part === null || part === undefined) return true;
    switch (typeof part) {
      case 'boolean':
        return true;
      case 'number':
        return Number.isFinite(part);
      case 'string':
        size += part.length;
        return true;
      case 'object':
        return visitObject(part, depth);
      default:
        return false;
    }
  }
  function visitObject(part: object, depth: number): boolean {
    if (part instanceof Uint8Array) {
      size += part.byteLength;
      return true;
    }
    if (Array.isArray(part)) return part.every((item) => visit(item, depth + 1));
    const prototype: unknown = Object.getPrototypeOf(part);
    if (prototype !== Object.prototype && prototype !== null) return false;
    return Object.entries(part).every(([key, item]) => {
      size += key.length;
      return visit(item, depth + 1);
    });
  }
  return visit(value, 0) ? size : null;
}
