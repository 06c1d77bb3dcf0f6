import { type Case, type Change, setTo, siteKey, withChanges } from '../case/index.ts';
import { type Gap, type PricedWay, priceWays, type Way, type WayCost } from '../rights/index.ts';
import { type Solved, wholeNumbers } from '../search/index.ts';
import { solve } from './assemble.ts';

export type PricedGap = Omit<Gap, 'ways'> & { readonly ways: readonly PricedWay[] };

interface PriceOptions {
  /** Relative gap of each solve. */
  readonly gap: number;
  readonly seconds: number;
  /** Called after each solve, with the number of solves so far. */
  readonly onSolved?: (count: number) => void;
}

interface Value {
  readonly objective: number;
  readonly bound: number;
  /** Whether the plan runs the process for the party in the country in the years of the gap. */
  readonly runs: (gap: Gap) => boolean;
}

/** Relative activity below which nothing counts as running. */
const NONE = 1e-9;

/** A test whether a solved plan runs the process of a gap. */
function runsOf({ model, x }: Solved): Value['runs'] {
  const { candidates, variables, periods } = model.frame;
  const run = candidates.flatMap((k) =>
    periods.flatMap(({ period }, p) => {
      const col = variables.activity(k, p);
      return col === undefined ? [] : [{ k, year: period.year, amount: x[col] ?? 0 }];
    }),
  );
  const least = NONE * Math.max(0, ...run.map((one) => one.amount));
  const running = run.filter((one) => one.amount > least);
  return ({ process, country, party, from, until }) =>
    running.some(
      ({ k, year }) =>
        k.process === process && k.country === country && k.row.owner === party && from <= year && year <= until,
    );
}

/**
 * The cost of each way to close a gap: the NPV of the case in which the act is free (a licence at no cost) less that of
 * the case in which only this way is open. Only making is priced by the plan. Solves run one after another; each starts
 * from the builds of earlier ones.
 */
export async function pricedGaps(c: Case, gaps: readonly Gap[], options: PriceOptions): Promise<PricedGap[]> {
  const values = new Map<string, Promise<Value | undefined>>();
  const starts: Map<string, number>[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const once = async (changes: readonly Change[]): Promise<Value | undefined> => {
    const { gap, seconds } = options;
    const solved = await solve(withChanges(c, changes), { gap, seconds, starts: starts.slice(-3) });
    const found = solved.x.length > 0;
    const runs = found ? runsOf(solved) : () => false;
    if (found) starts.push(wholeNumbers(solved.model, solved.session, solved.x));
    await solved.session.close();
    options.onSolved?.(values.size);
    return found ? { objective: solved.objective, bound: Math.max(solved.bound, solved.objective), runs } : undefined;
  };
  const value = (changes: readonly Change[]): Promise<Value | undefined> => {
    const key = JSON.stringify(changes);
    const before = values.get(key);
    if (before) return before;
    const next = queue.then(() => once(changes));
    queue = next.catch(() => undefined);
    values.set(key, next);
    return next;
  };
  const cost = async (gap: Gap, way: Way): Promise<WayCost | undefined> => {
    if (gap.act !== 'make' || gap.by.length === 0) return undefined;
    const free = await value(freed(gap));
    if (!free) return undefined;
    // The plan of the case with a free act does not use it, so it is feasible in every other case too.
    if (!free.runs(gap)) return { cost: 0, low: 0, high: 0, unused: true };
    const own = await value(only(c, gap, way));
    if (!own) return undefined;
    const low = Math.max(0, free.objective - own.bound);
    return { cost: Math.max(0, free.objective - own.objective), low, high: Math.max(0, free.bound - own.objective) };
  };
  return priceWays(gaps, cost);
}

const edit = (table: Change['table'], key: string, column: string, value: number | string = ''): Change =>
  setTo({ table, key, column }, value, 'rights');

/**
 * Changes that make the act free: a held licence for each asset in the way, and no exclusive licence that excludes it.
 */
function freed(gap: Gap): Change[] {
  return gap.by.flatMap((reason) => {
    const key = `free ${reason.asset} ${gap.country} ${gap.process} ${gap.party}`;
    const cells: readonly (readonly [string, string])[] = [
      ['+', ''],
      ['asset', reason.asset],
      ['licensee', gap.party],
      ['territories', gap.country],
      ['fields', gap.process],
      ['offered', 'no'],
    ];
    const barred = reason.barredBy === undefined ? [] : [edit('licences', reason.barredBy, 'exclusive', 'no')];
    return [...cells.map(([column, value]) => edit('licences', key, column, value)), ...barred];
  });
}

/** Changes with which the gap can only be closed in this way. */
function only(c: Case, gap: Gap, way: Way): Change[] {
  const country = new Map(c.tables.places.map((row) => [row.place, row.country]));
  const own = c.tables.candidates.filter((row) => row.process === gap.process && (row.owner ?? '') === gap.party);
  const key = (row: (typeof own)[number]) => siteKey(row);
  const here = own.filter((row) => country.get(row.place as string) === gap.country);
  const remove = (rows: typeof own) => rows.map((row) => edit('candidates', key(row), '-'));
  const offers = new Set(gap.by.flatMap((reason) => reason.offers ?? []));
  const withdrawn = (keep: readonly string[]) =>
    [...offers].filter((offer) => !keep.includes(offer)).map((offer) => edit('licences', offer, '-'));
  switch (way.kind) {
    case 'licence':
      return withdrawn(way.licences);
    case 'move':
      return remove(own.filter((row) => country.get(row.place as string) !== way.country));
    case 'wait':
      return here.map((row) => edit('candidates', key(row), 'opens', way.year));
    case 'design around':
      return remove(own);
  }
}
