import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { RunEvent } from './protocol.ts';

/** A thread with HiGHS in it. */
export interface Thread {
  /** Asks the thread for one thing; rejects when the thread refuses or dies. */
  call<T>(op: string, payload?: unknown, onEvent?: (event: RunEvent) => void): Promise<T>;
  /** Asks a running solve to end at its next check. */
  interrupt(): void;
  /** Clears an earlier `interrupt`. */
  rearm(): void;
  readonly alive: boolean;
  /** Ends the thread at once; a pending call rejects. */
  terminate(): Promise<void>;
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** The solver's code, compiled once for all threads. */
export function wasmModule(): Promise<WebAssembly.Module> {
  compiled ??= readFile(createRequire(import.meta.url).resolve('highs/runtime')).then((bytes) =>
    WebAssembly.compile(bytes),
  );
  return compiled;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onEvent: ((event: RunEvent) => void) | undefined;
}

/** Idle threads, kept because starting one takes longer than solving a small program. */
const spare: Thread[] = [];
const SPARES = 2;
/** A thread's memory never shrinks; one that holds more than this is not kept. */
const LIGHT = 300e6;

/** A thread that is idle, or a new one. */
export async function takeThread(): Promise<Thread> {
  for (let thread = spare.pop(); thread; thread = spare.pop()) if (thread.alive) return thread;
  return startThread();
}

/** Gives a thread back after use. */
export async function leaveThread(thread: Thread): Promise<void> {
  try {
    const bytes = await thread.call<number>('drop');
    if (bytes < LIGHT && spare.length < SPARES) {
      spare.push(thread);
      return;
    }
  } catch {
    // A thread that fails to let go is ended.
  }
  await thread.terminate();
}

/** Starts a thread (some 60 ms). It does not keep the process alive while nothing is asked of it. */
async function startThread(): Promise<Thread> {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { module: await wasmModule(), flag: flag.buffer },
    execArgv: [],
  });
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
  worker.on('message', (message: { id?: number; value?: unknown; error?: string } & Partial<RunEvent>) => {
    if (message.event !== undefined) {
      for (const { onEvent } of pending.values()) onEvent?.(message as RunEvent);
      return;
    }
    const waiting = pending.get(message.id!);
    pending.delete(message.id!);
    if (pending.size === 0) worker.unref();
    if (message.error === undefined) waiting?.resolve(message.value);
    else waiting?.reject(new Error(message.error));
  });
  return {
    get alive() {
      return dead === undefined;
    },
    call: <T>(op: string, payload?: unknown, onEvent?: (event: RunEvent) => void) =>
      new Promise<T>((resolve, reject) => {
        if (dead) return reject(dead);
        const id = next++;
        pending.set(id, { resolve: resolve as (value: unknown) => void, reject, onEvent });
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
