import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal, as files, packages and forms are named and recognised by. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
