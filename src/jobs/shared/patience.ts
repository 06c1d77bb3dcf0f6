import { setTimeout as sleep } from 'node:timers/promises';

/** Minutes for which the database may be away before those who wait are told. */
export const AWAY = 5;

/** Milliseconds between two tries. */
const AGAIN = 1000;

/**
 * Does what the database is asked, again while it is away, starts, ends, or has no room left: SQLSTATE classes 08 (connection), 53
 * (resources) and 57 (intervention), and faults of the network, which have none of these. `now` gives milliseconds.
 *
 * @throws what the database says for longer than `AWAY`, and any other fault at once
 */
export async function patiently<T>(
  work: () => Promise<T>,
  { signal, now = () => performance.now(), again = AGAIN }: Patience = {},
): Promise<T> {
  const began = now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error) || now() - began > AWAY * 60_000) throw error;
    }
    await sleep(again, undefined, signal ? { signal } : {});
  }
}

interface Patience {
  readonly signal?: AbortSignal | undefined;
  readonly now?: () => number;
  readonly again?: number;
}

/** Whether a fault of the database can pass by itself. */
function passes(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || /^(08|53|57)/.test(code) || code.startsWith('E');
}
