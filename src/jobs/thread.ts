import { setPriority } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { ThreadFile } from '../linear/index.ts';
import type { Work } from './queue.ts';
import type { Line, SharedQueue } from './shared/ask.ts';
import { asking } from './shared/asking.ts';
import { isOfLine, lineThrough, serveLine } from './shared/port.ts';
import type { Who } from './shared/shares.ts';

/** Megabytes of the young generation of V8: an assembled programme takes tens of them, and is garbage after its solve. */
export const YOUNG = 192;

/** Messages from a thread to its process. */
type Message<Progress, Result> =
  | { readonly progress: Progress }
  | { readonly result: Result }
  | { readonly fault: string; readonly name: string };

/** Initial data of a thread: its request, and the shared queue that it may use. A warm thread gets its requests as messages instead. */
interface StartData<Ask> {
  readonly ask?: Ask;
  readonly shared?: { readonly version: string; readonly who: Who } | undefined;
}

/** Starts a thread whose file calls `serveThread`. */
export const startThread = ({ url, execArgv }: ThreadFile, workerData: object): Worker =>
  new Worker(url, { workerData, execArgv, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });

/** Options of a pool of at most `count` threads of a file, each of which runs one task at a time. */
export const ofThreads = ({ url, execArgv }: ThreadFile, count: number) => ({
  filename: url.href,
  maxThreads: count,
  concurrentTasksPerWorker: 1,
  ...(execArgv.length > 0 && { execArgv: [...execArgv] }),
});

/** Awaits the result or the error of a thread's job. `leave` stops listening to the thread. */
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

/** Runs a job in a thread of its own. `shared` is the shared queue that the thread may use through this process. */
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

/** Niceness of a solver thread: lower priority than interactive programs and servers. */
export const NICE = 10;

/** Whether the job was cancelled, and not only stopped: its answer is not needed, and a warm thread must not cache it. */
export const isCancelled = ({ reason }: AbortSignal): boolean => reason === 'cancel';

/**
 * The program of a thread of `inThread` or `warmThreads`: `work` gets the request, reports progress by `tell`, and stops when the signal aborts. A warm thread
 * does this for each request, one after the other.
 */
export async function serveThread<Ask, Progress, Result>(
  work: (ask: Ask, tell: (progress: Progress) => void, signal: AbortSignal, queue?: SharedQueue) => Promise<Result>,
): Promise<void> {
  const port = parentPort!;
  let stop = new AbortController();
  const { ask, shared } = workerData as StartData<Ask>;
  const queue = shared === undefined ? undefined : asking(lineThrough(port), shared.version, shared.who);
  // Linux has a niceness for each thread, which its own threads inherit. On other systems it would apply to the whole process.
  if (process.platform === 'linux') setPriority(NICE);
  const answer = async (request: Ask): Promise<void> => {
    stop = new AbortController();
    try {
      const result = await work(request, (progress) => port.postMessage({ progress }), stop.signal, queue);
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
