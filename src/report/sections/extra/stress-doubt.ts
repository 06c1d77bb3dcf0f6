import { bars, magnitude, money, moneyUnit, percent, significant } from '../../../figures/index.ts';
import { siteName } from '../../facts.ts';
import { behind, chart, number, paragraph, tableHtml } from '../../html.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { StressData } from './data.ts';

/** What a group of uncertain figures is called, by its key. */
export type GroupName = (group: string) => string;

const OTHERS = 'all other groups';

/** Which groups make the variance: alone, and in all they take part in, with two standard errors either way. */
export function shares(data: StressData, context: ExtraContext, named: GroupName): string {
  const given = data.variance;
  if (!given || given.groups.length === 0) return '';
  const { n, plans, groups, together } = given;
  const sorted = [...groups].sort((a, b) => b.total - a.total);
  const top = sorted.find((x) => x.group !== OTHERS) ?? sorted[0]!;
  const bar = (name: string, value: number, error: number) => {
    const [low, high] = [100 * Math.max(0, value - 2 * error), 100 * Math.min(1, value + 2 * error)];
    const text = `${percent(Math.max(0, value))} ± ${percent(2 * error)}`;
    return { name, value: 100 * Math.min(1, Math.max(0, value)), low, high, text };
  };
  const title = `${named(top.group)} alone makes ${percent(Math.max(0, top.first))} of the variance of the NPV`;
  const svg = bars(
    [
      { name: 'Alone (first-order index)', bars: sorted.map((x) => bar(named(x.group), x.first, x.firstError)) },
      {
        name: 'In all it takes part in (total index)',
        bars: sorted.map((x) => bar(named(x.group), x.total, x.totalError)),
      },
    ],
    { ...figureOptions(context, 'variance', title, '% of the variance; whisker: two standard errors'), oneScale: true },
  );
  const rows = sorted.map((x) => [
    named(x.group),
    number(percent(x.first)),
    number(percent(x.firstError)),
    number(percent(x.total)),
    number(percent(x.totalError)),
  ]);
  const columns = ['Group', 'Alone', 'Standard error', 'In all', 'Standard error'];
  const how = `Sobol indices by the estimators of Jansen from ${significant(n, 5)} base samples, ${significant(plans, 5)} plans with builds held.`;
  const rest =
    together.length > 0
      ? ` Groups that move the NPV little at their ends move as one: ${together.map(named).join('; ')}.`
      : '';
  return chart(svg, { columns, rows }) + paragraph(how + rest);
}

/** What knowing the figures when building would add, and what would then be built. */
export function foresight(data: StressData, context: ExtraContext): string {
  const given = data.foresight;
  if (!given) return '';
  const { currency } = context.facts;
  const { n, missed = 0, evpi, error, high, sites } = given;
  if (n === 0) return paragraph('In none of the draws with builds free do the builds held meet all that is asked.');
  const clear = evpi > 2 * error;
  const words = clear
    ? `Knowing the figures when building would add ${money(evpi, currency)} on average, at most ${money(high, currency)} by the bounds of the plans`
    : `What knowing the figures when building would add is undecided: ${money(evpi, currency)} to ${money(high, currency)}`;
  const text = paragraph(
    `${words} (${n} draws planned with builds free, standard error ${money(error, currency)}).${missed > 0 ? ` In ${missed} more draws the builds held miss a target or a firm demand, so that they are not compared.` : ''}`,
  );
  const shown = sites.filter((x) => x.share > 0 || x.held).slice(0, 20);
  if (shown.length === 0) return text;
  const bar = (x: (typeof shown)[number]) => ({
    name: `${siteName(context.facts, x.site)}${x.held ? ' (in the plan)' : ''}`,
    value: 100 * x.share,
  });
  const always = shown.filter((x) => x.share === 1).length;
  const title =
    always === 0
      ? 'No site is built in every draw'
      : `${always} of ${shown.length} sites ${always === 1 ? 'is' : 'are'} built whatever the figures`;
  const svg = bars(
    [{ bars: shown.map(bar) }],
    figureOptions(context, 'foresight', title, `% of ${n} draws in whose best plan the site is built`),
  );
  const rows = shown.map((x) => [siteName(context.facts, x.site), number(percent(x.share)), x.held ? 'yes' : 'no']);
  return text + chart(svg, { columns: ['Site', 'Built in', 'In the plan'], rows });
}

/** Builds for several futures. */
export function robust(data: StressData, context: ExtraContext): string {
  const given = data.robust;
  if (!given) return '';
  const { facts } = context;
  const { currency, priceYear } = facts;
  const { factor, word } = magnitude([...given.worths, ...given.known]);
  const unit = moneyUnit(currency, word, priceYear);
  const regrets = given.known.map((x, s) => unrounded(x - given.worths[s]!, x));
  const worst = regrets.indexOf(Math.max(...regrets));
  const { evpi, vss = 0, aim, scenarios, weights } = given;
  const text = paragraph(
    `Builds with the ${aim} over ${scenarios.length} futures are worth ${money(given.expected, currency)} expected. Knowing the future would add ${money(evpi, currency)}; planning for all of them adds ${money(vss, currency)} to the plan of the case as it stands.`,
  );
  const small = magnitude(regrets);
  const svg = bars(
    [
      {
        bars: scenarios.map((name, s) => ({
          name: `${name} (${percent(weights[s]!)})`,
          value: regrets[s]! / small.factor,
        })),
      },
    ],
    figureOptions(
      context,
      'robust',
      `The builds fall shortest of the best where “${scenarios[worst]}” comes true`,
      `regret: best NPV had the future been known less that of the builds, ${moneyUnit(currency, small.word, priceYear)}`,
    ),
  );
  const rows = scenarios.map((name, s) => [
    name,
    number(percent(weights[s]!)),
    number(significant(given.worths[s]! / factor, 5)),
    number(significant(given.known[s]! / factor, 5)),
  ]);
  const table = { columns: ['Future', 'Odds', `These builds, ${unit}`, `Best if known, ${unit}`], rows };
  const builds = given.builds.map((b) => [
    facts.placeName(b.place),
    facts.processName(b.process),
    b.tier,
    String(b.year),
    number(significant(b.size ?? b.count)),
  ]);
  const list = { columns: ['Place', 'Process', 'Tier', 'Year', 'Builds or size'], rows: builds };
  return `${text}<figure>${svg}</figure>${tableHtml(table)}${behind(list, 'What is built')}`;
}

/** A difference of two amounts, nothing where it is but the rounding of what they are computed with. */
const unrounded = (difference: number, of: number): number =>
  Math.abs(difference) <= 1e-9 * Math.abs(of) ? 0 : difference;
