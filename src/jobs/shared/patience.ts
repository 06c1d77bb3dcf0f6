import { setTimeout as sleep } from 'node:timers/promises';

/** Minutes for which the database may be away before its error is thrown. */
export const AWAY = 5;

/** Milliseconds between two attempts. */
const DELAY = 1000;

/**
 * Runs work on the database, and retries while the database is away, starts, stops, or is out of resources: SQLSTATE classes 08 (connection), 53 (resources)
 * and 57 (intervention), and network errors, which have no SQLSTATE. `now` returns milliseconds.
 *
 * @throws an error that lasts longer than `AWAY`, and any other error at once
 */
export async function patiently<T>(
  work: () => Promise<T>,
  { signal, now = () => performance.now(), delay = DELAY }: Patience = {},
): Promise<T> {
  const began = now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error) || now() - began > AWAY * 60_000) throw error;
    }
    await sleep(delay, undefined, signal ? { signal } : {});
  }
}

interface Patience {
  readonly signal?: AbortSignal | undefined;
  readonly now?: () => number;
  readonly delay?: number;
}

/** Whether an error of the database may be temporary. */
function isTransient(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || /^(08|53|57)/.test(code) || code.startsWith('E');
}
