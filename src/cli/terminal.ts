import { words } from '../i18n/index.ts';
import type { Deadline } from '../questions/index.ts';

/** The longest time of a timer, ms. */
const LONGEST = 2 ** 31 - 1;
/**
 * A signal that Ctrl-C sets, or the end of the time for solving, telling what is kept; the second Ctrl-C ends the program as usual.
 */
export function interruptible(
  say: (text: string) => void,
  stopping = words().planning.stopping,
  time?: Deadline,
): { signal: AbortSignal; done(): void } {
  const stop = new AbortController();
  const end = (why: string) => {
    say(why);
    stop.abort();
  };
  const interrupt = () => end(stopping);
  process.once('SIGINT', interrupt);
  const late = time && setTimeout(() => end(words().planning.timeUp), Math.min(LONGEST, 1000 * time.left()));
  late?.unref();
  return {
    signal: stop.signal,
    done() {
      clearTimeout(late);
      process.removeListener('SIGINT', interrupt);
    },
  };
}

/**
 * Plain lines of progress on stderr, written over on a terminal; at most one in two seconds elsewhere. `last`: when the
 * line before was told, in ms since the program began; none unless given.
 */
export function lines(
  quiet: boolean,
  last = Number.NEGATIVE_INFINITY,
): { tell(text: string | (() => string)): void; say(text: string): void; end(): void } {
  const live = process.stderr.isTTY === true;
  return {
    tell(what) {
      const now = performance.now();
      if (quiet || now - last < (live ? 100 : 2000)) return;
      last = now;
      const text = typeof what === 'string' ? what : what();
      process.stderr.write(live ? `\r\u001b[K${text.slice(0, 79)}` : `${text}\n`);
    },
    say(text) {
      if (!quiet) process.stderr.write(`${live ? '\r\u001b[K' : ''}${text}\n`);
    },
    end() {
      if (live && !quiet) process.stderr.write('\r\u001b[K');
    },
  };
}

/** Waits for Ctrl-C or the end that the system asks for. */
export const ended = (): Promise<void> =>
  new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
