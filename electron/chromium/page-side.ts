/**
 * What the page's side of Electron is for the preload: require('electron') with contextBridge, ipcRenderer, webUtils.
 * `pageSide` is sent to the page as text, so it uses only what it is given. Not imitated: separate JavaScript worlds.
 */
import { type Codec, makeCodec } from './codec.ts';

/** What the page may ask of the host through the binding; every value is codec text. */
export type PageRequest =
  | { kind: 'invoke'; channel: string; args: string }
  | { kind: 'events' }
  | { kind: 'upload'; id: string; name: string; chunk: string };

export type PageReply = { ok: true; value: string } | { ok: false; message: string };

type Ask = (request: PageRequest) => Promise<PageReply>;
type PreloadFunction = (require: (name: string) => unknown, module: object, exports: object) => void;

interface PageSideOptions {
  binding: string;
  dropFolder: string;
  separator: string;
}

function pageSide(codec: Codec, preload: PreloadFunction, options: PageSideOptions): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const ask = scope[options.binding] as Ask | undefined;
  delete scope[options.binding];
  // As in Electron, sub-frames get no preload; pages before the first address have no origin.
  if (!ask || window !== window.top || location.origin === 'null') return;

  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();
  const uploads: Promise<unknown>[] = [];

  async function upload(file: File, id: string, name: string): Promise<void> {
    const step = 1024 * 1024;
    for (let at = 0; at === 0 || at < file.size; at += step) {
      const bytes = new Uint8Array(await file.slice(at, at + step).arrayBuffer());
      await ask?.({ kind: 'upload', id, name, chunk: codec.encode(bytes) });
    }
  }

  const electron: Record<string, unknown> = {
    ipcRenderer: {
      async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
        const text = codec.encode(structuredClone(args));
        await Promise.all(uploads.splice(0));
        const reply = await ask({ kind: 'invoke', channel, args: text });
        if (reply.ok) return codec.decode(reply.value);
        throw new Error(`Error invoking remote method '${channel}': ${reply.message}`);
      },
      on(channel: string, listener: (event: object, ...args: unknown[]) => void): void {
        const known = listeners.get(channel) ?? new Set();
        listeners.set(channel, known.add(listener));
      },
      off(channel: string, listener: (event: object, ...args: unknown[]) => void): void {
        listeners.get(channel)?.delete(listener);
      },
    },
    contextBridge: {
      exposeInMainWorld(key: string, api: unknown): void {
        if (key in window)
          throw new Error('Cannot bind an API on top of an existing property on the window object');
        Object.defineProperty(window, key, { value: across(api), enumerable: true });
      },
    },
    webUtils: {
      getPathForFile(file: File): string {
        if (!(file instanceof File)) throw new TypeError('getPathForFile expected to receive a File object');
        const id = crypto.randomUUID();
        const name = file.name.replaceAll(/[\\/:]/g, '_');
        uploads.push(upload(file, id, name));
        return [options.dropFolder, id, name].join(options.separator);
      },
    },
  };

  /** contextBridge: functions become proxies, everything else a frozen copy; of an error only the message crosses. */
  function across(value: unknown): unknown {
    if (typeof value === 'function') {
      return (...args: unknown[]): unknown => {
        try {
          return across((value as (...a: unknown[]) => unknown)(...args.map(across)));
        } catch (error) {
          throw new Error(error instanceof Error ? error.message : String(error));
        }
      };
    }
    if (value instanceof Promise) {
      return value.then(across, (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error));
      });
    }
    if (Array.isArray(value)) return Object.freeze(value.map(across));
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.freeze(
        Object.fromEntries(Object.entries(value).map(([key, item]) => [key, across(item)])),
      );
    }
    return structuredClone(value);
  }

  function strict(object: Record<string, unknown>, name: string): unknown {
    return new Proxy(object, {
      get(target, key) {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
        throw new Error(`not provided by the stand-in: ${name}.${key}`);
      },
    });
  }
  const parts = Object.entries(electron).map(([name, part]) => [
    name,
    strict(part as Record<string, unknown>, name),
  ]);
  const strictElectron = strict(Object.fromEntries(parts), 'electron');

  async function deliver(): Promise<void> {
    for (;;) {
      const reply = await ask?.({ kind: 'events' });
      if (!reply?.ok) return;
      for (const [channel, ...args] of codec.decode(reply.value) as [string, ...unknown[]][]) {
        for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
      }
    }
  }

  const module = { exports: {} };
  preload(
    (name) => {
      if (name === 'electron') return strictElectron;
      throw new Error(`module not found: ${name}`);
    },
    module,
    module.exports,
  );
  // The page is going away or the host has ended: nobody is left to deliver to.
  deliver().catch(() => {});
}

/** Text of the init script. The preload stands in it as a function: the page's policy forbids making one from text. */
export function initScript(preload: string, options: PageSideOptions): string {
  return `(${pageSide.toString()})((${makeCodec.toString()})(), function (require, module, exports) {\n${preload}\n}, ${JSON.stringify(options)});`;
}
