import type { Flow, Heading, PlanDocument } from '../pillars/index.ts';

export interface Pair {
  readonly first: number;
  readonly second: number;
}

/** Two plans side by side; what is the same in both is left out of builds and flows. */
export interface Comparison {
  readonly cases: readonly [string, string];
  readonly sameCase: boolean;
  readonly currency: string;
  readonly npv: { readonly first: number | null; readonly second: number | null };
  readonly bound: { readonly first: number | null; readonly second: number | null };
  readonly cost: Partial<Record<Heading, Pair>>;
  readonly builds: readonly (Pair & { place: string; process: string; tier: string; year: number })[];
  /** Units over all periods, by lane. */
  readonly flows: readonly (Pair & { good: string; from: string; to: string })[];
}

export function comparePlans(a: PlanDocument, b: PlanDocument): Comparison {
  const headings = [...new Set([...Object.keys(a.cost), ...Object.keys(b.cost)])] as Heading[];
  const cost: Partial<Record<Heading, Pair>> = {};
  for (const heading of headings) cost[heading] = { first: a.cost[heading] ?? 0, second: b.cost[heading] ?? 0 };
  const builds = pairs(
    a.builds,
    b.builds,
    ({ place, process, tier, year }) => ({ place, process, tier, year }),
    (x) => x.count,
  );
  const lane = ({ good, from, to }: Flow) => ({ good, from, to });
  const moved = (plan: PlanDocument) => plan.flows.filter((flow) => flow.from !== flow.to);
  return {
    cases: [a.case, b.case],
    sameCase: a.caseHash === b.caseHash,
    currency: a.currency,
    npv: { first: a.npv, second: b.npv },
    bound: { first: a.bound, second: b.bound },
    cost,
    builds: builds.filter((x) => x.first !== x.second),
    flows: pairs(moved(a), moved(b), lane, (x) => x.amount).filter(
      (x) => Math.abs(x.first - x.second) > 1e-6 * Math.max(x.first, x.second),
    ),
  };
}

function pairs<T, K extends object>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (x: T) => K,
  value: (x: T) => number,
): (K & Pair)[] {
  const found = new Map<string, K & { first: number; second: number }>();
  const put = (list: readonly T[], side: 'first' | 'second') => {
    for (const one of list) {
      const key = keyOf(one);
      const id = JSON.stringify(key);
      const pair = found.get(id) ?? { ...key, first: 0, second: 0 };
      pair[side] += value(one);
      found.set(id, pair);
    }
  };
  put(first, 'first');
  put(second, 'second');
  return [...found.values()];
}
