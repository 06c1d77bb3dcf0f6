import { words } from '../i18n/index.ts';
import type { Deadline } from '../questions/index.ts';

/** The longest delay of a timer, ms. */
const LONGEST = 2 ** 31 - 1;

/**
 * A signal that aborts at Ctrl-C or at the deadline, after `message` was shown. A second Ctrl-C ends the program as usual. Call `done` when the
 * work is over.
 */
export function interruptible(
  info: (text: string) => void,
  message = words().planning.stopping,
  deadline?: Deadline,
): { signal: AbortSignal; done(): void } {
  const stop = new AbortController();
  const end = (reason: string) => {
    info(reason);
    stop.abort();
  };
  const interrupt = () => end(message);
  process.once('SIGINT', interrupt);
  const timer = deadline && setTimeout(() => end(words().planning.timeUp), Math.min(LONGEST, 1000 * deadline.left()));
  timer?.unref();
  return {
    signal: stop.signal,
    done() {
      clearTimeout(timer);
      process.removeListener('SIGINT', interrupt);
    },
  };
}

/**
 * Messages on stderr. On a terminal, progress is one line that is overwritten; elsewhere it is at most one line in two seconds.
 * `last` is the time of the previous progress line, in ms since the program began.
 */
export function lines(
  quiet: boolean,
  last = Number.NEGATIVE_INFINITY,
): { progress(text: string | (() => string)): void; info(text: string): void; clear(): void } {
  const live = process.stderr.isTTY === true;
  return {
    progress(text) {
      const now = performance.now();
      if (quiet || now - last < (live ? 100 : 2000)) return;
      last = now;
      const line = typeof text === 'string' ? text : text();
      process.stderr.write(live ? `\r\u001b[K${line.slice(0, 79)}` : `${line}\n`);
    },
    info(text) {
      if (!quiet) process.stderr.write(`${live ? '\r\u001b[K' : ''}${text}\n`);
    },
    clear() {
      if (live && !quiet) process.stderr.write('\r\u001b[K');
    },
  };
}

/** Waits for SIGINT (Ctrl-C) or SIGTERM. */
export const terminated = (): Promise<void> =>
  new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
