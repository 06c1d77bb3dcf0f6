import { bars, magnitude, money, moneyUnit, percent, range, significant } from '../../../figures/index.ts';
import { capital, words } from '../../../i18n/index.ts';
import { chart, number, tableHtml } from '../../../view/index.ts';
import { siteName } from '../../facts.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { OptionsData } from './data.ts';

/** What another choice costs, site by site, and what that makes of each within each slack. */
export function sites(data: OptionsData, context: ExtraContext): string {
  const given = [...(data.sites ?? [])].sort((a, b) => a.low - b.low);
  if (given.length === 0) return '';
  const { currency, priceYear } = context.facts;
  const shown = given
    .filter((one) => one.high !== null)
    .sort((a, b) => a.high! - b.high!)
    .slice(0, 15);
  const { factor, word } = magnitude(shown.map((one) => one.high!));
  const say = words().options;
  const size = Math.abs(data.best || 1);
  const slacks = data.slacks ?? [data.slack];
  const use = ({ built, low, high }: (typeof given)[number], slack: number) =>
    high !== null && high <= slack * size
      ? say.uses.sometimes
      : low >= slack * size
        ? built
          ? say.uses.always
          : say.uses.never
        : say.uses.undecided;
  const name = (one: (typeof given)[number]) =>
    capital((one.built ? say.without : say.with)({ site: siteName(context.facts, one.site) }));
  const unit = moneyUnit(currency, word, priceYear);
  const least = shown[0];
  const { atMost } = words().number;
  const upTo = (one: (typeof given)[number]) => significant(one.high! / factor);
  const svg = least
    ? () =>
        bars(
          [
            {
              bars: shown.map((one) => ({
                name: name(one),
                value: one.high! / factor,
                text: one.low > 0 ? range(significant(one.low / factor), upTo(one)) : atMost({ amount: upTo(one) }),
              })),
            },
          ],
          figureOptions(
            context,
            'otherwise',
            (least.built ? say.withoutCostsLeast : say.withCostsLeast)({
              site: siteName(context.facts, least.site),
              loss: money(least.high!, currency),
            }),
            say.changeUnit({ unit }),
          ),
        )
    : undefined;
  const rows = given.map((one) => [
    name(one),
    number(significant(one.low / factor)),
    number(one.high === null ? say.noneFound : upTo(one)),
    ...slacks.map((slack) => use(one, slack)),
  ]);
  const columns = [
    say.change,
    say.losesAtLeast({ unit }),
    say.atMost,
    ...slacks.map((slack) => say.within({ slack: percent(slack) })),
  ];
  return svg ? chart(svg, { columns, rows }) : tableHtml({ columns, rows });
}

/** Least and most use of countries and sites over plans within the slack. */
export function ranges(data: OptionsData, context: ExtraContext): string {
  const given = (data.ranges ?? []).filter((one) => one.most > 1e-9);
  if (given.length === 0) return '';
  const say = words().options;
  const { currency, priceYear, countryName } = context.facts;
  const countries = given.filter((one) => one.kind === 'country').sort((a, b) => b.here - a.here);
  const { factor, word } = magnitude(countries.map((one) => one.most));
  const widest = [...countries].sort((a, b) => b.most - b.least - (a.most - a.least))[0];
  const svg = widest
    ? () =>
        bars(
          [
            {
              bars: countries.map((one) => ({
                name: countryName(one.of),
                value: one.here / factor,
                low: one.least / factor,
                high: one.most / factor,
                text: say.rangeText({
                  here: significant(one.here / factor),
                  least: significant(one.least / factor),
                  most: significant(one.most / factor),
                }),
              })),
            },
          ],
          figureOptions(
            context,
            'ranges',
            say.rangesTitle({ country: countryName(widest.of) }),
            say.rangesUnit({ slack: percent(data.slack), unit: moneyUnit(currency, word, priceYear) }),
          ),
        )
    : undefined;
  const rows = given.map((one) => [
    one.kind === 'country' ? countryName(one.of) : siteName(context.facts, one.of),
    one.kind === 'country' ? say.valueAdded : say.activity,
    ...[one.here, one.least, one.most].map((value) => number(significant(value))),
  ]);
  const columns = [say.countryOrSite, say.use, say.inBest, say.least, say.most];
  return svg ? chart(svg, { columns, rows }) : tableHtml({ columns, rows });
}
