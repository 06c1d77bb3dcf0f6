import { type Case, putInto, readable } from '../../case/index.ts';
import { decimalsOf, fixed, type Magnitude, magnitude, moneyUnit } from '../../figures/index.ts';
import { type Comparison, comparePlans, type Heading, type PlanDocument } from '../../plan/index.ts';
import { type Facts, factsOf } from '../facts.ts';

/** Plans to stand side by side, each with its name and its case, where that was found. */
export interface CompareInput {
  readonly plans: readonly PlanDocument[];
  readonly names: readonly string[];
  /** With the plan's reforms in force; undefined where the case was not found or is another by now. */
  readonly cases: readonly (Case | undefined)[];
  /** What was changed in the case of each plan before it was made, in words: figures and shocks, which no request of a plan has. */
  readonly changed?: readonly (readonly string[])[];
}

/** What terminal, page and workbook of a comparison are made from. */
export interface Beside extends CompareInput {
  readonly comparison: Comparison;
  /** A, B, C: what each plan is called in heads of columns. */
  readonly letters: readonly string[];
  /** Names of what plans list, by the first case that knows them. */
  readonly name: Pick<Facts, 'placeName' | 'processName' | 'countryName' | 'named'> & { good(key: string): Named };
  readonly scale: Scale;
}

interface Named {
  readonly name: string;
  readonly unit: string;
}

/** One magnitude and number of decimals for all money of the comparison. */
export interface Scale extends Magnitude {
  readonly decimals: number;
  readonly unit: string;
  shown(value: number | null): string;
}

const NONE = '–';

export function besideOf(input: CompareInput): Beside {
  const comparison = comparePlans(input.plans, input.names);
  const known = input.cases.flatMap((c) => (c ? [factsOf(c)] : []));
  const first = (key: string, look: (facts: Facts) => string, otherwise = key) =>
    known.map(look).find((found) => found !== key && found !== '') ?? otherwise;
  const money = Object.values(comparison.cost).flat();
  const { factor, word } = magnitude(money);
  const decimals = decimalsOf(money.map((value) => value / factor));
  return {
    ...input,
    comparison,
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
    scale: {
      ...{ factor, word, decimals, unit: moneyUnit(comparison.currency, word) },
      shown: (value) => (value === null ? NONE : fixed(value / factor, decimals)),
    },
  };
}

/** How far values lie apart. */
export const spreadOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Headings with their values, those that differ most first. */
export const headingsBySpread = ({ comparison: { cost } }: Beside): [Heading, readonly number[]][] =>
  (Object.entries(cost) as [Heading, readonly number[]][]).sort((a, b) => spreadOf(b[1]) - spreadOf(a[1]));

/** Builds that differ, by site: what each plan builds there, a text a plan. */
export function sitesBeside(
  { comparison: { builds, plans } }: Beside,
  told: (build: Comparison['builds'][number], count: number) => string,
): { readonly place: string; readonly process: string; readonly cells: readonly string[] }[] {
  const sites = new Map<string, Comparison['builds'][number][]>();
  for (const build of builds) {
    const key = JSON.stringify([build.place, build.process]);
    putInto(sites, key, build);
  }
  return [...sites.values()].map((own) => {
    const { place, process } = own[0]!;
    const sorted = [...own].sort((a, b) => a.year - b.year);
    const cells = plans.map((_, i) =>
      sorted.flatMap((build) => (build.counts[i]! > 0 ? [told(build, build.counts[i]!)] : [])).join('; '),
    );
    return { place, process, cells };
  });
}

/** Sites that some plans build on and others do not. */
export function sitesApart({ plans, comparison: { inAll } }: Beside): number {
  const all = new Set(plans.flatMap(({ builds }) => builds.map(({ place, process }) => `${place}/${process}`)));
  return all.size - inAll.length;
}

/** Flows that differ, those of the largest difference in value first; in units where no value is known. */
export function flowsBySpread({ comparison: { flows }, cases }: Beside): Comparison['flows'] {
  const c = cases.find((one) => one !== undefined);
  const facts = c && factsOf(c);
  const weight = (flow: Comparison['flows'][number]) => spreadOf(flow.amounts) * (facts?.good(flow.good).value || 1);
  return [...flows].sort((a, b) => weight(b) - weight(a));
}
