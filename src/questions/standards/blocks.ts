import {
  type Block,
  blocksOf,
  type Cell,
  column,
  heading,
  list,
  listUnder,
  type Section,
  sentence,
  tabulate,
} from '../../blocks/index.ts';
import { type Case, putInto, type Rows } from '../../case/index.ts';
import { fixed, money, moneyUnit } from '../../figures/index.ts';
import { listed, ownName, sentences, words } from '../../i18n/index.ts';
import { type Facts, factsOf } from '../../report/index.ts';
import type { AnswerContext } from '../context.ts';
import type { standards as StandardsDocument } from '../documents.ts';
import { datesBlocks } from './dates.ts';
import { distanceBlocks } from './distance.ts';
import { firstBlocks } from './first.ts';
import { orderOf, pathOf, sitesIn, stepName, yearsWords } from './words.ts';

/** Rows of a table, lines of a list, and kinds of work where space is short. */
const [FEW, SITES] = [5, 3];

export interface StandardsContext extends AnswerContext<StandardsDocument> {
  /** The name of a scheme or a piece of evidence. */
  readonly step: (key: string) => string;
}

/** The answer in a few sentences. */
export function standardsAnswer({ certificates, evidence, cost, plan }: StandardsDocument, currency: string): string {
  const say = words().standards;
  const inWords = (amount: number) => money(amount, currency);
  const needs = certificates.flatMap((cell) => cell.needs);
  if (needs.length === 0) return say.noneAsked;
  const weeks = Math.ceil(Math.max(0, ...evidence.map((plan) => plan.schedule.weeks)));
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
  const context = { case: c, d, facts, step: stepName(facts.rows) };
  const blocks = blocksOf(
    needsBlocks(context),
    workBlocks(context),
    datesBlocks(context),
    costBlocks(context),
    changesBlocks(context),
    laboratoriesBlocks(context),
    distanceBlocks(context),
    firstBlocks(context),
  );
  return { id: 'standards', title: words().standardsPage.title, blocks };
}

/** A source in few words: who published it (or its title) and when, or its key. */
function sourceOf({ sources }: Rows, key: string): string {
  const row = sources.find((source) => source.source === key);
  return row ? [row.publisher || row.title, row.year].filter((part) => part !== '').join(', ') : key;
}

type Need = StandardsDocument['certificates'][number]['needs'][number];

/** Requirements of each market for each good, their holders, and their sources. */
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
  const places = (need: Need, state: 'held' | 'planned' | 'missing') =>
    sitesIn(need, state).map(({ place, year }) => [facts.placeName(place), year].filter(Boolean).join(' '));
  const counted = (names: readonly string[]) => ({ text: some({ items: names }), short: fixed(names.length) });
  const certificate = (need: Need): Cell => {
    const holders = [...new Set(need.sites.flatMap((site) => site.holders))].map((key) => party.get(key) ?? key);
    const holder = { scheme: need.name, holders: holders.length > 0 ? listed(holders) : say.nobodyKnown };
    return { text: need.resident && need.sites.length > 0 ? say.heldBy(holder) : need.name, short: need.name };
  };
  const missingAt = (need: Need): Cell => {
    const missing = places(need, 'missing');
    const [first = ''] = missing;
    const many = missing.length > 1 ? words().standards.numbered({ count: missing.length, places: missing }) : first;
    return { text: some({ items: missing }) || (need.sites.length === 0 ? say.nobodySells : ''), short: many };
  };
  type Row = { readonly cell: (typeof silent)[number]; readonly need?: Need };
  /** The cell of a need; empty in the row of a market that asks for nothing. */
  const ofNeed =
    (cell: (need: Need) => Cell) =>
    ({ need }: Row): Cell =>
      need ? cell(need) : '';
  const rows: Row[] = [...asked.map(({ need, ...cell }) => ({ cell, need })), ...silent.map((cell) => ({ cell }))];
  const detail = { detail: true };
  const data = tabulate(
    rows,
    [
      column.label(say.market, ({ cell }) => facts.countryName(cell.market)),
      column.text(say.good, ({ cell }) => facts.good(cell.good).name),
      column.text(say.certificate, ({ cell, need }) =>
        need ? certificate(need) : cell.known ? say.noneAsked : notKnown,
      ),
      acts &&
        column.text(
          say.act,
          ofNeed(({ act, mast }) => [act, mast].filter(Boolean).join('; ')),
          detail,
        ),
      column.label(say.asked, ofNeed(yearsWords)),
      column.text(
        say.heldAt,
        ofNeed((need) => counted(places(need, 'held'))),
      ),
      planned &&
        column.text(
          say.planObtains,
          ofNeed((need) => counted(places(need, 'planned'))),
        ),
      column.name(say.missingAt, ofNeed(missingAt)),
      column.quality(
        words().standards.quality,
        ofNeed(({ quality }) => quality),
      ),
      column.text(
        say.source,
        ofNeed(({ source }) => sourceOf(facts.rows, source) || say.noSource),
        detail,
      ),
    ],
    { most: FEW },
  );
  return [heading(say.needsTitle), data];
}

/** The work of each site for a good: weeks, cost, the critical path, and all steps in order; sites with the same work share a row. */
function workBlocks({ d, facts, step }: StandardsContext): Block[] {
  if (d.evidence.length === 0) return [];
  const say = words().standardsPage;
  const { begun, allWork, workOf } = words().standards;
  const same = new Map<string, string[]>();
  for (const plan of d.evidence)
    putInto(same, JSON.stringify([facts.good(plan.good).name, orderOf(plan, step)]), facts.placeName(plan.place));
  const items = [...same].map(([work, places]) => {
    const [good = '', order = ''] = JSON.parse(work) as string[];
    return workOf({ good, places, order });
  });
  return [
    heading(say.workTitle),
    tabulate(
      d.evidence,
      [
        column.text(say.site, ({ place }) => facts.placeName(place)),
        column.text(say.good, ({ good }) => facts.good(good).name),
        column.year(begun, ({ start }) => Number(start.slice(0, 4))),
        column.text(say.path, (one) => pathOf(one, step)),
        column.count(say.weeksHead, ({ schedule }) => Math.ceil(schedule.weeks)),
        column.count(say.firstCost({ currency: facts.currency }), ({ plan }) => plan.cost),
      ],
      { most: FEW },
    ),
    sentence(allWork),
    list(items, SITES),
  ];
}

/** The cost of work, yearly fees and renewals, in all and by year. */
function costBlocks({ d, facts }: StandardsContext): Block[] {
  if (d.cost.length === 0) return [];
  const say = words().standardsPage;
  const years = [...new Set(d.cost.map((line) => line.year))].sort((a, b) => a - b);
  const all = { year: say.together, lines: d.cost };
  const byYear = years.map((year) => ({ year, lines: d.cost.filter((line) => line.year === year) }));
  const sum =
    (what: 'first' | 'yearly' | 'renewal') =>
    ({ lines }: Pick<typeof all, 'lines'>) =>
      lines.reduce((total, line) => (line.what === what ? total + line.amount : total), 0);
  const data = tabulate(
    [...(years.length > 1 ? [all] : []), ...byYear],
    [
      column.year(say.year, ({ year }) => year),
      column.count(say.firstTime, sum('first')),
      column.count(say.yearly, sum('yearly')),
      column.count(say.renewal, sum('renewal')),
    ],
    { caption: say.costHead({ unit: moneyUnit(facts.currency, '', facts.priceYear) }), most: FEW + 1 },
  );
  return [heading(say.costTitle), data];
}

const schemeName = ({ named }: Facts, key: string): string =>
  key === '' ? words().standards.nothingAsked : named('schemes', key);

/** Requirements that begin or end for goods of the case. */
const changesBlocks = ({ d, facts }: StandardsContext): Block[] =>
  listUnder(
    words().standards.comingTitle,
    d.coming.map(({ date, what, market, hs, scheme }) =>
      words().standards.coming[what]({
        date,
        hs,
        market: facts.countryName(market),
        scheme: schemeName(facts, scheme),
      }),
    ),
    FEW,
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
    FEW,
  );
