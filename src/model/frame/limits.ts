import type { Program } from '../../linear/index.ts';

/** A limit of the case: a named group of rows that `whyNot` can relax. */
export interface Limit {
  /** Table, as in `changes`; `case` for settings. */
  readonly kind: string;
  /** Key of the row, as in `changes`. */
  readonly key: string;
  /** Year of the period, or 0 for the whole horizon. */
  readonly year: number;
  /** The limit in its unit: relaxations are weighed relative to it. */
  readonly size: number;
  /** Its row, and the sign of a slack that relaxes it. */
  readonly row: number;
  readonly sign: 1 | -1;
  /** Column of the slack if limits are soft. */
  readonly slack?: number;
  /** Column at whose value 0 the row holds by itself, so that it is no limit. */
  readonly only?: number;
  /** Column of the table that states the limit, if the key of the row is not enough. */
  readonly column?: string;
}

export interface Limits {
  /** Whether some limits are soft, so that nothing may be left out because of them. */
  readonly relaxed: boolean;
  /** Declares a row as a limit and adds its slack if limits are soft. */
  name(row: number, sign: 1 | -1, kind: string, key: string, year: number, size: number): Limit;
  /** Declares a row as a limit stated by a column of the table; its price is not reported. */
  nameColumn(
    row: number,
    sign: 1 | -1,
    limit: Required<Pick<Limit, 'kind' | 'key' | 'year' | 'size' | 'column'>>,
  ): void;
  /** Reports the price of a row that is never relaxed; `only` is a column at whose value 0 the row holds by itself. */
  watch(row: number, kind: string, key: string, year: number, size: number, only?: number): void;
  /** Limits that can be relaxed. */
  readonly all: readonly Limit[];
  /** Limits with a price: those that can be relaxed and those that are watched. */
  readonly priced: readonly Limit[];
}

/** Declares limits: hard, or soft (all of them, or those of some kinds). */
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
