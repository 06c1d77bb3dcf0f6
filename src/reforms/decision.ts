import type { Assembled } from '../plan/index.ts';
import type { Builds } from './stress/performance.ts';

/** What a solution builds, closes and lays, in the form of the plan document. `at` gives the value of a column. */
export function decisionOf({ frame }: Assembled, at: (col: number) => number): Builds {
  const { variables } = frame;
  const builds = variables.builds.flatMap((b) => {
    const count = Math.round(at(b.count));
    if (count === 0) return [];
    const { place, process } = b.candidate;
    const size = b.size === undefined ? {} : { size: at(b.size) };
    return [{ place, process, tier: b.tier.tier, year: b.year, count, ...size }];
  });
  const closings = frame.candidates.flatMap((k) => {
    const closed = frame.periods.find((_, p) => {
      const col = variables.closed(k, p);
      return col !== undefined && Math.round(at(col)) === 1;
    });
    return closed ? [{ place: k.place, process: k.process, year: closed.period.year }] : [];
  });
  const legs = frame.legs.all.flatMap((b) => (Math.round(at(b.col)) === 1 ? [{ leg: b.leg, year: b.year }] : []));
  return { builds, closings, legs };
}
