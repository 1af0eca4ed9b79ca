/** Whatever the stand-in does not have fails loudly, by name. */
import { EventEmitter } from 'node:events';

const allowedProbes = new Set(['then', 'toJSON', 'constructor', 'nodeType', 'asymmetricMatch']);

export function notProvided(what: string): Error {
  return new Error(`not provided by the stand-in: ${what}`);
}

export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || allowedProbes.has(key)) return Reflect.get(target, key);
      throw notProvided(`${name}.${key}`);
    },
  });
}

/** An emitter that knows its events: listening to one that never comes would be a silent no-op. */
export class StrictEmitter extends EventEmitter {
  constructor(name: string, events: string[]) {
    super();
    const known = new Set(['newListener', 'removeListener', 'error', ...events]);
    this.on('newListener', (event: string) => {
      if (!known.has(event)) throw notProvided(`${name} event ${event}`);
    });
  }
}
