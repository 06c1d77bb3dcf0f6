import { hostname, userInfo } from 'node:os';

/** The client of a job. */
export interface Who {
  /** Name of the client. Clients share the workers evenly, whatever the number of their jobs. */
  readonly by: string;
  /** Whether a person waits for the answer. */
  readonly urgent?: boolean | undefined;
}

/** The user of this machine who runs the program. */
export const thisUser = (): Who => ({ by: `${userInfo().username}@${hostname()}` });

/** First priority of urgent jobs; that of others is 0. Both count down. */
export const URGENT = 1_000_000_000;

/** Milliseconds for which the position of the queue is cached: a thousand jobs are sent in less time. */
const CACHE = 500;

/**
 * The priority of the next job of each client, by start-time fair queueing (Goyal, Vin and Cheng 1996). The virtual start time of a job is the end of the
 * client's job before it, and not before the current position of the queue. So a client with one job comes before the rest of a client's thousand jobs.
 * `place` returns the highest priority of a waiting or running job in a class.
 */
export function fairShares(place: (from: number) => Promise<number | undefined>, now = () => performance.now()) {
  const ends = new Map<string, number>();
  const places = new Map<number, { readonly at: number; readonly start: Promise<number> }>();
  const startOf = async (from: number): Promise<number> => {
    const highest = await place(from);
    if (highest !== undefined) return from - highest;
    for (const who of ends.keys()) if (who.startsWith(`${from} `)) ends.delete(who);
    return 0;
  };
  return async ({ by, urgent }: Who): Promise<number> => {
    const from = urgent ? URGENT : 0;
    const cached = places.get(from);
    const place = cached && now() - cached.at < CACHE ? cached : { at: now(), start: startOf(from) };
    places.set(from, place);
    const begin = await place.start;
    const who = `${from} ${by}`;
    const start = Math.max(begin, ends.get(who) ?? 0);
    ends.set(who, start + 1);
    return from - start;
  };
}
