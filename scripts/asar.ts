/** Reads the archive that the application is packed in. */
import { closeSync, openSync, readSync } from 'node:fs';

export interface AsarFile {
  path: string;
  size: number;
  /** True when it lies beside the archive, in `app.asar.unpacked`. */
  unpacked: boolean;
  read(): Buffer;
}

interface Entry {
  files?: Record<string, Entry>;
  size?: number;
  offset?: string;
  unpacked?: boolean;
  link?: string;
}

function readAt(file: string, position: number, length: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    readSync(handle, buffer, 0, length, position);
    return buffer;
  } finally {
    closeSync(handle);
  }
}

/** The archive starts with four sizes, then the header as JSON, then the contents. */
export function readAsar(archive: string): AsarFile[] {
  const sizes = readAt(archive, 0, 16);
  const contents = 8 + sizes.readUInt32LE(4);
  const header = JSON.parse(readAt(archive, 16, sizes.readUInt32LE(12)).toString('utf8')) as Entry;
  const found: AsarFile[] = [];
  function visit(entry: Entry, path: string): void {
    for (const [name, child] of Object.entries(entry.files ?? {})) {
      const childPath = path === '' ? name : `${path}/${name}`;
      if (child.files) {
        visit(child, childPath);
        continue;
      }
      if (child.link !== undefined) throw new Error(`a link in the archive: ${childPath}`);
      const { size = 0, unpacked = false, offset = '0' } = child;
      const read = (): Buffer => readAt(archive, contents + Number(offset), size);
      found.push({ path: childPath, size, unpacked, read });
    }
  }
  visit(header, '');
  return found;
}
