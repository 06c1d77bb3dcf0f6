import { addTo, type FullSettings, getOrInsert, putInto, type Row } from '../../case/index.ts';
import type { Program } from '../../linear/index.ts';
import { type Candidate, existingIn, rampShare } from './candidates.ts';
import { serves } from './horizon.ts';
import type { MostBuilds } from './most.ts';
import { mostCapacity } from './need.ts';
import type { Demand, PeriodSets, Supply } from './sets.ts';

/** Builds of a tier at a candidate commissioned in a year. */
export interface BuildVariable {
  readonly candidate: Candidate;
  readonly tier: Row<'tiers'>;
  readonly year: number;
  /** Column of the number of builds. */
  readonly count: number;
  /** Column of a free size (activity a year), between least x count and capacity x count. */
  readonly size?: number;
  /**
   * By period, for candidates that can be closed: columns of the builds (and size) that still stand. Elsewhere the
   * count serves its whole life.
   */
  readonly standing?: readonly (number | undefined)[];
  readonly keptSize?: readonly (number | undefined)[];
}

/** The builds of a tier, of whatever years, in service in a period. */
interface Serving {
  /** One of these builds, for their candidate and tier. */
  readonly build: BuildVariable;
  /** Column of the number of builds in service. */
  readonly count: number;
  /** Column of the free size in service. */
  readonly size?: number;
}

export interface Variables {
  readonly builds: readonly BuildVariable[];
  /** Builds of a candidate in service in a period. */
  serving(candidate: Candidate, period: number): readonly Serving[];
  /**
   * Capacity of the builds of a candidate in a period, before availability: columns with activity a year per unit. The
   * part that young builds lack (`ramp`) is a negative coefficient of their own columns.
   */
  capacity(candidate: Candidate, period: number): readonly (readonly [col: number, each: number])[];
  /** Column that is 1 from the period in which the candidate is closed; undefined if it cannot be. */
  closed(candidate: Candidate, period: number): number | undefined;
  /** Column of activity a year; undefined if the candidate can have no capacity in the period. */
  activity(candidate: Candidate, period: number): number | undefined;
  readonly purchases: readonly { readonly supply: Supply; readonly period: number; readonly col: number }[];
  readonly deliveries: readonly {
    readonly demand: Demand;
    readonly period: number;
    readonly amount: number;
    readonly short?: number;
  }[];
  readonly surplus: readonly {
    readonly good: string;
    readonly place: string;
    readonly period: number;
    readonly col: number;
  }[];
  /** Row: made + bought - sent - surplus = 0, at a place that makes or buys the good. */
  madeRow(good: string, place: string, period: number): number | undefined;
  /** Row: arriving - used - delivered = 0, at a place that uses or demands the good. */
  usedRow(good: string, place: string, period: number): number | undefined;
  /** Places that can make or buy a good, and places that can use or sell it, in a period. */
  makers(good: string, period: number): readonly string[];
  users(good: string, period: number): readonly string[];
  /**
   * Users to which a place may send goods: all of them, unless the setting `traders` requires one end in some
   * countries.
   */
  usersFrom(from: string, good: string, period: number): readonly string[];
}

interface Base {
  readonly program: Program;
  readonly periods: readonly PeriodSets[];
  readonly mostBuilds: MostBuilds;
  readonly candidates: readonly Candidate[];
  readonly rows: { readonly goods: readonly Row<'goods'>[]; readonly places: readonly Row<'places'>[] };
  readonly settings: Pick<FullSettings, 'traders'>;
}

const INF = Number.POSITIVE_INFINITY;
/**
 * Bound on builds of a tier and year if the candidate can be closed and nothing else bounds them: the rows of closing
 * need a number.
 */
const MOST_CLOSABLE = 10_000;
const id = (a: string, b: string) => `${a}\u0000${b}`;

/**
 * Declares the variables of a programme; `only` names the builds (`place/process/tier year`) that can be chosen, if not
 * all can.
 */
export function variables(base: Base, only?: ReadonlySet<string>): Variables {
  const { program, periods, candidates } = base;
  const closedCols = new Map<string, number>();
  const closed = (k: Candidate, p: number) => closedCols.get(`${k.index} ${p}`);
  for (const k of candidates) {
    if (!k.row.closable) continue;
    periods.forEach((_, p) => {
      closedCols.set(
        `${k.index} ${p}`,
        program.column(() => `closed ${k.key} ${periods[p]!.period.year}`, 0, 0, 1, true),
      );
    });
  }
  const builds = candidates.flatMap((k) => buildsOf(base, k, only));
  const byCandidate = new Map<number, BuildVariable[]>();
  for (const b of builds) {
    putInto(byCandidate, b.candidate.index, b);
  }
  const inService = new Map<string, Serving[]>();
  const serving = (k: Candidate, p: number): Serving[] =>
    getOrInsert(inService, `${k.index} ${p}`, () => servingOf(base, k, byCandidate.get(k.index) ?? [], p));
  const capacity = (k: Candidate, p: number) => {
    const each = new Map<number, number>();
    const put = (col: number | undefined, amount: number) => {
      if (col !== undefined) addTo(each, col, amount);
    };
    for (const { build, count, size } of serving(k, p))
      put(size ?? count, size === undefined ? build.tier.capacity : 1);
    const { year, years } = periods[p]!.period;
    for (const b of k.ramp.length > 0 ? (byCandidate.get(k.index) ?? []) : []) {
      if (!serves(b.year, k.processRow.life, year)) continue;
      const lacks = 1 - rampShare(k.ramp, b.year, years);
      if (b.size === undefined) put(b.standing?.[p] ?? b.count, -lacks * b.tier.capacity);
      else put(b.keptSize?.[p] ?? b.size, -lacks);
    }
    return [...each];
  };
  const activityCols = new Map<string, number>();
  for (const k of candidates) {
    periods.forEach((sets, p) => {
      const some = existingIn(k, sets.period.year) > 0 || serving(k, p).length > 0;
      if (some && mostCapacity(k, sets.period.year) > 0)
        activityCols.set(
          `${k.index} ${p}`,
          program.column(() => `activity ${k.key} ${sets.period.year}`, 0, 0, INF),
        );
    });
  }
  const activity = (k: Candidate, p: number) => activityCols.get(`${k.index} ${p}`);
  return { builds, serving, capacity, closed, activity, ...trade(base, activity) };
}

/**
 * Capacity in service of a candidate in a period, tier by tier. If builds of several years serve together, a column
 * counts them, so that the rows that use it stay short:
 *
 *     in service = sum of builds commissioned and not worn out
 */
function servingOf(base: Base, k: Candidate, builds: readonly BuildVariable[], p: number): Serving[] {
  const { program, periods } = base;
  const { year } = periods[p]!.period;
  const live = builds.filter((b) => serves(b.year, k.processRow.life, year));
  return k.tiers.flatMap((tier): Serving[] => {
    const own = live.filter((b) => b.tier === tier);
    const sum = (what: string, cols: readonly number[]): number => {
      if (cols.length === 1) return cols[0]!;
      const name = () => `${what} ${k.key}/${tier.tier} ${year}`;
      const total = program.column(name, 0, 0, INF);
      const row = program.row(name, 0, 0);
      program.add(row, total, 1);
      for (const col of cols) program.add(row, col, -1);
      return total;
    };
    if (own.length === 0) return [];
    const build = own[0]!;
    const count = sum(
      'in service',
      own.map((b) => b.standing?.[p] ?? b.count),
    );
    if (build.size === undefined) return [{ build, count }];
    return [
      {
        build,
        count,
        size: sum(
          'size in service',
          own.map((b) => b.keptSize?.[p] ?? b.size!),
        ),
      },
    ];
  });
}

function buildsOf(base: Base, k: Candidate, only: ReadonlySet<string> | undefined): BuildVariable[] {
  const { program, periods } = base;
  return k.tiers.flatMap((tier) =>
    k.commissions.flatMap((year): BuildVariable[] => {
      const name = `${k.key}/${tier.tier} ${year}`;
      if (only && !only.has(name)) return [];
      const most = Math.min(base.mostBuilds(k, tier, year), k.row.closable ? MOST_CLOSABLE : INF);
      const count = program.column(() => `build ${name}`, 0, 0, most, true);
      const free = tier.least !== undefined;
      const size = free ? program.column(() => `size ${name}`, 0, 0, INF) : undefined;
      if (!k.row.closable) return [{ candidate: k, tier, year, count, ...(size === undefined ? {} : { size }) }];
      const live = periods.map((sets) => serves(year, k.processRow.life, sets.period.year));
      const column = (what: string, built: number) =>
        live.map((on, p) => {
          if (!on || periods[p]!.period.year === year) return on ? built : undefined;
          return program.column(() => `${what} ${name} in ${p}`, 0, 0, INF);
        });
      const standing = column('kept', count);
      const sizes = size === undefined ? {} : { size, keptSize: column('kept size', size) };
      return [{ candidate: k, tier, year, count, standing, ...sizes }];
    }),
  );
}

type Trade = Pick<
  Variables,
  'purchases' | 'deliveries' | 'surplus' | 'madeRow' | 'usedRow' | 'makers' | 'users' | 'usersFrom'
>;

/** Places outside the trading countries, between which no shipment is allowed; empty if all countries trade. */
function outsideTraders({ settings, rows }: Base): ReadonlySet<string> {
  const traders = new Set(settings.traders);
  const outside = traders.size === 0 ? [] : rows.places.filter(({ country }) => !traders.has(country));
  return new Set(outside.map(({ place }) => place));
}

/** Declares purchases, deliveries, surplus and the two balances of each good and place. */
function trade(base: Base, activity: Variables['activity']): Trade {
  const { program, periods, candidates } = base;
  const goods = new Map(base.rows.goods.map((row) => [row.good, row]));
  const purchases: { supply: Supply; period: number; col: number }[] = [];
  const deliveries: { demand: Demand; period: number; amount: number; short?: number }[] = [];
  const surplus: { good: string; place: string; period: number; col: number }[] = [];
  const made = periods.map(() => new Map<string, number>());
  const used = periods.map(() => new Map<string, number>());
  /** Rows by good and place. */
  const makers = periods.map(() => new Map<string, Map<string, number>>());
  const users = periods.map(() => new Map<string, Map<string, number>>());
  const row = (
    side: Map<string, number>[],
    who: Map<string, Map<string, number>>[],
    what: string,
    good: string,
    place: string,
    p: number,
  ) => {
    return getOrInsert(side[p]!, id(good, place), () => {
      const made = program.row(() => `${what} ${good} ${place} ${periods[p]!.period.year}`, 0, 0);
      getOrInsert(who[p]!, good, () => new Map()).set(place, made);
      return made;
    });
  };
  periods.forEach((sets, p) => {
    const { year } = sets.period;
    for (const supply of sets.supplies) {
      const { good, place, step } = supply;
      const col = program.column(() => `buy ${good} ${place} ${step} ${year}`, 0, 0, INF);
      purchases.push({ supply, period: p, col });
      program.add(row(made, makers, 'made', good, place, p), col, 1);
    }
    for (const k of candidates) {
      const col = activity(k, p);
      if (col === undefined) continue;
      for (const [good, q] of k.recipe) {
        if (q > 0) program.add(row(made, makers, 'made', good, k.place, p), col, q);
        else program.add(row(used, users, 'used', good, k.place, p), col, q);
      }
    }
    for (const [key, r] of made[p]!) {
      const [good, place] = key.split('\u0000') as [string, string];
      const cost = goods.get(good)?.surplus;
      if (cost === 'no') continue;
      const col = program.column(() => `surplus ${good} ${place} ${year}`, 0, 0, INF);
      program.add(r, col, -1);
      surplus.push({ good, place, period: p, col });
    }
    for (const demand of sets.demands) {
      const { good, place, step } = demand;
      const amount = program.column(() => `deliver ${good} ${place} ${step} ${year}`, 0, 0, INF);
      program.add(row(used, users, 'used', good, place, p), amount, -1);
      const short = demand.row.firm
        ? undefined
        : program.column(() => `short ${good} ${place} ${step} ${year}`, 0, 0, INF);
      deliveries.push({ demand, period: p, amount, ...(short === undefined ? {} : { short }) });
    }
  });
  const usersOf = (good: string, p: number) => [...(users[p]!.get(good)?.keys() ?? [])];
  const outside = outsideTraders(base);
  return {
    purchases,
    deliveries,
    surplus,
    madeRow: (good, place, p) => makers[p]!.get(good)?.get(place),
    usedRow: (good, place, p) => users[p]!.get(good)?.get(place),
    makers: (good, p) => [...(makers[p]!.get(good)?.keys() ?? [])],
    users: usersOf,
    usersFrom: (from, good, p) =>
      outside.has(from) ? usersOf(good, p).filter((to) => !outside.has(to)) : usersOf(good, p),
  };
}
