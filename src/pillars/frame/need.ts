import type { Candidate } from './candidates.ts';
import { existingIn } from './candidates.ts';
import { serves } from './horizon.ts';
import type { PeriodSets } from './sets.ts';

/** The most that can be of use in a period: bounds for capacities, link rows and build counts. */
export interface Need {
  /** Most of a good that can be used or sold at a place, a year. */
  at(good: string, place: string): number;
  /** Most of a good that can be used or sold anywhere, a year. */
  total(good: string): number;
  /** Most activity of a candidate that its capacity allows, a year. */
  activity(candidate: Candidate): number;
}

/** Most capacity (activity a year, before availability) that can be in service in a year. */
export function mostCapacity(candidate: Candidate, year: number): number {
  let built = 0;
  const { life } = candidate.processRow;
  const vintages = candidate.commissions.filter((c) => serves(c, life, year)).length;
  if (vintages > 0) {
    for (const tier of candidate.tiers) built += tier.capacity === 0 ? 0 : tier.capacity * tier.max_builds;
  }
  return Math.min(candidate.row.max, existingIn(candidate, year) + built);
}

const times = (factor: number, value: number) => (factor === 0 ? 0 : factor * value);

/** Demand pushed down the recipes, capped by capacities; a few rounds, so that loops end (what is not reached stays at the capacity). */
export function need(sets: PeriodSets, all: readonly Candidate[]): Need {
  const { year } = sets.period;
  const cap = all.map((k) => times(k.processRow.availability, mostCapacity(k, year)));
  const demand = new Map<string, number>();
  for (const d of sets.demands) demand.set(d.good, (demand.get(d.good) ?? 0) + d.quantity);
  let activity = cap.slice();
  const rounds = new Set(all.map((k) => k.process)).size + 1;
  let totals = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    totals = new Map(demand);
    for (const k of all) {
      for (const [good, q] of k.recipe) {
        if (q < 0) totals.set(good, (totals.get(good) ?? 0) - q * activity[k.index]!);
      }
    }
    const next = all.map((k) => {
      let useful = 0;
      for (const [good, q] of k.recipe) if (q > 0) useful = Math.max(useful, (totals.get(good) ?? 0) / q);
      return Math.min(cap[k.index]!, Math.max(useful, times(k.row.min_load, cap[k.index]!)));
    });
    if (next.every((value, i) => value === activity[i])) break;
    activity = next;
  }
  const local = new Map<string, number>();
  const put = (good: string, place: string, amount: number) => {
    const key = `${place}\u0000${good}`;
    local.set(key, (local.get(key) ?? 0) + amount);
  };
  for (const d of sets.demands) put(d.good, d.place, d.quantity);
  for (const k of all) for (const [good, q] of k.recipe) if (q < 0) put(good, k.place, -q * activity[k.index]!);
  return {
    at: (good, place) => local.get(`${place}\u0000${good}`) ?? 0,
    total: (good) => totals.get(good) ?? 0,
    activity: (candidate) => cap[candidate.index]!,
  };
}
