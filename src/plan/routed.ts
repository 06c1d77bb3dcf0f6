import { type FlowVariable, modeRules } from '../pillars/index.ts';
import type { Assembled } from './assemble.ts';

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

/** Lanes by period, of the flows up to some number of them. */
interface Known {
  seen: number;
  readonly names: Set<string>;
  readonly lanes: Map<number, Lane[]>;
}

const knownOf = new WeakMap<readonly FlowVariable[], Known>();

/**
 * The lanes of a period that have a way, each once, and once more for each set of modes that it may have to do without. Kept
 * with the flows of the model, which only grow.
 */
export function lanesOf(model: Assembled, period: number): readonly Lane[] {
  const { flows } = model;
  const known: Known = knownOf.get(flows) ?? { seen: 0, names: new Set(), lanes: new Map() };
  knownOf.set(flows, known);
  for (; known.seen < flows.length; known.seen++) {
    const { way, period: p, good, from, to, agreement } = flows[known.seen]!;
    const name = `${p}\u0000${good}\u0000${from}\u0000${to}\u0000${agreement ?? ''}`;
    if (!way || known.names.has(name)) continue;
    known.names.add(name);
    const rate = model.rateOf(good, from, to, p, agreement);
    const lane: Lane = { good, from, to, rate, ...(agreement ? { agreement } : {}) };
    const list = known.lanes.get(p) ?? [];
    known.lanes.set(p, list);
    list.push(lane);
    for (const withoutModes of modeRules(model.frame, { good, from, to, period: p }))
      list.push({ ...lane, withoutModes });
  }
  return known.lanes.get(period) ?? [];
}

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
