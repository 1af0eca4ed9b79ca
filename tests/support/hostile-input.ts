/** Inputs for any procedure, made from its own schema: of the right shape, or nearly, or not at all. Seeded. */
import { z } from 'zod';

interface Schema {
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  additionalProperties?: Schema | boolean;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxLength?: number;
  pattern?: string;
}

/** Ids that exist, by what they are ids of ("campaign", "unit" …), and tokens of files. */
export interface Known {
  ids: ReadonlyMap<string, readonly string[]>;
  tokens: readonly string[];
}

const UNKNOWN_ID = '01922189-ffff-7010-8000-00000000ffff';

export class HostileInputs {
  #state: number;
  readonly #known: Known;
  readonly #all: readonly string[];

  constructor(seed: number, known: Known) {
    this.#state = seed;
    this.#known = known;
    this.#all = [...known.ids.values()].flat();
  }

  /** mulberry32 */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  #below(n: number): number {
    return Math.floor(this.#random() * n);
  }

  #oneOf<T>(values: readonly T[]): T {
    return values[this.#below(values.length)] as T;
  }

  /** `count` inputs for one procedure; `template` is an input that would do, where the schema alone never hits on one. */
  for(schema: z.ZodType | undefined, count: number, template?: unknown): unknown[] {
    const shapes = shapelessInputs();
    if (schema === undefined) return shapes.slice(0, 6);
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
    const shaped = Array.from({ length: count - shapes.length }, (_, n) => {
      const whole = template !== undefined && n % 2 === 0 ? structuredClone(template) : this.#make(json, '');
      return n % 4 === 0 ? whole : this.#spoil(whole);
    });
    return [...shapes, ...shaped];
  }

  #make(schema: Schema, name: string): unknown {
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) return this.#make(this.#oneOf(choices), name);
    if ('const' in schema) return schema.const;
    if (schema.enum !== undefined) return this.#oneOf(schema.enum);
    switch (schema.type) {
      case 'object':
        return this.#makeObject(schema);
      case 'array':
        return this.#makeArray(schema, name);
      case 'integer':
      case 'number':
        return this.#makeNumber(schema);
      case 'boolean':
        return this.#random() < 0.5;
      case 'string':
        return this.#makeText(schema, name);
      default:
        return null;
    }
  }

  #makeObject(schema: Schema): unknown {
    const required = new Set(schema.required ?? []);
    const entries = Object.entries(schema.properties ?? {})
      .filter(([key]) => required.has(key) || this.#random() < 0.7)
      .map(([key, own]) => [key, this.#make(own, key)]);
    return Object.fromEntries(entries);
  }

  #makeArray(schema: Schema, name: string): unknown {
    if (schema.prefixItems !== undefined) return schema.prefixItems.map((own) => this.#make(own, name));
    const length = Math.max(schema.minItems ?? 0, this.#below(4));
    return Array.from({ length }, () => this.#make(schema.items ?? {}, name.replace(/s$/, '')));
  }

  #makeNumber({ minimum = -5, maximum = 5_000, type }: Schema): number {
    const top = Math.min(maximum, minimum + 10_000);
    const value = minimum + this.#random() * (top - minimum);
    const edge = this.#oneOf([minimum, top, 0, 1]);
    if (this.#random() < 0.3) return edge;
    return type === 'integer' ? Math.floor(value) : value;
  }

  #makeText({ format, pattern, maxLength = 200 }: Schema, name: string): string {
    if (format === 'uuid') return this.#makeId(name);
    if (format === 'date' || pattern?.includes('02-29')) {
      return this.#oneOf([
        '2025-02-01',
        '2025-08-20',
        '2024-02-29',
        '0001-01-01',
        '9999-12-31',
        '2026-01-01',
      ]);
    }
    if (pattern === '^[0-9a-f]{64}$') return 'ab'.repeat(32);
    if (pattern !== undefined && name === 'sampleId')
      return this.#oneOf(['can-tho-2024', 'khong-co', 'ha-noi']);
    return this.#oneOf(HOSTILE_TEXTS.filter((text) => text.length <= maxLength));
  }

  #makeId(name: string): string {
    if (/token|target/i.test(name)) return this.#oneOf([...this.#known.tokens, UNKNOWN_ID]);
    const dice = this.#random();
    if (dice < 0.12) return UNKNOWN_ID;
    if (dice < 0.24) return this.#oneOf(this.#all);
    return this.#oneOf(this.#known.ids.get(name.replace(/Ids?$/, '')) ?? this.#all);
  }

  /** Puts something hostile in one place of an input. */
  #spoil(input: unknown): unknown {
    if (typeof input !== 'object' || input === null) return this.#oneOf(HOSTILE_VALUES);
    const container = input as Record<string, unknown>;
    const keys = Object.keys(container);
    if (keys.length === 0) return input;
    const key = this.#oneOf(keys);
    const inner = container[key];
    const goDeeper = typeof inner === 'object' && inner !== null && this.#random() < 0.8;
    const value = goDeeper ? this.#spoil(inner) : this.#oneOf(HOSTILE_VALUES);
    if (this.#random() < 0.1) delete container[key];
    else container[key] = value;
    return container;
  }
}

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let n = 0; n < levels; n += 1) value = n % 2 === 0 ? { a: value } : [value];
  return value;
}

/** What no schema allows. */
function shapelessInputs(): unknown[] {
  return [
    undefined,
    null,
    {},
    [],
    '',
    'x'.repeat(1_000_000),
    Number.NaN,
    deep(3_000),
    JSON.parse('{"__proto__":{"campaignId":"x"},"constructor":{"prototype":{"polluted":1}}}'),
    Array.from({ length: 10_000 }, () => null),
    new Uint8Array(100),
    JSON.parse('{"toString":null,"then":1}'),
  ];
}

const HOSTILE_TEXTS = [
  'Nội dung',
  '',
  ' ',
  "'; DROP TABLE unit; --",
  '%_\\%',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x","y")',
  '\u0000',
  '\ud800',
  '\u202e\u200b',
  'ế'.normalize('NFD').repeat(40),
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  'x'.repeat(2_000),
];

const HOSTILE_VALUES: unknown[] = [
  ...HOSTILE_TEXTS,
  'x'.repeat(100_000),
  null,
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  -0,
  0,
  0.5,
  1e308,
  2 ** 53,
  -(2 ** 63),
  99_999,
  true,
  {},
  [],
  [[]],
  deep(500),
  UNKNOWN_ID,
  '2025-02-30',
  '0000-00-00',
  '9999-12-31',
  '0001-01-01',
  new Date(0),
  12n,
];
