/** The thread that long plans are read in, so that the window is answered meanwhile. */
import { parentPort } from 'node:worker_threads';
import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';

parentPort?.on('message', (text: string) => parentPort?.postMessage(readPlan(text)));
