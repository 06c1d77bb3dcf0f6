import type { Estimate } from '../measures/index.ts';
import { quantile, random } from '../measures/random.ts';

/** The rank of a plant's host among the members. */
export interface Ranked {
  readonly plant: string;
  readonly host: string;
  /** 1 = first; ties share the mean of their ranks. */
  readonly rank: number;
  readonly of: number;
}

export interface Score {
  /** Mean rank of hosts: 0 = always first, 1 = always last, 0.5 = a guess; 95 % interval by bootstrap. */
  readonly place: Estimate;
  /** Share of hosts among the first three, with the exact binomial 95 % interval. */
  readonly top: Estimate & { readonly hits: number; readonly of: number };
  /** The same share for a guess. */
  readonly chance: number;
  /** Whether both intervals lie on the better side of a guess. */
  readonly better: boolean;
}

/** How many count as first. */
const TOP = 3;
const DRAWS = 2000;
const TAIL = 0.025;

/** Scores a ranking by the hosts of plants newer than its data. Plants count as independent, so intervals are rather narrow. */
export function scoreOf(ranked: readonly Ranked[], seed = 1): Score {
  const n = ranked.length;
  const places = ranked.map(({ rank, of }) => (rank - 1) / (of - 1));
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const drawn = Array.from({ length: DRAWS }, (_, d) =>
    mean(places.map((_, i) => places[Math.floor(random(seed + d * n + i) * n)]!)),
  ).sort((a, b) => a - b);
  const place = { value: mean(places), low: quantile(drawn, TAIL), high: quantile(drawn, 1 - TAIL) };
  const hits = ranked.filter((one) => one.rank <= TOP).length;
  const [low, high] = binomialInterval(hits, n);
  const chance = mean(ranked.map(({ of }) => TOP / of));
  return { place, top: { value: hits / n, low, high, hits, of: n }, chance, better: low > chance && place.high < 0.5 };
}

/** The exact interval of a share (Clopper and Pearson 1934), 95 %. */
export function binomialInterval(hits: number, n: number): [number, number] {
  /** The chance of at least k hits, which rises with the share. */
  const atLeast = (k: number, share: number): number => {
    let sum = 0;
    for (let i = k; i <= n; i++) sum += Math.exp(logChoose(n, i) + i * Math.log(share) + (n - i) * Math.log1p(-share));
    return sum;
  };
  const solve = (k: number, level: number): number => {
    let [from, to] = [0, 1];
    for (let i = 0; i < 60; i++) {
      const middle = (from + to) / 2;
      if (atLeast(k, middle) < level) from = middle;
      else to = middle;
    }
    return (from + to) / 2;
  };
  return [hits === 0 ? 0 : solve(hits, TAIL), hits === n ? 1 : solve(hits + 1, 1 - TAIL)];
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}

/** Rank of a host among members by a value, the largest first; ties share the mean of their ranks. */
export function rankOf(host: string, members: readonly string[], value: (member: string) => number): number {
  const own = value(host);
  const above = members.filter((member) => value(member) > own).length;
  const same = members.filter((member) => value(member) === own).length;
  return above + (same + 1) / 2;
}
