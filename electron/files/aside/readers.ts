import { ReaderPool, type Reading, type ReadingEnd } from './reader-pool.ts';
import { forkReader, type StartReader } from './start-reader.ts';

/** Whoever reads what comes from outside. */
export interface Readers {
  read(reading: Reading): Promise<ReadingEnd>;
}

let start: StartReader = forkReader;
// Two, for a machine of two cores.
let chosen: Readers = new ReaderPool({ processes: 2, idleMs: 20_000, start: (file) => start(file) });

/** How this program starts a reader process; by Node's fork unless told. Before the first file is read. */
export function startReadersWith(starter: StartReader): void {
  start = starter;
}

/** A thread cannot start processes of Electron: it has the main process read for it. */
export function readThrough(other: Readers): void {
  chosen = other;
}

/** All that comes from outside is read through these. */
export const readers: Readers = { read: (reading) => chosen.read(reading) };
