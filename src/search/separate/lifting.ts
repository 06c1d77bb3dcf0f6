import { getOrInsert } from '../../case/index.ts';
import { lifting } from './parameters.ts';

/** What bounds a lane: `most` in any case; what each plant at its start makes, and each at its end uses; what is wanted there. */
export interface Amounts {
  readonly most: number;
  readonly makes: readonly number[];
  readonly uses: readonly number[];
  readonly wanted: number;
}

/** constant + sum of values x builds, of the makers first and then of the users. */
export interface Bound {
  readonly constant: number;
  readonly values: readonly number[];
}

const remembered = new Map<string, readonly Bound[]>();

/**
 * Upper bounds, linear in builds of 0 or 1, on min(most, sum of makes x builds, wanted + sum of uses x builds), or without
 * makers on min(most, wanted + sum of uses x builds): the plants of one side as far as some of the other let them, the
 * rest of these lifted one after the other (sequential lifting: Padberg 1975; Wolsey 1976).
 */
export function lifted(amounts: Amounts): readonly Bound[] {
  const key = JSON.stringify([amounts.most, amounts.makes, amounts.uses, amounts.wanted]);
  if (remembered.size >= lifting.remembered) remembered.clear();
  return getOrInsert(remembered, key, () => boundsOf(amounts));
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

/** Coefficients of the plants outside `set`, larger ones first: each no less than what it adds beyond the bound so far. */
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
