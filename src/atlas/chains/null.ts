import { type Presence, proximity } from '../measures/index.ts';

/** What a group has together, against random groups of like diversity. */
export interface GroupNull {
  /** Share of the proximity to a class that the group's classes together make up, 0 to 1. */
  readonly own: number;
  readonly mean: number;
  readonly sd: number;
  /** How far the group lies from the mean, in standard deviations; null where all random groups are alike. */
  readonly z: number | null;
}

export interface NullRequest {
  readonly presence: Presence;
  /** Rows of the group. */
  readonly group: readonly number[];
  readonly draws: number;
  readonly seed: number;
}

/** Members of a random group are drawn among so many economies whose diversity is nearest to that of the one they stand for. */
const ALIKE = 12;

/** A number from 0 to 1 for a counter (splitmix32): the same in any order and on any machine. */
function random(counter: number): number {
  let x = (counter + 0x9e3779b9) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return ((x ^ (x >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * For each class the density of the group's classes together, and the same for random groups. A union of several economies is dense
 * around everything; so only its distance from groups of as many economies of like diversity says anything.
 */
export function groupNull({ presence, group, draws, seed }: NullRequest): GroupNull[] {
  const { starts, products, diversity, ubiquity } = presence;
  const n = ubiquity.length;
  const phi = proximity(presence);
  const all = Float64Array.from({ length: n }, (_, q) => phi.subarray(q * n, (q + 1) * n).reduce((a, b) => a + b, 0));
  const density = (members: readonly number[]): Float64Array => {
    const has = new Uint8Array(n);
    for (const c of members) for (let at = starts[c]!; at < starts[c + 1]!; at++) has[products[at]!] = 1;
    return all.map((sum, q) => {
      let near = 0;
      for (let p = 0; p < n; p++) if (has[p]) near += phi[q * n + p]!;
      return sum > 0 ? near / sum : 0;
    });
  };
  const own = density(group);
  const outside = [...diversity.keys()].filter((c) => diversity[c]! > 0 && !group.includes(c));
  const alike = group.map((c) =>
    [...outside]
      .sort((a, b) => Math.abs(diversity[a]! - diversity[c]!) - Math.abs(diversity[b]! - diversity[c]!) || a - b)
      .slice(0, ALIKE),
  );
  const [sum, squares] = [new Float64Array(n), new Float64Array(n)];
  for (let d = 0; d < draws; d++) {
    const found = density(draw(alike, seed + d * 1009));
    for (let q = 0; q < n; q++) {
      sum[q]! += found[q]!;
      squares[q]! += found[q]! ** 2;
    }
  }
  return [...own].map((value, q) => {
    const mean = sum[q]! / draws;
    const sd = Math.sqrt(Math.max(0, squares[q]! / draws - mean ** 2));
    return { own: value, mean, sd, z: sd > 1e-12 ? (value - mean) / sd : null };
  });
}

/** One economy for each member, none twice. */
function draw(alike: readonly (readonly number[])[], seed: number): number[] {
  const taken: number[] = [];
  for (const [i, list] of alike.entries()) {
    const free = list.filter((c) => !taken.includes(c));
    if (free.length > 0) taken.push(free[Math.floor(random(seed + i) * free.length)]!);
  }
  return taken;
}
