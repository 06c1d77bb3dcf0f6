import { type Block, column, figure, note, tabulate } from '../../blocks/index.ts';
import { bars, magnitude, money, moneyUnit, percent, range, scatter, significant } from '../../figures/index.ts';
import { capital, words } from '../../i18n/index.ts';
import { type Measure, type OptionsDocument, wish } from '../../reforms/index.ts';
import { builtOtherwise, figureOptions, measureName, siteName } from '../../report/index.ts';
import { type AnswerContext, moneyScale } from '../context.ts';

export type OptionsContext = AnswerContext<OptionsDocument>;

/** Rows of each table where there is little room. */
const most = { sites: 4, ranges: 6, points: 5 };
/** Sites that are drawn. */
const DRAWN = 15;
/** Less use than this is none. */
const NONE = 1e-9;

/** What is made of a site in plans near the best. */
export const uses = ['always', 'sometimes', 'never', 'undecided'] as const;

/** What another choice at each site costs, and what that makes of it within each slack. */
export function sitesBlock(context: OptionsContext): Block | undefined {
  const { d, facts } = context;
  if (d.sites.length === 0) return undefined;
  const say = words().options;
  const choices = [...d.sites].sort((a, b) => a.low - b.low);
  const name = (choice: (typeof choices)[number]) =>
    capital((choice.built ? say.without : say.with)({ site: siteName(facts, choice.site) }));
  const useOf = (x: OptionsDocument['slacks'][number], site: string) => {
    const found = uses.find((use) => x[use].includes(site));
    return found === undefined ? '' : say.uses[found];
  };
  const data = tabulate(
    choices,
    [
      column.name(say.change, name),
      column.money(say.loses, ({ low, high }) => ({ low, high: high ?? Number.POSITIVE_INFINITY, value: null })),
      ...d.slacks.map((x) =>
        column.label(say.within({ slack: percent(x.slack) }), ({ site }: (typeof choices)[number]) => useOf(x, site)),
      ),
    ],
    { currency: d.currency, priceYear: facts.priceYear, most: most.sites },
  );
  const shown = choices
    .flatMap((choice) => (choice.high === null ? [] : [{ ...choice, high: choice.high }]))
    .sort((a, b) => a.high - b.high)
    .slice(0, DRAWN);
  const [least] = shown;
  const highs = shown.map(({ high }) => high);
  const { factor, unit } = moneyScale(facts, highs);
  const end = (x: number) => significant(x / factor);
  const draw = (of: (typeof shown)[number]) => () =>
    bars(
      [
        {
          bars: shown.map((one) => ({
            name: name(one),
            value: one.high / factor,
            text: one.low > 0 ? range(end(one.low), end(one.high)) : words().number.atMost({ amount: end(one.high) }),
          })),
        },
      ],
      figureOptions(
        context,
        'otherwise',
        (of.built ? say.withoutCostsLeast : say.withCostsLeast)({
          site: siteName(facts, of.site),
          loss: money(of.high, d.currency),
        }),
        say.changeUnit({ unit }),
      ),
    );
  return { ...figure(data, ...(least ? [draw(least)] : [])), rank: 3 };
}

/** Least and most use of countries and sites over plans within the slack. */
export function rangesBlock(context: OptionsContext): Block | undefined {
  const { d, facts } = context;
  const ranges = (d.ranges ?? []).filter((range) => range.most > NONE).sort((a, b) => b.highest - a.highest);
  if (ranges.length === 0) return undefined;
  const say = words().options;
  const { countryName } = facts;
  const countries = ranges.filter((range) => range.kind === 'country').sort((a, b) => b.here - a.here);
  const amounts = countries.map((country) => country.most);
  const { factor, unit } = moneyScale(facts, amounts);
  const [widest] = [...countries].sort((a, b) => b.most - b.least - (a.most - a.least));
  const end = (x: number) => significant(x / factor);
  const bar = ({ of, here, least, most }: (typeof ranges)[number]) => ({
    name: countryName(of),
    value: here / factor,
    low: least / factor,
    high: most / factor,
    text: say.rangeText({ here: end(here), least: end(least), most: end(most) }),
  });
  const rangesUnit = say.rangesUnit({ slack: percent(d.slack), unit });
  const draw = (of: string) => () =>
    bars(
      [{ bars: countries.map(bar) }],
      figureOptions(context, 'ranges', say.rangesTitle({ country: countryName(of) }), rangesUnit),
    );
  const data = tabulate(
    ranges,
    [
      column.name(say.useWithin({ slack: percent(d.slack) }), ({ kind, of }) =>
        kind === 'country' ? countryName(of) : siteName(facts, of),
      ),
      column.label(say.use, ({ kind }) => (kind === 'country' ? say.valueAdded : say.activity)),
      column.amount(say.inBest, ({ here }) => here),
      column.amount(say.least, ({ least }) => least),
      column.amount(say.most, (range) => range.most),
    ],
    { most: most.ranges },
  );
  return { ...figure(data, ...(widest ? [draw(widest.of)] : [])), rank: 1 };
}

/** What more, or less, of a measure costs, and how far it can go. */
export function frontierBlocks(context: OptionsContext, measure: Measure): Block[] {
  const { d, facts } = context;
  const points = [...(d.frontiers[measure] ?? [])].sort((a, b) => a.value - b.value);
  const say = words().options;
  const name = measureName(measure);
  const here = d.options[0]!.measures[measure]!;
  const otherwise = (builds: readonly string[]) =>
    builtOtherwise(d.options[0]!.builds, builds, (site) => siteName(facts, site)).join('; ');
  const data = tabulate(
    points,
    [
      column.amount(name, ({ value }) => value),
      column.money(say.npvIn, ({ npv }) => npv, { near: true }),
      column.name(say.differs, ({ builds }) => otherwise(builds)),
    ],
    { currency: d.currency, most: most.points },
  );
  const limit = note(limitWords(measure, d.limits[measure], d.slack));
  if (points.length < 2) return [{ ...data, rank: 2 }, limit];
  const best = points.reduce((a, b) => (b.npv > a.npv ? b : a));
  const far = points.reduce((a, b) => (Math.abs(b.value - best.value) > Math.abs(a.value - best.value) ? b : a));
  const nearest = points.reduce((a, b) => (Math.abs(b.value - here) < Math.abs(a.value - here) ? b : a));
  const title = say.frontierTitle({
    measure: name,
    from: significant(best.value),
    to: significant(far.value),
    cost: money(best.npv - far.npv, d.currency),
  });
  const { factor, word } = magnitude(points.map((point) => point.npv));
  const unit = moneyUnit(d.currency, word);
  const marked = points.map((point) => ({
    name: point === nearest ? words().figures.plan : significant(point.value),
    x: point.value,
    y: point.npv / factor,
    marked: point === nearest,
  }));
  const draw = () =>
    scatter(
      { points: marked, axes: [name, say.npvIn({ unit })], joined: true },
      figureOptions(
        context,
        `frontier-${measure}`,
        title,
        say.frontierUnit({ unit: moneyUnit(d.currency, word, facts.priceYear) }),
      ),
    );
  return [{ ...figure(data, draw), rank: 2 }, limit];
}

/** How far a measure can go, whatever is built. */
function limitWords(measure: Measure, limit: number | undefined, share: number): string {
  const say = words().options;
  if (limit === undefined) return say.endNotProven;
  return (wish[measure] > 0 ? say.noMore : say.noLess)({ slack: percent(share), limit: significant(limit) });
}
