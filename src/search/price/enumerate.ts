import { type FlowSpec, type FlowTerms, flowTerms, type MeasureRow, passKey, tradeOf } from '../../model/index.ts';
import { undominatedOn, type Weights } from '../../network/index.ts';
import type { Assembled } from '../problem.ts';
import { columnsByName, nameOf } from './flow-index.ts';
import { queryOf } from './initial.ts';
import { lanesOfPeriod } from './lanes.ts';
import { enumeration } from './parameters.ts';

/** New flows on undominated paths. */
interface Undominated {
  readonly found: readonly { readonly spec: FlowSpec; readonly terms: FlowTerms }[];
  /** Whether the programme with them has all undominated paths. */
  readonly complete: boolean;
}

/** Weights of the measures that a target may limit, per tonne: kilograms of CO2, hours. */
const measureOf: Readonly<Record<MeasureRow['measure'], Weights>> = {
  co2: { money: 0, hours: 0, p95: 0, co2: 1 },
  hours: { money: 0, hours: 1, p95: 0 },
};

/**
 * The undominated (Pareto-optimal) paths of each lane, by generalised cost, limited measures (CO2, hours) and the set of `tracked` rows that the
 * path passes. A path is dominated by one that costs no more, takes no more of a limited measure and passes a subset of its rows, because its
 * flow can move there. With all undominated paths, a bound of the programme with the tracked rows of shared capacities is valid over all routes.
 *
 * The result is not complete if CO2 or hours have a lower limit, or if lanes have too many labels. `gain` gives the reduced cost of a flow per
 * tonne; if there are more than `enumeration.most` paths, only those with the largest gain are returned.
 */
export function undominated(
  model: Assembled,
  tracked: ReadonlySet<number>,
  gain: (spec: FlowSpec, terms: FlowTerms) => number,
): Undominated {
  const { frame } = model;
  const columns = columnsByName(model);
  const joining = new Map<string, Undominated['found'][number]>();
  const isUpperLimit = ({ row }: MeasureRow) => frame.program.rowBounds(row)[0] === Number.NEGATIVE_INFINITY;
  let complete = frame.wayRows.measures.every(isUpperLimit);
  let comparisons: number = enumeration.comparisons;
  for (const { period } of frame.periods) {
    const all = frame.wayRows.passes.get(period.index) ?? new Map<string, number>();
    const rows = new Set([...all].flatMap(([key, row]) => (tracked.has(row) ? [key] : [])));
    const limited = frame.wayRows.measures.filter((measure) => measure.period === period.index);
    if (rows.size === 0 && limited.length === 0) continue;
    const finders = new Map<unknown, ReturnType<typeof undominatedOn>>();
    for (const lane of lanesOfPeriod(model, period.index)) {
      const { good, from, to, rate, avoiding } = lane;
      if (frame.lookup.mass(good) <= 0) continue;
      const query = queryOf(frame, period.index, good, from, rate, avoiding);
      const { weights } = query;
      const net = model.ways.networkOf(query.rows, query.year, query.cargo);
      let find = finders.get(net);
      if (!find) {
        const passed = [...net.resources.keys()].filter((i) => rows.has(passKey(net.resources[i]!)));
        find = undominatedOn(net, passed);
        finders.set(net, find);
      }
      const without = { withoutLegs: query.without, ...avoiding };
      const short = comparisons <= 0 || joining.size > enumeration.most;
      const limits = short ? enumeration.short : { most: enumeration.labels, comparisons };
      const country = frame.lookup.countryOf(to);
      const kinds = new Set(limited.filter(({ covers }) => covers(country)).map(({ measure }) => measure));
      const request = { from, to, weights, measures: [...kinds].map((kind) => measureOf[kind]), ...limits };
      const { routes, all: done, compared } = find({ ...request, ...without });
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
  const best = found.map((flow) => ({ flow, gain: gain(flow.spec, flow.terms) })).sort((a, b) => b.gain - a.gain);
  return { found: best.slice(0, enumeration.few).map(({ flow }) => flow), complete: false };
}
