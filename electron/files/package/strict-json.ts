/** Why a text is not the JSON we accept. */
export class StrictJsonError extends Error {}

export interface StrictJsonLimits {
  depth: number;
}

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
const INTEGER = /-?(?:0|[1-9][0-9]*)(?![0-9.eE])/y;
const SPACE = /[ \t\r\n]*/y;

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
    if (this.#text[this.#at] !== '"') throw this.#error('string expected');
    let end = this.#at;
    do {
      end = this.#text.indexOf('"', end + 1);
      if (end === -1) throw this.#error('string not ended');
    } while (this.#isEscaped(end));
    const value = this.#unquote(this.#text.slice(this.#at, end + 1));
    if (!value.isWellFormed()) throw this.#error('half a character');
    this.#at = end + 1;
    return value;
  }

  #isEscaped(quote: number): boolean {
    let start = quote;
    while (this.#text[start - 1] === '\\') start--;
    return (quote - start) % 2 === 1;
  }

  /** One string alone has no ambiguities left; the built-in parser refuses wrong escapes and control characters. */
  #unquote(literal: string): string {
    try {
      return JSON.parse(literal) as string;
    } catch {
      throw this.#error('wrong string');
    }
  }

  #integer(): number {
    const match = this.#match(INTEGER);
    const value = match === null ? Number.NaN : Number(match[0]);
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw this.#error('whole number expected');
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
    this.#match(SPACE);
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at += match[0].length;
    return match;
  }

  #error(reason: string): StrictJsonError {
    return new StrictJsonError(`${reason} at ${this.#at}`);
  }
}
