import { getOrInsert } from '../../case/index.ts';
import { flowCover } from './parameters.ts';

/** The amounts that bound the flow of a lane, in units of the good a year. */
export interface Amounts {
  /** Shared capacity or supply. */
  readonly most: number;
  /** Output of each plant at the origin. */
  readonly makes: readonly number[];
  /** Use of each plant at the destination. */
  readonly uses: readonly number[];
  /** Demand at the destination, with the use of existing plants. */
  readonly wanted: number;
}

/** The bound constant + sum of values x builds; the values of the makers come first, then those of the users. */
export interface Bound {
  readonly constant: number;
  readonly values: readonly number[];
}

const cache = new Map<string, readonly Bound[]>();

/**
 * Upper bounds, linear in binary builds, on min(most, sum of makes x builds, wanted + sum of uses x builds); without makers, on
 * min(most, wanted + sum of uses x builds). Each bound takes all plants of one side up to the capacity of a subset of the other side, and lifts
 * the other plants of that side one after the other (sequential lifting: Padberg 1975; Wolsey 1976).
 */
export function lifted(amounts: Amounts): readonly Bound[] {
  const key = JSON.stringify([amounts.most, amounts.makes, amounts.uses, amounts.wanted]);
  if (cache.size >= flowCover.cache) cache.clear();
  return getOrInsert(cache, key, () => boundsOf(amounts));
}

function boundsOf({ most, makes, uses, wanted }: Amounts): Bound[] {
  const total = (amounts: readonly number[], set: number) =>
    amounts.reduce((sum, amount, i) => ((set >> i) & 1 ? sum + amount : sum), 0);
  if (makes.length === 0) {
    const constant = Math.min(wanted, most);
    return constant < most ? [{ constant, values: uses.map((use) => Math.min(use, most - constant)) }] : [];
  }
  const value = (made: number, used: number) => Math.min(most, total(makes, made), wanted + total(uses, used));
  const bounds: Bound[] = [];
  for (let set = 0; set < 1 << uses.length; set++) {
    const open = Math.min(most, wanted + total(uses, set));
    const first = makes.map((make) => Math.min(make, open));
    const rest = liftedOver(first, uses, set, value);
    bounds.push({ constant: 0, values: [...first, ...rest] });
  }
  if (wanted > 0) return bounds;
  for (let set = 0; set < 1 << makes.length; set++) {
    const open = Math.min(most, total(makes, set));
    const first = uses.map((use) => Math.min(use, open));
    const rest = liftedOver(first, makes, set, (used, made) => value(made, used));
    bounds.push({ constant: 0, values: [...rest, ...first] });
  }
  return bounds;
}

/** Lifting coefficients of the plants outside `set`, largest plants first: the most that each one adds beyond the bound so far. */
function liftedOver(
  first: readonly number[],
  others: readonly number[],
  set: number,
  value: (first: number, others: number) => number,
): number[] {
  const coefficients = others.map(() => 0);
  const order = [...others.keys()].filter((i) => !((set >> i) & 1)).sort((a, b) => others[b]! - others[a]!);
  let done = 0;
  for (const i of order) {
    let least = 0;
    for (let some = 0; some < 1 << first.length; some++) {
      const base = first.reduce((sum, c, k) => ((some >> k) & 1 ? sum + c : sum), 0);
      for (let sub = done; ; sub = (sub - 1) & done) {
        const own = coefficients.reduce((sum, c, k) => ((sub >> k) & 1 ? sum + c : sum), 0);
        least = Math.max(least, value(some, set | sub | (1 << i)) - base - own);
        if (sub === 0) break;
      }
    }
    coefficients[i] = least;
    done |= 1 << i;
  }
  return coefficients;
}
