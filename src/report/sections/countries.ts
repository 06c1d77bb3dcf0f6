import { magnitude, moneyUnit, significant } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import { type Account, accountsOf } from '../../plan/index.ts';
import type { Context } from '../context.ts';
import { type Cell, number, tableHtml } from '../html.ts';

/** Countries that the first page names; the others are summed. */
const NAMED = 6;

/** Jobs, value added, imports saved and CO2 by country, means of the years: a table for the first page. */
export function countriesTable(context: Context): string {
  const { plan, facts } = context;
  const { measures, nothing, years } = plan;
  if (measures === undefined || measures.length === 0) return '';
  const end = facts.start + facts.rows.settings.years;
  const accounts = accountsOf(measures, years, end);
  const before = nothing?.measures && accountsOf(nothing.measures, years, end);
  const imports = (country: string, own: Account) =>
    before ? saved(before.get(country)?.imports ?? 0, own.imports ?? 0) : (own.imports ?? 0);
  const countries = [...new Set([...accounts.keys(), ...(before?.keys() ?? [])])].map((country) => {
    const own = accounts.get(country) ?? {};
    const { jobs = 0, value_added = 0, co2 = 0 } = own;
    return { name: facts.countryName(country), values: [jobs, value_added, imports(country, own), co2] };
  });
  const sorted = countries
    .filter(({ values }) => values.some((value) => Math.abs(value) > 1e-6))
    .sort((a, b) => b.values[0]! - a.values[0]! || b.values[1]! - a.values[1]! || b.values[2]! - a.values[2]!);
  const rest = sorted.slice(NAMED);
  const say = words().page;
  const rows = sorted.length > NAMED + 1 ? [...sorted.slice(0, NAMED), summed(rest)] : sorted;
  const { factor, word } = magnitude(rows.flatMap(({ values }) => [values[1]!, values[2]!]));
  const unit = moneyUnit(plan.currency, word);
  const shown = ([jobs, added, trade, co2]: readonly number[]): Cell[] =>
    [jobs!, added! / factor, trade! / factor, co2!].map((value) => number(significant(value)));
  const [first, last] = [facts.start, end - 1];
  return tableHtml({
    columns: [
      words().report.country,
      say.jobs,
      say.valueAddedIn({ unit }),
      before ? say.importsSavedIn({ unit }) : say.importsIn({ unit }),
      say.co2,
    ],
    rows: rows.map(({ name, values }) => [name, ...shown(values)]),
    caption: sentences(say.countriesCaption({ first, last }), before ? say.savedAgainst : undefined),
  });
}

/** What one sum is less than another; sums that differ by rounding alone are the same. */
export function saved(before: number, now: number): number {
  const less = before - now;
  return Math.abs(less) <= 1e-9 * Math.max(Math.abs(before), Math.abs(now)) ? 0 : less;
}

type Line = { readonly name: string; readonly values: readonly number[] };

const summed = (lines: readonly Line[]): Line => ({
  name: words().page.otherCountries({ count: lines.length }),
  values: [0, 1, 2, 3].map((i) => lines.reduce((sum, { values }) => sum + values[i]!, 0)),
});
