import { at, atStart, type Case, type Caution, keyOf, type Rows, rowUse } from '../case/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { passed, roadsOf } from './passed.ts';

/** Cautions about rows that a plan uses (places, legs, borders, supplies, facilities) in years in which they hold. */
export function cautionsOf(plan: PlanDocument, c: Case): Caution[] {
  const { cautions } = atStart(c);
  if (cautions.length === 0) return [];
  const { use, of } = rowUse();
  for (const { place, year } of [...plan.builds, ...plan.activity, ...plan.deliveries]) use('places', place, year);
  for (const { facility, year } of plan.draws) use('facilities', facility, year);
  for (const { leg, year } of plan.legs) use('legs', leg, year);
  for (const { good, place, step, year } of plan.purchases) {
    use('places', place, year);
    for (const row of at(c, year).supplies)
      if (row.good === good && row.place === place && row.step === step && (row.year ?? year) === year)
        use('supplies', keyOf('supplies', row), year);
  }
  for (const [table, key, year] of passed(plan, c)) use(table, key, year);
  return of(cautions);
}

/** A caution about a row that routes use. */
export interface RouteCaution extends Caution {
  readonly kind: string;
  readonly text: string;
  /** Indices of the routes that use the row, from 0. */
  readonly routes: readonly number[];
}

/** Cautions of a year about rows that some routes from a place use. */
export function routeCautions(
  rows: Rows,
  year: number,
  from: string,
  routes: readonly { readonly legs: readonly string[] }[],
): RouteCaution[] {
  const passed = roadsOf(rows, year);
  const cautionsOf = routes.map(({ legs }) => {
    const { use, of } = rowUse();
    for (const [table, key] of passed(from, legs)) use(table, key, year);
    return new Set(of(rows.cautions).map(({ caution }) => caution));
  });
  return rows.cautions.flatMap(({ caution, table, key, kind, text }) => {
    const passing = cautionsOf.flatMap((way, i) => (way.has(caution) ? [i] : []));
    return passing.length > 0 ? [{ caution, table, key, kind, text, routes: passing }] : [];
  });
}

/** Cautions for an answer: of the plans that it is based on, or of the whole case if there are none. */
export function cautionsToTell(c: Case, plans: readonly PlanDocument[]): Caution[] {
  const { start, years } = atStart(c).settings;
  const last = start + years - 1;
  const all = at(c, start).cautions;
  const used = new Set(plans.flatMap(({ cautions = [] }) => cautions.map((caution) => caution.caution)));
  const cautions =
    plans.length > 0
      ? all.filter(({ caution }) => used.has(caution))
      : all.filter(({ from, until }) => (from ?? start) <= last && (until ?? last) >= start);
  return cautions.map(({ caution, table, key }) => ({ caution, table, key }));
}
