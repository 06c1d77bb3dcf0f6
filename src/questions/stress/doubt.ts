import { type Block, blocksOf, column, figure, heading, note, sentence, tabulate } from '../../blocks/index.ts';
import { bars, money, percent, significant } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import { AS_IT_STANDS } from '../../plan/index.ts';
import { TOGETHER } from '../../reforms/index.ts';
import { figureOptions, siteName } from '../../report/index.ts';
import { moneyScale } from '../context.ts';
import { groupName, SMALL, type StressContext } from './blocks.ts';
import { foresightWords, robustWords } from './words.ts';

/** Sites that are drawn. */
const MOST = 20;

/** Shares of the variance by group: alone and with all interactions, with two standard errors either way. */
export function sharesBlocks(context: StressContext): Block[] {
  const { d } = context;
  if (!d.variance || d.variance.groups.length === 0) return [];
  const { n, plans, groups, together } = d.variance;
  const named = groupName(context);
  const sorted = [...groups].sort((a, b) => b.total - a.total);
  const top = sorted.find((one) => one.group !== TOGETHER) ?? sorted[0]!;
  const bar = (name: string, value: number, error: number) => {
    const [low, high] = [100 * Math.max(0, value - 2 * error), 100 * Math.min(1, value + 2 * error)];
    const text = `${percent(Math.max(0, value))} ± ${percent(2 * error)}`;
    return { name, value: 100 * Math.min(1, Math.max(0, value)), low, high, text };
  };
  const say = words().stress;
  const title = say.sharesTitle({ group: named(top.group), share: percent(Math.max(0, top.first)) });
  const draw = () =>
    bars(
      [
        { name: say.aloneIndex, bars: sorted.map((one) => bar(named(one.group), one.first, one.firstError)) },
        { name: say.inAllIndex, bars: sorted.map((one) => bar(named(one.group), one.total, one.totalError)) },
      ],
      { ...figureOptions(context, 'variance', title, say.sharesUnit), oneScale: true },
    );
  const data = tabulate(sorted, [
    column.text(say.group, ({ group }) => named(group)),
    column.share(say.alone, ({ first }) => first),
    column.share(say.errorColumn, ({ firstError }) => firstError),
    column.share(say.inAll, ({ total }) => total),
    column.share(say.errorColumn, ({ totalError }) => totalError),
  ]);
  const how = sentences(
    say.shares({ n: significant(n, 5), plans: significant(plans, 5) }),
    together.length > 0 ? say.together({ groups: together.map(named) }) : undefined,
  );
  return [figure(data, draw), note(how)];
}

/** The value of knowing the figures before building, and the builds in that case. */
export function foresightBlocks(context: StressContext): Block[] {
  const { d, facts } = context;
  if (!d.foresight) return [];
  const say = words().stress;
  const { n, failed, spread, sites } = d.foresight;
  const cash = (x: number) => money(x, d.currency);
  const text = sentence(
    sentences(
      foresightWords(d.foresight, d.currency),
      failed > 0 ? say.foresightFailed({ count: failed }) : undefined,
      spread && say.foresightSpread({ mean: cash(spread.mean), low: cash(spread.p5), high: cash(spread.p95) }),
    ),
  );
  const shown = sites.filter((site) => site.share > 0 || site.held).slice(0, MOST);
  if (n === 0 || shown.length === 0) return [text];
  const name = (site: string) => siteName(facts, site);
  const bar = ({ site, held, share }: (typeof shown)[number]) => ({
    name: held ? say.siteInPlan({ site: name(site) }) : name(site),
    value: 100 * share,
  });
  const always = shown.filter(({ share }) => share === 1).length;
  const title = always === 0 ? say.noSiteAlways : say.someAlways({ always, all: shown.length });
  const { yes, no } = words().number;
  const data = tabulate(
    shown,
    [
      column.name(words().report.site, ({ site }) => name(site)),
      column.share(say.builtIn, ({ share }) => share),
      column.label(say.inPlan, ({ held }) => (held ? yes : no)),
    ],
    { most: 8 },
  );
  const draw = () =>
    bars([{ bars: shown.map(bar) }], figureOptions(context, 'foresight', title, say.foresightUnit({ n })));
  return [text, figure(data, draw)];
}

/** Builds for several futures: what each future makes of them, and what is built. */
export function robustBlocks(context: StressContext): Block[] {
  const { d, facts } = context;
  const robust = d.robust;
  if (!robust) return [];
  const say = words().stress;
  const { currency } = d;
  const { weights, worths, known, tolls } = robust;
  const names = robust.scenarios.map((scenario) => (scenario === AS_IT_STANDS ? say.asItStands : scenario));
  const regrets = known.map((x, s) => (x - worths[s]! > SMALL * Math.abs(x) ? x - worths[s]! : 0));
  const worst = regrets.indexOf(Math.max(...regrets));
  const { factor, unit } = moneyScale(facts, regrets);
  const draw = () =>
    bars(
      [{ bars: names.map((name, s) => ({ name: `${name} (${percent(weights[s]!)})`, value: regrets[s]! / factor })) }],
      figureOptions(context, 'robust', say.robustTitle({ future: names[worst]! }), say.robustUnit({ unit })),
    );
  const near = true;
  const data = tabulate(
    names,
    [
      column.name(say.future, (name) => name),
      column.share(say.odds, (_, s) => weights[s]!),
      column.money(say.theseBuildsIn, (_, s) => worths[s]!, { near }),
      column.money(say.bestIfKnown, (_, s) => known[s]!, { near }),
      column.money(say.regret, (_, s) => regrets[s]!, { near }),
    ],
    { currency },
  );
  const missed = names.flatMap((future, s) =>
    tolls[s]! > SMALL * Math.abs(d.npv) ? [sentence(say.futureMissed({ future }))] : [],
  );
  const builds = tabulate(robust.builds, [
    column.name(words().report.place, ({ place }) => facts.placeName(place)),
    column.name(words().report.process, ({ process }) => facts.processName(process)),
    column.name(say.tier, ({ process, tier }) => facts.named('tiers', `${process}/${tier}`)),
    column.year(say.year, ({ year }) => year),
    column.amount(say.numberOrSize, ({ size, count }) => size ?? count),
  ]);
  return blocksOf(
    sentence(sentences(robustWords({ ...robust, aim: d.aim ?? 'expected' }, currency), say.withinGap)),
    figure(data, draw),
    missed,
    heading(say.whatIsBuilt),
    builds,
  );
}
