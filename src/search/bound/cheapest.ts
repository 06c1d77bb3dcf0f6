import { type FlowSpec, type FlowTerms, flowTerms, tradeOf } from '../../model/index.ts';
import { queryOf } from '../price/initial.ts';
import { laneGroups } from '../price/lanes.ts';
import { columnsByName, nameOf } from '../price/named.ts';
import { type OwnTolls, raised, tollsOf } from '../price/tolls.ts';
import type { Assembled } from '../problem.ts';

/** A flow, and its column. */
interface Priced {
  readonly spec: FlowSpec;
  readonly terms: FlowTerms;
}

/**
 * The flows that a programme does not have on the ways of least cost at prices of its rows: for each lane, and for every set of candidate
 * legs, whose rows are `kept`. No other way of the lane is worth more where the rows that tell ways apart are paid for.
 */
export function cheapestFlows(
  model: Assembled,
  prices: ArrayLike<number>,
  kept: ReadonlySet<string>,
  ownTolls: OwnTolls | undefined,
): Priced[] {
  const { frame, ways } = model;
  const held = columnsByName(model);
  const found = new Map<string, Priced>();
  for (const { period } of frame.periods) {
    const tolls = tollsOf(frame, prices, period.index, period.weight, kept);
    const groups = laneGroups(model, period.index, tolls, ownTolls);
    if (!tolls.any && !groups.some(({ own }) => own)) continue;
    for (const { lanes, own } of groups) {
      const [{ good, from, to, rate, avoiding }] = lanes;
      const mass = frame.lookup.mass(good);
      if (mass <= 0) continue;
      const query = queryOf(frame, period.index, good, from, rate, avoiding);
      const weights = tolls.weights(query.weights, frame.lookup.countryOf(to));
      const of: typeof tolls.of = (net) => raised(net, tolls.of(net), own, period.weight * mass);
      const best = ways.best(
        { ...query, weights, prices: { of } },
        lanes.map((lane) => lane.to),
      );
      lanes.forEach((lane, i) => {
        for (const way of best[i]!) {
          const spec: FlowSpec = { good, from, to: lane.to, period: period.index, way, ...tradeOf(lane) };
          const name = nameOf(spec, way.legs);
          if (held.has(name) || found.has(name)) continue;
          const terms = flowTerms(frame, model.columns, spec);
          if (terms) found.set(name, { spec, terms });
        }
      });
    }
  }
  return [...found.values()];
}
