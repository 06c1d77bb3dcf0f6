import { putInto } from '../../case/index.ts';
import {
  cheapest,
  generalised,
  type Network,
  type Route,
  type RouteOptions,
  type Weights,
} from '../../network/index.ts';
import { type Frame, passKey } from '../../pillars/index.ts';
import { tollAscent } from '../growing-parameters.ts';
import type { GainingFlow } from './degeneracy.ts';

/** A lane whose best way gains. */
export interface GainingLane extends GainingFlow {
  readonly route: Route;
  /** How it was found: the tolls of the relaxation are in its prices, money of the year per tonne. */
  readonly net: Network;
  readonly weights: Weights;
  readonly options: RouteOptions & { readonly prices: Float64Array };
}

/** A shared capacity, and what its toll is raised by: money of the first year per tonne. */
interface Pass {
  readonly capacity: number;
  raise: number;
}

/** Who needs a good at a place, and the ways to it that are known, with what a unit gains at the tolls of the relaxation. */
interface User {
  readonly good: string;
  readonly need: number;
  readonly mass: number;
  readonly ways: Map<string, { readonly gain: number; readonly passes: ReadonlySet<Pass> }>;
}

type Gains = ReadonlyMap<User, number>;

/**
 * How much better than a relaxation the best plan with all routes can be at most: the least found, period by period, of
 *
 *     sum over shared capacities of raise x capacity + sum over users of a good of largest gain at raised tolls x need,
 *
 * where the users of a good together need no more than all. Without a raise it is the bound of Farley (Operations Research 38,
 * 1990). Any raise is dual feasible, for flows alone are in the row of a shared capacity and lose by it, whether or not the
 * relaxation has the row. A lane that does not gain gains at no higher toll: only those that do are searched again. None is
 * raised where limits are open, for what relaxes a capacity is in its row too, nor where legs may be built, whose rows tell
 * ways apart beside the tolls.
 */
export function reducedCostBound(frame: Frame, gaining: readonly GainingLane[]): number {
  const periods = new Map<number, GainingLane[]>();
  for (const one of gaining) {
    putInto(periods, one.period, one);
  }
  let reducedCostBound = 0;
  for (const [p, list] of periods) reducedCostBound += leastOf(frame, p, list);
  return reducedCostBound;
}

/** The least of the bound over the lanes of one period. */
function leastOf(frame: Frame, p: number, gaining: readonly GainingLane[]): number {
  const search = searchOf(frame, p, gaining);
  let least = needed(frame, p, search.gainsAt(gaining.map(({ route }) => route)).gains);
  const rounds = frame.limits.relaxed || frame.legs.all.length > 0 ? 0 : tollAscent.rounds;
  for (let round = 0; round < rounds; round++) {
    raiseAll(search.passes, search.users);
    const paid = search.passes.reduce((sum, { raise, capacity }) => sum + raise * capacity, 0);
    const { gains, fresh } = search.gainsAt();
    least = Math.min(least, paid + needed(frame, p, gains));
    if (!fresh) break;
  }
  return least;
}

/** Users and shared capacities of the ways that gain, as they become known, and the gains at the tolls as they are raised. */
function searchOf(frame: Frame, p: number, gaining: readonly GainingLane[]) {
  const { weight } = frame.periods[p]!.period;
  const users = new Map<string, User>();
  const passes = new Map<string, Pass>();
  const userOf = (good: string, to: string): User => {
    const key = JSON.stringify([good, to]);
    const need = frame.needs[p]!.at(good, to);
    const user = users.get(key) ?? { good, need, mass: frame.lookup.mass(good), ways: new Map() };
    users.set(key, user);
    return user;
  };
  const nameOf = (net: Network, i: number) => passKey(net.resources[i]!);
  const passesOf = (net: Network, route: Route): Set<Pass> => {
    const found = new Set<Pass>();
    for (const i of route.resources) {
      const { capacity } = net.resources[i]!;
      const pass = passes.get(nameOf(net, i)) ?? { capacity, raise: 0 };
      passes.set(nameOf(net, i), pass);
      found.add(pass);
    }
    return found;
  };
  const lanes = gaining.map((one) => ({ ...one, user: userOf(one.good, one.to) }));
  /** Largest gains by user, on ways that are given for the lanes or else sought, and whether some of these are new. */
  const gainsAt = (given?: readonly Route[]) => {
    const gains = new Map<User, number>();
    let fresh = false;
    lanes.forEach(({ user, net, weights, options, route, gain }, k) => {
      const prices = options.prices.map((price, i) => price + (passes.get(nameOf(net, i))?.raise ?? 0) / weight);
      const best = given?.[k] ?? cheapest(net, route.from, [route.to], weights, { ...options, prices })[0] ?? route;
      const costs = (of: Route, at: Float64Array) => weight * user.mass * generalised(of, weights, { prices: at });
      const worth = gain + costs(route, options.prices);
      gains.set(user, Math.max(worth - costs(best, prices), gains.get(user) ?? 0));
      const name = JSON.stringify([k, best.legs]);
      if (user.ways.has(name)) return;
      fresh = true;
      user.ways.set(name, { gain: worth - costs(best, options.prices), passes: passesOf(net, best) });
    });
    return { gains, fresh };
  };
  return {
    gainsAt,
    get users(): readonly User[] {
      return [...users.values()];
    },
    get passes(): readonly Pass[] {
      return [...passes.values()];
    },
  };
}

/** Gains times needs, the largest gains first, as far as all users of a good together need it. */
function needed(frame: Frame, p: number, gains: Gains): number {
  const left = new Map<string, number>();
  let sum = 0;
  for (const [{ good, need }, gain] of [...gains].sort(([, a], [, b]) => b - a)) {
    if (gain <= 0) break;
    const rest = left.get(good) ?? frame.needs[p]!.total(good);
    left.set(good, rest - Math.min(need, rest));
    sum += gain * Math.min(need, rest);
  }
  return sum;
}

/** Sets the raise of one toll after the other to the best for the ways that are known, the least capacities first. */
function raiseAll(passes: readonly Pass[], users: readonly User[]): void {
  const least = [...passes].sort((a, b) => a.capacity - b.capacity);
  for (const pass of least) pass.raise = 0;
  for (let sweep = 0, moved = true; sweep < tollAscent.sweeps && moved; sweep++) {
    moved = false;
    for (const pass of least) {
      const before = pass.raise;
      pass.raise = 0;
      pass.raise = bestRaise(pass, users);
      if (Math.abs(pass.raise - before) > 1e-9 * Math.max(1, before)) moved = true;
    }
  }
}

/** The raise up to which the users whose best ways pass need more than the capacity. */
function bestRaise(pass: Pass, users: readonly User[]): number {
  const ends: { at: number; tonnes: number }[] = [];
  for (const { need, mass, ways } of users) {
    let [through, beside] = [0, 0];
    for (const way of ways.values()) {
      let { gain } = way;
      for (const { raise } of way.passes) gain -= mass * raise;
      if (way.passes.has(pass)) through = Math.max(through, gain);
      else beside = Math.max(beside, gain);
    }
    if (through > beside) ends.push({ at: (through - beside) / mass, tonnes: need * mass });
  }
  let tonnes = 0;
  for (const end of ends.sort((a, b) => b.at - a.at)) {
    tonnes += end.tonnes;
    if (tonnes > pass.capacity) return end.at;
  }
  return 0;
}
