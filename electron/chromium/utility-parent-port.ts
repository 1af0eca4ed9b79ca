/** Gives a helper process its `process.parentPort`, as Electron does, and ends it with the process that started it. */
import { EventEmitter } from 'node:events';

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => void process.send?.(message),
});
const early: unknown[] = [];

process
  .on('message', (data) => {
    // Electron keeps messages until somebody listens.
    if (port.listenerCount('message') === 0) early.push(data);
    else port.emit('message', { data, ports: [] });
  })
  .on('disconnect', () => process.exit());
port.on('newListener', (event) => {
  if (event === 'message')
    setImmediate(() => {
      for (const data of early.splice(0)) port.emit('message', { data, ports: [] });
    });
});
Object.defineProperty(process, 'parentPort', { value: port });
