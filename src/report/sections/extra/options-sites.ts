import { bars, magnitude, money, moneyUnit, percent, significant } from '../../../figures/index.ts';
import { siteName } from '../../facts.ts';
import { chart, number, tableHtml } from '../../html.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { OptionsData } from './data.ts';

/** What doing otherwise costs, site by site, and what that makes of each within each slack. */
export function sites(data: OptionsData, context: ExtraContext): string {
  const given = [...(data.sites ?? [])].sort((a, b) => a.low - b.low);
  if (given.length === 0) return '';
  const { currency, priceYear } = context.facts;
  const shown = given
    .filter((one) => one.high !== null)
    .sort((a, b) => a.high! - b.high!)
    .slice(0, 15);
  const { factor, word } = magnitude(shown.map((one) => one.high!));
  const size = Math.abs(data.best || 1);
  const slacks = data.slacks ?? [data.slack];
  const use = ({ built, low, high }: (typeof given)[number], slack: number) =>
    high !== null && high <= slack * size
      ? 'sometimes'
      : low >= slack * size
        ? built
          ? 'always'
          : 'never'
        : 'undecided';
  const name = (one: (typeof given)[number]) =>
    `${one.built ? 'Without' : 'With'} ${siteName(context.facts, one.site)}`;
  const unit = moneyUnit(currency, word, priceYear);
  const least = shown[0];
  const svg = least
    ? bars(
        [
          {
            bars: shown.map((one) => ({
              name: name(one),
              value: one.high! / factor,
              text: `${one.low > 0 ? `${significant(one.low / factor)} to` : 'at most'} ${significant(one.high! / factor)}`,
            })),
          },
        ],
        figureOptions(
          context,
          'otherwise',
          `${name(least)} the chain loses least: at most ${money(least.high!, currency)}`,
          `NPV lost by the best plan that does otherwise at one site, ${unit}`,
        ),
      )
    : '';
  const rows = given.map((one) => [
    name(one),
    number(significant(one.low / factor)),
    number(one.high === null ? 'none found' : significant(one.high / factor)),
    ...slacks.map((slack) => use(one, slack)),
  ]);
  const columns = [
    'Otherwise',
    `Loses at least, ${unit}`,
    'At most',
    ...slacks.map((slack) => `Within ${percent(slack)}`),
  ];
  return svg === '' ? tableHtml({ columns, rows }) : chart(svg, { columns, rows });
}

/** Least and most use of countries and sites over plans within the slack. */
export function ranges(data: OptionsData, context: ExtraContext): string {
  const given = (data.ranges ?? []).filter((one) => one.most > 1e-9);
  if (given.length === 0) return '';
  const { currency, priceYear, countryName } = context.facts;
  const countries = given.filter((one) => one.kind === 'country').sort((a, b) => b.here - a.here);
  const { factor, word } = magnitude(countries.map((one) => one.most));
  const widest = [...countries].sort((a, b) => b.most - b.least - (a.most - a.least))[0];
  const svg = widest
    ? bars(
        [
          {
            bars: countries.map((one) => ({
              name: countryName(one.of),
              value: one.here / factor,
              low: one.least / factor,
              high: one.most / factor,
              text: `${significant(one.here / factor)} (${significant(one.least / factor)} to ${significant(one.most / factor)})`,
            })),
          },
        ],
        figureOptions(
          context,
          'ranges',
          `What ${countryName(widest.of)} adds can change most at little loss`,
          `value added over the years in the best plan, whisker: in plans within ${percent(data.slack)}, ${moneyUnit(currency, word, priceYear)}`,
        ),
      )
    : '';
  const rows = given.map((one) => [
    one.kind === 'country' ? countryName(one.of) : siteName(context.facts, one.of),
    one.kind === 'country' ? 'value added' : 'activity',
    ...[one.here, one.least, one.most].map((value) => number(significant(value))),
  ]);
  const columns = ['Country or site', 'Use', 'In the best plan', 'Least', 'Most'];
  return svg === '' ? tableHtml({ columns, rows }) : chart(svg, { columns, rows });
}
