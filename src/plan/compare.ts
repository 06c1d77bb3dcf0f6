import { getOrInsert, siteKey } from '../case/index.ts';
import type { Interval } from '../figures/index.ts';
import type { Flow, Heading, Measured, PlanDocument } from '../model/index.ts';
import { accountsOf, lengthsOf } from './means.ts';

/** One of the plans that are compared. */
export interface ComparedPlan {
  /** Name of its folder or file. */
  readonly name: string;
  readonly case: string;
  readonly caseHash: string;
  readonly reforms: readonly string[];
  readonly status: PlanDocument['status'];
  readonly npv: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
}

/**
 * A comparison of two to six plans; every list of numbers is in the order of `plans`. Builds and flows that are the
 * same in all are left out.
 */
export interface Comparison {
  readonly plans: readonly ComparedPlan[];
  readonly sameCase: boolean;
  readonly currency: string;
  /**
   * How much more the best plan of each further case is worth than the best of the first: an interval that holds
   * whatever the gaps. Null if one of the two has no plan or no bound.
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
  /** Sites at which all plans build. */
  readonly inAll: readonly { readonly place: string; readonly process: string }[];
  /** Units over all years, by lane. */
  readonly flows: readonly (Pick<Flow, 'good' | 'from' | 'to'> & { readonly amounts: readonly number[] })[];
}

/** Fewest and most plans in a comparison. */
export const COMPARED = { least: 2, most: 6 } as const;

/** Amounts with a smaller relative difference count as the same. */
const SAME = 1e-6;

/**
 * How much more the best plan of one programme is worth than the best of another, from the NPV and the bound of a plan
 * of each, between which the best lies.
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

/** Headings that occur only in the years of the plan; residual value and debt service also occur later. */
const inYears: ReadonlySet<Heading> = new Set(['revenue', 'inputs', 'making', 'carriage']);

/** The year after the last year of the plan. */
const endOf = ({ years, costs }: PlanDocument): number =>
  1 +
  costs.reduce((last, { heading, year }) => (inYears.has(heading) ? Math.max(last, year) : last), years.at(-1) ?? 0);

/** Measures by country, the mean over the years; 0 for a country that a plan does not name. */
function measuresOf(plans: readonly PlanDocument[]): Comparison['measures'] {
  const accounts = plans.map((plan) => accountsOf(plan.measures ?? [], plan.years, endOf(plan)));
  const names = [...new Set(plans.flatMap(({ measures = [] }) => measures.map(({ measure }) => measure)))];
  const countries = [...new Set(accounts.flatMap((account) => [...account.keys()]))];
  return names.flatMap((measure) =>
    countries.flatMap((country) => {
      const values = accounts.map((account) => account.get(country)?.[measure] ?? 0);
      return values.some((value) => value !== 0) ? [{ measure, country, values }] : [];
    }),
  );
}

/** Sums of several lists by a key; 0 if a list has no row with it. */
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
