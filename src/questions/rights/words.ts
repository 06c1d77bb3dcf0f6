import { fixed } from '../../figures/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import type { Facts } from '../../report/index.ts';
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
import { yearsWords } from '../standards/words.ts';

/** How countries, parties, assets and processes are called. */
export interface Names {
  readonly country: (key: string) => string;
  /** '' is nobody. */
  readonly party: (key: string) => string;
  readonly asset: (key: string) => string;
  readonly licence: (key: string) => string;
  readonly process: (key: string) => string;
}

/** Names of rows of the case; a row without a name has its key. */
export const namesOf = ({ countryName, processName, named }: Facts): Names => ({
  country: countryName,
  party: (key) => (key === '' ? words().rights.nobody : named('parties', key)),
  asset: (key) => named('assets', key),
  licence: (key) => named('licences', key),
  process: processName,
});

/** How a figure or a rule is known, in words. */
export const qualityWord = (quality: string): string => words().evidence.qualities[quality] ?? quality;

/** A state in words: what nobody looked for is not said to be free. */
export function stateWords({ state, searched, by }: FreedomCell): string {
  const texts = words().rights;
  if (state === 'no right recorded') return searched === '' ? texts.notSearched : texts.searched({ by: searched });
  return by.some((reason) => reason.unrecorded) ? texts.unrecorded : texts.states[state];
}

/** A way in words. */
export function wayName(way: PricedWay, names: Names): string {
  const texts = words().rights;
  if (way.kind === 'licence') return texts.wayLicence({ licences: way.licences.map(names.licence).join(', ') });
  if (way.kind === 'move') return texts.wayMove({ country: names.country(way.country) });
  if (way.kind === 'wait') return texts.wayWait(way);
  return texts.wayAround({ process: names.process(way.process) });
}

/** Whether the solver leaves room for what a way costs. */
export const isRange = ({ low, high }: PricedWay): boolean =>
  low !== undefined && high !== undefined && fixed(low) !== fixed(high);

/** The cost of a way as text, or that it is not used or not decided; empty if it was not priced. */
export function costOf(way: PricedWay): number | string {
  const { unused, undecided } = words().rights;
  if (way.unused) return unused;
  return isRange(way) && fixed(way.low!) === '0' ? undecided : (way.cost ?? '');
}

export function deadlineWords(d: Deadline, names: Names): string {
  const { deadlineOf, amountOf } = words().rights;
  const of = d.licence === undefined ? names.asset(d.asset) : names.licence(d.licence);
  const country = d.country ? [names.country(d.country)] : [];
  const amount =
    d.amount === undefined
      ? []
      : [amountOf({ amount: `${fixed(d.amount)} ${d.currency}`, quality: qualityWord(d.amountQuality ?? '') })];
  return deadlineOf({ rule: words().rightsLaw.rules[d.rule], parts: [of, ...country, ...amount] });
}

/** The state of a deadline as text, with the day if it is paid or done. */
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
    party: names.party(lane.party),
    asset: names.asset(lane.asset),
    law: cite(lane.law),
  });

export const notKnownWords = (one: NotKnown, names: Names): string =>
  words().rights.notKnown[one.what]({ country: names.country(one.country), of: names.asset(one.of) });

export function conflictWords(conflict: ExclusiveConflict, names: Names): string {
  const texts = words().rights;
  const where = conflict.territories.length > 0 ? listed(conflict.territories.map(names.country)) : texts.everywhere;
  const grant = { licence: names.licence(conflict.exclusive), asset: names.asset(conflict.asset), where };
  const dated = conflict.from !== undefined || conflict.until !== undefined;
  return sentences(
    dated ? texts.exclusiveYears({ ...grant, years: yearsWords(conflict) }) : texts.exclusive(grant),
    texts.conflicts[conflict.kind]({ other: names.licence(conflict.other) }),
  );
}

export const flawWords = (flaw: LicenceFlaw, names: Names): string =>
  words().rights.flaws[flaw.kind]({
    licence: names.licence(flaw.licence),
    asset: names.asset(flaw.asset),
    country: names.country(flaw.country ?? ''),
    date: flaw.date ?? '',
  });
