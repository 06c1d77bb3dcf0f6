import { putInto } from '../../case/index.ts';
import { type Avoiding, avoidingName, type FlowSpec, tradeOf } from '../../pillars/index.ts';
import type { Assembled } from '../problem.ts';
import { keptWithFlows } from './kept.ts';
import { nameOf } from './named.ts';

/** A lane for whose flows ways are sought. */
export interface Lane extends Pick<FlowSpec, 'good' | 'from' | 'to' | 'agreement' | 'origin'> {
  readonly rate: number;
  /** What a way of it is to do without, so that a rule does not meet it. */
  readonly avoiding: Avoiding;
}

/** The names of the lanes so far, and the lanes by period. */
interface Known {
  readonly names: Set<string>;
  readonly lanes: Map<number, Lane[]>;
}

const known = keptWithFlows<Known>(
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
export const lanesOf = (model: Assembled, period: number): readonly Lane[] => known(model).lanes.get(period) ?? [];

/** Lanes that one search of the network serves: the same good from the same place at the same duty and prices. */
export function togetherOf(lanes: readonly Lane[], named: (to: string) => string): Lane[][] {
  const groups = new Map<string, Lane[]>();
  for (const lane of lanes) {
    const key = [lane.good, lane.from, lane.rate, avoidingName(lane.avoiding), named(lane.to)].join('\u0000');
    putInto(groups, key, lane);
  }
  return [...groups.values()];
}
