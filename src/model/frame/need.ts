import { addTo, getOrInsert, sumOf } from '../../case/index.ts';
import { type Candidate, existingIn } from './candidates.ts';
import { serves } from './horizon.ts';
import type { Reward } from './reward.ts';
import type { PeriodSets } from './sets.ts';

/** Upper bounds on useful quantities in a period, for activities, flows, link rows and numbers of builds. */
export interface Need {
  /** Largest use and sale of a good at a place, a year. */
  at(good: string, place: string): number;
  /** Largest use and sale of a good anywhere, a year. */
  total(good: string): number;
  /** Largest activity of a candidate within its capacity, a year. */
  activity(candidate: Candidate): number;
  /** Largest activity of a candidate within its capacity that is of use, a year. */
  useful(candidate: Candidate): number;
}

/** Largest capacity (activity a year, before availability) that can be in service in a year. */
export function mostCapacity(candidate: Candidate, year: number): number {
  let built = 0;
  const { life } = candidate.processRow;
  const vintages = candidate.commissions.filter((c) => serves(c, life, year)).length;
  if (vintages > 0) {
    for (const tier of candidate.tiers) built += tier.capacity === 0 ? 0 : tier.capacity * tier.max_builds;
  }
  const existing = existingIn(candidate, year);
  return Math.max(existing, Math.min(candidate.row.max, existing + built));
}

const times = (factor: number, value: number) => (factor === 0 ? 0 : factor * value);

/**
 * Bounds on useful quantities: demand is passed down the recipes, capped by capacities, for a few rounds, so that loops
 * end (what is not reached stays at capacity). Every round is a valid bound.
 *
 *     activity <= capacity
 *     activity <= the largest of (use of an output anywhere / output per unit), the offer of an input that costs something to leave / input
 *                 per unit, and min_load x capacity, if nothing else rewards an activity (`rewards`)
 *     use of a good = its demands + input x activity, over its users
 *
 * If none of these is finite, a bound far above all quantities of the case is used (`farFrom`).
 *
 * The bounds hold because an activity above them could be lowered: surplus output is left, inputs are saved or left at
 * no cost, and nothing is lost. Makers of one good together make no more of it than is used, if each makes only that
 * good and is bounded by need alone (`groups`):
 *
 *     use of an input by the makers of g <= the largest sum of input x activity, where
 *     sum of output x activity <= use of g,  activity <= capacity
 */
export function need(sets: PeriodSets, all: readonly Candidate[], reward: Reward): Need {
  const grouped = groups(all, reward);
  const rounds = new Set(all.map((k) => k.process)).size + 1;
  const { year } = sets.period;
  const cap = all.map((k) => times(k.processRow.availability, mostCapacity(k, year)));
  const demand = sums(sets.demands);
  const offer = sums(sets.supplies);
  let activity = cap.slice();
  let totals = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const next = new Map(demand);
    const put = (good: string, amount: number) => addTo(next, good, amount);
    for (const k of grouped.alone) for (const [good, q] of k.recipe) if (q < 0) put(good, -q * activity[k.index]!);
    for (const { good, inputs } of grouped.makers) {
      const most = round === 0 ? Number.POSITIVE_INFINITY : (totals.get(good) ?? 0);
      for (const { input, users } of inputs) put(input, usedOf(users, activity, most));
    }
    totals = next;
    const offers = new Map(offer);
    for (const k of all) for (const [good, q] of k.recipe) if (q > 0) addTo(offers, good, q * activity[k.index]!);
    const lower = all.map((k) => {
      if (reward.runs(k)) return cap[k.index]!;
      let useful = times(k.row.min_load, cap[k.index]!);
      for (const [good, q] of k.recipe) {
        if (q > 0) useful = Math.max(useful, (totals.get(good) ?? 0) / q);
        else if (reward.costly.has(good)) useful = Math.max(useful, (offers.get(good) ?? 0) / -q);
      }
      return Math.min(activity[k.index]!, useful);
    });
    if (round > 0 && lower.every((value, i) => value === activity[i])) break;
    activity = lower;
  }
  const far = farFrom(sets, all);
  activity = activity.map((most) => Math.min(most, far));
  const local = new Map<string, Map<string, number>>();
  const put = (good: string, place: string, amount: number) => {
    const there = getOrInsert(local, good, () => new Map());
    addTo(there, place, amount);
  };
  for (const d of sets.demands) put(d.good, d.place, d.quantity);
  for (const k of all) for (const [good, q] of k.recipe) if (q < 0) put(good, k.place, -q * activity[k.index]!);
  return {
    at: (good, place) => local.get(good)?.get(place) ?? 0,
    total: (good) => Math.min(totals.get(good) ?? 0, far),
    activity: (candidate) => Math.min(cap[candidate.index]!, far),
    useful: (candidate) => activity[candidate.index]!,
  };
}

/** Multiple of the sum of all quantities of a case that no quantity of a plan should reach. */
const FAR = 100;

/**
 * A bound far above all quantities of the case, for quantities that nothing else bounds. Rows that allow a quantity
 * only if a binary is 1 need a finite bound; a bound that is too large would let a quantity pass within the tolerance
 * of the solver.
 */
function farFrom({ demands, supplies }: PeriodSets, all: readonly Candidate[]): number {
  const named = [
    1,
    ...demands.map(({ quantity }) => quantity),
    ...supplies.map(({ quantity }) => quantity),
    ...all.flatMap((k) => [k.row.existing, ...k.tiers.map(({ capacity }) => capacity)]),
  ];
  const ratios = all.flatMap((k) => k.recipe.flatMap(([, q]) => [Math.abs(q), 1 / Math.abs(q)]));
  return FAR * sumOf(named.filter(Number.isFinite)) * Math.max(1, ...ratios);
}

/** Quantities by good. */
function sums(rows: readonly { readonly good: string; readonly quantity: number }[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { good, quantity } of rows) addTo(sum, good, quantity);
  return sum;
}

/** A candidate that uses an input for a good: output per unit of activity, and input per unit of output. */
interface User {
  readonly index: number;
  readonly made: number;
  readonly share: number;
}

/**
 * Candidates with a single output, grouped by it, with the users of each input (the heaviest first); and the other
 * candidates.
 */
interface Grouped {
  readonly alone: readonly Candidate[];
  readonly makers: readonly {
    readonly good: string;
    readonly inputs: readonly { readonly input: string; readonly users: readonly User[] }[];
  }[];
}

function groups(all: readonly Candidate[], reward: Reward): Grouped {
  const makers = new Map<string, Candidate[]>();
  const alone: Candidate[] = [];
  for (const k of all) {
    const outputs = k.recipe.filter(([, q]) => q > 0);
    const [good] = outputs[0] ?? [''];
    const disposes = k.recipe.some(([input, q]) => q < 0 && reward.costly.has(input));
    if (outputs.length !== 1 || k.row.min_load > 0 || reward.runs(k) || disposes) alone.push(k);
    else if (makers.has(good)) makers.get(good)!.push(k);
    else makers.set(good, [k]);
  }
  const of = (k: Candidate, what: string) => k.recipe.find(([g]) => g === what)?.[1] ?? 0;
  return {
    alone,
    makers: [...makers].map(([good, group]) => ({
      good,
      inputs: [...new Set(group.flatMap((k) => k.recipe.filter(([, q]) => q < 0).map(([g]) => g)))].map((input) => ({
        input,
        users: group
          .map((k): User => ({ index: k.index, made: of(k, good), share: -of(k, input) / of(k, good) }))
          .sort((a, b) => b.share - a.share),
      })),
    })),
  };
}

/** Largest joint use of an input by makers of a good who make no more than `most`. */
function usedOf(users: readonly User[], activity: readonly number[], most: number): number {
  let left = most;
  let sum = 0;
  for (const { index, made: each, share } of users) {
    const made = Math.min(left, each * activity[index]!);
    if (made <= 0) continue;
    if (share > 0) sum += share * made;
    left -= made;
  }
  return sum;
}
