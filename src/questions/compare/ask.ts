import { type Case, groupBy, readable, siteKey } from '../../case/index.ts';
import { type Comparison, comparePlans, type Heading, type PlanDocument } from '../../plan/index.ts';
import { type Facts, factsOf } from '../../report/index.ts';

/** Plans to compare, each with its name and, if found, its case. */
export interface CompareInput {
  readonly plans: readonly PlanDocument[];
  readonly names: readonly string[];
  /** Cases with the plans' reforms in force; undefined if a case is missing or has changed. */
  readonly cases: readonly (Case | undefined)[];
  /** For each plan: texts on figures and shocks that were changed in its case, since the request of a plan does not have them. */
  readonly changed?: readonly (readonly string[])[];
}

/** The input of a comparison with the comparison itself, for page, terminal and workbook. */
export interface ComparedPlans extends CompareInput {
  readonly comparison: Comparison;
  /** A, B, C …: short names of the plans for heads of columns. */
  readonly letters: readonly string[];
  /** Names of rows, from the first case that has them. */
  readonly name: Pick<Facts, 'placeName' | 'processName' | 'countryName' | 'named'> & { good(key: string): Named };
}

interface Named {
  readonly name: string;
  readonly unit: string;
}

export function comparedPlans(input: CompareInput): ComparedPlans {
  const known = input.cases.flatMap((c) => (c ? [factsOf(c)] : []));
  const first = (key: string, look: (facts: Facts) => string, otherwise = key) =>
    known.map(look).find((found) => found !== key && found !== '') ?? otherwise;
  return {
    ...input,
    comparison: comparePlans(input.plans, input.names),
    letters: input.plans.map((_, i) => String.fromCharCode('A'.charCodeAt(0) + i)),
    name: {
      placeName: (key) => first(key, ({ placeName }) => placeName(key)),
      processName: (key) => first(readable(key), ({ processName }) => processName(key)),
      countryName: (key) => first(key, ({ countryName }) => countryName(key)),
      named: (table, key) => known[0]?.named(table, key) ?? key.split('/').at(-1)!,
      good: (key) => {
        const facts = known.find(({ rows }) => rows.goods.some((row) => row.good === key));
        return facts?.good(key) ?? { name: readable(key), unit: '' };
      },
    },
  };
}

/** The difference between the largest and the smallest value. */
export const spreadOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Headings with their values, the largest difference first. */
export const headingsBySpread = ({ comparison: { cost } }: ComparedPlans): [Heading, readonly number[]][] =>
  (Object.entries(cost) as [Heading, readonly number[]][]).sort((a, b) => spreadOf(b[1]) - spreadOf(a[1]));

/** The number of sites that some plans build on and others do not. */
export function differingSites({ plans, comparison: { inAll } }: ComparedPlans): number {
  const all = new Set(plans.flatMap(({ builds }) => builds.map(siteKey)));
  return all.size - inAll.length;
}

/** Builds that differ, by site and year. */
export function buildsBySite({ comparison: { builds } }: ComparedPlans): Comparison['builds'] {
  const sites = groupBy(builds, ({ place, process }) => JSON.stringify([place, process]));
  return [...sites.values()].flatMap((own) => own.sort((a, b) => a.year - b.year));
}

/** Flows that differ, the largest difference in value first; in units if no value is known. */
export function flowsBySpread({ comparison: { flows }, cases }: ComparedPlans): Comparison['flows'] {
  const c = cases.find((one) => one !== undefined);
  const facts = c && factsOf(c);
  const weight = (flow: Comparison['flows'][number]) => spreadOf(flow.amounts) * (facts?.good(flow.good).value || 1);
  return [...flows].sort((a, b) => weight(b) - weight(a));
}

/**
 * Compares two to six plans: NPV and headings of each (discounted, in the currency of the first); the difference of each to the
 * first, as an interval; builds and flows that differ.
 *
 * @param names names of the plans; by default their cases and numbers
 * @throws {RangeError} where fewer than two or more than six plans are given
 * @example
 * const p = await plan(await readCase('first-steps'), { explain: 'none' });
 * compare([p, p]).builds // => []
 */
export const compare = (plans: readonly PlanDocument[], names: readonly string[] = []): Comparison =>
  comparePlans(plans, names);
