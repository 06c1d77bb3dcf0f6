import {
  type Block,
  blocksOf,
  column,
  heading,
  type List,
  type Section,
  sentence,
  type Table,
  table,
} from '../../blocks/index.ts';
import { type Case, putInto, type Rows } from '../../case/index.ts';
import { fixed, money, moneyUnit } from '../../figures/index.ts';
import { listed, ownName, sentences, words } from '../../i18n/index.ts';
import { type Facts, factsOf } from '../../report/index.ts';
import type { standards as StandardsDocument } from '../documents.ts';
import { datesBlocks } from './dates.ts';
import { distanceBlocks } from './distance.ts';
import { firstBlocks } from './first.ts';
import { orderOf, pathOf, sitesIn, stepName, yearsWords } from './words.ts';

/** Rows of a table, lines of a list, and kinds of work that are enough where there is little room. */
const [FEW, SITES] = [5, 3];

/** What the blocks of the question look up. */
export interface StandardsContext {
  readonly case: Case;
  readonly d: StandardsDocument;
  readonly facts: Facts;
  /** The name of a scheme or a piece of evidence. */
  readonly step: (key: string) => string;
}

/** The answer in a few sentences. */
export function standardsAnswer({ certificates, evidence, cost, plan }: StandardsDocument, currency: string): string {
  const say = words().standards;
  const inWords = (amount: number) => money(amount, currency);
  const needs = certificates.flatMap((cell) => cell.needs);
  if (needs.length === 0) return say.noneAsked;
  const weeks = Math.ceil(Math.max(0, ...evidence.map((one) => one.schedule.weeks)));
  const longest = weeks > 0 ? say.longest({ weeks }) : undefined;
  if (plan) {
    const adapts = plan.adaptation === 0 ? undefined : say.planAdapts({ money: inWords(plan.adaptation) });
    if (plan.certificates === 0) return sentences(say.planNone, adapts);
    return sentences(say.planObtains({ ...plan, money: inWords(plan.certification) }), adapts, longest);
  }
  const missing = needs.reduce((sum, need) => sum + sitesIn(need, 'missing').length, 0);
  if (missing === 0) return say.allHeld({ certificates: needs.length });
  const all = cost.reduce((sum, line) => sum + line.amount, 0);
  return sentences(say.missing({ certificates: needs.length, missing, money: inWords(all) }), longest);
}

/** Who must hold which certificates and when, what that costs, how near the markets are, and what to harmonise first. */
export function standardsSection(c: Case, d: StandardsDocument): Section {
  const facts = factsOf(c, d.year);
  const told = { case: c, d, facts, step: stepName(facts.rows) };
  const blocks = blocksOf(
    needsBlocks(told),
    workBlocks(told),
    datesBlocks(told),
    costBlocks(told),
    changesBlocks(told),
    laboratoriesBlocks(told),
    distanceBlocks(told),
    firstBlocks(told),
  );
  return { id: 'standards', title: words().standardsPage.title, blocks };
}

/** A source in few words: who published it (or its title) and when, or its key. */
function sourceOf({ sources }: Rows, key: string): string {
  const row = sources.find((one) => one.source === key);
  return row ? [row.publisher || row.title, row.year].filter((part) => part !== '').join(', ') : key;
}

/** What each market asks of each good, who has it, and where that stands. */
function needsBlocks({ d, facts }: StandardsContext): Block[] {
  const say = words().standardsPage;
  const { some, notKnown } = words().number;
  const spoken = new Set(d.certificates.filter(({ needs }) => needs.length > 0).map(({ good }) => good));
  const silent = d.certificates.filter(({ wanted, needs, good }) => wanted && needs.length === 0 && spoken.has(good));
  const asked = d.certificates.flatMap((cell) => cell.needs.map((need) => ({ ...cell, need })));
  if (asked.length === 0) return [];
  const planned = asked.some(({ need }) => sitesIn(need, 'planned').length > 0);
  const acts = asked.some(({ need }) => need.act + need.mast !== '');
  const party = new Map(facts.rows.parties.map((row) => [row.party, ownName(row) ?? row.party]));
  const named = ({ market, good }: (typeof silent)[number]) => [facts.countryName(market), facts.good(good).name];
  const rows = asked.map((cell) => {
    const { need } = cell;
    const places = (state: 'held' | 'planned' | 'missing') =>
      sitesIn(need, state).map(({ place, year }) => [facts.placeName(place), year].filter(Boolean).join(' '));
    const [held, plans, missing] = [places('held'), places('planned'), places('missing')];
    const holders = [...new Set(need.sites.flatMap((one) => one.holders))].map((key) => party.get(key) ?? key);
    const holder = { scheme: need.name, holders: holders.length > 0 ? listed(holders) : say.nobodyKnown };
    const counted = (names: readonly string[]) => ({ text: some({ items: names }), short: fixed(names.length) });
    const [first] = missing;
    const many = missing.length > 1 ? words().standards.numbered({ count: missing.length, places: missing }) : first;
    return [
      ...named(cell),
      { text: need.resident && need.sites.length > 0 ? say.heldBy(holder) : need.name, short: need.name },
      ...(acts ? [[need.act, need.mast].filter(Boolean).join('; ')] : []),
      yearsWords(need),
      counted(held),
      ...(planned ? [counted(plans)] : []),
      { text: some({ items: missing }) || (need.sites.length === 0 ? say.nobodySells : ''), short: many ?? '' },
      need.quality,
      sourceOf(facts.rows, need.source) || say.noSource,
    ];
  });
  const none = silent.map((cell) => [
    ...named(cell),
    cell.known ? say.noneAsked : notKnown,
    ...Array.from({ length: 5 + Number(planned) + Number(acts) }, () => ''),
  ]);
  const [detail, { text, label, name, quality }] = [{ detail: true }, column];
  const columns = [
    ...[label(say.market), text(say.good), text(say.certificate)],
    ...[...(acts ? [text(say.act, detail)] : []), label(say.asked)],
    ...[text(say.heldAt), ...(planned ? [text(say.planObtains)] : []), name(say.missingAt)],
    ...[quality(words().standards.quality), text(say.source, detail)],
  ];
  return [heading(say.needsTitle), table(columns, [...rows, ...none], { most: FEW })];
}

/** What each site does for a good: its weeks and cost, the chain that takes the time; and all steps in their order, sites with the same work together. */
function workBlocks({ d, facts, step }: StandardsContext): Block[] {
  if (d.evidence.length === 0) return [];
  const say = words().standardsPage;
  const { begun, allWork, workOf } = words().standards;
  const { text, year, count } = column;
  const same = new Map<string, string[]>();
  for (const one of d.evidence)
    putInto(same, JSON.stringify([facts.good(one.good).name, orderOf(one, step)]), facts.placeName(one.place));
  const items = [...same].map(([work, places]) => {
    const [good = '', order = ''] = JSON.parse(work) as string[];
    return workOf({ good, places, order });
  });
  return [
    heading(say.workTitle),
    table(
      [
        ...[text(say.site), text(say.good), year(begun), text(say.path)],
        ...[count(say.weeksHead), count(say.firstCost({ currency: facts.currency }))],
      ],
      d.evidence.map((one) => [
        ...[facts.placeName(one.place), facts.good(one.good).name, Number(one.start.slice(0, 4)), pathOf(one, step)],
        ...[Math.ceil(one.schedule.weeks), one.plan.cost],
      ]),
      { most: FEW },
    ),
    sentence(allWork),
    { kind: 'list', items, most: SITES },
  ];
}

/** What the work, the yearly fees and the renewals cost, together and year by year. */
function costBlocks({ d, facts }: StandardsContext): Block[] {
  if (d.cost.length === 0) return [];
  const say = words().standardsPage;
  const years = [...new Set(d.cost.map((line) => line.year))].sort((a, b) => a - b);
  const kinds = ['first', 'yearly', 'renewal'] as const;
  const sums = (of: readonly number[]) =>
    kinds.map((what) =>
      d.cost
        .filter((line) => line.what === what && of.includes(line.year))
        .reduce((sum, { amount }) => sum + amount, 0),
    );
  const rows: Table['rows'] = [
    ...(years.length > 1 ? [[say.together, ...sums(years)]] : []),
    ...years.map((year) => [year, ...sums([year])]),
  ];
  const { year, count } = column;
  const caption = say.costHead({ unit: moneyUnit(facts.currency, '', facts.priceYear) });
  return [
    heading(say.costTitle),
    table([year(say.year), count(say.firstTime), count(say.yearly), count(say.renewal)], rows, {
      caption,
      most: FEW + 1,
    }),
  ];
}

/** Lines under a heading; nothing where there are none. */
const listUnder = (title: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [heading(title), { kind: 'list', items, most: FEW } satisfies List];

const schemeName = ({ named }: Facts, key: string): string =>
  key === '' ? words().standards.nothingAsked : named('schemes', key);

/** What begins or ends for the goods of the case. */
const changesBlocks = ({ d, facts }: StandardsContext): Block[] =>
  listUnder(
    words().standards.comingTitle,
    d.coming.map(({ date, what, market, hs, scheme }) =>
      words().standards.coming[what]({
        ...{ date, hs, market: facts.countryName(market), scheme: schemeName(facts, scheme) },
      }),
    ),
  );

/** Who issues the evidence that is needed. */
const laboratoriesBlocks = ({ d, facts }: StandardsContext): Block[] =>
  listUnder(
    words().standards.laboratoriesTitle,
    d.laboratories.map(({ laboratory, country, accreditation, evidence, schemes, cost, weeks }) =>
      words().standards.laboratory({
        name: facts.named('laboratories', laboratory),
        about: listed([...(country === '' ? [] : [facts.countryName(country)]), ...accreditation]),
        evidence: facts.named('evidence', evidence),
        schemes: listed(schemes.map((key) => schemeName(facts, key))),
        cost: cost === 0 ? '' : fixed(cost),
        weeks,
      }),
    ),
  );
