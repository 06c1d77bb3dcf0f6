/** Groups items by a key, in their order. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) putInto(groups, key(item), item);
  return groups;
}

/**
 * The value of a key of a map; a missing value is made and stored (`Map.prototype.getOrInsertComputed`, which Node 20
 * lacks).
 */
export function getOrInsert<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const value = map.get(key);
  if (value !== undefined) return value;
  const made = make();
  map.set(key, made);
  return made;
}

/** Puts an item into the group of its key, as the last. */
export function putInto<T, K>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** Adds an amount to the sum of its key. */
export function addTo<K>(sums: Map<K, number>, key: K, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

/** The sum of numbers, or of an amount of each item, in their order. */
export function sumOf(numbers: Iterable<number>): number;
export function sumOf<T>(items: Iterable<T>, amount: (item: T) => number): number;
export function sumOf<T>(items: Iterable<T>, amount: (item: T) => number = Number): number {
  let sum = 0;
  for (const item of items) sum += amount(item);
  return sum;
}

/** A key made of several parts, for maps whose keys are not keys of rows. */
export const tupleKey = (...parts: readonly (string | number | undefined)[]): string => parts.join('\u0000');

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The fields of a record that are not undefined. */
export const defined = <T extends object>(record: T): Defined<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;

/** A list that has items; undefined where it has none. */
export const nonEmpty = <T extends readonly unknown[]>(list: T | undefined): T | undefined =>
  list !== undefined && list.length > 0 ? list : undefined;
