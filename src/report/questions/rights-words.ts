import { type Rows, rowName, type TableName } from '../../case/index.ts';
import { percent } from '../../figures/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import {
  cite,
  type Deadline,
  type DocketLine,
  type DocketRow,
  type ExclusiveConflict,
  type FreedomCell,
  type FreeLane,
  type LicenceFlaw,
  type News,
  type NotKnown,
  type PricedWay,
} from '../../rights/index.ts';
import { countryName } from '../facts.ts';
import { askedWords, whole } from './standards-words.ts';

/** How countries, parties, assets and processes are called. */
export interface Names {
  readonly country: (key: string) => string;
  readonly party: (key: string) => string;
  readonly asset: (key: string) => string;
  readonly licence: (key: string) => string;
  readonly process: (key: string) => string;
}

/** Names that the case gives; a key stands for itself where it has none. */
export function namesOf(rows: Rows): Names {
  const countries = new Map(rows.countries.map((row) => [row.country, row]));
  const of = (table: TableName) => (key: string) => rowName(rows, table, key);
  return {
    country: (key) => countryName(countries.get(key), key),
    party: of('parties'),
    asset: of('assets'),
    licence: of('licences'),
    process: of('processes'),
  };
}

/** How a figure or a rule is known, in words. */
export const qualityWord = (quality: string): string => words().evidence.qualities[quality] ?? quality;

/** A state in words: what nobody looked for is not said to be free. */
export function stateWords({ state, searched, by }: FreedomCell): string {
  const said = words().rights;
  if (state === 'no right recorded') return searched === '' ? said.notSearched : said.searched({ by: searched });
  return by.some((reason) => reason.unrecorded) ? said.unrecorded : said.states[state];
}

/** A way in words. */
export function wayName(way: PricedWay, names: Names): string {
  const said = words().rights;
  if (way.kind === 'licence') return said.wayLicence({ licences: way.licences.map(names.licence).join(', ') });
  if (way.kind === 'move') return said.wayMove({ country: names.country(way.country) });
  if (way.kind === 'wait') return said.wayWait(way);
  return said.wayAround({ process: names.process(way.process) });
}

/** What a licence asks: the fee, once for each candidate, and the royalty, a share of the value of what is made. */
export function askedFor(way: PricedWay): { fee: string; royalty: string } {
  if (way.kind !== 'licence') return { fee: '', royalty: '' };
  return { fee: whole(way.fee), royalty: percent(way.royalty, 3) };
}

/** Whether the solver leaves room for what a way costs. */
export const isRange = (way: PricedWay): boolean =>
  way.low !== undefined && way.high !== undefined && whole(way.low) !== whole(way.high);

/** Whether the solver leaves open that it costs nothing. */
const isUndecided = (way: PricedWay): boolean => isRange(way) && whole(way.low ?? 0) === '0';

/** What a way costs, as far as it is decided; nothing where it was not priced. */
export function costWords(way: PricedWay): string {
  if (way.cost === undefined) return '';
  const { unused, undecided } = words().rights;
  return way.unused ? unused : isUndecided(way) ? undecided : whole(way.cost);
}

/** A way in words, with what it asks and what it costs. */
export function wayWords(way: PricedWay, names: Names): string {
  const said = words().rights;
  const bare = wayName(way, names);
  const name = way.kind === 'licence' ? said.wayTerms({ way: bare, ...askedFor(way) }) : bare;
  if (way.cost === undefined) return name;
  const costs = { way: name, cost: costWords(way) };
  return isRange(way)
    ? said.wayCostsBetween({ ...costs, low: whole(way.low ?? 0), high: whole(way.high ?? 0) })
    : said.wayCosts(costs);
}

export function deadlineWords(d: Deadline, names: Names): string {
  const { deadlineOf, amountOf } = words().rights;
  const of = d.licence === undefined ? names.asset(d.asset) : names.licence(d.licence);
  const country = d.country ? [names.country(d.country)] : [];
  const amount =
    d.amount === undefined
      ? []
      : [amountOf({ amount: `${whole(d.amount)} ${d.currency}`, quality: qualityWord(d.amountQuality ?? '') })];
  return deadlineOf({ rule: words().rightsLaw.rules[d.rule], parts: [of, ...country, ...amount] });
}

/** How a deadline stands, in words; of what was paid or done the day. */
export function standingWords(d: DocketLine): string {
  const { statuses, doneOn, yearOnly } = words().rights;
  if ((d.status === 'paid' || d.status === 'done') && d.doneOn !== undefined)
    return doneOn[d.status]({ date: d.doneOn });
  return d.status === 'open' && d.approximate ? yearOnly : statuses[d.status];
}

/** A right of somebody else that may have lapsed. */
export function newsWords({ asset, country, due, graceEnds }: News, names: Names): string {
  const { news, newsNoGrace } = words().rights;
  const of = { asset: names.asset(asset), country: names.country(country), due };
  return graceEnds === undefined ? newsNoGrace(of) : news({ ...of, ends: graceEnds });
}

/** A row of the docket that meets no deadline, by its key. */
export const unmatchedWords = (row: DocketRow): string =>
  words().rights.unmatched({
    row: [row.asset, row.licence, row.country, row.rule, row.number].join('/').replace(/\/+$/, ''),
  });

/** A lane that exhaustion opens. */
export const laneWords = (lane: FreeLane, names: Names): string =>
  words().rights.freeLane({
    from: names.country(lane.madeIn ?? ''),
    to: names.country(lane.country),
    party: lane.party ? names.party(lane.party) : words().rights.nobody,
    asset: names.asset(lane.asset),
    law: cite(lane.law),
  });

export const notKnownWords = (one: NotKnown, names: Names): string =>
  words().rights.notKnown[one.what]({ country: names.country(one.country), of: names.asset(one.of) });

export function conflictWords(one: ExclusiveConflict, names: Names): string {
  const said = words().rights;
  const where = one.territories.length > 0 ? listed(one.territories.map(names.country)) : said.everywhere;
  const grant = { licence: names.licence(one.exclusive), asset: names.asset(one.asset), where };
  const dated = one.from !== undefined || one.until !== undefined;
  return sentences(
    dated ? said.exclusiveYears({ ...grant, years: askedWords(one) }) : said.exclusive(grant),
    said.conflicts[one.kind]({ other: names.licence(one.other) }),
  );
}

export const flawWords = (one: LicenceFlaw, names: Names): string =>
  words().rights.flaws[one.kind]({
    licence: names.licence(one.licence),
    asset: names.asset(one.asset),
    country: names.country(one.country ?? ''),
    date: one.date ?? '',
  });
