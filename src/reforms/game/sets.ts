/** Sets of players as bit masks: bit k stands for player k. */

export function size(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

export function members(set: number): number[] {
  const list: number[] = [];
  for (let player = 0, rest = set; rest !== 0; player++, rest >>>= 1) if (rest & 1) list.push(player);
  return list;
}

export const has = (set: number, player: number): boolean => ((set >>> player) & 1) === 1;

/**
 * The number of players of a table of worths. Throws RangeError unless it has a worth for each set of 0 to 20 players.
 */
export function playersOf(worth: ArrayLike<number>): number {
  const n = Math.log2(worth.length);
  if (!Number.isInteger(n) || n > 20) throw new RangeError('a game has a worth for each set of 0 to 20 players');
  return n;
}
