/** Electron's helper processes, as processes of Node. */
import { type ChildProcess, fork } from 'node:child_process';
import { constants } from 'node:os';
import type Electron from 'electron';
import { notProvided, StrictEmitter, strict } from './strict.ts';

const parentPort = new URL('./utility-parent-port.ts', import.meta.url).href;

class HelperProcess extends StrictEmitter {
  private readonly child: ChildProcess;

  constructor(child: ChildProcess) {
    super('utilityProcess', ['spawn', 'message', 'exit']);
    this.child = child;
    child.on('spawn', () => this.emit('spawn'));
    child.on('message', (message) => this.emit('message', message));
    // Electron gives a number where a signal ended it too.
    child.on('exit', (code, signal) => this.emit('exit', code ?? (signal ? constants.signals[signal] : 1)));
    child.on('error', () => this.emit('exit', 1));
  }

  get pid(): number | undefined {
    return this.child.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined;
  }

  postMessage(message: object, transfer: Electron.MessagePortMain[] = []): void {
    if (transfer.length > 0) throw notProvided('ports handed to a helper process');
    this.child.send(message, () => {});
  }

  kill(): boolean {
    return this.child.kill();
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork(modulePath: string, args: string[] = [], options: Electron.ForkOptions = {}): Electron.UtilityProcess {
    const { env, cwd, execArgv = [], stdio = 'inherit', ...others } = options;
    const unknown = Object.keys(others).find((name) => name !== 'serviceName');
    if (unknown !== undefined || typeof stdio !== 'string')
      throw notProvided(`fork option ${unknown ?? 'stdio'}`);
    const output = stdio as 'inherit' | 'ignore' | 'pipe';
    const child = fork(modulePath, args, {
      env: env && { ...env },
      cwd,
      execArgv: [...execArgv, '--import', parentPort],
      serialization: 'advanced',
      stdio: ['ignore', output, output, 'ipc'],
    });
    return strict('utilityProcess', new HelperProcess(child)) as unknown as Electron.UtilityProcess;
  },
}) satisfies Pick<typeof Electron.utilityProcess, 'fork'>;
