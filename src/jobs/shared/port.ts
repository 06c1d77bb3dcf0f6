import type { MessagePort, Worker } from 'node:worker_threads';
import { JobError, type Line } from './ask.ts';

/** What a thread sends to its process about the queue; each request has a number. */
type Request =
  | { readonly put: Parameters<Line['put']> }
  | { readonly ask: Parameters<Line['ask']>[0] }
  | { readonly stop: true }
  | { readonly cancel: true };

/** What the process answers to a request. */
type Reply =
  | { readonly found: Uint8Array | undefined }
  | { readonly told: Uint8Array }
  | { readonly fault: string; readonly ofJob?: string | undefined };

type Numbered<T> = { readonly line: number; readonly message: T };

/** What goes over a line between a thread and its process, told apart from the thread's other messages. */
export const isOfLine = (message: unknown): message is Numbered<unknown> =>
  typeof message === 'object' && message !== null && 'line' in message;

/** In a thread: a line that leads through its process, so that all its threads share one. */
export function lineThrough(port: MessagePort): Line {
  const waiting = new Map<number, (said: Reply) => void>();
  let count = 0;
  port.on('message', (message: unknown) => {
    if (isOfLine(message)) waiting.get(message.line)?.(message.message as Reply);
  });
  const send = (line: number, message: Request) => port.postMessage({ line, message } satisfies Numbered<Request>);
  const request = (
    message: Request,
    begun: (line: number) => void,
    onTold: (told: Uint8Array) => void = () => {},
  ): Promise<Uint8Array | undefined> => {
    const line = count++;
    return new Promise<Uint8Array | undefined>((resolve, reject) => {
      waiting.set(line, (said) => {
        if ('told' in said) return onTold(said.told);
        waiting.delete(line);
        if ('found' in said) resolve(said.found);
        else reject(said.ofJob === undefined ? new Error(said.fault) : new JobError(said.fault, said.ofJob));
      });
      send(line, message);
      begun(line);
    });
  };
  return {
    async put(...put) {
      await request({ put }, () => {});
    },
    async ask(ask, { signal, stop, onProgress }) {
      const begun = (line: number) => {
        signal?.addEventListener('abort', () => send(line, { cancel: true }), { once: true });
        if (stop?.aborted) send(line, { stop: true });
        else stop?.addEventListener('abort', () => send(line, { stop: true }), { once: true });
      };
      return (await request({ ask }, begun, onProgress))!;
    },
    close: async () => {},
  };
}

/** In the process: answers the line of a thread; what the thread asked is cancelled when it ends. */
export function serveLine(worker: Worker, line: Line): void {
  const asked = new Map<number, { readonly cancel: AbortController; readonly stop: AbortController }>();
  const say = (number: number, message: Reply) =>
    worker.postMessage({ line: number, message } satisfies Numbered<Reply>);
  const answer = async (number: number, message: Request): Promise<void> => {
    if ('stop' in message) return asked.get(number)?.stop.abort();
    if ('cancel' in message) return asked.get(number)?.cancel.abort();
    const signals = { cancel: new AbortController(), stop: new AbortController() };
    asked.set(number, signals);
    try {
      const watch = {
        signal: signals.cancel.signal,
        stop: signals.stop.signal,
        onProgress: (told: Uint8Array) => say(number, { told }),
      };
      say(number, {
        found: 'put' in message ? void (await line.put(...message.put)) : await line.ask(message.ask, watch),
      });
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      say(number, { fault, ofJob: error instanceof JobError ? error.fault : undefined });
    } finally {
      asked.delete(number);
    }
  };
  worker.on('message', (message: unknown) => {
    if (isOfLine(message)) void answer(message.line, message.message as Request);
  });
  worker.once('exit', () => {
    for (const { cancel } of asked.values()) cancel.abort();
  });
}
