import { getOrInsert, siteKey } from '../case/index.ts';
import type { Interval } from '../figures/index.ts';
import type { Flow, Heading, Measured, PlanDocument } from '../model/index.ts';
import { accountsOf, lengthsOf } from './means.ts';

/** One of the plans that stand side by side. */
export interface ComparedPlan {
  /** What tells it from the others: the name of its folder or file. */
  readonly name: string;
  readonly case: string;
  readonly caseHash: string;
  readonly reforms: readonly string[];
  readonly status: PlanDocument['status'];
  readonly npv: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
}

/** Two to six plans side by side; every list of numbers is in the order of `plans`. Builds and flows alike in all are left out. */
export interface Comparison {
  readonly plans: readonly ComparedPlan[];
  readonly sameCase: boolean;
  readonly currency: string;
  /**
   * What the best of each further case is worth more than the best of the first, NPV: true whatever the gaps leave open. Null where
   * one of the two has no plan or no bound.
   */
  readonly differences: readonly (Interval | null)[];
  readonly cost: Readonly<Partial<Record<Heading, readonly number[]>>>;
  /** Means over the years of each plan. */
  readonly measures: readonly (Pick<Measured, 'measure' | 'country'> & { readonly values: readonly number[] })[];
  readonly builds: readonly {
    readonly place: string;
    readonly process: string;
    readonly tier: string;
    readonly year: number;
    readonly counts: readonly number[];
  }[];
  /** Sites that all plans build on. */
  readonly inAll: readonly { readonly place: string; readonly process: string }[];
  /** Units over all years, by lane. */
  readonly flows: readonly (Pick<Flow, 'good' | 'from' | 'to'> & { readonly amounts: readonly number[] })[];
}

/** Fewest and most plans that stand side by side. */
export const COMPARED = { least: 2, most: 6 } as const;

/** Amounts that differ by a smaller share are the same. */
const SAME = 1e-6;

/**
 * What the best of one programme is worth more than the best of another, from NPV and bound of a plan of each: the best lies
 * between the two.
 */
export function differenceOf(
  first: Pick<PlanDocument, 'npv' | 'bound'>,
  other: Pick<PlanDocument, 'npv' | 'bound'>,
): Interval | null {
  if (first.npv === null || other.npv === null || first.bound === null || other.bound === null) return null;
  return { low: other.npv - first.bound, high: other.bound - first.npv };
}

export function comparePlans(plans: readonly PlanDocument[], names: readonly string[] = []): Comparison {
  const [first] = plans;
  if (!first || plans.length < COMPARED.least || plans.length > COMPARED.most)
    throw new RangeError(`${plans.length} plans; from ${COMPARED.least} to ${COMPARED.most} are compared`);
  const headings = [...new Set(plans.flatMap(({ cost }) => Object.keys(cost)))] as Heading[];
  const built = (plan: PlanDocument) => new Set(plan.builds.map(siteKey));
  const sites = plans.map(built);
  return {
    plans: plans.map(({ case: name, caseHash, request, status, npv, bound, gap }, i) => ({
      name: names[i] ?? `${name} ${i + 1}`,
      case: name,
      caseHash,
      reforms: request.reforms,
      status,
      npv,
      bound,
      gap,
    })),
    sameCase: plans.every(({ caseHash }) => caseHash === first.caseHash),
    currency: first.currency,
    differences: plans.slice(1).map((other) => differenceOf(first, other)),
    cost: Object.fromEntries(headings.map((heading) => [heading, plans.map(({ cost }) => cost[heading] ?? 0)])),
    measures: measuresOf(plans),
    builds: aligned(
      plans.map(({ builds }) => builds),
      ({ place, process, tier, year }) => ({ place, process, tier, year }),
      ({ count }) => count,
    ).flatMap(({ key, values }) => (new Set(values).size > 1 ? [{ ...key, counts: values }] : [])),
    inAll: [...sites[0]!]
      .filter((site) => sites.every((own) => own.has(site)))
      .map((site) => {
        const [place = '', process = ''] = site.split('/');
        return { place, process };
      }),
    flows: aligned(
      plans.map((plan) => {
        const lengths = lengthsOf(plan.years, endOf(plan));
        const moved = plan.flows.filter(({ from, to }) => from !== to);
        return moved.map((flow) => ({ ...flow, amount: flow.amount * (lengths.get(flow.year) ?? 1) }));
      }),
      ({ good, from, to }) => ({ good, from, to }),
      ({ amount }) => amount,
    ).flatMap(({ key, values }) => {
      const [least, most] = [Math.min(...values), Math.max(...values)];
      return most - least > SAME * most ? [{ ...key, amounts: values }] : [];
    }),
  };
}

/** Headings that are paid or earned in the years planned alone; residual value and service of loans come after them as well. */
const inYears: ReadonlySet<Heading> = new Set(['revenue', 'inputs', 'making', 'carriage']);

/** The year after the last that is planned. */
const endOf = ({ years, costs }: PlanDocument): number =>
  1 +
  costs.reduce((last, { heading, year }) => (inYears.has(heading) ? Math.max(last, year) : last), years.at(-1) ?? 0);

/** Measures by country, the mean over the years; a country that a plan does not name has none of it. */
function measuresOf(plans: readonly PlanDocument[]): Comparison['measures'] {
  const accounts = plans.map((plan) => accountsOf(plan.measures ?? [], plan.years, endOf(plan)));
  const names = [...new Set(plans.flatMap(({ measures = [] }) => measures.map(({ measure }) => measure)))];
  const countries = [...new Set(accounts.flatMap((one) => [...one.keys()]))];
  return names.flatMap((measure) =>
    countries.flatMap((country) => {
      const values = accounts.map((one) => one.get(country)?.[measure] ?? 0);
      return values.some((value) => value !== 0) ? [{ measure, country, values }] : [];
    }),
  );
}

/** Sums of lists by a key, side by side; 0 where a list has no row of it. */
export function aligned<T, K extends object>(
  lists: readonly (readonly T[])[],
  keyOf: (row: T) => K,
  value: (row: T) => number,
): { readonly key: K; readonly values: readonly number[] }[] {
  const found = new Map<string, { key: K; values: number[] }>();
  for (const [i, list] of lists.entries())
    for (const row of list) {
      const key = keyOf(row);
      const id = JSON.stringify(key);
      const one = getOrInsert(found, id, () => ({ key, values: lists.map(() => 0) }));
      one.values[i]! += value(row);
    }
  return [...found.values()];
}
