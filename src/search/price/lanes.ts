import { putInto } from '../../case/index.ts';
import { type Avoiding, avoidingName, type FlowSpec, tradeOf } from '../../model/index.ts';
import type { Assembled } from '../problem.ts';
import { flowIndex, nameOf } from './flow-index.ts';
import type { OwnTolls, Tolls } from './tolls.ts';

/** A lane whose ways are priced. */
interface Lane extends Pick<FlowSpec, 'good' | 'from' | 'to' | 'agreement' | 'origin'> {
  readonly rate: number;
  /** The restrictions on its ways, so that no rule applies to them. */
  readonly avoiding: Avoiding;
}

interface LaneIndex {
  readonly names: Set<string>;
  /** Lanes by period. */
  readonly lanes: Map<number, Lane[]>;
}

const laneIndex = flowIndex<LaneIndex>(
  () => ({ names: new Set(), lanes: new Map() }),
  ({ names, lanes }, flow, model) => {
    const { way, period, good, from, to } = flow;
    const name = nameOf(flow, []);
    if (!way || names.has(name)) return;
    names.add(name);
    const rate = model.rateOf(flow);
    for (const avoiding of model.avoidingsOf(flow))
      putInto(lanes, period, { good, from, to, rate, avoiding, ...tradeOf(flow) });
  },
);

/** The lanes of a period with at least one way. A lane appears once for each set of restrictions on its ways. */
export const lanesOfPeriod = (model: Assembled, period: number): readonly Lane[] =>
  laneIndex(model).lanes.get(period) ?? [];

/** Lanes that one search of the network serves. */
interface LaneGroup {
  readonly lanes: readonly [Lane, ...Lane[]];
  /** Tolls that only these lanes pay, by shared capacity. */
  readonly own?: ReadonlyMap<string, number>;
}

/**
 * Groups the lanes of a period into searches of the network: lanes of one good from one place at the same duty and prices together, and each
 * lane with tolls of its own alone.
 */
export function laneGroups(
  model: Assembled,
  period: number,
  tolls: Tolls,
  ownTolls: OwnTolls | undefined,
): LaneGroup[] {
  const groups: LaneGroup[] = [];
  const together = new Map<string, [Lane, ...Lane[]]>();
  for (const lane of lanesOfPeriod(model, period)) {
    const own = ownTolls?.({ ...lane, period });
    if (own) {
      groups.push({ lanes: [lane], own });
      continue;
    }
    const prices = tolls.named(model.frame.lookup.countryOf(lane.to));
    const key = [lane.good, lane.from, lane.rate, avoidingName(lane.avoiding), prices].join('\u0000');
    const group = together.get(key);
    if (group) group.push(lane);
    else together.set(key, [lane]);
  }
  return [...[...together.values()].map((lanes) => ({ lanes })), ...groups];
}
