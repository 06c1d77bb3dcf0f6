import { modeRules } from '../../pillars/index.ts';
import type { Assembled } from '../problem.ts';
import { keptWithFlows } from './kept.ts';

/** A lane for whose flows ways are sought. */
export interface Lane {
  readonly good: string;
  readonly from: string;
  readonly to: string;
  readonly agreement?: string;
  readonly rate: number;
  /** Modes that a way of it is to do without: bans of modes ask for ways of their own. */
  readonly withoutModes?: ReadonlySet<string>;
}

/** The names of the lanes so far, and the lanes by period. */
interface Known {
  readonly names: Set<string>;
  readonly lanes: Map<number, Lane[]>;
}

const known = keptWithFlows<Known>(
  () => ({ names: new Set(), lanes: new Map() }),
  ({ names, lanes }, { way, period, good, from, to, agreement }, model) => {
    const name = `${period}\u0000${good}\u0000${from}\u0000${to}\u0000${agreement ?? ''}`;
    if (!way || names.has(name)) return;
    names.add(name);
    const rate = model.rateOf(good, from, to, period, agreement);
    const lane: Lane = { good, from, to, rate, ...(agreement ? { agreement } : {}) };
    const list = lanes.get(period) ?? [];
    lanes.set(period, list);
    list.push(lane);
    for (const withoutModes of modeRules(model.frame, { good, from, to, period })) list.push({ ...lane, withoutModes });
  },
);

/** The lanes of a period that have a way, each once, and once more for each set of modes that it may have to do without. */
export const lanesOf = (model: Assembled, period: number): readonly Lane[] => known(model).lanes.get(period) ?? [];

/** Lanes that one search of the network serves: the same good from the same place at the same duty and prices. */
export function togetherOf(lanes: readonly Lane[], named: (to: string) => string): Lane[][] {
  const groups = new Map<string, Lane[]>();
  for (const lane of lanes) {
    const modes = lane.withoutModes ? [...lane.withoutModes].join() : '-';
    const key = `${lane.good}\u0000${lane.from}\u0000${lane.rate}\u0000${modes}\u0000${named(lane.to)}`;
    const group = groups.get(key);
    if (group) group.push(lane);
    else groups.set(key, [lane]);
  }
  return [...groups.values()];
}
