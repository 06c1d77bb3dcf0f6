import { type FlowSpec, type FlowTerms, flowTerms, type MeasureRow, passKey, tradeOf } from '../../model/index.ts';
import { undominatedOn, type Weights } from '../../network/index.ts';
import type { Assembled } from '../problem.ts';
import { queryOf } from './initial.ts';
import { lanesOfPeriod } from './lanes.ts';
import { columnsByName, nameOf } from './named.ts';
import { enumeration } from './parameters.ts';

/** Flows that a programme does not have, and whether it has all that it needs with them. */
export interface Undominated {
  readonly found: readonly { readonly spec: FlowSpec; readonly terms: FlowTerms }[];
  readonly complete: boolean;
}

/** What a route takes of what may be limited, per tonne: kilograms of CO2, hours. */
const measureOf: Readonly<Record<MeasureRow['measure'], Weights>> = {
  co2: { money: 0, hours: 0, p95: 0, co2: 1 },
  hours: { money: 0, hours: 1, p95: 0 },
};

/**
 * For each lane every path that no other path of the lane beats on (generalised cost, CO2 and hours where they are limited, set of `tracked` rows that
 * it passes): with them a bound of the programme with no other rows of shared capacities is one over all routes. A path is beaten by one that costs no more,
 * takes no more of what is limited and passes no other row, since what flows on it can flow there. Not complete where CO2 or hours must not be too little, or
 * where lanes have too many labels; `gain` gives what a unit of a flow gains at the prices of the relaxation, and with more than `enumeration.most` paths
 * those count that lose least.
 */
export function undominated(
  model: Assembled,
  tracked: ReadonlySet<number>,
  gain: (spec: FlowSpec, terms: FlowTerms) => number,
): Undominated {
  const { frame } = model;
  const columns = columnsByName(model);
  const joining = new Map<string, Undominated['found'][number]>();
  const isMost = ({ row }: MeasureRow) => frame.program.rowBounds(row)[0] === Number.NEGATIVE_INFINITY;
  let complete = frame.wayRows.measures.every(isMost);
  let comparisons: number = enumeration.comparisons;
  for (const { period } of frame.periods) {
    const all = frame.wayRows.passes.get(period.index) ?? new Map<string, number>();
    const rows = new Set([...all].flatMap(([key, row]) => (tracked.has(row) ? [key] : [])));
    const limited = frame.wayRows.measures.filter((one) => one.period === period.index);
    if (rows.size === 0 && limited.length === 0) continue;
    const finders = new Map<unknown, ReturnType<typeof undominatedOn>>();
    for (const lane of lanesOfPeriod(model, period.index)) {
      const { good, from, to, rate, avoiding } = lane;
      if (frame.lookup.mass(good) <= 0) continue;
      const query = queryOf(frame, period.index, good, from, rate, avoiding);
      const net = model.ways.networkOf(query.rows, query.year, query.cargo);
      let find = finders.get(net);
      if (!find) {
        const passed = [...net.resources.keys()].filter((i) => rows.has(passKey(net.resources[i]!)));
        find = undominatedOn(net, passed);
        finders.set(net, find);
      }
      const without = { withoutLegs: query.without, ...avoiding };
      const { weights } = query;
      const short = comparisons <= 0 || joining.size > enumeration.most;
      const limits = short ? enumeration.short : { most: enumeration.labels, comparisons };
      const country = frame.lookup.countryOf(to);
      const kinds = new Set(limited.filter(({ covers }) => covers(country)).map(({ measure }) => measure));
      const asked = { from, to, weights, measures: [...kinds].map((kind) => measureOf[kind]), ...limits };
      const { routes, all: done, compared } = find({ ...asked, ...without });
      comparisons -= compared;
      complete &&= done;
      for (const route of routes) {
        const spec: FlowSpec = {
          good,
          from,
          to,
          period: period.index,
          way: model.ways.wayOf(net, route),
          ...tradeOf(lane),
        };
        const name = nameOf(spec, route.legs);
        if (columns.has(name) || joining.has(name)) continue;
        const terms = flowTerms(frame, model.columns, spec);
        if (terms) joining.set(name, { spec, terms });
      }
    }
  }
  const found = [...joining.values()];
  if (found.length <= enumeration.most) return { found, complete };
  const best = found.map((one) => ({ one, gain: gain(one.spec, one.terms) })).sort((a, b) => b.gain - a.gain);
  return { found: best.slice(0, enumeration.few).map(({ one }) => one), complete: false };
}
