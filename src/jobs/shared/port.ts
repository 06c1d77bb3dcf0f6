import type { MessagePort, Worker } from 'node:worker_threads';
import { JobError, type Line } from './ask.ts';

/** Messages from a thread to its process about the queue. Each request has a number. */
type Request =
  | { readonly put: Parameters<Line['put']> }
  | { readonly ask: Parameters<Line['ask']>[0] }
  | { readonly stop: true }
  | { readonly cancel: true };

/** Replies of the process. */
type Reply =
  | { readonly found: Uint8Array | undefined }
  | { readonly progress: Uint8Array }
  | { readonly fault: string; readonly ofJob?: string | undefined };

type Numbered<T> = { readonly line: number; readonly message: T };

/** Whether a message between a thread and its process belongs to their line. */
export const isOfLine = (message: unknown): message is Numbered<unknown> =>
  typeof message === 'object' && message !== null && 'line' in message;

/** The line of a thread to the line of its process, which all threads of the process share. */
export function lineThrough(port: MessagePort): Line {
  const waiting = new Map<number, (reply: Reply) => void>();
  let count = 0;
  port.on('message', (message: unknown) => {
    if (isOfLine(message)) waiting.get(message.line)?.(message.message as Reply);
  });
  const send = (line: number, message: Request) => port.postMessage({ line, message } satisfies Numbered<Request>);
  const request = (
    message: Request,
    onSend: (line: number) => void,
    onProgress: (progress: Uint8Array) => void = () => {},
  ): Promise<Uint8Array | undefined> => {
    const line = count++;
    return new Promise<Uint8Array | undefined>((resolve, reject) => {
      waiting.set(line, (reply) => {
        if ('progress' in reply) return onProgress(reply.progress);
        waiting.delete(line);
        if ('found' in reply) resolve(reply.found);
        else reject(reply.ofJob === undefined ? new Error(reply.fault) : new JobError(reply.fault, reply.ofJob));
      });
      send(line, message);
      onSend(line);
    });
  };
  return {
    async put(...put) {
      await request({ put }, () => {});
    },
    async ask(ask, { signal, stop, onProgress }) {
      const onSend = (line: number) => {
        signal?.addEventListener('abort', () => send(line, { cancel: true }), { once: true });
        if (stop?.aborted) send(line, { stop: true });
        else stop?.addEventListener('abort', () => send(line, { stop: true }), { once: true });
      };
      return (await request({ ask }, onSend, onProgress))!;
    },
    close: async () => {},
  };
}

/** Serves the line of a thread, in its process. The thread's requests are cancelled when it ends. */
export function serveLine(worker: Worker, line: Line): void {
  const open = new Map<number, { readonly cancel: AbortController; readonly stop: AbortController }>();
  const reply = (number: number, message: Reply) =>
    worker.postMessage({ line: number, message } satisfies Numbered<Reply>);
  const answer = async (number: number, message: Request): Promise<void> => {
    if ('stop' in message) return open.get(number)?.stop.abort();
    if ('cancel' in message) return open.get(number)?.cancel.abort();
    const signals = { cancel: new AbortController(), stop: new AbortController() };
    open.set(number, signals);
    try {
      const watch = {
        signal: signals.cancel.signal,
        stop: signals.stop.signal,
        onProgress: (progress: Uint8Array) => reply(number, { progress }),
      };
      reply(number, {
        found: 'put' in message ? void (await line.put(...message.put)) : await line.ask(message.ask, watch),
      });
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      reply(number, { fault, ofJob: error instanceof JobError ? error.fault : undefined });
    } finally {
      open.delete(number);
    }
  };
  worker.on('message', (message: unknown) => {
    if (isOfLine(message)) void answer(message.line, message.message as Request);
  });
  worker.once('exit', () => {
    for (const { cancel } of open.values()) cancel.abort();
  });
}
