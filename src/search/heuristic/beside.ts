import type { LpResult } from '../../linear/index.ts';
import type { Master } from '../master/master.ts';
import { later, type Point } from '../master/point.ts';
import type { Growing } from '../options.ts';
import { searchRestricted } from './restricted-master.ts';

/** Plans that are looked for in another thread while the relaxation goes on. */
export interface Beside {
  /** Begins with a point of the relaxation, if it has not begun. */
  begin(lp: LpResult, point: (lp: LpResult) => Point): void;
  /** Hands on the last point. Plans are looked for from the first and the last, whatever the clock says: they are the same each time. */
  last(lp: LpResult, point: (lp: LpResult) => Point): void;
  /** The first plan, as soon as it is there; undefined where there is none. */
  first(): Promise<Float64Array | undefined>;
  /** The best plan, when there are no more points; undefined where it was not begun. */
  best(): Promise<Float64Array | undefined>;
  stop(): void;
}

/** Nothing is looked for beside the relaxation. */
export const nothingBeside: Beside = {
  begin() {},
  last() {},
  first: async () => undefined,
  best: async () => undefined,
  stop() {},
};

/** The search on the restricted master (`searchRestricted`), from a plan where one is known. */
export function plansBeside(
  { model, session, large }: Pick<Master, 'model' | 'session' | 'large'>,
  options: Growing,
  seconds: () => number,
  start?: Float64Array,
): Beside {
  const { signal } = options;
  const ends = new AbortController();
  const early = later<Float64Array | undefined>();
  const end = later<Point | undefined>();
  let search: Promise<Float64Array | undefined> | undefined;
  let begun: LpResult | undefined;
  return {
    begin(lp, point) {
      if (search || lp.status !== 'optimal') return;
      begun = lp;
      const own = { ...options, signal: signal ? AbortSignal.any([signal, ends.signal]) : ends.signal };
      const how = { last: end.promise, first: early.give, seconds, byPeriod: !large, ...(start ? { start } : {}) };
      search = searchRestricted(model, session.model.integer, point(lp), own, how);
      search.catch(() => early.give(undefined));
    },
    last(lp, point) {
      end.give(lp !== begun && lp.status === 'optimal' ? point(lp) : undefined);
    },
    first: async () => search && early.promise,
    async best() {
      end.give(undefined);
      return search;
    },
    stop() {
      ends.abort();
      end.give(undefined);
    },
  };
}
