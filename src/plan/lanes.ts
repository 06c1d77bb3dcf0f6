import { atStart, type Case, getOrInsert, sumOf, tupleKey } from '../case/index.ts';
import {
  type Charge,
  type FlowSpec,
  flowTerms,
  frame,
  type Lanes,
  type Lending,
  moneyOf,
  type PlanDocument,
  sources,
  tariffsByPeriod,
  tradeOf,
} from '../model/index.ts';
import { along } from '../network/index.ts';
import { lanesFrom, type Ways, ways } from '../search/index.ts';
import { pillars } from './assemble.ts';
import { isBorderStep } from './country/border.ts';

const nothing: Charge = { moving: 0, duty: 0, adaptation: 0 };

/** The lanes of a case, which several of its plans can share. `routes` are those found already. */
export function lanesOf(c: Case, routes: Ways = ways()): Lanes {
  // Trade between other countries is as in the regional plan, whoever asks.
  const f = frame({ ...c, settings: { ...c.settings, traders: [] } });
  const traders = new Set(atStart(c).settings.traders);
  const columns = pillars.flatMap((pillar) => pillar.declare(f).column ?? []);
  const periodOf = new Map(f.periods.map(({ period }, p) => [period.year, p]));
  const tariffs = tariffsByPeriod(f);
  const origins = sources(f);
  const found = new Map<string, readonly FlowSpec[]>();
  const specsFrom = (good: string, from: string, period: number): readonly FlowSpec[] => {
    const key = tupleKey(period, good, from);
    return getOrInsert(found, key, () =>
      origins
        .of(good, from, period)
        .flatMap((origin) => lanesFrom(f, routes, tariffs[period]!, good, from, period, origin)),
    );
  };
  const priced = (spec: FlowSpec): Charge | undefined => {
    const terms = flowTerms(f, columns, spec);
    if (!terms) return undefined;
    const of = (...headings: string[]) =>
      sumOf(terms.costs, ([heading, amount]) => (headings.includes(heading) ? amount : 0));
    return { moving: of('carriage', 'borders', 'time'), duty: of('duties'), adaptation: of('adaptation') };
  };
  return {
    frame: f,
    atBorder: (place, step) => isBorderStep(step) && traders.size > 0 && !traders.has(f.lookup.countryOf(place)),
    charge({ good, from, to, year, legs, agreement, origin: made }) {
      if (from === to && legs.length === 0) return nothing;
      const period = periodOf.get(year)!;
      const net = routes.networkOf(f.periods[period]!.rows, year, f.lookup.good.get(good)!.cargo);
      const route = along(net, from, legs);
      const way = route && routes.wayOf(net, route);
      const origin = made === f.lookup.countryOf(from) ? undefined : made;
      const spec = { good, from, to, period, ...(way ? { way } : {}), ...tradeOf({ agreement, origin }) };
      return priced(spec) ?? nothing;
    },
    cheapest(good, from, to, period, there) {
      if (from === to) return nothing;
      if (f.lookup.good.get(good)?.cargo === 'none') return undefined;
      let least: Charge | undefined;
      for (const spec of specsFrom(good, from, period)) {
        if (spec.to !== to || !spec.way!.legs.every(there)) continue;
        const charge = priced(spec);
        if (charge && (!least || charge.moving + charge.duty < least.moving + least.duty)) least = charge;
      }
      return least;
    },
  };
}

/** Loans of a plan that was read from a file (`moneyOf`). */
export const lendingOf = (plan: PlanDocument, c: Case): Lending =>
  plan.draws.length === 0 ? { projects: [], cannot: [] } : moneyOf(plan, c, lanesOf(c)).lending;
