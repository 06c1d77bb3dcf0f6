import { siteKey, sumOf } from '../../case/index.ts';
import type { Bridge, Payers } from '../../model/index.ts';

/** Gains and losses of each party in a plan against building nothing. */
export function bridgeOf(plan: Payers, nothing: Payers): Bridge {
  const owners = difference(plan.owners, nothing.owners, siteKey);
  const treasuries = difference(plan.treasuries, nothing.treasuries, ({ country }) => country);
  const buyers = plan.buyers - nothing.buyers;
  const lenders = plan.lenders - nothing.lenders;
  const licensors = plan.licensors - nothing.licensors;
  const grants = plan.grants - nothing.grants;
  const gain = buyers + sum(owners);
  return {
    owners,
    buyers,
    treasuries,
    lenders,
    licensors,
    grants,
    gain,
    withoutTransfers: gain + sum(treasuries) + lenders + licensors + grants,
  };
}

const sum = (list: readonly { readonly npv: number }[]): number => sumOf(list, ({ npv }) => npv);

/** Rows of the first list less those of the second by key, the largest first; differences of 0 are left out. */
function difference<T extends { readonly npv: number }>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (one: T) => string,
): T[] {
  const found = new Map(first.map((one) => [keyOf(one), one]));
  for (const one of second) {
    const before = found.get(keyOf(one));
    found.set(keyOf(one), { ...one, npv: (before?.npv ?? 0) - one.npv });
  }
  return [...found.values()].filter(({ npv }) => npv !== 0).sort((a, b) => Math.abs(b.npv) - Math.abs(a.npv));
}
