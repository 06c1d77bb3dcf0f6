import type { LpResult } from '../../linear/index.ts';
import type { Master, Point } from '../master/types.ts';
import type { SearchContext } from '../options.ts';
import { searchRestricted } from './restricted-master.ts';

/** A search for plans in another thread, which runs while the main thread solves the root node or branches. */
export interface BackgroundSearch {
  /** Starts from a relaxation, unless it has started already. */
  begin(lp: LpResult, point: (lp: LpResult) => Point): void;
  /** Passes on the last relaxation. The search uses only the first and the last one, so that its plans do not depend on the clock. */
  last(lp: LpResult, point: (lp: LpResult) => Point): void;
  /** The first plan, as soon as it is found; undefined if there is none. */
  first(): Promise<Float64Array | undefined>;
  /** The best plan when the search has ended; undefined if it was never started. */
  best(): Promise<Float64Array | undefined>;
  stop(): void;
}

/** Stands for no background search. */
export const noBackgroundSearch: BackgroundSearch = {
  begin() {},
  last() {},
  first: async () => undefined,
  best: async () => undefined,
  stop() {},
};

/** Runs the search on the restricted master (`searchRestricted`), from a known plan if there is one. */
export function backgroundSearch(
  { model, session, large }: Pick<Master, 'model' | 'session' | 'large'>,
  options: SearchContext,
  seconds: () => number,
  start?: Float64Array,
): BackgroundSearch {
  const { signal } = options;
  const ends = new AbortController();
  const first = deferred<Float64Array | undefined>();
  const last = deferred<Point | undefined>();
  let search: Promise<Float64Array | undefined> | undefined;
  let firstLp: LpResult | undefined;
  return {
    begin(lp, point) {
      if (search || lp.status !== 'optimal') return;
      firstLp = lp;
      const context = { ...options, signal: signal ? AbortSignal.any([signal, ends.signal]) : ends.signal };
      search = searchRestricted(model, session.model.integer, point(lp), context, {
        last: last.promise,
        onFirst: first.resolve,
        seconds,
        byPeriod: !large,
        start,
      });
      search.catch(() => first.resolve(undefined));
    },
    last(lp, point) {
      last.resolve(lp !== firstLp && lp.status === 'optimal' ? point(lp) : undefined);
    },
    first: async () => search && first.promise,
    async best() {
      last.resolve(undefined);
      return search;
    },
    stop() {
      ends.abort();
      last.resolve(undefined);
    },
  };
}

/** A promise that is resolved from outside (`Promise.withResolvers` needs Node 22). */
function deferred<T>(): { readonly promise: Promise<T>; resolve(value: T): void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
