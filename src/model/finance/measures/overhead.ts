import { siteKey } from '../../../case/index.ts';
import type { CostLine } from '../../document.ts';
import type { Entry, Site } from './books.ts';
import type { Lanes } from './lanes.ts';
import { boughtShare, type Operations, type Pools } from './pools.ts';

/**
 * Books the running cost of plants other than their purchases: variable and fixed cost, closing, and money tied up.
 * Capital cost is not included.
 */
export function running(plan: Operations, { frame }: Lanes, p: number, { site, put }: Entry): void {
  const { period, rows } = frame.periods[p]!;
  const { year } = period;
  for (const k of frame.candidates) {
    const builds = plan.builds.filter((b) => b.place === k.place && b.process === k.process);
    const closed = plan.closings.find((x) => x.place === k.place && x.process === k.process)?.year ?? Infinity;
    const activity = plan.activity.find((a) => a.place === k.place && a.process === k.process && a.year === year);
    const stands = year < closed && year <= (k.row.retires ?? year) ? k.row.existing_fixed_cost : 0;
    if (builds.length === 0 && !activity && stands === 0 && closed !== year) continue;
    const own = site(k.key);
    const each = k.row.variable_cost ?? k.processRow.variable_cost * k.row.cost_factor;
    put(own.variable, (activity?.amount ?? 0) * each);
    put(own.workingCapital, (activity?.amount ?? 0) * k.heldMoney);
    for (const b of builds) {
      if (b.year > year || year >= Math.min(closed, b.year + k.processRow.life)) continue;
      const tier = rows.tiers.find((t) => t.process === b.process && t.tier === b.tier)!;
      put(own.fixed, (b.count * tier.fixed_cost + (b.size ?? 0) * tier.fixed_cost_per_unit) * k.row.cost_factor);
    }
    put(own.fixed, stands);
    if (closed === year) own.fixed[year - frame.horizon.start]! += k.row.closing_cost;
  }
}

/** Books goods that are left over: their maker pays the disposal, and their purchase price is lost. */
export function leftOver(
  plan: Operations,
  { sources }: Pools,
  { frame }: Lanes,
  p: number,
  { site, put }: Entry,
  common: Site,
): void {
  for (const { good, place, year, amount } of plan.surplus) {
    if (year !== frame.periods[p]!.period.year) continue;
    const cost = frame.lookup.good.get(good)?.surplus;
    const each = typeof cost === 'number' ? cost : 0;
    const source = sources.find((source) => source.good === good && source.place === place);
    const bought = source ? boughtShare(source) : 1;
    for (const [maker, units] of source?.makers ?? [])
      put(site(maker).variable, amount * (1 - bought) * (units / source!.made) * each);
    put(common.fixed, amount * bought * (each + (source && source.bought > 0 ? source.money / source.bought : 0)));
  }
}

/**
 * Books royalties and fees of each plant; certificates of a good are shared by the plants that make it at the place.
 */
export function sharedLines(
  plan: Operations,
  { sources }: Pools,
  years: readonly number[],
  start: number,
  site: (key: string) => Site,
  common: Site,
): void {
  const [first, last] = [years[0]!, years.at(-1)!];
  for (const line of plan.costs) {
    if (line.year < first || line.year > last) continue;
    const t = line.year - start;
    if (line.heading === 'rights' && line.process !== undefined) site(siteKey(line)).variable[t]! += line.amount;
    if (line.heading !== 'certification') continue;
    const source = sources.find((source) => source.good === line.good && source.place === line.place);
    const made = source ? 1 - boughtShare(source) : 0;
    for (const [maker, units] of source?.makers ?? [])
      site(maker).variable[t]! += line.amount * made * (units / source!.made);
    common.fixed[t]! += line.amount * (1 - made);
  }
}

/** Books costs of no plant: legs, demand that is not met, leakage of know-how. */
export function commonLines(plan: Operations, start: number, common: Site): void {
  const none = (line: CostLine): boolean =>
    line.heading === 'shortfall' ||
    (line.heading === 'rights' && line.process === undefined) ||
    ((line.heading === 'capital' || line.heading === 'carriage') &&
      line.good === undefined &&
      line.process === undefined);
  for (const line of plan.costs) if (none(line)) common.fixed[line.year - start]! += line.amount;
}
