import { putInto } from '../../case/index.ts';
import { type Avoiding, avoidingName, type FlowSpec, tradeOf } from '../../model/index.ts';
import type { Assembled } from '../problem.ts';
import { flowIndex } from './flow-index.ts';
import { nameOf } from './named.ts';
import type { OwnTolls, Tolls } from './tolls.ts';

/** A lane for whose flows ways are sought. */
export interface Lane extends Pick<FlowSpec, 'good' | 'from' | 'to' | 'agreement' | 'origin'> {
  readonly rate: number;
  /** What a way of it is to do without, so that a rule does not meet it. */
  readonly avoiding: Avoiding;
}

/** The names of the lanes so far, and the lanes by period. */
interface LaneIndex {
  readonly names: Set<string>;
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

/** The lanes of a period that have a way, each once, and once more for what its ways may have to do without. */
export const lanesOfPeriod = (model: Assembled, period: number): readonly Lane[] =>
  laneIndex(model).lanes.get(period) ?? [];

/** Lanes for which one search of the network finds the ways. */
export interface LaneGroup {
  readonly lanes: readonly [Lane, ...Lane[]];
  /** What they pay on shared capacities beside all others. */
  readonly own?: ReadonlyMap<string, number>;
}

/**
 * The lanes of a period by searches of the network: together those of the same good from the same place at the same duty and
 * prices, and each lane by itself that pays tolls of its own.
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
