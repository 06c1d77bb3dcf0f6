import { words } from '../../i18n/index.ts';
import type { LicenceRow } from '../rows.ts';
import { type Graph, iris, objects, text } from './graph.ts';
import { LICENSED_ACTS, TERM_DEFAULTS } from './licence.ts';
import { type Constraint, type Policy, policiesOf, type Rule } from './policy.ts';
import { CH, ch, DCT, odrl } from './terms.ts';

/** Licences read from ODRL, and policies that a row cannot carry whole: taking them would grant more than they do. */
export type ReadLicences = {
  readonly licences: readonly LicenceRow[];
  readonly refused: readonly { readonly uid: string; readonly why: string }[];
};

type Simple = Exclude<Constraint, { logic: string }>;

/**
 * The licence rows of a graph: every policy under the Chorsu profile. A policy with other acts, constraints or operators than a
 * row has is refused with the reason; judge it as it is instead. So is a fee that is not in `currency` (ISO 4217), where given.
 */
export function licencesFromOdrl(graph: Graph, currency?: string): ReadLicences {
  const licences: LicenceRow[] = [];
  const refused: { uid: string; why: string }[] = [];
  for (const policy of policiesOf(graph).filter((one) => one.profiles.includes(CH))) {
    const isUse = (name: string): boolean => name.startsWith(CH) || name === odrl('use');
    const use = policy.permissions.find((rule) => names(rule).some(isUse));
    const why = use ? beyondRow(policy, use, currency) : words().rights.odrl.noAct;
    if (use && why === undefined) licences.push(toRow(graph, policy, use));
    else refused.push({ uid: policy.uid, why: why! });
  }
  return { licences, refused };
}

const names = (rule: Rule): string[] => rule.actions.flatMap((action) => action.names);
const grants = (rule: Rule): boolean => names(rule).includes(odrl('grantUse'));

/** What a row could not say, or undefined. */
function beyondRow(policy: Policy, use: Rule, currency: string | undefined): string | undefined {
  const told = words().rights.odrl;
  const missing = names(use).includes(odrl('use')) ? [] : LICENSED_ACTS.filter((act) => !names(use).includes(act));
  if (missing.length > 0) return told.missing({ acts: missing.map(short).join(', ') });
  if (policy.permissions.some((rule) => rule !== use && !grants(rule))) return told.morePermissions;
  if (policy.prohibitions.some((rule) => !grants(rule) || names(rule).length > 1)) return told.moreProhibitions;
  if (use.targets.length !== 1) return told.oneAsset;
  if (use.assignees.length > 1) return told.manyLicensees;
  const said = new Set<string>();
  for (const duty of [...use.duties, ...policy.obligations]) {
    const flaw = dutyFlaw(duty, currency, said);
    if (flaw !== undefined) return flaw;
  }
  for (const constraint of use.constraints) {
    if ('logic' in constraint) return told.joined({ logic: String(constraint.logic) });
    const { left, operator } = constraint;
    const isList = left === odrl('spatial') || left === ch('fieldOfUse');
    const fine = isList
      ? operator === odrl('isAnyOf') || (operator === odrl('eq') && constraint.right.length === 1)
      : left === odrl('dateTime') && (operator === odrl('gteq') || operator === odrl('lteq'));
    if (!fine) return told.constraint({ left: short(left), operator: short(operator) });
    if (left === odrl('spatial') && constraint.right.some((node) => !country(word(node)))) return told.noCountry;
  }
  return undefined;
}

/** Why a duty is no payment, royalty or record as the profile writes them, each once, or undefined. `said` holds those before. */
function dutyFlaw(duty: Rule, currency: string | undefined, said: Set<string>): string | undefined {
  const told = words().rights.odrl;
  const all = duty.actions.flatMap((action) => simple(action.refinements));
  const [one, ...more] = all.filter((refinement) => !isUsual(refinement));
  const owed = names(duty).includes(odrl('compensate')) ? [odrl('payAmount'), ch('royaltyRate')] : [ch('weeks')];
  const known = names(duty).includes(odrl('compensate')) || names(duty).includes(ch('record'));
  if (!known || !one || more.length > 0 || duty.constraints.length > 0 || !owed.includes(one.left))
    return told.furtherDuty({ actions: names(duty).map(short).join(', ') });
  const name = short(one.left);
  if (said.has(name)) return told.twice({ name });
  said.add(name);
  const value = word(one.right[0]!);
  if (one.operator !== odrl('eq') || one.right.length !== 1 || !/^\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value))
    return told.number({ what: `${name} ${short(one.operator)} ${value}` });
  if (one.left !== odrl('payAmount') || currency === undefined) return undefined;
  const money = /4217:([A-Z]{3})$/.exec(one.unit ?? '')?.[1];
  if (money === currency) return undefined;
  const unit = money ?? one.unit;
  return unit ? told.currency({ money: unit, currency }) : told.noCurrency({ currency });
}

/** Base and period of a royalty as every row has them. */
function isUsual({ left, operator, right }: Simple): boolean {
  const value = right.map(word).join();
  if (operator !== odrl('eq')) return false;
  return (
    (left === ch('royaltyBase') && value === ch('valueOfWhatIsMade')) || (left === ch('period') && value === 'P1Y')
  );
}

function toRow(graph: Graph, policy: Policy, use: Rule): LicenceRow {
  const licensee = use.assignees[0]?.names[0];
  const owed = [...use.duties, ...policy.obligations];
  const [source, quality] = [text(graph, policy.uid, `${DCT}source`), text(graph, policy.uid, ch('quality'))];
  const [from, until] = [when(graph, policy, use, 'from', 'gteq'), when(graph, policy, use, 'until', 'lteq')];
  return {
    licence: key(policy.uid),
    asset: key(use.targets[0]!.names[0]!),
    licensee: licensee ? key(licensee) : '',
    territories: right(use, odrl('spatial')).map((iri) => country(iri)!),
    fields: right(use, ch('fieldOfUse')).map(key),
    fee: amount(owed, odrl('payAmount')),
    royalty: amount(owed, ch('royaltyRate')),
    exclusive: iris(graph, policy.uid, ch('exclusivity')).includes(ch('exclusive')),
    sublicence: policy.permissions.some(grants),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    offered: isOfferedThere(graph, policy),
    registration: amount(owed, ch('weeks')),
    ...Object.fromEntries(Object.keys(TERM_DEFAULTS).flatMap((name) => term(graph, policy, name))),
    ...(source !== undefined && { source }),
    ...(quality !== undefined && { quality }),
    ...(policy.note !== undefined && { note: policy.note }),
  };
}

/** The key in an address of ours; any other address is its own key. */
const key = (iri: string): string => {
  const own = /^urn:chorsu:[a-z]+:([^:]+)$/.exec(iri)?.[1];
  return own === undefined ? iri : decodeURIComponent(own);
};

/** The alpha-2 code in an address of ISO 3166-1, as a URN or at the ISO browsing platform. */
const country = (iri: string): string | undefined => /3166(?::-1)?:([A-Z]{2})$/.exec(iri)?.[1];

const word = (node: { iri: string } | { value: string }): string => ('iri' in node ? node.iri : node.value);
const short = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);

const simple = (list: readonly Constraint[]): Simple[] => list.flatMap((one) => ('logic' in one ? [] : [one]));

const right = (rule: Rule, left: string): string[] =>
  simple(rule.constraints)
    .filter((constraint) => constraint.left === left)
    .flatMap((constraint) => constraint.right.map(word));

/** As it was written in a case (a year comes back as a number), or the date of the constraint. */
function when(graph: Graph, policy: Policy, use: Rule, name: string, operator: string): number | string | undefined {
  const node = objects(graph, policy.uid, ch(name))[0];
  if (node && 'value' in node) return node.type.endsWith('integer') ? Number(node.value) : node.value;
  const limit = simple(use.constraints).find((one) => one.left === odrl('dateTime') && one.operator === odrl(operator));
  return limit && word(limit.right[0]!).slice(0, 10);
}

function amount(duties: readonly Rule[], left: string): number {
  const found = duties
    .flatMap((duty) => duty.actions.flatMap((action) => simple(action.refinements)))
    .find((constraint) => constraint.left === left)?.right[0];
  return found && 'value' in found ? Number(found.value) : 0;
}

/** An offer, unless the policy says that it is held (one that names no licensee is no agreement). */
const isOfferedThere = (graph: Graph, policy: Policy): boolean =>
  policy.types.includes(odrl('Offer')) && text(graph, policy.uid, ch('offered')) !== 'false';

/** A further term of the row that the policy states. */
function term(graph: Graph, policy: Policy, name: string): [string, string | number][] {
  const said = text(graph, policy.uid, ch(name));
  if (said === undefined) return [];
  return [[name, typeof TERM_DEFAULTS[name as keyof typeof TERM_DEFAULTS] === 'number' ? Number(said) : said]];
}
