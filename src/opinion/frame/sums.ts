import { addTo } from '../../case/index.ts';

export { groupBy as grouped } from '../../case/index.ts';

/** Sums of amounts by key; a missing key has the sum 0. */
export interface Sums {
  add(key: string, amount: number): void;
  get(key: string): number;
  keys(): Iterable<string>;
}

export function sums(): Sums {
  const amounts = new Map<string, number>();
  return {
    add: (key, amount) => {
      addTo(amounts, key, amount);
    },
    get: (key) => amounts.get(key) ?? 0,
    keys: () => amounts.keys(),
  };
}
