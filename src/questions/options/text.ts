import type { Case } from '../../case/index.ts';
import { decimalsOf, fixed, magnitude, money, moneyUnit, percent, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { type Measure, type OptionsDocument, wish } from '../../reforms/index.ts';
import { booksLines, builtOtherwise, type Facts, factsOf, measureName, siteName } from '../../report/index.ts';
import { BESIDE_CAUTIONS, type Block, oneScreen, textTable, wrapLines } from '../../view/index.ts';
import { optionsAnswer } from './page.ts';

const right = true;
/** Lines of each table, and names of each list, so that the answer stands on one screen; options.json has all. */
const most = { plans: 6, sites: 4, ranges: 6, points: 5, names: 3 };

/** The first names of a list, and how many more there are. */
const some = (names: readonly string[]) => ({
  sites: names.slice(0, most.names),
  more: Math.max(0, names.length - most.names),
});

/** Says where the slack is as large as all that the plan gains: then plans that differ may be hardly better than none. */
function slackLine(d: OptionsDocument): string | undefined {
  if (d.gain === undefined || d.gain <= 0 || d.slackOf === 'gain') return undefined;
  const share = d.slackMoney / d.gain;
  if (share < SLACK_SHARE) return undefined;
  const cash = (x: number) => money(x, d.currency);
  return words().options.wideSlack({ slack: cash(d.slackMoney), share: percent(share, 2), gain: cash(d.gain) });
}

/** From this share of the gain on, the slack is worth a warning. */
const SLACK_SHARE = 0.5;

/** What a terminal prints; sites have their names. */
export function optionsText(c: Case, d: OptionsDocument, books?: PlanDocument): string {
  const facts = factsOf(c);
  const say = words().options;
  const nameOf = (site: string) => siteName(facts, site);
  const names = ['jobs', 'capex', 'co2'];
  const { factor, word } = magnitude([d.best]);
  const decimals = decimalsOf([d.best / factor]);
  const capex = magnitude(d.options.map((x) => x.measures.capex ?? 0));
  const best = d.options[0]!.builds;
  const otherwise = (keys: readonly string[]) => builtOtherwise(best, keys, nameOf).join('; ');
  const row = (name: string, x: OptionsDocument['options'][number]) => [
    name,
    fixed(x.npv / factor, decimals),
    ...names.map((measure) => significant(x.measures[measure]! / (measure === 'capex' ? capex.factor : 1))),
    String(builtOtherwise(best, x.builds).length),
  ];
  const heads = [
    { head: say.plan },
    { head: say.npvIn({ unit: moneyUnit(d.currency, word) }), right },
    ...names.map((name) => {
      const unit = name === 'capex' ? [moneyUnit(d.currency, capex.word)] : [];
      return { head: words().plan.rowParts({ parts: [measureName(name), ...unit] }), right };
    }),
    { head: say.sitesDiffer, right },
  ];
  const rows = d.options.map((x, i) => row(i === 0 ? say.best : say.other({ number: i + 1 }), x));
  const more = d.slacks
    .filter((x) => x.slack !== d.slack)
    .flatMap((x) => (x.options ?? []).map((one) => row(say.within({ slack: percent(x.slack) }), one)));
  const uses = (['always', 'sometimes', 'never', 'undecided'] as const)
    .filter((use) => d[use].length > 0)
    .map((use) => wrapLines(say.listOf[use]({ count: d[use].length, ...some(d[use].map(nameOf)) })));
  const blocks: Block[] = [
    { text: textTable(heads, [...rows, ...more].slice(0, most.plans)) },
    { text: uses.join('\n') },
    { text: siteTable(d, nameOf), gives: 3 },
    { text: rangeTable(d, facts), gives: 1 },
    {
      text: booksLines(books, facts)
        .map((line) => wrapLines(line))
        .join('\n'),
      gives: 2,
    },
  ];
  for (const [measure, points] of Object.entries(d.frontiers)) {
    const cells = points
      .slice(0, most.points)
      .map((x) => [significant(x.value), money(x.npv, d.currency), otherwise(x.builds)]);
    const table = textTable(
      [
        { head: measureName(measure), right },
        { head: say.npv, right },
        { head: say.differs, gives: true },
      ],
      cells,
    );
    const limit = wrapLines(limitLine(measure as Measure, d.limits[measure], d.slack));
    blocks.push({ text: `${table}\n${limit}`, gives: 2, instead: limit });
  }
  const answer = [slackLine(d), say.bestBuilds(some(best.map(nameOf))), optionsAnswer(c, d)];
  blocks.push({ text: answer.flatMap((one) => (one === undefined ? [] : [wrapLines(one)])).join('\n') });
  return `${oneScreen(blocks, BESIDE_CAUTIONS)}\n`;
}

/** How far a measure can go, whatever is built. */
function limitLine(measure: Measure, limit: number | undefined, share: number): string {
  const say = words().options;
  if (limit === undefined) return say.endNotProven;
  return (wish[measure] > 0 ? say.noMore : say.noLess)({ slack: percent(share), limit: significant(limit) });
}

/** What another choice at each site costs, and what that makes of it within each slack. */
function siteTable(d: OptionsDocument, nameOf: (site: string) => string): string {
  if (d.sites.length === 0) return '';
  const say = words().options;
  const sorted = [...d.sites].sort((a, b) => a.low - b.low).slice(0, most.sites);
  const word = (site: string) => (x: OptionsDocument['slacks'][number]) => {
    const found = (['always', 'never', 'sometimes', 'undecided'] as const).find((use) => x[use].includes(site));
    return found === undefined ? '' : say.uses[found];
  };
  const rows = sorted.map((x) => [
    (x.built ? say.without : say.with)({ site: nameOf(x.site) }),
    x.high === null ? say.over({ amount: money(x.low, d.currency) }) : money(x.high, d.currency),
    ...d.slacks.map(word(x.site)),
  ]);
  const heads = [
    { head: say.change, gives: true },
    { head: say.costsAtMost, right },
    ...d.slacks.map((x) => ({ head: percent(x.slack) })),
  ];
  return textTable(heads, rows);
}

function rangeTable(d: OptionsDocument, facts: Facts): string {
  if (!d.ranges || d.ranges.length === 0) return '';
  const say = words().options;
  const rows = d.ranges
    .filter((x) => x.highest > 1e-9)
    .sort((a, b) => b.highest - a.highest)
    .slice(0, most.ranges)
    .map((x) => [
      x.kind === 'country' ? facts.countryName(x.of) : siteName(facts, x.of),
      ...[x.here, x.least, x.most].map((v) => significant(v)),
    ]);
  const heads = [
    { head: say.useWithin({ slack: percent(d.slack) }), gives: true },
    { head: say.inBest, right },
    { head: say.least, right },
    { head: say.most, right },
  ];
  return `${textTable(heads, rows)}\n${wrapLines(say.rangesNote)}`;
}
