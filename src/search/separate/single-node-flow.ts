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
import { flowCover } from './parameters.ts';

/** The plant of one tier at one candidate, of which at most one is in service. */
interface Plant {
  /** Output or use of the good, in units a year. */
  readonly amount: number;
  /** Columns of builds in service. */
  readonly cols: readonly number[];
}

/** The single-node flow set of a lane in a period, or of its flows that pass one shared capacity. */
export interface FlowSet {
  readonly name: string;
  /** Key of the lane (`laneKey`). */
  readonly key: string;
  /** The shared capacity that its flows pass. */
  readonly pass: string | undefined;
  /** Columns of flows. */
  readonly cols: readonly number[];
  /** Columns of purchases of the good at the origin. */
  readonly bought: readonly number[];
  /** Plants at the origin. */
  readonly makers: readonly Plant[];
  /** Plants at the destination. */
  readonly users: readonly Plant[];
  readonly amounts: Amounts;
}

/** The key of a lane in a period: good, origin, destination and period. */
export const laneKey = ({ good, from, to, period }: FlowSpec): string =>
  `${good}\u0000${from}\u0000${to}\u0000${period}`;

/** Flows and flow sets by lane. */
interface FlowSetIndex {
  readonly flows: Map<string, FlowVariable[]>;
  readonly lanes: Map<string, readonly FlowSet[]>;
  /** Lanes with new flows, whose flow sets are out of date. */
  readonly more: Set<string>;
  /** Makes the flow sets of a lane from its flows. */
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
 * The flow sets of all lanes. A lane has none if several plants of one tier may stand at an end, or if there are existing plants at its origin.
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
  /** Plants at one end of a lane; undefined if there may be several of one tier. */
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
    const purchases = getOrInsert(bought, key, () => ({ cols: [], most: 0 }));
    purchases.cols.push(col);
    purchases.most += supply.quantity;
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
    if (!made || !used || made.existing > 0 || made.list.length + used.list.length > flowCover.plants) return [];
    const supplied = bought.get(JSON.stringify([good, from, p])) ?? { cols: [], most: 0 };
    const fixed = used.existing + (wanted.get(JSON.stringify([good, to, p])) ?? 0);
    const own = made.list.length > 0;
    const name = `lane ${good} ${from}>${to} ${periods[p]!.period.year}`;
    const part = (cols: readonly number[], most: number, pass?: string): FlowSet => ({
      name: pass === undefined ? name : `${name} by ${pass}`,
      key: laneKey(list[0]!),
      pass,
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
        const { cols } = getOrInsert(passed, passKey(pass), () => ({ cols: [], most: pass.capacity / mass }));
        if (!cols.includes(col)) cols.push(col);
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

/** The output, or the use, of a good by a unit of activity. */
const amountOf = ({ recipe }: Candidate, good: string, makes: boolean): number =>
  recipe.reduce((sum, [g, q]) => (g === good && q > 0 === makes ? sum + Math.abs(q) : sum), 0);
