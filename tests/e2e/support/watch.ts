/** What must not happen behind a test's back: collected while it runs, and a failure of the test at its end. */

export interface DialogSeen {
  kind: 'open' | 'save';
  title: string;
  defaultPath: string;
}

/** What the person would choose; null or no path cancels. */
export type DialogAnswer = string | string[] | null;

const ignoredConsole = [/Download the React DevTools/];

export class Watch {
  readonly problems: string[] = [];
  readonly dialogs: DialogSeen[] = [];
  readonly shownInFolder: string[] = [];
  readonly openedFiles: string[] = [];
  private readonly answers: DialogAnswer[] = [];
  private readonly expected: RegExp[] = [];

  answerDialog(answer: DialogAnswer): void {
    this.answers.push(answer);
  }

  /** For the few tests that provoke one: a problem matching `pattern` is no failure. */
  expectProblem(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  private problem(text: string): void {
    if (!this.expected.some((pattern) => pattern.test(text))) this.problems.push(text);
  }

  takeAnswer(seen: DialogSeen): string[] {
    this.dialogs.push(seen);
    const answer = this.answers.shift();
    if (answer === undefined) {
      this.problem(`dialog that nobody answered: ${seen.kind} “${seen.title}”`);
      return [];
    }
    if (answer === null) return [];
    return Array.isArray(answer) ? answer : [answer];
  }

  console(level: string, text: string): void {
    if (ignoredConsole.some((pattern) => pattern.test(text))) return;
    const policy = /Content Security Policy|Refused to/i.test(text);
    if (policy || level === 'error') this.problem(`console ${level}: ${text}`);
  }

  refused(url: string): void {
    this.problem(`request that is not ours: ${url}`);
  }

  /** Fails the test when anything was left over. */
  settle(): void {
    if (this.answers.length > 0)
      this.problem(`${this.answers.length} prepared dialog answer(s) were never asked for`);
    if (this.problems.length > 0) throw new Error(this.problems.join('\n'));
  }
}
