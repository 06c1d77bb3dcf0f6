import { type Block, column, heading, note, type Section, tabulate } from '../../blocks/index.ts';
import { words } from '../../i18n/index.ts';
import { addsUp, measureOrder, measureScale } from '../../model/index.ts';
import type { Measured } from '../../plan/index.ts';
import type { Context } from '../input.ts';

function blocksOfMeasure({ plan, facts }: Context, measure: Measured['measure']): Block[] {
  const all = plan.measures ?? [];
  const own = all.filter((one) => one.measure === measure);
  if (own.length === 0) return [];
  const say = words().sections;
  const values = own.map((one) => one.value);
  const { factor, unit } = measureScale(measure, plan.currency, values, facts.priceYear);
  const sum = (list: readonly Measured[], year: number) =>
    list.reduce((total, one) => (one.year === year ? total + one.value : total), 0);
  const tonnes = all.filter((one) => one.measure === 'tonnes');
  const weightOf = ({ country, year }: Measured) =>
    tonnes.find((tonne) => tonne.country === country && tonne.year === year)?.value ?? 0;
  /** For all countries: a sum, or a mean by tonnes. */
  const whole = (year: number) =>
    addsUp(measure)
      ? sum(own, year)
      : sum(
          own.map((one) => ({ ...one, value: one.value * weightOf(one) })),
          year,
        ) / (sum(tonnes, year) || 1);
  const of = (country: string, year: number) =>
    sum(
      own.filter((one) => one.country === country),
      year,
    );
  const countries = [...new Set(own.map((one) => one.country))];
  const total = (country: string) => plan.years.reduce((all, year) => all + of(country, year), 0);
  const rows = countries
    .sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1))
    .map((country) => ({ name: facts.countryName(country), value: (year: number) => of(country, year) }));
  if (countries.length > 1) rows.push({ name: say.all, value: whole });
  const data = tabulate(rows, [
    column.name(words().report.country, ({ name }) => name),
    ...plan.years.map((year) =>
      column.amount(String(year), ({ value }: (typeof rows)[number]) => value(year) / factor),
    ),
  ]);
  return [heading(say.measureIn({ measure: say.measures[measure], unit })), data];
}

/** Jobs, value added, trade, carriage and CO2 by country and year. */
export function countriesByYearSection(context: Context): Section | undefined {
  const blocks = measureOrder.flatMap((measure) => blocksOfMeasure(context, measure));
  if (blocks.length === 0) return undefined;
  const { countriesTitle, countriesNote } = words().sections;
  return { id: 'countries', title: countriesTitle, blocks: [...blocks, note(countriesNote)] };
}
