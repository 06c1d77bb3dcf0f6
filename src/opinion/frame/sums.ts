import { addTo } from '../../case/index.ts';

export { groupBy as grouped } from '../../case/index.ts';

/** Amounts summed by key; a key never added is 0. */
export interface Sums {
  add(key: string, amount: number): void;
  get(key: string): number;
  keys(): Iterable<string>;
  /** The largest sum, 0 where there is none. */
  most(): number;
}

export function sums(): Sums {
  const amounts = new Map<string, number>();
  return {
    add: (key, amount) => {
      addTo(amounts, key, amount);
    },
    get: (key) => amounts.get(key) ?? 0,
    keys: () => amounts.keys(),
    most: () => Math.max(0, ...amounts.values()),
  };
}
