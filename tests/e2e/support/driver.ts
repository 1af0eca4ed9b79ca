/**
 * What an end-to-end test is given: `app`, the running application with a data folder of its own, on whichever host is
 * present. At the end the test fails for every dialog nobody answered, request that is not ours and console error.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { builtMain, type Launched, launch } from './launch.ts';
import { type DialogAnswer, type DialogSeen, Watch } from './watch.ts';

export { expect } from '@playwright/test';

export class Driver {
  readonly dataDir: string;
  /** A folder beside the data for files that the test saves or opens. */
  readonly workDir: string;
  private readonly watch: Watch;
  private readonly main: string;
  private readonly env: Record<string, string>;
  private launched: Launched | null = null;

  constructor(main: string, env: Record<string, string> = {}, watch = new Watch(), dataDir?: string) {
    this.main = main;
    this.env = env;
    this.watch = watch;
    this.dataDir = dataDir ?? mkdtempSync(join(tmpdir(), 'thidua-data-'));
    this.workDir = mkdtempSync(join(tmpdir(), 'thidua-work-'));
  }

  private get running(): Launched {
    if (!this.launched) throw new Error('the application is not running');
    return this.launched;
  }

  /** The window. After restart() it is another page: always ask again. */
  get page(): Page {
    return this.running.page;
  }

  /** What the process printed so far. */
  get output(): string {
    return this.running.output();
  }

  /** Prepares the answer to the next file dialog; null cancels it. Answers are used in order. */
  answerDialog(answer: DialogAnswer): void {
    this.watch.answerDialog(answer);
  }

  get dialogsSeen(): readonly DialogSeen[] {
    return this.watch.dialogs;
  }

  get shownInFolder(): readonly string[] {
    return this.watch.shownInFolder;
  }

  get openedFiles(): readonly string[] {
    return this.watch.openedFiles;
  }

  expectProblem(pattern: RegExp): void {
    this.watch.expectProblem(pattern);
  }

  async start(): Promise<void> {
    this.launched = await launch({ main: this.main, dataDir: this.dataDir, env: this.env }, this.watch);
    // Half-way through an animation nothing has the contrast that it will have.
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
  }

  /** Resolves with the exit code when the process ends by itself. */
  get ended(): Promise<number | null> {
    return this.running.ended;
  }

  /** Closes and opens again on the same data. */
  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  async close(): Promise<void> {
    const { launched } = this;
    this.launched = null;
    await launched?.close();
  }

  /** Fails the test for what was left over so far. */
  settle(): void {
    this.watch.settle();
  }

  /** Ends everything and fails the test for what was left over. */
  async finish(): Promise<void> {
    await this.close();
    for (const folder of [this.dataDir, this.workDir])
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    this.settle();
  }
}

interface Options {
  /** Main script to run; the built application unless a test brings its own. */
  main: string;
  /** Added to the environment of the application. */
  appEnv: Record<string, string>;
  /** Files put into the data folder before the first start, by name. */
  before: Record<string, string>;
}

export const test = base.extend<Options & { app: Driver; page: Page }>({
  main: [builtMain, { option: true }],
  appEnv: [{}, { option: true }],
  before: [{}, { option: true }],
  app: async ({ main, appEnv, before }, use) => {
    const driver = new Driver(main, appEnv);
    for (const [name, content] of Object.entries(before)) writeFileSync(join(driver.dataDir, name), content);
    await driver.start();
    try {
      await use(driver);
    } finally {
      await driver.finish();
    }
  },
  /** The page, for tests that never restart. */
  page: async ({ app }, use) => {
    await use(app.page);
  },
});
