import type { Rows } from '../case/index.ts';
import {
  cite,
  type Deadline,
  type ExclusiveConflict,
  type FilingOrder,
  type FreedomCell,
  type LicenceFlaw,
  type NotKnown,
  type PricedWay,
} from '../rights/index.ts';
import type { Team } from './rights-input.ts';
import { whole } from './standards-words.ts';

/** How countries, parties, assets and technologies are called: by their keys on a terminal, by their names on a page. */
export interface Names {
  readonly country: (key: string) => string;
  readonly party: (key: string) => string;
  readonly asset: (key: string) => string;
}

const itself = (key: string): string => key;

/** Keys as the case writes them. */
export const keys: Names = { country: itself, party: itself, asset: itself };

/** Names that the case gives; a key stands for itself where it has none. */
export function namesOf(rows: Rows): Names {
  const countries = new Map(rows.countries.map((row) => [row.country, row.name]));
  const parties = new Map(rows.parties.map((row) => [row.party, row.name]));
  const assets = new Map(rows.assets.map((row) => [row.asset, row.name]));
  return {
    country: (key) => countries.get(key) || key,
    party: (key) => parties.get(key) || key,
    asset: (key) => assets.get(key) || key,
  };
}

export const nobody = 'nobody named';

/** A state in words: what nobody looked for is not said to be free. */
export function stateWords({ state, searched, by }: FreedomCell): string {
  if (state === 'no right recorded') return `${state} (${searched === '' ? 'not searched' : `searched ${searched}`})`;
  return by.some((reason) => reason.unrecorded) ? 'not recorded, so not known to count' : state;
}

/** A way in words. */
export function wayName(way: PricedWay): string {
  if (way.kind === 'licence') return `licence ${way.licences.join(', ')}`;
  if (way.kind === 'move') return `move to ${way.country}`;
  if (way.kind === 'wait') return `wait until ${way.year}`;
  return `design around by ${way.process}`;
}

/** What a licence asks: the fee, once for each candidate, and the royalty, a share of the value of what is made. */
export function askedFor(way: PricedWay): { fee: string; royalty: string } {
  if (way.kind !== 'licence') return { fee: '', royalty: '' };
  return { fee: whole(way.fee), royalty: `${Number((100 * way.royalty).toPrecision(3))} %` };
}

/** Whether the solver leaves room for what a way costs. */
export const isRange = (way: PricedWay): boolean =>
  way.low !== undefined && way.high !== undefined && whole(way.low) !== whole(way.high);

/** Whether the solver leaves open that it costs nothing. */
const isUndecided = (way: PricedWay): boolean => isRange(way) && whole(way.low ?? 0) === '0';

/** What a way costs, as far as it is decided; nothing where it was not priced. */
export const costWords = (way: PricedWay): string =>
  way.cost === undefined
    ? ''
    : way.unused
      ? '0, not used where it is free'
      : isUndecided(way)
        ? 'undecided'
        : whole(way.cost);

/** A way in words, with what it costs. */
export function wayWords(way: PricedWay): string {
  const range = isRange(way) ? `, between ${whole(way.low ?? 0)} and ${whole(way.high ?? 0)}` : '';
  const cost = way.cost === undefined ? '' : ` (costs ${costWords(way)}${range})`;
  const { fee, royalty } = askedFor(way);
  return `${wayName(way)}${way.kind === 'licence' ? `, fee ${fee}, royalty ${royalty}` : ''}${cost}`;
}

export const deadlineWords = (d: Deadline, names = keys): string =>
  `${d.rule}: ${d.licence ?? names.asset(d.asset)}${d.country ? `, ${names.country(d.country)}` : ''}${d.amount === undefined ? '' : `, ${whole(d.amount)} ${d.currency} (${d.amountQuality})`}`;

export const notKnownWords = (one: NotKnown, names = keys): string =>
  `${one.what}: not known here for ${names.country(one.country)} (${names.asset(one.of)})`;

export function conflictWords(one: ExclusiveConflict, names = keys): string {
  const where = one.territories.length > 0 ? `in ${one.territories.map(names.country).join(', ')}` : 'everywhere';
  const when = one.from === undefined && one.until === undefined ? '' : ` ${one.from ?? ''}-${one.until ?? ''}`;
  const how = {
    conflict: 'both are held: one grant breaks the other',
    offer: `${one.other} cannot be bought`,
    'separate fields': 'lawful side by side, but a plan counts exclusivity by territory and bars it',
  }[one.kind];
  return `${one.exclusive} is exclusive for ${names.asset(one.asset)} ${where}${when}, against ${one.other}: ${how}`;
}

export function flawWords(one: LicenceFlaw, names = keys): string {
  const [asset, country] = [names.asset(one.asset), names.country(one.country ?? '')];
  const how = {
    'no right there': `${asset} is not protected in ${country}`,
    'outlives the right': `it runs on after ${asset} ends on ${one.date}`,
    'no record': `void in ${country} until it is recorded, and the row counts no weeks for that`,
  }[one.kind];
  return `${one.licence}: ${how}`;
}

/** What is waited for after the first filing. */
function waitWords({ wait }: FilingOrder): string {
  const { months, weeks, shorter } = wait;
  const length = months !== undefined ? `${months} months` : weeks !== undefined ? `${weeks} weeks` : undefined;
  if (length === undefined) return '';
  return `, and elsewhere ${length} later${shorter === undefined ? '' : ` (sooner after ${shorter})`}`;
}

/** What the laws ask of a team, a line each. */
export function teamWords(team: Team, names = keys): string[] {
  const { country, party } = names;
  const who = team.inventors.map((one) => `${party(one.party)} (${country(one.residence)})`).join(', ');
  const lines = team.duties.map(
    (rule) => `first filing in ${country(rule.country)}, ${rule.when}: else ${rule.breach} (${cite(rule.law)})`,
  );
  for (const one of team.conflicts)
    lines.push(
      `${country(one.a)} and ${country(one.b)} both ask for the first filing${one.permits.length > 0 ? `; a permit can be had in ${one.permits.map(country).join(', ')}` : ''}`,
    );
  const [order] = team.orders;
  if (order && order.permits.length > 0) {
    const permits = order.permits.map(
      (one) => `${one.name} of ${country(one.country)}${one.days ? ` (${one.days} days)` : ''}`,
    );
    lines.push(
      `an order that keeps the rules known here: ${permits.join(', ')}, then file in ${country(order.first)}${waitWords(order)}`,
    );
  } else if (team.conflicts.length > 0) lines.push('no order of filing is known that keeps all duties: ask counsel');
  else if (order) lines.push(`file in ${country(order.first)} first${waitWords(order)}`);
  if (team.filingUnknown.length > 0)
    lines.push(`no rule of first filing is known here for ${team.filingUnknown.map(country).join(', ')}: ask there`);
  if (team.ownership === 'by law') {
    const rules = team.rules.map(
      (rule) => `${country(rule.country)}: use ${rule.use}, licence ${rule.licence} (${rule.law.quality})`,
    );
    lines.push(`without a contract the result is co-owned by law${rules.length > 0 ? `: ${rules.join('; ')}` : ''}`);
    if (team.unknown.length > 0)
      lines.push(`no rule of co-ownership is known here for ${team.unknown.map(country).join(', ')}`);
  }
  if (team.differs) lines.push('the laws differ on what a co-owner may do alone: agree on it in writing');
  return [
    `${team.technology || 'Team'}: ${who}; work in ${team.madeIn.map(country).join(', ')}`,
    ...lines.map((line) => `  ${line}`),
  ];
}
