/** By s, the share of the orders of n players in which a player joins directly after a given set of s others: s! (n-s-1)! / n!. */
export const joiningWeights = (n: number): number[] =>
  Array.from({ length: n }, (_, size) => 1 / (n * choose(n - 1, size)));

/**
 * Shapley value of each of n players of a game, exact: the mean of what a player adds over all orders of joining (Shapley, "A value for
 * n-person games", 1953). The values sum to the worth of all players less that of none. `value` is called once for each of the 2^n sets,
 * with a bit mask (bit k: player k is in the set).
 *
 * @throws {RangeError} for n above 20
 */
export function shapley(n: number, value: (players: number) => number): number[] {
  if (!Number.isInteger(n) || n < 0 || n > 20) throw new RangeError('exact Shapley values are for 0 to 20 players');
  const worth = Float64Array.from({ length: 2 ** n }, (_, mask) => value(mask));
  const weight = joiningWeights(n);
  return Array.from({ length: n }, (_, player) => {
    let sum = 0;
    for (let mask = 0; mask < worth.length; mask++) {
      if (mask & (1 << player)) continue;
      sum += weight[bits(mask)]! * (worth[mask | (1 << player)]! - worth[mask]!);
    }
    return sum;
  });
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
}

function choose(n: number, k: number): number {
  let value = 1;
  for (let j = 1; j <= k; j++) value = (value * (n - k + j)) / j;
  return value;
}
