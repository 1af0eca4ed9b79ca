/** Talks with the test that started this process, over Node's own channel. A person's start has no such parent. */

export type ToParent =
  | { type: 'endpoint'; url: string }
  | { type: 'dialog'; id: number; kind: 'open' | 'save'; title: string; defaultPath: string }
  | { type: 'console'; level: string; text: string }
  | { type: 'refused'; url: string }
  | { type: 'shown'; path: string }
  | { type: 'opened'; path: string };

export type FromParent = { type: 'dialog'; id: number; paths: string[] } | { type: 'quit' };

export const hasParent = process.send !== undefined && process.env['THIDUA_TEST'] === '1';

export function tellParent(message: ToParent): void {
  if (hasParent && process.connected) process.send?.(message);
}

let lastQuestion = 0;

/** Paths chosen by the test; none when it cancels. */
export async function askParent(
  kind: 'open' | 'save',
  title: string,
  defaultPath: string,
): Promise<string[]> {
  const id = ++lastQuestion;
  return new Promise((resolve) => {
    function listen(message: FromParent): void {
      if (message.type !== 'dialog' || message.id !== id) return;
      process.off('message', listen);
      resolve(message.paths);
    }
    process.on('message', listen);
    tellParent({ type: 'dialog', id, kind, title, defaultPath });
  });
}

export function onParentGone(quit: () => void): void {
  if (!hasParent) return;
  process.on('disconnect', quit);
  process.on('message', (message: FromParent) => {
    if (message.type === 'quit') quit();
  });
}
