import { column, type Table, tabulate } from '../../blocks/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import { type Account, accountsOf } from '../../plan/index.ts';
import { buildsNothing, unrounded } from '../gain.ts';
import type { Context } from '../input.ts';
import { hubShare } from './hub.ts';

/** How many countries the first page names; the others are summed. */
const NAMED = 6;

/**
 * Jobs, value added, imports and CO2 of carriage by country, as means of the years, for the first page. If the plan builds something and the plan
 * without builds is known, the table has the changes against it, since existing plants and trade are not an effect of the plan.
 */
export function countriesTable(context: Context): Table | undefined {
  const { plan, facts } = context;
  const { measures, nothing, years } = plan;
  if (measures === undefined || measures.length === 0) return undefined;
  const end = facts.start + facts.rows.settings.years;
  const accounts = accountsOf(measures, years, end);
  // A plan that builds nothing changes nothing: then it is told how things are.
  const before = nothing?.measures && !buildsNothing(plan) ? accountsOf(nothing.measures, years, end) : undefined;
  const valuesOf = ({ jobs = 0, value_added = 0, imports = 0, co2 = 0 }: Account) => [jobs, value_added, imports, co2];
  const countries = [...new Set([...accounts.keys(), ...(before?.keys() ?? [])])].map((country) => {
    const now = valuesOf(accounts.get(country) ?? {});
    const then = before && valuesOf(before.get(country) ?? {});
    const values = then ? now.map((value, i) => (i < 2 ? less(value, then[i]!) : less(then[i]!, value))) : now;
    return { name: facts.countryName(country), values };
  });
  const sorted = countries
    .filter(({ values }) => values.some((value) => Math.abs(value) > 1e-6))
    .sort((a, b) => b.values[0]! - a.values[0]! || b.values[1]! - a.values[1]! || b.values[2]! - a.values[2]!);
  const rest = sorted.slice(NAMED);
  const say = words().page;
  const rows = sorted.length > NAMED + 1 ? [...sorted.slice(0, NAMED), summed(rest)] : sorted;
  // What stands has no jobs in a case that gives them of what is built: that is no finding.
  const from = rows.some(({ values }) => Math.abs(values[0]!) > 1e-6) ? 0 : 1;
  const [first, last] = [facts.start, end - 1];
  const [jobs, added, trade, co2] = before
    ? [say.jobsGained, say.valueGainedIn, say.importsSavedIn, say.co2Saved]
    : [say.jobs, say.valueAddedIn, say.importsIn, say.co2];
  const { name, amount, money } = column;
  const numbers = [
    amount(jobs, ({ values }: Line) => people(values[0]!)),
    money(added, ({ values }: Line) => values[1]!),
    money(trade, ({ values }: Line) => values[2]!),
    amount(co2, ({ values }: Line) => values[3]!),
  ];
  const caption = sentences(
    say.countriesCaption({ first, last }),
    before ? say.changesAgainst : undefined,
    // The page says which countries it calls the region where it tells a share of it.
    hubShare(context) && words().upstream.homes.region.is({ countries: [...facts.hub].map(facts.countryName) }),
  );
  const country = name(words().report.country, ({ name }: Line) => name);
  return tabulate(rows, [country, ...numbers.slice(from)], { currency: plan.currency, caption });
}

/** The difference of two sums; 0 if they differ only by rounding. */
export function less(sum: number, other: number): number {
  return unrounded(sum - other, Math.max(Math.abs(sum), Math.abs(other)));
}

/** Jobs are rounded to whole ones if there is at least one. */
const people = (jobs: number): number => (Math.abs(jobs) < 1 ? jobs : Math.round(jobs));

type Line = { readonly name: string; readonly values: readonly number[] };

const summed = (lines: readonly Line[]): Line => ({
  name: words().page.otherCountries({ count: lines.length }),
  values: [0, 1, 2, 3].map((i) => lines.reduce((sum, { values }) => sum + values[i]!, 0)),
});
