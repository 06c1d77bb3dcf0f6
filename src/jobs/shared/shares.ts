import { hostname, userInfo } from 'node:os';

/** Who asks, and whether somebody waits at a page for the answer. */
export interface Who {
  /** Those who ask share the workers evenly, however much each asks. */
  readonly by: string;
  readonly urgent?: boolean | undefined;
}

/** The user of this machine who runs the program. */
export const thisUser = (): Who => ({ by: `${userInfo().username}@${hostname()}` });

/** Priorities of jobs that somebody waits for begin here; those of the others at 0. Both count down. */
export const URGENT = 1_000_000_000;

/** Milliseconds for which the place of the queue is taken as known: a thousand jobs are sent in less. */
const KNOWN = 500;

/**
 * The priority of the next job of each who asks: start-time fair queueing (Goyal, Vin and Cheng 1996). A job starts, in units of
 * jobs, where the one before it of the same who asks ends, and not before what the queue is at now: who asks for one job comes before the
 * rest of those of who asked for a thousand. `place` gives the highest priority that waits or is worked on in a class.
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
    const known = places.get(from);
    const place = known && now() - known.at < KNOWN ? known : { at: now(), start: startOf(from) };
    places.set(from, place);
    const begin = await place.start;
    const who = `${from} ${by}`;
    const start = Math.max(begin, ends.get(who) ?? 0);
    ends.set(who, start + 1);
    return from - start;
  };
}
