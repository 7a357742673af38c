import { parentPort, workerData } from 'node:worker_threads';
import { type LayoutInput, runLayout } from './layout-run.js';

/** Runs a layout off the main thread, so that a large graph does not stop the program. */
const positions = runLayout(workerData as LayoutInput);
parentPort?.postMessage(positions);
