import { addTo, getOrInsert, putInto } from '../../case/index.ts';
import {
  type Candidate,
  existingIn,
  type FlowSpec,
  type FlowVariable,
  type Frame,
  passKey,
} from '../../model/index.ts';
import { flowIndex } from '../price/flow-index.ts';
import type { Assembled } from '../problem.ts';
import type { Amounts } from './lifting.ts';
import { singleNode } from './parameters.ts';

/** Plants of one tier at one candidate: what one makes or uses a year, and the columns of those in service, one at most. */
export interface Plant {
  readonly amount: number;
  readonly cols: readonly number[];
}

/** Goods from one place to another in a period, or those of them that pass one shared capacity. */
export interface FlowSet {
  readonly name: string;
  /** Good, ends and period. */
  readonly key: string;
  /** A flow of it. */
  readonly of: FlowSpec;
  /** The shared capacity. */
  readonly pass?: string;
  readonly cols: readonly number[];
  readonly bought: readonly number[];
  readonly makers: readonly Plant[];
  readonly users: readonly Plant[];
  readonly amounts: Amounts;
}

/** A lane in a period, by good and ends. */
export const laneKey = ({ good, from, to, period }: FlowSpec): string =>
  `${good}\u0000${from}\u0000${to}\u0000${period}`;

/** Flows by lane, the lanes that they make, and those that have more flows since. */
interface FlowSetIndex {
  readonly flows: Map<string, FlowVariable[]>;
  readonly lanes: Map<string, readonly FlowSet[]>;
  readonly more: Set<string>;
  /** A lane and its parts, of its flows. */
  readonly make: (flows: readonly FlowVariable[]) => readonly FlowSet[];
}

const flowSetIndex = flowIndex<FlowSetIndex>(
  ({ frame }) => ({ flows: new Map(), lanes: new Map(), more: new Set(), make: flowSetMaker(frame) }),
  ({ flows, more }, flow) => {
    const key = laneKey(flow);
    putInto(flows, key, flow);
    more.add(key);
  },
);

/**
 * All lanes with the parts of them that pass a shared capacity, but those whose ends may hold several plants of one tier,
 * or at the start plants from before.
 */
export function flowSetsOf(model: Assembled): FlowSet[] {
  const { flows, lanes, more, make } = flowSetIndex(model);
  for (const key of more) lanes.set(key, make(flows.get(key)!));
  more.clear();
  return [...lanes.values()].flat();
}

function flowSetMaker(frame: Frame): FlowSetIndex['make'] {
  const { variables, periods, lookup } = frame;
  const ends = new Map<string, Candidate[]>();
  for (const k of frame.candidates)
    for (const [good, q] of k.recipe) {
      const key = JSON.stringify([q > 0, good, k.place]);
      putInto(ends, key, k);
    }
  /** Plants at one end; undefined where some may be several. */
  const plantsByEnd = new Map<string, { existing: number; list: Plant[] } | undefined>();
  const plants = (good: string, place: string, p: number, makes: boolean) => {
    const key = JSON.stringify([makes, good, place, p]);
    if (!plantsByEnd.has(key)) plantsByEnd.set(key, plantsAt(good, place, p, makes));
    return plantsByEnd.get(key);
  };
  const plantsAt = (good: string, place: string, p: number, makes: boolean) => {
    let existing = 0;
    const list: Plant[] = [];
    for (const k of ends.get(JSON.stringify([makes, good, place])) ?? []) {
      const each = amountOf(k, good, makes) * k.processRow.availability;
      existing += each * existingIn(k, periods[p]!.period.year);
      const serving = variables.serving(k, p);
      for (const tier of k.tiers) {
        const cols = serving.flatMap(({ build, count }) => (build.tier === tier ? [count] : []));
        if (cols.length === 0) continue;
        if (tier.max_builds > 1 || !Number.isFinite(tier.capacity)) return undefined;
        list.push({ amount: each * tier.capacity, cols });
      }
    }
    return { existing, list };
  };
  const bought = new Map<string, { cols: number[]; most: number }>();
  for (const { supply, period, col } of variables.purchases) {
    const key = JSON.stringify([supply.good, supply.place, period]);
    const one = getOrInsert(bought, key, () => ({ cols: [], most: 0 }));
    one.cols.push(col);
    one.most += supply.quantity;
  }
  const wanted = new Map<string, number>();
  for (const { demand, period } of variables.deliveries) {
    const key = JSON.stringify([demand.good, demand.place, period]);
    addTo(wanted, key, demand.quantity);
  }
  return (list) => {
    const { good, from, to, period: p } = list[0]!;
    const made = plants(good, from, p, true);
    const used = plants(good, to, p, false);
    if (!made || !used || made.existing > 0 || made.list.length + used.list.length > singleNode.many) return [];
    const supplied = bought.get(JSON.stringify([good, from, p])) ?? { cols: [], most: 0 };
    const fixed = used.existing + (wanted.get(JSON.stringify([good, to, p])) ?? 0);
    const own = made.list.length > 0;
    const name = `lane ${good} ${from}>${to} ${periods[p]!.period.year}`;
    const part = (cols: readonly number[], most: number, pass?: string): FlowSet => ({
      name: pass === undefined ? name : `${name} by ${pass}`,
      key: laneKey(list[0]!),
      of: list[0]!,
      ...(pass === undefined ? {} : { pass }),
      cols,
      bought: own ? supplied.cols : [],
      makers: made.list,
      users: used.list,
      amounts: {
        most: own ? most : Math.min(most, supplied.most),
        makes: made.list.map(({ amount }) => amount),
        uses: used.list.map(({ amount }) => amount),
        wanted: fixed,
      },
    });
    const parts = new Map<string, { cols: number[]; most: number; pass: string }>();
    const mass = lookup.mass(good);
    const passed = new Map<string, { cols: number[]; most: number }>();
    for (const { col, way } of list)
      for (const pass of way?.passes ?? []) {
        if (mass <= 0 || pass.capacity === Number.POSITIVE_INFINITY) continue;
        const one = passed.get(passKey(pass)) ?? { cols: [], most: pass.capacity / mass };
        if (!one.cols.includes(col)) one.cols.push(col);
        passed.set(passKey(pass), one);
      }
    for (const [key, { cols, most }] of passed) {
      const id = cols.join();
      if (most < (parts.get(id)?.most ?? Number.POSITIVE_INFINITY)) parts.set(id, { cols, most, pass: key });
    }
    const whole = list.map(({ col }) => col);
    return [
      part(whole, Number.POSITIVE_INFINITY),
      ...[...parts.values()].map(({ cols, most, pass }) => part(cols, most, pass)),
    ];
  };
}

/** What a unit of activity makes, or uses, of a good. */
const amountOf = ({ recipe }: Candidate, good: string, makes: boolean): number =>
  recipe.reduce((sum, [g, q]) => (g === good && q > 0 === makes ? sum + Math.abs(q) : sum), 0);
