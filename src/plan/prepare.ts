import type { PlanDocument } from '../model/index.ts';
import type { Assembled } from '../search/index.ts';

/**
 * Fixes the builds, sizes, closings and legs of a plan in a programme: what is built is given, flows are free. Only those before a year where
 * one is given; what comes then is free.
 */
export function pinned(
  plan: Pick<PlanDocument, 'builds' | 'closings' | 'legs'>,
  before: number = Number.POSITIVE_INFINITY,
): (model: Assembled) => void {
  const id = (...parts: (string | number)[]) => parts.join('\u0000');
  const builds = new Map(plan.builds.map((b) => [id(b.place, b.process, b.tier, b.year), b]));
  const closings = new Map(plan.closings.map((c) => [id(c.place, c.process), c.year]));
  const legs = new Set(plan.legs.map((l) => id(l.leg, l.year)));
  return ({ frame }) => {
    const { program, variables } = frame;
    for (const b of variables.builds) {
      if (b.year >= before) continue;
      const found = builds.get(id(b.candidate.place, b.candidate.process, b.tier.tier, b.year));
      program.setBounds(b.count, found?.count ?? 0, found?.count ?? 0);
      if (b.size !== undefined) program.setBounds(b.size, found?.size ?? 0, found?.size ?? 0);
    }
    for (const k of frame.candidates) {
      frame.periods.forEach(({ period }, p) => {
        const col = variables.closed(k, p);
        const year = closings.get(id(k.place, k.process));
        if (period.year >= before && !(year !== undefined && year < before)) return;
        const closed = year !== undefined && year <= period.year ? 1 : 0;
        if (col !== undefined) program.setBounds(col, closed, closed);
      });
    }
    for (const b of frame.legs.all) {
      if (b.year >= before) continue;
      const there = legs.has(id(b.leg, b.year)) ? 1 : 0;
      program.setBounds(b.col, there, there);
    }
  };
}

/** Asks for at least one build at each candidate (`place/process`). Gives the keys that nothing can be built at: there is no plan then. */
export function required(keys: readonly string[]): (model: Assembled) => string[] {
  return ({ frame }) =>
    keys.filter((key) => {
      const builds = frame.variables.builds.filter((b) => b.candidate.key === key);
      const row = frame.program.row(`require ${key}`, 1, Number.POSITIVE_INFINITY);
      for (const b of builds) frame.program.add(row, b.count, 1);
      return builds.length === 0;
    });
}
