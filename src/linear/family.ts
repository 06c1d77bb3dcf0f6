import type { Program } from './program.ts';

type Key = string | number;

/** The columns (or rows) of one name over index sets: flow[lane, year]. */
export interface Family {
  readonly name: string;
  readonly size: number;
  /** Registers an index under keys; twice the same keys is an error. Returns the index. */
  set(index: number, ...keys: Key[]): number;
  /** Adds a column to a program under keys, named `family[keys]`. Returns its index. */
  column(p: Program, keys: readonly Key[], cost: number, lower: number, upper: number, integer?: boolean): number;
  /** Adds a row to a program under keys, named `family[keys]`. Returns its index. */
  row(p: Program, keys: readonly Key[], lower: number, upper: number): number;
  /** The index under keys; an Error names the missing member. */
  index(...keys: Key[]): number;
  /** The index under keys, or undefined. */
  get(...keys: Key[]): number | undefined;
  has(...keys: Key[]): boolean;
  /** Keys and index of every member, in the order in which they were registered. */
  entries(): IterableIterator<[readonly Key[], number]>;
  /** `flow[a,2027]`. */
  label(...keys: Key[]): string;
}

const joined = (keys: readonly Key[]): string => keys.join('\u0001');

/** An empty family. */
export function family(name: string): Family {
  const members = new Map<string, [readonly Key[], number]>();
  const label = (...keys: Key[]): string => `${name}[${keys.join(',')}]`;
  const set = (index: number, ...keys: Key[]): number => {
    const key = joined(keys);
    if (members.has(key)) throw new Error(`${label(...keys)} is there already`);
    members.set(key, [keys, index]);
    return index;
  };
  return {
    name,
    get size() {
      return members.size;
    },
    set,
    column: (p, keys, cost, lower, upper, integer) =>
      set(
        p.column(() => label(...keys), cost, lower, upper, integer),
        ...keys,
      ),
    row: (p, keys, lower, upper) =>
      set(
        p.row(() => label(...keys), lower, upper),
        ...keys,
      ),
    index(...keys) {
      const found = members.get(joined(keys));
      if (!found) throw new Error(`there is no ${label(...keys)}`);
      return found[1];
    },
    get: (...keys) => members.get(joined(keys))?.[1],
    has: (...keys) => members.has(joined(keys)),
    entries: () => members.values(),
    label,
  };
}
