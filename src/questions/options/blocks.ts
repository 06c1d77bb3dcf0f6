import {
  type Block,
  blocksOf,
  column,
  fold,
  heading,
  type Section,
  sentence,
  type Table,
  tabulate,
} from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import { money, percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import { hasCovenants, type Measure, type OptionsDocument } from '../../reforms/index.ts';
import { builtOtherwise, factsOf, mapsBeside, measureName, payersTable, siteName } from '../../report/index.ts';
import type { Drawn } from './drawn.ts';
import { frontierBlocks, type OptionsContext, rangesBlock, sitesBlock, uses } from './trade-offs.ts';

/** Names of a list that are told where there is little room. */
const NAMES = 3;
/** From this share of the gain on, the slack is worth a warning. */
const SLACK_SHARE = 0.5;
/** Plans that are drawn, and rows of their table where there is little room. */
const PLANS = 6;

/** What near-best plans have in common, in a sentence. */
export function optionsAnswer(c: Case, d: OptionsDocument): string {
  const others = d.options.length - 1;
  const slack = { slack: percent(d.slack), of: d.slackOf };
  const say = words().options;
  return sentences(
    others === 0 ? say.noOther(slack) : say.answer({ ...slack, others, always: d.always.length }),
    hasCovenants(c) ? words().reforms.covenants : undefined,
  );
}

/** Plans near the best, what they share, and what more of each measure costs; `drawn` is known of each option for a page alone. */
export function optionsSection(c: Case, d: OptionsDocument, drawn: readonly Drawn[] = []): Section {
  const context = { case: c, d, facts: factsOf(c) };
  const blocks = blocksOf(
    slackBlock(d),
    maps(context, drawn),
    bestBuilds(context),
    plansTable(d),
    payers(d, drawn),
    fold(words().options.builds, [buildsTable(context)]),
    usesBlocks(context),
    sitesBlock(context),
    rangesBlock(context),
    Object.keys(d.frontiers).flatMap((measure) => frontierBlocks(context, measure as Measure)),
  );
  return { id: 'options', title: words().options.title, blocks };
}

/** A plan by its place in the list, the best first. */
const planName = (i: number): string => (i === 0 ? words().options.best : words().options.other({ number: i + 1 }));

/** The first names of a list, and how many more there are. */
const some = (names: readonly string[]) => ({
  sites: names.slice(0, NAMES),
  more: Math.max(0, names.length - NAMES),
});

/** A list in a sentence: all of it, and its first names where there is little room. */
const listed = (
  names: readonly string[],
  say: (about: { count: number; sites: readonly string[]; more: number }) => string,
): Block => {
  const count = names.length;
  return sentence(say({ count, sites: names, more: 0 }), say({ count, ...some(names) }));
};

/** Says where the slack is as large as all that the plan gains: then plans that differ may be hardly better than none. */
function slackBlock(d: OptionsDocument): Block | undefined {
  if (d.gain === undefined || d.gain <= 0 || d.slackOf === 'gain') return undefined;
  const share = d.slackMoney / d.gain;
  if (share < SLACK_SHARE) return undefined;
  const cash = (x: number) => money(x, d.currency);
  return sentence(
    words().options.wideSlack({ slack: cash(d.slackMoney), share: percent(share, 2), gain: cash(d.gain) }),
  );
}

const bestBuilds = ({ d, facts }: OptionsContext): Block =>
  listed(
    d.options[0]!.builds.map((site) => siteName(facts, site)),
    words().options.bestBuilds,
  );

function maps({ case: c, d }: OptionsContext, drawn: readonly Drawn[]): Block | undefined {
  const plans = drawn.flatMap(({ plan }, i) =>
    plan ? [{ plan, case: c, name: planName(i), note: money(d.options[i]!.npv, d.currency) }] : [],
  );
  const say = words().options;
  const shown = plans.slice(0, PLANS);
  const title = say.mapsTitle({ count: shown.length, slack: percent(d.slack), of: d.slackOf });
  return mapsBeside(shown, { id: 'options-maps', title: () => title, unit: say.mapsUnit });
}

/** Measures told in money. */
const inMoney: ReadonlySet<string> = new Set(['value_added', 'capex']);
/** Measures that a reader asks for first. */
const first: readonly string[] = ['jobs', 'capex', 'co2'];

function plansTable(d: OptionsDocument): Table {
  const say = words().options;
  const names = [...new Set(d.options.flatMap((option) => Object.keys(option.measures)))];
  const best = d.options[0]!.builds;
  const wider = d.slacks
    .filter(({ slack }) => slack !== d.slack)
    .flatMap(({ slack, options = [] }) =>
      options.map((option) => ({ ...option, name: say.within({ slack: percent(slack) }) })),
    );
  const rows = [...d.options.map((option, i) => ({ ...option, name: planName(i) })), ...wider];
  type Row = (typeof rows)[number];
  const measure = (name: string) => {
    const value = ({ measures }: Row) => measures[name] ?? null;
    const more = { detail: !first.includes(name), own: true };
    if (!inMoney.has(name)) return column.amount(measureName(name), value, more);
    return column.money(({ unit }) => say.measureIn({ measure: measureName(name), unit }), value, more);
  };
  const detail = true;
  return tabulate(
    rows,
    [
      column.label(say.plan, ({ name }) => name),
      column.money(say.npvIn, ({ npv }) => npv, { near: true }),
      column.share(say.belowBest, ({ npv }) => (d.best - npv) / Math.abs(d.best || 1), { detail }),
      ...names.map(measure),
      column.count(say.sitesBuilt, ({ builds }) => builds.length, { detail }),
      column.count(say.sitesDiffer, ({ builds }, i) => (i === 0 ? null : builtOtherwise(best, builds).length)),
    ],
    { currency: d.currency, most: PLANS },
  );
}

/** Who gains in each plan against building nothing, as far as that is known. */
function payers({ currency }: OptionsDocument, drawn: readonly Drawn[]): Block[] {
  const rows = drawn.flatMap(({ bridge }, i) => (bridge ? [{ name: planName(i), bridge }] : []));
  if (rows.length === 0) return [];
  return [heading(words().decision.bridgeTitle), payersTable(rows, words().options.plan, currency, { near: true })];
}

/** What each plan builds: the best in full, the others by what they do otherwise. */
function buildsTable({ d, facts }: OptionsContext): Table {
  const say = words().options;
  const nameOf = (site: string) => siteName(facts, site);
  const [best, ...others] = d.options.map(({ builds }) => builds);
  const rows = [best!.map(nameOf), ...others.map((builds) => builtOtherwise(best!, builds, nameOf))];
  return tabulate(rows, [
    column.label(say.plan, (_, i) => planName(i)),
    column.text(say.buildsMarks, (sites) => sites.join('; ')),
  ]);
}

const usesBlocks = ({ d, facts }: OptionsContext): Block[] =>
  uses
    .filter((use) => d[use].length > 0)
    .map((use) =>
      listed(
        d[use].map((site) => siteName(facts, site)),
        words().options.listOf[use],
      ),
    );
