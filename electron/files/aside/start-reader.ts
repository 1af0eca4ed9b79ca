import { fork } from 'node:child_process';
import type { Answer, Ask } from './messages.ts';

/** A reader process as the pool sees it, whoever started it. */
export interface ReaderProcess {
  ask(message: Ask): void;
  onAnswer(listener: (answer: Answer) => void): void;
  /** Told once, however it ended; the exit code is null where a signal ended it. */
  onEnd(listener: (exitCode: number | null) => void): void;
  /** At once, whatever it is doing. */
  end(): void;
  /** Whether the program waits for it when it has nothing else to do. */
  keepsProgram(keeps: boolean): void;
}

/** Starts the program of `file` as a process of its own. */
export type StartReader = (file: string) => ReaderProcess;

/** Nothing of ours goes along but what a program needs on Windows to start at all. */
export function readerEnvironment(): Record<string, string> {
  const root = process.env['SystemRoot'];
  return root === undefined ? {} : { SystemRoot: root };
}

/** By Node itself: scripts and tests. The packed application has no Node to fork and starts Electron's helper processes. */
export const forkReader: StartReader = (file) => {
  const child = fork(file, [], {
    env: readerEnvironment(),
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    // A channel that has just broken is told by `onEnd`.
    ask: (message) => void child.send(message, () => {}),
    onAnswer: (listener) => void child.on('message', (answer) => listener(answer as Answer)),
    onEnd(listener) {
      let isTold = false;
      const tell = (exitCode: number | null) => {
        if (!isTold) listener(exitCode);
        isTold = true;
      };
      // One that could not even be started has an error and no exit.
      child.on('exit', tell).on('error', () => tell(null));
    },
    end: () => void child.kill('SIGKILL'),
    keepsProgram(keeps) {
      if (keeps) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
  };
};
