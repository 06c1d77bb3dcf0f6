import { addTo, defined, keyOf, type RawRow, type Row, siteKey, sumOf } from '../../case/index.ts';
import { type HeldRow, type Horizon, limitedIn, type PlanDocument, partsOf, spending } from '../../model/index.ts';
import type { Move } from '../../opinion/index.ts';

/** Facts about the other countries, whose part of a plan is fixed, that the question of some countries needs. */
export interface Others {
  readonly plan: PlanDocument;
  /** The plan's flows with their routes. */
  readonly moves: readonly Move[];
  readonly horizon: Horizon;
  readonly bloc: ReadonlySet<string>;
  isAbroad(place: string): boolean;
  countryOf(place: string): string;
  isOurs(country: string): boolean;
  /** Capital of each build, in the order of the plan. */
  readonly capital: readonly number[];
  leadOf(process: string): number;
}

/** Rows of the case that the other countries use, while some countries are planned alone. */
export interface OthersUsage {
  /** Adds a row that the others use; `used` is the amount, in the unit of the row. */
  note(table: string, key: string, used?: number): void;
  readonly rows: readonly HeldRow[];
}

export function othersUsage(): OthersUsage {
  const rows: HeldRow[] = [];
  return {
    rows,
    note: (table, key, used) => rows.push({ table, key, ...defined({ used }) }),
  };
}

/** Facilities less the draws of the others, and member counts less the members that they bring. */
export function facilitiesLeft(rows: readonly RawRow[], others: Others, usage: OthersUsage): RawRow[] {
  const { plan } = others;
  const drawn = new Map<string, number>();
  for (const { facility, place, amount } of plan.draws)
    if (place !== undefined && others.isAbroad(place)) addTo(drawn, facility, amount);
  const members = new Set(
    plan.builds.filter(({ place }) => others.isAbroad(place)).map(({ place }) => others.countryOf(place)),
  );
  const brought = [...members].filter((country) => others.bloc.size === 0 || others.bloc.has(country)).length;
  return rows.map((row) => {
    const used = drawn.get(String(row.facility)) ?? 0;
    const limited = used > 0 && typeof row.amount === 'number';
    const needsMembers = typeof row.min_members === 'number' && row.min_members > 0 && brought > 0;
    if (limited) usage.note('facilities', keyOf('facilities', row), used);
    return {
      ...row,
      ...(limited ? { amount: Math.max(0, (row.amount as number) - used) } : {}),
      ...(needsMembers ? { min_members: Math.max(0, (row.min_members as number) - brought) } : {}),
    };
  });
}

/**
 * Own funds less what the others spend in their dearest year, but at least what the countries spend in theirs: the
 * setting has no year.
 */
export function ownFundsLeft(funds: number | undefined, others: Others, usage: OthersUsage): number | undefined {
  if (funds === undefined || funds === 0 || !Number.isFinite(funds)) return funds;
  const { plan, isAbroad, capital, leadOf } = others;
  const dearest = (counts: (place: string) => boolean): number => {
    const spent = new Map<number, number>();
    const add = (year: number, amount: number) => addTo(spent, year, amount);
    for (const [i, { place, process, year }] of plan.builds.entries()) {
      const years = spending(year, leadOf(process));
      if (counts(place)) for (const year of years) add(year, capital[i]! / years.length);
    }
    for (const { place, year, amount } of plan.draws) if (place !== undefined && counts(place)) add(year, -amount);
    return Math.max(0, ...spent.values());
  };
  const most = dearest(isAbroad);
  if (most > 0) usage.note('case', 'ownFunds', most);
  return Math.max(0, funds - most, dearest((place) => !isAbroad(place)) * (1 + ROUNDING));
}

/** Choices among the candidates of the countries, less the builds of the others. */
export function choicesLeft(rows: readonly RawRow[], others: Others, isThere: (member: string) => boolean): RawRow[] {
  const built = (member: string) =>
    sumOf(others.plan.builds, (build) => (siteKey(build) === member && others.isAbroad(build.place) ? build.count : 0));
  const counts = new Map<string, number>();
  for (const { choice, member } of rows) addTo(counts, String(choice), built(String(member)));
  return rows
    .filter(({ member }) => isThere(String(member)))
    .map((row) => {
      const count = counts.get(String(row.choice)) ?? 0;
      return {
        ...row,
        ...(typeof row.min === 'number' ? { min: Math.max(0, row.min - count) } : {}),
        ...(typeof row.max === 'number' ? { max: Math.max(0, row.max - count) } : {}),
      };
    });
}

/**
 * Targets of the countries, less the contribution of the others. Targets of others alone are met by their fixed part
 * and are left out; so are shares and means over several countries, which are no sums.
 */
export function targetsLeft(
  rows: readonly Row<'targets'>[],
  raw: readonly RawRow[],
  others: Others,
  usage: OthersUsage,
): RawRow[] {
  const { plan, horizon } = others;
  return rows.flatMap((row, i): RawRow[] => {
    const outside = (country: string) => !others.isOurs(country);
    const mixed = row.countries.length === 0 || row.countries.some(outside);
    if (!mixed) return [raw[i]!];
    const key = keyOf('targets', row);
    const carried = row.measure === 'co2';
    // Goods of the countries count where they arrive, also abroad.
    const ours = carried || row.countries.length === 0 || row.countries.some((country) => !outside(country));
    if (!ours || row.measure === 'external_share' || row.measure === 'hours') {
      usage.note('targets', key);
      return [];
    }
    const covers = (country: string) =>
      (carried || outside(country)) && (row.countries.length === 0 || row.countries.includes(country));
    const moved = (year: number | undefined, amount: number): RawRow => ({
      ...raw[i]!,
      ...defined({ year }),
      ...(row.min === undefined ? {} : { min: row.min - amount - rounding(row.min, amount) }),
      ...(row.max === undefined ? {} : { max: row.max - amount + rounding(row.max, amount) }),
    });
    usage.note('targets', key);
    if (row.measure === 'builds' || row.measure === 'capex') return [moved(row.year, invested(row, others, covers))];
    const inPeriod = (year: number) =>
      carried
        ? emitted(others, year, covers)
        : sumOf(plan.measures ?? [], (measure) =>
            measure.measure === row.measure && measure.year === year && covers(measure.country) ? measure.value : 0,
          );
    const periods = horizon.periods.map((period) => ({ period }));
    const contribution = (year: number) =>
      sumOf(partsOf(periods, year, row.window), ({ period, share }) => share * inPeriod(horizon.periods[period]!.year));
    const stated = (year: number) =>
      row.year === undefined && rows.some((other) => other.target === row.target && other.year === year);
    const years = row.year === undefined ? horizon.periods.flatMap((period) => limitedIn(row, period)) : [row.year];
    return years.filter((year) => !stated(year)).map((year) => moved(year, contribution(year)));
  });
}

/** Relative error of the amounts of a plan. */
export const ROUNDING = 1e-9;

/** Rounding error of the others' contribution to a target. */
const rounding = (limit: number, amount: number): number => ROUNDING * Math.max(Math.abs(limit), Math.abs(amount));

/** CO2 in a year, t, of goods that go between other countries. */
function emitted({ moves, isAbroad, countryOf }: Others, year: number, covers: (country: string) => boolean): number {
  const among = betweenOthers(isAbroad);
  return sumOf(moves, ({ flow, walk, tonnes }) =>
    flow.year === year && flow.legs.length > 0 && among(flow) && covers(countryOf(flow.to))
      ? (tonnes * walk.co2) / 1000
      : 0,
  );
}

/** Plants that the others commission, or their capex, in the year of a target or over the horizon. */
function invested(row: Row<'targets'>, others: Others, covers: (country: string) => boolean): number {
  const inYear = (year: number) => row.year === undefined || row.year === year;
  return others.plan.builds.reduce((sum, build, i) => {
    if (!covers(others.countryOf(build.place))) return sum;
    if (row.measure === 'builds') return inYear(build.year) ? sum + build.count : sum;
    const years = spending(build.year, others.leadOf(build.process));
    return sum + (others.capital[i]! * years.filter(inYear).length) / years.length;
  }, 0);
}

/** Tonnes on each shared capacity, by its name and year. */
type Load = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Loads on shared capacities by goods of the others, and by those of the countries. */
export interface Loads {
  readonly others: Load;
  readonly own: Load;
}

/** Whether goods go between other countries. */
export const betweenOthers =
  (isAbroad: Others['isAbroad']) =>
  ({ from, to }: Move['flow']): boolean =>
    isAbroad(from) && isAbroad(to);

export function loadsOf({ moves, isAbroad }: Others): Loads {
  const loaded = (counts: (flow: Move['flow']) => boolean): Load => {
    const loads = new Map<string, Map<number, number>>();
    for (const { flow, walk, tonnes } of moves) {
      if (!counts(flow)) continue;
      for (const { name, capacity } of walk.shared) {
        if (!Number.isFinite(capacity)) continue;
        const years = loads.get(name) ?? new Map<number, number>();
        addTo(years, flow.year, tonnes);
        loads.set(name, years);
      }
    }
    return loads;
  };
  const among = betweenOthers(isAbroad);
  return { others: loaded(among), own: loaded((flow) => !among(flow)) };
}

/**
 * Certificates that sites abroad retain and obtain in the plan: others pay for them. One that they let lapse is left
 * unchanged, and the countries may pay for it.
 */
export function certificatesLeft(
  rows: readonly RawRow[],
  { plan, isAbroad }: Others,
  renewalOf: (scheme: string) => number | undefined,
): RawRow[] {
  const certificateKey = ({ scheme, place, good }: { scheme: string; place: string; good: string }) =>
    keyOf('certificates', { scheme, place, good });
  const found = new Map(rows.map((row) => [keyOf('certificates', row), row]));
  for (const one of plan.kept ?? []) {
    const row = found.get(certificateKey(one));
    if (row && isAbroad(one.place)) found.set(certificateKey(one), { ...row, until: one.until, paid: true });
  }
  for (const one of [...plan.certificates].sort((a, b) => a.year - b.year)) {
    if (!isAbroad(one.place)) continue;
    const { scheme, place, good, year } = one;
    const row = found.get(certificateKey(one));
    const { until: _, ...certificate } = row ?? { scheme, place, good, from: year, quality: 'derived' };
    // It ends unless it is renewed.
    const lasts = renewalOf(scheme);
    found.set(certificateKey(one), {
      ...certificate,
      ...(lasts === undefined ? {} : { until: year + lasts - 1 }),
      paid: true,
    });
  }
  return [...found.values()];
}
