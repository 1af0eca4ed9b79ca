/** Prints what the demo does, a line a step, and collects the papers for the summary. */
export interface Output {
  kind: string;
  path: string;
}

export class Progress {
  readonly outputs: Output[] = [];
  readonly #startedAt = performance.now();
  #last = this.#startedAt;

  /** `what` and its figures; the time is that of the step alone. */
  step(what: string, figures: string): void {
    const now = performance.now();
    const seconds = ((now - this.#last) / 1000).toFixed(1).replace('.', ',');
    this.#last = now;
    console.log(`${what.padEnd(26)} ${figures.padEnd(78)} ${seconds.padStart(6)} s`);
  }

  wrote(kind: string, path: string): void {
    this.outputs.push({ kind, path });
  }

  get seconds(): string {
    return ((performance.now() - this.#startedAt) / 1000).toFixed(1).replace('.', ',');
  }
}
