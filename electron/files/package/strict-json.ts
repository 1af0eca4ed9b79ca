/** Why a text is not the JSON we accept. */
class StrictJsonError extends Error {}

export interface StrictJsonLimits {
  depth: number;
}

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
const INTEGER = /-?(?:0|[1-9][0-9]*)(?![0-9.eE])/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;

/**
 * JSON without its ambiguities: valid UTF-8 without a byte order mark, no name twice in an object, no names that touch
 * prototypes, whole safe numbers only, limited depth. Two readers cannot take such a text for two different things.
 */
export function parseStrictJson(bytes: Uint8Array, limits: StrictJsonLimits = { depth: 8 }): Json {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new StrictJsonError('not UTF-8');
  }
  return new Reader(text, limits.depth).whole();
}

class Reader {
  #at = 0;
  readonly #text: string;
  readonly #maxDepth: number;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  whole(): Json {
    const value = this.#value(1);
    this.#space();
    if (this.#at !== this.#text.length) throw this.#error('more than one value');
    return value;
  }

  #value(depth: number): Json {
    this.#space();
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#array(depth);
      case '"':
        return this.#string();
      case 't':
        return this.#word('true', true);
      case 'f':
        return this.#word('false', false);
      case 'n':
        return this.#word('null', null);
      default:
        return this.#integer();
    }
  }

  #object(depth: number): Json {
    this.#open(depth);
    const result: { [name: string]: Json } = Object.create(null);
    if (this.#took('}')) return result;
    do {
      this.#space();
      const name = this.#string();
      if (FORBIDDEN_NAMES.has(name)) throw this.#error('forbidden name');
      if (name in result) throw this.#error('name twice');
      if (!this.#took(':')) throw this.#error('colon expected');
      result[name] = this.#value(depth + 1);
    } while (this.#took(','));
    if (!this.#took('}')) throw this.#error('} expected');
    return result;
  }

  #array(depth: number): Json {
    this.#open(depth);
    const result: Json[] = [];
    if (this.#took(']')) return result;
    do result.push(this.#value(depth + 1));
    while (this.#took(','));
    if (!this.#took(']')) throw this.#error('] expected');
    return result;
  }

  #open(depth: number): void {
    if (depth > this.#maxDepth) throw this.#error('too deep');
    this.#at++;
  }

  #string(): string {
    const start = this.#at;
    if (this.#text.charCodeAt(start) !== QUOTE) throw this.#error('string expected');
    let escaped = false;
    let at = start + 1;
    for (let code = this.#text.charCodeAt(at); code !== QUOTE; code = this.#text.charCodeAt(at)) {
      if (!(code >= SPACE)) throw this.#error('control character or end in string');
      if (code === BACKSLASH) escaped = true;
      at += code === BACKSLASH ? 2 : 1;
    }
    this.#at = at + 1;
    return escaped ? this.#unescape(this.#text.slice(start, at + 1)) : this.#text.slice(start + 1, at);
  }

  /** One string alone has no ambiguities left but half a character. */
  #unescape(literal: string): string {
    let value: string;
    try {
      value = JSON.parse(literal) as string;
    } catch {
      throw this.#error('wrong escape');
    }
    if (!value.isWellFormed()) throw this.#error('half a character');
    return value;
  }

  #integer(): number {
    INTEGER.lastIndex = this.#at;
    const digits = INTEGER.exec(this.#text)?.[0] ?? '';
    const value = digits === '' ? Number.NaN : Number(digits);
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw this.#error('whole number expected');
    this.#at += digits.length;
    return value;
  }

  #word<T>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) throw this.#error('value expected');
    this.#at += word.length;
    return value;
  }

  #took(character: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== SPACE && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at++;
    }
  }

  #error(reason: string): StrictJsonError {
    return new StrictJsonError(`${reason} at ${this.#at}`);
  }
}
