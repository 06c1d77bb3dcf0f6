import type { Program } from '../../linear/index.ts';

/** A limit that a user set: a named group of rows that `whyNot` can open. */
export interface Limit {
  /** Table, as in `changes`; `case` for settings. */
  readonly kind: string;
  /** Key of the row, as in `changes`. */
  readonly key: string;
  /** Year of the period, or 0 for the whole horizon. */
  readonly year: number;
  /** The limit itself, in its unit: relaxations are weighed relative to it. */
  readonly size: number;
  /** The row that holds it, and the sign of a slack that relaxes it. */
  readonly row: number;
  readonly sign: 1 | -1;
  /** Column of the slack where the limits are open. */
  readonly slack?: number;
  /** Column without which (at 0) the row holds of itself: it is no limit then. */
  readonly only?: number;
  /** Column of the table that says the limit, where the row's key alone would not tell. */
  readonly column?: string;
}

export interface Limits {
  /** Whether some limits are open, so that nothing may be left out because of them. */
  readonly relaxed: boolean;
  /** Names a row as a limit; where the limits are open, adds the slack. Gives the limit. */
  name(row: number, sign: 1 | -1, kind: string, key: string, year: number, size: number): Limit;
  /** Names a row that can be relaxed, told by its column of the table; no price is reported of it. */
  nameColumn(
    row: number,
    sign: 1 | -1,
    limit: Required<Pick<Limit, 'kind' | 'key' | 'year' | 'size' | 'column'>>,
  ): void;
  /** Names a row whose price is reported though it is never relaxed; one that holds of itself without the column `only`. */
  watch(row: number, kind: string, key: string, year: number, size: number, only?: number): void;
  /** Limits that can be relaxed. */
  readonly all: readonly Limit[];
  /** Rows with a price: the limits and what is watched. */
  readonly priced: readonly Limit[];
}

/** Limits that are closed, or open: all of them, or those of some kinds. */
export function limits(program: Program, relaxed: boolean | ReadonlySet<string>): Limits {
  const opens = (kind: string): boolean => (typeof relaxed === 'boolean' ? relaxed : relaxed.has(kind));
  const all: Limit[] = [];
  const priced: Limit[] = [];
  const opened = (limit: Omit<Limit, 'slack'>): Limit => {
    if (!opens(limit.kind)) return limit;
    const { row, sign, kind, key, year } = limit;
    const slack = program.column(() => `slack ${kind} ${key} ${year}`, 0, 0, Number.POSITIVE_INFINITY);
    program.add(row, slack, sign);
    return { ...limit, slack };
  };
  return {
    relaxed: relaxed !== false,
    all,
    priced,
    watch: (row, kind, key, year, size, only) =>
      priced.push({ kind, key, year, size, row, sign: 1, ...(only === undefined ? {} : { only }) }),
    nameColumn: (row, sign, limit) => all.push(opened({ ...limit, row, sign })),
    name(row, sign, kind, key, year, size) {
      const limit = opened({ kind, key, year, size, row, sign });
      all.push(limit);
      priced.push(limit);
      return limit;
    },
  };
}
