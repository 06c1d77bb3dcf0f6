import { parentPort, workerData } from 'node:worker_threads';
import loadHighs, { type Highs } from 'highs';
import type { Operation, Operations } from '../protocol.ts';
import { interchange } from './interchange/interchange.ts';
import { openModel } from './open-model.ts';

/** The program of a solver thread: HiGHS with one model, and the operations on it. */
const { module, flag } = workerData as { readonly module: WebAssembly.Module; readonly flag: SharedArrayBuffer };
const stop = new Int32Array(flag);
const port = parentPort!;
const load = loadHighs as unknown as (options: { wasmModule: WebAssembly.Module }) => Promise<Highs>;
const stopped = () => Atomics.load(stop, 0) === 1;
const highs = await load({ wasmModule: module });

const operations: { readonly [K in Operation]: Operations[K] } = {
  ...openModel(highs, stopped),
  version: () => highs.version.string,
  interchange: (task, tell) => interchange(highs, task, tell, stopped),
};

port.on('message', ({ id, op, payload }: { id: number; op: Operation; payload: never }) => {
  try {
    const tell = (event: unknown) => port.postMessage({ id, event });
    const value = (operations[op] as (payload: unknown, tell: (event: unknown) => void) => unknown)(payload, tell);
    port.postMessage({ id, value });
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
