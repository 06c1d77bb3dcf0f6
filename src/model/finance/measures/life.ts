import { addTo } from '../../../case/index.ts';
import { spending } from '../../frame/index.ts';
import { type Site, type SiteRows, siteRows } from './books.ts';
import type { Lanes } from './lanes.ts';
import type { Operations } from './pools.ts';

/** A plant over its life, by year from the start of the case, at constant prices. */
export interface Lifetime extends Readonly<Record<keyof SiteRows, readonly number[]>> {
  readonly place: string;
  readonly process: string;
  /** Capital cost of the builds of the plan, and of their replacement when worn out. */
  readonly capex: readonly number[];
  readonly replacement: readonly number[];
  /** Contingency in both. */
  readonly contingency: readonly number[];
  /** Residual value, in the last year. */
  readonly residual: number;
  /** First year of spending and of service, from the start. */
  readonly begins: number;
  readonly opens: number;
  /** Last year of service. */
  readonly ends: number;
  readonly buys: ReadonlyMap<string, readonly number[]>;
  readonly atCost: ReadonlySet<string>;
  /** The plant that buys more than half of its sales in the last year of the case, and its share. */
  readonly buyer?: { readonly key: string; readonly share: number };
}

/**
 * The life of a candidate with builds, from its first spending to the end of life of its last build (or to its
 * closing). Years after the horizon repeat its last year; builds are replaced when worn out, at their cost with
 * contingency. In the year after the end, what is left has a straight-line residual value, without contingency. `until`
 * is the year in which its main buyer is gone: then nothing is sold and nothing is left of worth. Undefined if nothing
 * is built.
 */
export function lifetime(
  plan: Operations,
  lanes: Lanes,
  key: string,
  site: Site,
  until = Number.POSITIVE_INFINITY,
): Lifetime | undefined {
  const { frame } = lanes;
  const { start, end } = frame.horizon;
  const k = frame.candidates.find((candidate) => candidate.key === key)!;
  const builds = plan.builds.filter((b) => b.place === k.place && b.process === k.process);
  if (builds.length === 0) return undefined;
  const { life, lead } = k.processRow;
  const closed = plan.closings.find((x) => x.place === k.place && x.process === k.process)?.year ?? Infinity;
  const worn = Math.max(...builds.map((b) => b.year + life));
  const ends = Math.min(closed, Math.max(until, end), worn);
  const costOf = (b: (typeof builds)[number]): number => {
    const tier = frame.rows.tiers.find((t) => t.process === b.process && t.tier === b.tier)!;
    return (b.count * tier.capex + (b.size ?? 0) * tier.capex_per_unit) * k.row.capex_factor;
  };
  const [spent, replaced, spare] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
  const spend = (into: Map<number, number>, year: number, amount: number) => {
    const years = spending(year, lead);
    for (const y of years) addTo(into, y, amount / years.length);
  };
  let residual = 0;
  for (const b of builds) {
    const cost = costOf(b);
    const { contingency } = k.processRow;
    const paid = cost * (1 + contingency);
    spend(spent, b.year, paid);
    spend(spare, b.year, cost * contingency);
    let over = b.year + life;
    for (; over >= end && over < ends; over += life) {
      spend(replaced, over, paid);
      spend(spare, over, cost * contingency);
    }
    if (closed === Infinity && ends === worn && over > ends) residual += (cost * (over - ends)) / life;
  }
  const begins = Math.min(...spent.keys()) - start;
  const years = ends - start + (residual > 0 ? 1 : 0);
  const repeated = (row: readonly number[]): number[] =>
    Array.from({ length: years }, (_, t) =>
      t < begins || t >= ends - start ? 0 : (row[Math.min(t, end - start - 1)] ?? 0),
    );
  const byYear = (sums: ReadonlyMap<number, number>) =>
    Array.from({ length: years }, (_, t) => sums.get(start + t) ?? 0);
  return {
    place: k.place,
    process: k.process,
    ...siteRows((name) => repeated(site[name])),
    capex: byYear(spent),
    replacement: byYear(replaced),
    contingency: byYear(spare),
    residual,
    begins,
    opens: Math.min(...builds.map((b) => b.year)) - start,
    ends: ends - 1 - start,
    buys: new Map([...site.buys].map(([seller, row]) => [seller, repeated(row)])),
    atCost: site.atCost,
  };
}
