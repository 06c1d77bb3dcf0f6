import { setPriority } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { ThreadFile } from '../linear/index.ts';
import type { Work } from './queue.ts';

/** What a thread tells, and what it is told. */
type Said<Progress, Result> =
  | { readonly progress: Progress }
  | { readonly result: Result }
  | { readonly fault: string };

/** Does a job in a thread of its own: what it asks for is handed in, and what it tells comes back. */
export function inThread<Ask, Progress, Result>(
  { url, execArgv }: ThreadFile,
  ask: Ask,
  tell: (progress: Progress) => void,
): Work<Result> {
  const worker = new Worker(url, { workerData: ask, execArgv });
  const done = new Promise<Result>((resolve, reject) => {
    worker.on('message', (said: Said<Progress, Result>) => {
      if ('progress' in said) tell(said.progress);
      else if ('result' in said) resolve(said.result);
      else reject(new Error(said.fault));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
  });
  const end = () => void worker.terminate();
  done.then(end, end);
  return { done, stop: () => worker.postMessage('stop'), cancel: end };
}

/** Niceness of a thread that plans: who works at the machine goes first. */
const NICE = 10;

/** What a thread of `inThread` does: it is handed the ask, tells progress, and is told when to stop. */
export async function serveThread<Ask, Progress, Result>(
  work: (ask: Ask, tell: (progress: Progress) => void, signal: AbortSignal) => Promise<Result>,
): Promise<void> {
  const port = parentPort!;
  const stop = new AbortController();
  port.on('message', () => stop.abort());
  // Linux has a niceness for each thread, and threads that this one starts take it over; elsewhere it is the process's.
  if (process.platform === 'linux') setPriority(NICE);
  try {
    const result = await work(workerData as Ask, (progress) => port.postMessage({ progress }), stop.signal);
    port.postMessage({ result });
  } catch (error) {
    port.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
}
