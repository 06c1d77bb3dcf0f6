import { setPriority } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { ThreadFile } from '../linear/index.ts';
import type { Work } from './queue.ts';
import type { Line, SharedQueue } from './shared/ask.ts';
import { asking } from './shared/asking.ts';
import { isOfLine, lineThrough, serveLine } from './shared/port.ts';
import type { Who } from './shared/shares.ts';

/** MB for young objects: a programme put together takes tens of them, and lives no longer than its solve. */
export const YOUNG = 192;

/** What a thread sends to its process. */
type Message<Progress, Result> =
  | { readonly progress: Progress }
  | { readonly result: Result }
  | { readonly fault: string; readonly name: string };

/** What a thread starts with: its ask, and how it may use a shared queue, where there is one. A thread that stays gets its asks as messages instead. */
interface StartData<Ask> {
  readonly ask?: Ask;
  readonly shared?: { readonly version: string; readonly who: Who } | undefined;
}

/** Starts a thread for a file that `serveThread` serves. */
export const startThread = ({ url, execArgv }: ThreadFile, workerData: object): Worker =>
  new Worker(url, { workerData, execArgv, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });

/** The answer of a thread to the job that it has: its result, or its fault. `leave` stops listening to the thread. */
export function answerOf<Progress, Result>(
  worker: Worker,
  tell: (progress: Progress) => void,
): { readonly done: Promise<Result>; leave(): void } {
  const listening = new AbortController();
  const done = new Promise<Result>((resolve, reject) => {
    const onMessage = (message: Message<Progress, Result>) => {
      if (isOfLine(message)) return;
      if ('progress' in message) tell(message.progress);
      else if ('result' in message) resolve(message.result);
      else reject(Object.assign(new Error(message.fault), { name: message.name }));
    };
    const onExit = (code: number) => reject(new Error(`the thread ended with ${code}`));
    worker.on('message', onMessage).on('error', reject).on('exit', onExit);
    listening.signal.addEventListener('abort', () => {
      worker.off('message', onMessage).off('error', reject).off('exit', onExit);
    });
  });
  return { done, leave: () => listening.abort() };
}

/**
 * Does a job in a thread of its own: `ask` goes in, and progress and result come back. `shared` is the queue of many machines that
 * the thread may use, by way of this process.
 */
export function inThread<Ask, Progress, Result>(
  file: ThreadFile,
  ask: Ask,
  tell: (progress: Progress) => void,
  shared?: { readonly line: Line; readonly version: string; readonly who: Who },
): Work<Result> {
  const start: StartData<Ask> = { ask, shared: shared && { version: shared.version, who: shared.who } };
  const worker = startThread(file, start);
  if (shared) serveLine(worker, shared.line);
  const { done } = answerOf<Progress, Result>(worker, tell);
  const end = () => void worker.terminate();
  done.then(end, end);
  return { done, stop: () => worker.postMessage('stop'), cancel: end };
}

/** Niceness of a thread that solves: a person at the machine, and a server on it, go first. */
export const NICE = 10;

/** Whether the job was cancelled: nobody wants its answer, and a thread that stays keeps nothing of it. */
export const isCancelled = ({ reason }: AbortSignal): boolean => reason === 'cancel';

/**
 * The code of a thread of `inThread`: `work` gets the ask, reports progress by `tell`, and hears by the signal when to stop. A thread
 * that stays (`warmThreads`) does this for each ask that comes, one after the other.
 */
export async function serveThread<Ask, Progress, Result>(
  work: (ask: Ask, tell: (progress: Progress) => void, signal: AbortSignal, queue?: SharedQueue) => Promise<Result>,
): Promise<void> {
  const port = parentPort!;
  let stop = new AbortController();
  const { ask, shared } = workerData as StartData<Ask>;
  const queue = shared === undefined ? undefined : asking(lineThrough(port), shared.version, shared.who);
  // Linux has a niceness for each thread, and threads that this one starts take it over; elsewhere it is the process's.
  if (process.platform === 'linux') setPriority(NICE);
  const answer = async (asked: Ask): Promise<void> => {
    stop = new AbortController();
    try {
      const result = await work(asked, (progress) => port.postMessage({ progress }), stop.signal, queue);
      port.postMessage({ result });
    } catch (error) {
      const fault = error instanceof Error ? error : new Error(String(error));
      const name = fault.name === 'Error' ? fault.constructor.name : fault.name;
      port.postMessage({ fault: fault.message, name });
    }
  };
  port.on('message', (message: 'stop' | 'cancel' | { readonly ask?: Ask }) => {
    if (message === 'stop' || message === 'cancel') stop.abort(message);
    else if (typeof message === 'object' && message.ask !== undefined) void answer(message.ask);
  });
  if (ask !== undefined) await answer(ask);
}
