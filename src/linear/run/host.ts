import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { threads } from './parameters.ts';
import type { Operation, OperationEvent, OperationInput, OperationOutput } from './protocol.ts';
import { threadFile } from './source.ts';
import { limited } from './watch.ts';

/** A thread that runs HiGHS (thread/worker.ts). */
export interface Thread {
  /** Calls an operation. Rejects if the operation throws or the thread dies. */
  call<K extends Operation>(
    op: K,
    payload?: OperationInput<K>,
    onEvent?: (event: OperationEvent<K>) => void,
  ): Promise<OperationOutput<K>>;
  /** Requests that the running operation ends at its next check. */
  interrupt(): void;
  /** Clears an earlier `interrupt`. */
  rearm(): void;
  readonly alive: boolean;
  /** Ends the thread at once. Pending calls reject. */
  terminate(): Promise<void>;
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** The WebAssembly code of HiGHS, compiled once for all threads. */
function wasmModule(): Promise<WebAssembly.Module> {
  compiled ??= readFile(createRequire(import.meta.url).resolve('highs/runtime')).then((bytes) =>
    WebAssembly.compile(bytes),
  );
  return compiled;
}

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onEvent: ((event: never) => void) | undefined;
}

interface Message {
  readonly id: number;
  readonly event?: never;
  readonly value?: never;
  readonly error?: string;
}

/** Idle threads for reuse: a new one takes longer to start than a small program takes to solve. */
const spare: Thread[] = [];

/** Takes an idle thread, or starts a new one. */
export async function takeThread(): Promise<Thread> {
  for (let thread = spare.pop(); thread; thread = spare.pop()) if (thread.alive) return thread;
  return startThread();
}

/** Returns a thread after use. */
export async function leaveThread(thread: Thread): Promise<void> {
  try {
    const bytes = await thread.call('drop');
    if (bytes < threads.light && spare.length < threads.spares) {
      spare.push(thread);
      return;
    }
  } catch {
    // A thread that fails to drop its model is terminated.
  }
  await thread.terminate();
}

/**
 * Calls an operation that a signal can abort. The thread then ends the operation itself, or is terminated after `patience` milliseconds; the
 * result is undefined in that case.
 */
export async function callUntil<K extends Operation>(
  thread: Thread,
  op: K,
  payload: OperationInput<K>,
  { signal, patience = threads.patience }: { readonly signal: AbortSignal; readonly patience?: number },
  onEvent: (event: OperationEvent<K>) => void,
): Promise<OperationOutput<K> | undefined> {
  thread.rearm();
  let late: NodeJS.Timeout | undefined;
  let ended = false;
  const stop = (): void => {
    thread.interrupt();
    late = setTimeout(() => {
      ended = true;
      void thread.terminate();
    }, patience);
  };
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await thread.call(op, payload, onEvent);
  } catch (error) {
    if (ended) return undefined;
    await thread.terminate();
    throw error;
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', stop);
  }
}

/** Runs an operation in a thread of its own, until it ends, the time is up (`limited`) or the signal aborts. */
export async function runInThread<K extends Operation>(
  op: K,
  task: OperationInput<K>,
  { seconds, signal }: { readonly seconds: number; readonly signal?: AbortSignal | undefined },
  onEvent: (event: OperationEvent<K>) => void,
): Promise<OperationOutput<K> | undefined> {
  if (signal?.aborted) return undefined;
  const thread = await takeThread();
  const call = (until: AbortSignal) => callUntil(thread, op, task, { signal: until }, onEvent);
  const { value, error } = await limited(Math.max(0, seconds), signal, call, 1);
  if (thread.alive) await leaveThread(thread);
  if (error !== undefined) throw new Error(error);
  return value;
}

/** Starts a thread (about 60 ms; 250 ms from TypeScript sources). It keeps the process alive only during a call. */
async function startThread(): Promise<Thread> {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const { url, execArgv } = threadFile('thread/worker', import.meta.url);
  const worker = new Worker(url, { workerData: { module: await wasmModule(), flag: flag.buffer }, execArgv });
  const pending = new Map<number, Pending>();
  let next = 0;
  let dead: Error | undefined;
  worker.unref();
  const die = (error: Error): void => {
    dead ??= error;
    for (const { reject } of pending.values()) reject(dead);
    pending.clear();
  };
  worker.on('error', (error) => die(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => die(new Error('the solver thread has ended')));
  worker.on('message', ({ id, event, value, error }: Message) => {
    const waiting = pending.get(id);
    if (event !== undefined) {
      waiting?.onEvent?.(event);
      return;
    }
    pending.delete(id);
    if (pending.size === 0) worker.unref();
    if (error === undefined) waiting?.resolve(value!);
    else waiting?.reject(new Error(error));
  });
  return {
    get alive() {
      return dead === undefined;
    },
    call: (op, payload, onEvent) =>
      new Promise((resolve, reject) => {
        if (dead) return reject(dead);
        const id = next++;
        pending.set(id, { resolve, reject, onEvent });
        worker.ref();
        worker.postMessage({ id, op, payload });
      }),
    interrupt: () => void Atomics.store(flag, 0, 1),
    rearm: () => void Atomics.store(flag, 0, 0),
    terminate: async () => {
      die(new Error('the solver thread was ended'));
      await worker.terminate();
    },
  };
}
