/** Prints what the demo does, a line a step, and collects the papers for the summary. */
export interface Output {
  kind: string;
  path: string;
}

/** Kinds that a reader of summary.json can rely on; further papers are listed apart. */
const outputKinds = new Set([
  'plan-docx',
  'plan-pdf',
  'form-xlsx',
  'award-list-xlsx',
  'award-list-docx',
  'decision-docx',
  'certificates-pdf',
  'programme-pdf',
  'package',
]);

export class Progress {
  readonly outputs: Output[] = [];
  readonly alsoWritten: Output[] = [];
  readonly skipped: { step: string; why: string }[] = [];
  readonly #startedAt = performance.now();
  #last = this.#startedAt;
  readonly #print: (line: string) => void;

  constructor(print: (line: string) => void = console.log) {
    this.#print = print;
  }

  /** `what` and its figures; the time is that of the step alone. */
  step(what: string, figures: string): void {
    const now = performance.now();
    const seconds = ((now - this.#last) / 1000).toFixed(1).replace('.', ',');
    this.#last = now;
    this.#print(`${what.padEnd(26)} ${figures.padEnd(78)} ${seconds.padStart(6)} s`);
  }

  /** A step that this plan has no place for. */
  skip(step: string, why: string): void {
    this.skipped.push({ step, why });
    this.#print(`${step.padEnd(26)} Bỏ qua: ${why}.`);
  }

  wrote(kind: string, path: string): void {
    (outputKinds.has(kind) ? this.outputs : this.alsoWritten).push({ kind, path });
  }

  get seconds(): string {
    return ((performance.now() - this.#startedAt) / 1000).toFixed(1).replace('.', ',');
  }
}
