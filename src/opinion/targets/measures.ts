import { atStart, type Row, siteKey, sumOf } from '../../case/index.ts';
import { type Book, bookOf } from '../frame/book.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { spendingYears } from '../frame/sites.ts';

/**
 * The measure of a target in a year, as the mean over the window that ends with it, or over the horizon. It is a ratio value / base; base is 1 unless the
 * measure is a share or a mean. A year has the quantities of its period.
 */
export function amountOf(
  planInCase: PlanInCase,
  row: Row<'targets'>,
  year: number | undefined,
): { value: number; base: number } {
  const { c, horizon } = planInCase;
  const of = (when: number | undefined) => {
    const book = bookOf(c, when ?? horizon.start);
    const here = (place: string) => row.countries.length === 0 || row.countries.includes(book.countryOf(place));
    const [value, base = 1] = amounts(planInCase, row.measure, book, when, here);
    return { value, base };
  };
  if (year === undefined || row.window === 1) return of(year);
  const years = Array.from({ length: row.window }, (_, i) => horizon.spanOf(year - i)?.year ?? -1).filter(
    (y) => y >= 0,
  );
  const all = years.map(of);
  const mean = (part: 'value' | 'base') => sumOf(all, (one) => one[part]) / all.length;
  return { value: mean('value'), base: mean('base') };
}

type Here = (place: string) => boolean;

function amounts(
  planInCase: PlanInCase,
  measure: Row<'targets'>['measure'],
  book: Book,
  year: number | undefined,
  here: Here,
): [number, number?] {
  switch (measure) {
    case 'jobs':
      return [jobs(planInCase, year!, here)];
    case 'value_added':
      return [valueAdded(planInCase, book, year!, here)];
    case 'external_share':
      return external(planInCase, book, year!, here);
    case 'co2':
    case 'hours':
      return moving(planInCase, measure, year!, here);
    case 'builds':
      return [
        total(
          [...planInCase.sites.values()].flatMap((site) => (here(site.row.place) ? site.builds : [])),
          year,
          (x) => x.count,
        ),
      ];
    case 'capex':
      return [capex(planInCase, year, here)];
  }
}

const total = <T extends { year: number }>(
  rows: readonly T[],
  year: number | undefined,
  of: (row: T) => number,
): number => sumOf(rows, (row) => (year === undefined || row.year === year ? of(row) : 0));

export function jobs({ sites }: PlanInCase, year: number, here: Here): number {
  let sum = 0;
  for (const site of sites.values()) {
    if (!here(site.row.place)) continue;
    if (site.standing(year)) sum += site.row.existing_jobs;
    for (const { row, count, capacity } of site.serving(year))
      sum += row.jobs * count + (row.least === undefined ? 0 : row.jobs_per_unit * capacity);
  }
  return sum;
}

export function valueAdded({ plan, sites }: PlanInCase, book: Book, year: number, here: Here): number {
  let sum = 0;
  for (const x of plan.activity) {
    if (x.year !== year || !here(x.place)) continue;
    for (const { good, quantity } of sites.get(siteKey(x))?.recipe ?? [])
      sum += x.amount * quantity * book.valueOf(good);
  }
  for (const x of plan.surplus) if (x.year === year && here(x.place)) sum -= x.amount * book.valueOf(x.good);
  return sum;
}

/** The value of purchases outside the bloc, and of all purchases, at `goods.value`. */
export function external({ plan, c }: PlanInCase, book: Book, year: number, here: Here): [number, number] {
  const { bloc } = atStart(c).settings;
  let [outside, all] = [0, 0];
  for (const { good, place, year: y, amount } of plan.purchases) {
    if (y !== year || !here(place)) continue;
    const value = amount * book.valueOf(good);
    all += value;
    if (bloc.length > 0 && !bloc.includes(book.countryOf(place))) outside += value;
  }
  return [outside, all];
}

/** t of CO2, or tonne-hours and tonnes; a flow counts in the place where it arrives. */
export function moving({ moves }: PlanInCase, measure: 'co2' | 'hours', year: number, here: Here): [number, number?] {
  let [sum, moved] = [0, 0];
  for (const { flow, walk, tonnes } of moves) {
    if (flow.year !== year || flow.legs.length === 0 || !here(flow.to)) continue;
    sum += tonnes * (measure === 'co2' ? walk.co2 / 1000 : walk.hours);
    moved += tonnes;
  }
  return measure === 'co2' ? [sum] : [sum, moved];
}

/** Capex by calendar year of payment; that of a leg counts in the country of its start. */
function capex({ plan, c, sites }: PlanInCase, year: number | undefined, here: Here): number {
  let sum = 0;
  const spend = (commissioned: number, lead: number, amount: number) => {
    const years = spendingYears(commissioned, lead);
    sum += (amount / years.length) * years.filter((y) => year === undefined || y === year).length;
  };
  for (const { row, process, builds } of sites.values())
    for (const build of builds) if (here(row.place)) spend(build.year, process.lead, build.capex);
  for (const { leg, year: y } of plan.legs) {
    const row = bookOf(c, y).legs.get(leg);
    if (row && here(row.from)) spend(y, row.lead, row.capex ?? 0);
  }
  return sum;
}
