import { addTo } from '../../case/index.ts';
import type { Assembled } from '../../plan/index.ts';

/** Measures that a frontier sets against the NPV: totals or means over the horizon. */
export const measures = ['jobs', 'value_added', 'capex', 'co2', 'external_share', 'hours'] as const;
export type Measure = (typeof measures)[number];

/** 1 if more is better, -1 if less is. */
export const wish: Readonly<Record<Measure, 1 | -1>> = {
  jobs: 1,
  value_added: 1,
  capex: -1,
  co2: -1,
  external_share: -1,
  hours: -1,
};

/** A linear amount over the columns of a programme. */
export interface Linear {
  readonly terms: ReadonlyMap<number, number>;
  readonly constant: number;
}

/** A measure: an amount, or one amount over another. */
export interface Amount {
  readonly of: Linear;
  readonly over?: Linear;
}

/**
 * jobs: jobs in service, the mean of the years · value_added: `goods.value` made less used less left, over all years, in the hub's countries
 * (all, without a hub) · capex: money spent on sites and legs · co2: t of moving · external_share: of the value bought, that
 * from outside the bloc · hours: mean of the tonnes moved. As `targets` count them, summed over the years.
 */
export function amountOf(model: Assembled, measure: Measure): Amount {
  const make = { jobs, value_added: added, capex, co2, external_share: external, hours }[measure];
  return make(model);
}

export function valueOfAmount({ of, over }: Amount, x: ArrayLike<number>): number {
  const sum = ({ terms, constant }: Linear) => {
    let total = constant;
    for (const [col, value] of terms) total += value * (x[col] ?? 0);
    return total;
  };
  return over ? sum(of) / Math.max(sum(over), 1e-12) : sum(of);
}

/** A linear amount times a number. */
export const scaled = (a: Linear, by: number): Linear => ({
  terms: new Map([...a.terms].map(([col, value]) => [col, value * by])),
  constant: a.constant * by,
});

/** The largest coefficient of a linear amount, at least 1e-9: its unit in an objective. */
export const sizeOf = ({ terms }: Linear): number => Math.max(1e-9, ...[...terms.values()].map(Math.abs));

interface Sum {
  terms: Map<number, number>;
  constant: number;
}

const sum = (): Sum => ({ terms: new Map(), constant: 0 });
const put = (into: Sum, col: number | undefined, value: number) => {
  if (col !== undefined && value !== 0) addTo(into.terms, col, value);
};

function jobs({ frame }: Assembled): Amount {
  const of = sum();
  const { years } = frame.settings;
  for (const k of frame.candidates)
    frame.periods.forEach(({ period }, p) => {
      const share = period.years.length / years;
      for (const { build, count, size } of frame.variables.serving(k, p)) {
        put(of, count, share * build.tier.jobs);
        put(of, size, share * build.tier.jobs_per_unit);
      }
      const retired = k.row.retires !== undefined && period.year > k.row.retires;
      if (retired) return;
      of.constant += share * k.row.existing_jobs;
      put(of, frame.variables.closed(k, p), -share * k.row.existing_jobs);
    });
  return { of };
}

function added(model: Assembled): Amount {
  const { hub } = model.frame.settings;
  return { of: addedIn(model, (country) => hub.length === 0 || hub.includes(country)) };
}

/** Value added in some countries over all years, at `goods.value`: made, less used, less left over. */
export function addedIn({ frame }: Assembled, counts: (country: string) => boolean): Linear {
  const of = sum();
  const { step } = frame.settings;
  const { lookup, variables } = frame;
  for (const k of frame.candidates)
    frame.periods.forEach((_, p) => {
      if (!counts(k.country)) return;
      for (const [good, q] of k.recipe) put(of, variables.activity(k, p), step * q * lookup.value(good));
    });
  for (const { good, place, col } of variables.surplus)
    if (counts(lookup.countryOf(place))) put(of, col, -step * lookup.value(good));
  return of;
}

function capex({ frame }: Assembled): Amount {
  const of = sum();
  for (const { candidate, tier, count, size } of frame.variables.builds) {
    put(of, count, candidate.spent * tier.capex);
    put(of, size, candidate.spent * tier.capex_per_unit);
  }
  for (const { col, row } of frame.legs.all) put(of, col, row.capex ?? 0);
  return { of };
}

function co2({ frame, flows }: Assembled): Amount {
  const of = sum();
  for (const { col, good, way } of flows)
    if (way) put(of, col, (frame.settings.step * frame.lookup.mass(good) * way.co2) / 1000);
  return { of };
}

function external({ frame }: Assembled): Amount {
  const [of, over] = [sum(), sum()];
  const { bloc } = frame.settings;
  const inside = new Set(bloc.length > 0 ? bloc : frame.rows.countries.map((row) => row.country));
  for (const { supply, col } of frame.variables.purchases) {
    const value = frame.lookup.value(supply.good);
    put(over, col, value);
    if (!inside.has(frame.lookup.countryOf(supply.place))) put(of, col, value);
  }
  return { of, over };
}

function hours({ frame, flows }: Assembled): Amount {
  const [of, over] = [sum(), sum()];
  for (const { col, good, way } of flows) {
    if (!way) continue;
    const mass = frame.lookup.mass(good);
    put(of, col, mass * way.hours);
    put(over, col, mass);
  }
  return { of, over };
}
