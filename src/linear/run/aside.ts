import { Worker } from 'node:worker_threads';
import { wasmModule } from './thread.ts';

interface AsideOptions {
  readonly seconds: number;
  readonly signal?: AbortSignal;
}

/** Seconds beyond its time after which a thread that does not end by itself is ended. */
const LATE = 1;

/** Runs a search of plans in a thread of its own, handing on what it tells, until it ends, time is up or it is stopped. */
export async function aside<Message>(
  file: string,
  task: unknown,
  { seconds, signal }: AsideOptions,
  onMessage: (message: Message) => void,
): Promise<void> {
  const workerData = { module: await wasmModule(), task };
  const worker = new Worker(new URL(`./${file}`, import.meta.url), { workerData, execArgv: [] });
  const stop = () => void worker.terminate();
  const late = setTimeout(stop, (seconds + LATE) * 1000);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', () => resolve());
      worker.on('message', onMessage);
    });
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', stop);
  }
}
