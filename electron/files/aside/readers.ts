import { ReaderPool } from './reader-pool.ts';
import { forkReader, type StartReader } from './start-reader.ts';

let start: StartReader = forkReader;

/** How this program starts a reader process; by Node's fork unless told. Before the first file is read. */
export function startReadersWith(starter: StartReader): void {
  start = starter;
}

/** All that comes from outside is read in these; two, for a machine of two cores. */
export const readers = new ReaderPool({ processes: 2, idleMs: 20_000, start: (file) => start(file) });
