import { magnitude, moneyUnit, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Measured } from '../../plan/index.ts';
import type { Context } from '../context.ts';
import { type Cell, escapeText, number, paragraph, type Section, tableHtml } from '../html.ts';

const order: readonly Measured['measure'][] = ['jobs', 'value_added', 'imports', 'duties', 'co2'];
const isMoney = (measure: Measured['measure']) => measure !== 'jobs' && measure !== 'co2';

function tableOf({ plan, facts }: Context, measure: Measured['measure']): string {
  const own = (plan.measures ?? []).filter((one) => one.measure === measure);
  if (own.length === 0) return '';
  const say = words().sections;
  const { factor, word } = isMoney(measure) ? magnitude(own.map((one) => one.value)) : { factor: 1, word: '' };
  const unit = isMoney(measure)
    ? moneyUnit(plan.currency, word, facts.priceYear)
    : measure === 'jobs'
      ? say.jobsUnit
      : say.tonnesCo2;
  const of = (country: string | undefined, year: number) =>
    own.reduce(
      (sum, one) => (one.year === year && (country === undefined || one.country === country) ? sum + one.value : sum),
      0,
    );
  const countries = [...new Set(own.map((one) => one.country))];
  const total = (country: string) => plan.years.reduce((sum, year) => sum + of(country, year), 0);
  const line = (name: string, country: string | undefined): Cell[] => [
    name,
    ...plan.years.map((year) => number(significant(of(country, year) / factor))),
  ];
  const rows = countries
    .sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1))
    .map((country) => line(facts.countryName(country), country));
  if (countries.length > 1) rows.push(line(say.all, undefined));
  const title = say.measureIn({ measure: say.measures[measure], unit });
  return `<h3>${escapeText(title)}</h3>${tableHtml({ columns: [words().report.country, ...plan.years.map(String)], rows })}`;
}

/** Jobs, value added, imports, duties and CO2 by country and year. */
export function countriesByYearSection(context: Context): Section | undefined {
  const html = order.map((measure) => tableOf(context, measure)).join('');
  if (html === '') return undefined;
  const { countriesTitle, countriesNote } = words().sections;
  return { id: 'countries', title: countriesTitle, html: html + paragraph(countriesNote) };
}
