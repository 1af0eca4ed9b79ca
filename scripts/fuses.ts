/**
 * Electron's fuses: switches in the binary that close what the application does not need. All nine are set, and a binary
 * with another number of them stops the build, so that a new one is decided on and not slipped in.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** In the order of the wire. */
export const fuses: readonly [name: string, on: boolean][] = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
  ['WasmTrapHandlers', true],
];

/** Marks the wire: then come its version, its length and one character a fuse. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const knownVersion = 1;

/** Where the first character of the wire stands. */
function findWire(binary: Buffer): number {
  const at = binary.indexOf(sentinel);
  if (at < 0) throw new Error('no fuses in this binary');
  if (binary.indexOf(sentinel, at + 1) >= 0)
    throw new Error('two fuse wires: a universal binary is not provided for');
  const start = at + sentinel.length;
  const [version, length] = [binary[start], binary[start + 1]];
  if (version !== knownVersion) throw new Error(`unknown version ${version} of the fuse wire`);
  if (length !== fuses.length) throw new Error(`${length} fuses in this binary, ${fuses.length} decided on`);
  return start + 2;
}

/** Name → on; a fuse that Electron has removed counts as off. */
export function readFuses(file: string): Map<string, boolean> {
  const binary = readFileSync(file);
  const start = findWire(binary);
  return new Map(fuses.map(([name], index) => [name, binary[start + index] === '1'.charCodeAt(0)]));
}

export function setFuses(file: string): void {
  const binary = readFileSync(file);
  const start = findWire(binary);
  for (const [index, [, on]] of fuses.entries()) binary[start + index] = (on ? '1' : '0').charCodeAt(0);
  writeFileSync(file, binary);
  const now = readFuses(file);
  const wrong = fuses.filter(([name, on]) => now.get(name) !== on).map(([name]) => name);
  if (wrong.length > 0) throw new Error(`fuses not as decided: ${wrong.join(', ')}`);
}
