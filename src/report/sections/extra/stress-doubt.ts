import { bars, magnitude, moneyUnit, percent, significant } from '../../../figures/index.ts';
import { sentences, words } from '../../../i18n/index.ts';
import { behind, chart, figure, number, paragraph, tableHtml } from '../../../view/index.ts';
import { siteName } from '../../facts.ts';
import { foresightWords, robustWords } from '../../stress-words.ts';
import { unrounded } from '../why.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { StressData } from './data.ts';

/** What a group of uncertain figures is called, by its key. */
export type GroupName = (group: string) => string;

/** Which groups make the variance: alone, and in all they take part in, with two standard errors either way. */
export function shares(data: StressData, context: ExtraContext, named: GroupName): string {
  const given = data.variance;
  if (!given || given.groups.length === 0) return '';
  const { n, plans, groups, together } = given;
  const sorted = [...groups].sort((a, b) => b.total - a.total);
  const top = sorted.find((x) => x.group !== data.rest) ?? sorted[0]!;
  const bar = (name: string, value: number, error: number) => {
    const [low, high] = [100 * Math.max(0, value - 2 * error), 100 * Math.min(1, value + 2 * error)];
    const text = `${percent(Math.max(0, value))} ± ${percent(2 * error)}`;
    return { name, value: 100 * Math.min(1, Math.max(0, value)), low, high, text };
  };
  const say = words().stress;
  const title = say.sharesTitle({ group: named(top.group), share: percent(Math.max(0, top.first)) });
  const svg = () =>
    bars(
      [
        { name: say.aloneIndex, bars: sorted.map((x) => bar(named(x.group), x.first, x.firstError)) },
        {
          name: say.inAllIndex,
          bars: sorted.map((x) => bar(named(x.group), x.total, x.totalError)),
        },
      ],
      { ...figureOptions(context, 'variance', title, say.sharesUnit), oneScale: true },
    );
  const rows = sorted.map((x) => [
    named(x.group),
    number(percent(x.first)),
    number(percent(x.firstError)),
    number(percent(x.total)),
    number(percent(x.totalError)),
  ]);
  const columns = [say.group, say.alone, say.errorColumn, say.inAll, say.errorColumn];
  const how = sentences(
    say.shares({ n: significant(n, 5), plans: significant(plans, 5) }),
    together.length > 0 ? say.together({ groups: together.map(named) }) : undefined,
  );
  return chart(svg, { columns, rows }) + paragraph(how);
}

/** What knowing the figures when building would add, and what would then be built. */
export function foresight(data: StressData, context: ExtraContext): string {
  const given = data.foresight;
  if (!given) return '';
  const say = words().stress;
  const { n, sites } = given;
  const text = paragraph(foresightWords(given, context.facts.currency));
  if (n === 0) return text;
  const shown = sites.filter((x) => x.share > 0 || x.held).slice(0, 20);
  if (shown.length === 0) return text;
  const bar = (x: (typeof shown)[number]) => ({
    name: x.held ? say.siteInPlan({ site: siteName(context.facts, x.site) }) : siteName(context.facts, x.site),
    value: 100 * x.share,
  });
  const always = shown.filter((x) => x.share === 1).length;
  const title = always === 0 ? say.noSiteAlways : say.someAlways({ always, all: shown.length });
  const svg = () =>
    bars([{ bars: shown.map(bar) }], figureOptions(context, 'foresight', title, say.foresightUnit({ n })));
  const rows = shown.map((x) => [
    siteName(context.facts, x.site),
    number(percent(x.share)),
    x.held ? words().number.yes : words().number.no,
  ]);
  return text + chart(svg, { columns: [words().report.site, say.builtIn, say.inPlan], rows });
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
  const { scenarios, weights } = given;
  const say = words().stress;
  const text = paragraph(robustWords(given, currency));
  const small = magnitude(regrets);
  const svg = () =>
    bars(
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
        say.robustTitle({ future: scenarios[worst]! }),
        say.robustUnit({ unit: moneyUnit(currency, small.word, priceYear) }),
      ),
    );
  const rows = scenarios.map((name, s) => [
    name,
    number(percent(weights[s]!)),
    number(significant(given.worths[s]! / factor, 5)),
    number(significant(given.known[s]! / factor, 5)),
  ]);
  const table = { columns: [say.future, say.odds, say.theseBuildsIn({ unit }), say.bestIfKnownIn({ unit })], rows };
  const builds = given.builds.map((b) => [
    facts.placeName(b.place),
    facts.processName(b.process),
    facts.named('tiers', `${b.process}/${b.tier}`),
    String(b.year),
    number(significant(b.size ?? b.count)),
  ]);
  const list = {
    columns: [words().report.place, words().report.process, say.tier, say.year, say.numberOrSize],
    rows: builds,
  };
  return `${text}${figure(svg, tableHtml(table))}${behind(list, say.whatIsBuilt)}`;
}
