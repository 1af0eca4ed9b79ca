/**
 * Structured values as JSON text, since Playwright's binding flattens Map, Set and buffers. The function is also sent to
 * the page as text: it must use nothing from outside itself.
 */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

export function makeCodec(): Codec {
  const tag = '$standIn';
  const chunk = 0x8000;

  function toBase64(bytes: Uint8Array): string {
    let binary = '';
    for (let at = 0; at < bytes.length; at += chunk)
      binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
    return btoa(binary);
  }
  function fromBase64(text: string): Uint8Array {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  }
  /** Most of what is sent is plain and goes as it is: megabytes of it are not copied. */
  function copyOfChanged<T extends unknown[] | Record<string, unknown>>(
    held: T,
    change: (item: unknown) => unknown,
  ): T {
    const items = held as Record<string | number, unknown>;
    let copy: Record<string | number, unknown> | null = null;
    for (const key of Array.isArray(held) ? held.keys() : Object.keys(held)) {
      const changed = change(items[key]);
      if (changed === items[key]) continue;
      copy ??= (Array.isArray(held) ? [...held] : { ...held }) as Record<string | number, unknown>;
      copy[key] = changed;
    }
    return (copy ?? held) as T;
  }
  function pack(value: unknown): unknown {
    if (value === undefined) return { [tag]: 'undefined' };
    if (typeof value === 'bigint') return { [tag]: 'bigint', value: String(value) };
    if (typeof value === 'number' && !Number.isFinite(value))
      return { [tag]: 'number', value: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return copyOfChanged(value, pack);
    if (value instanceof Date) return { [tag]: 'date', value: value.getTime() };
    if (value instanceof Map)
      return { [tag]: 'map', value: [...value].map(([key, item]) => [pack(key), pack(item)]) };
    if (value instanceof Set) return { [tag]: 'set', value: [...value].map(pack) };
    if (value instanceof Uint8Array) return { [tag]: 'bytes', value: toBase64(value) };
    if (value instanceof ArrayBuffer) return { [tag]: 'buffer', value: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value))
      throw new Error(`not provided by the stand-in: sending ${value.constructor.name}`);
    if (value instanceof Error) return { [tag]: 'error', value: value.message };
    return copyOfChanged(value as Record<string, unknown>, pack);
  }
  function unpack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return copyOfChanged(value, unpack);
    const record = value as Record<string, unknown>;
    const held = record['value'];
    switch (record[tag]) {
      case undefined:
        return copyOfChanged(record, unpack);
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(held as string);
      case 'number':
        return Number(held);
      case 'date':
        return new Date(held as number);
      case 'map':
        return new Map((held as [unknown, unknown][]).map(([key, item]) => [unpack(key), unpack(item)]));
      case 'set':
        return new Set((held as unknown[]).map(unpack));
      case 'bytes':
        return fromBase64(held as string);
      case 'buffer':
        return fromBase64(held as string).buffer;
      default:
        return new Error(held as string);
    }
  }
  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  };
}
