import { words } from '../../i18n/index.ts';
import type { LicenceRow } from '../rows.ts';
import { type Graph, iris, objects, text } from './graph.ts';
import { LICENSED_ACTS, TERM_DEFAULTS } from './licence.ts';
import { type Comparison, type Constraint, type Policy, policiesOf, type Rule } from './policy.ts';
import { CH, ch, DCT, odrl } from './terms.ts';

/** Licences read from ODRL, and policies that are refused because a row would grant more than they do. */
export type ReadLicences = {
  readonly licences: readonly LicenceRow[];
  readonly refused: readonly { readonly uid: string; readonly why: string }[];
};

/**
 * The licence rows of a graph: every policy under the Chorsu profile. A policy with acts, constraints or operators that a row
 * lacks is refused, with the reason. So is one whose fee is not in `currency` (ISO 4217), if there is one.
 */
export function licencesFromOdrl(graph: Graph, currency?: string): ReadLicences {
  const licences: LicenceRow[] = [];
  const refused: { uid: string; why: string }[] = [];
  for (const policy of policiesOf(graph).filter((policy) => policy.profiles.includes(CH))) {
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

const refinementsOf = (rule: Rule): Constraint[] =>
  [...rule.actions, ...rule.targets, ...rule.assignees].flatMap((reference) => reference.refinements);

/** Whether a permission asks for a duty or has a limit that another lacks. */
function isNarrower(rule: Rule, other: Rule): boolean {
  const limits = new Set(other.constraints.map((limit) => JSON.stringify(limit)));
  const isNew = rule.constraints.some((limit) => !limits.has(JSON.stringify(limit)));
  return isNew || rule.duties.length > 0 || refinementsOf(rule).length > 0;
}

/** Why a row cannot hold the policy; undefined where it can. */
function beyondRow(policy: Policy, use: Rule, currency: string | undefined): string | undefined {
  const reasons = words().rights.odrl;
  const missing = names(use).includes(odrl('use')) ? [] : LICENSED_ACTS.filter((act) => !names(use).includes(act));
  if (missing.length > 0) return reasons.missing({ acts: missing.map(short).join(', ') });
  const others = policy.permissions.filter((rule) => rule !== use);
  if (others.some((rule) => !grants(rule) || isNarrower(rule, use))) return reasons.morePermissions;
  const isGranted = policy.permissions.some(grants);
  if (policy.prohibitions.some((rule) => isGranted || !grants(rule) || names(rule).length > 1))
    return reasons.moreProhibitions;
  if (use.targets.length !== 1) return reasons.oneAsset;
  if (use.assignees.length > 1) return reasons.manyLicensees;
  const seen = new Set<string>();
  for (const duty of [...use.duties, ...policy.obligations]) {
    const flaw = dutyFlaw(duty, currency, seen);
    if (flaw !== undefined) return flaw;
  }
  const refinements = refinementsOf(use);
  for (const constraint of [...use.constraints, ...refinements]) {
    if ('logic' in constraint) return reasons.joined({ logic: constraint.logic });
    const { left, operator } = constraint;
    if (refinements.includes(constraint)) return reasons.constraint({ left: short(left), operator: short(operator) });
    const isList = left === odrl('spatial') || left === ch('fieldOfUse');
    const fine = isList
      ? operator === odrl('isAnyOf') || (operator === odrl('eq') && constraint.right.length === 1)
      : left === odrl('dateTime') && (operator === odrl('gteq') || operator === odrl('lteq'));
    if (!fine) return reasons.constraint({ left: short(left), operator: short(operator) });
    if (left === odrl('spatial') && constraint.right.some((node) => !country(word(node)))) return reasons.noCountry;
  }
  return undefined;
}

/**
 * Why a duty is not a fee, royalty or record in the form of the profile; undefined where it is one. `seen` collects the amounts
 * that the policy has stated, each of which it may state once.
 */
function dutyFlaw(duty: Rule, currency: string | undefined, seen: Set<string>): string | undefined {
  const reasons = words().rights.odrl;
  const all = duty.actions.flatMap((action) => action.refinements);
  const joined = all.find((refinement) => 'logic' in refinement);
  if (joined) return reasons.joined({ logic: joined.logic });
  if (duty.duties.length > 0) return reasons.furtherDuty({ actions: duty.duties.flatMap(names).map(short).join(', ') });
  const [one, ...more] = comparisons(all).filter((refinement) => !isUsual(refinement));
  const isPayment = names(duty).includes(odrl('compensate'));
  const lefts = isPayment ? [odrl('payAmount'), ch('royaltyRate')] : [ch('weeks')];
  const inProfile = isPayment || names(duty).includes(ch('record'));
  if (!inProfile || !one || more.length > 0 || duty.constraints.length > 0 || !lefts.includes(one.left))
    return reasons.furtherDuty({ actions: names(duty).map(short).join(', ') });
  const name = short(one.left);
  if (seen.has(name)) return reasons.twice({ name });
  seen.add(name);
  const value = word(one.right[0]!);
  if (one.operator !== odrl('eq') || one.right.length !== 1 || !/^\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value))
    return reasons.number({ what: `${name} ${short(one.operator)} ${value}` });
  if (one.left !== odrl('payAmount') || currency === undefined) return undefined;
  const money = /4217:([A-Z]{3})$/.exec(one.unit ?? '')?.[1];
  if (money === currency) return undefined;
  const unit = money ?? one.unit;
  return unit ? reasons.currency({ money: unit, currency }) : reasons.noCurrency({ currency });
}

/** Whether a refinement is the base or the period of a royalty, which are the same in every row. */
function isUsual({ left, operator, right }: Comparison): boolean {
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
    territories: rightOperands(use, odrl('spatial')).map((iri) => country(iri)!),
    fields: rightOperands(use, ch('fieldOfUse')).map(key),
    fee: amount(owed, odrl('payAmount')),
    royalty: amount(owed, ch('royaltyRate')),
    exclusive: iris(graph, policy.uid, ch('exclusivity')).includes(ch('exclusive')),
    sublicence: policy.permissions.some(grants),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    offered: isOffered(graph, policy),
    registration: amount(owed, ch('weeks')),
    ...Object.fromEntries(Object.keys(TERM_DEFAULTS).flatMap((name) => term(graph, policy, name))),
    ...(source !== undefined && { source }),
    ...(quality !== undefined && { quality }),
    ...(policy.note !== undefined && { note: policy.note }),
  };
}

/** The key in a URN of Chorsu; any other IRI is its own key. */
const key = (iri: string): string => {
  const own = /^urn:chorsu:[a-z]+:([^:]+)$/.exec(iri)?.[1];
  return own === undefined ? iri : decodeURIComponent(own);
};

/** The alpha-2 code in an IRI of ISO 3166-1, a URN or a page of the ISO browsing platform. */
const country = (iri: string): string | undefined => /3166(?::-1)?:([A-Z]{2})$/.exec(iri)?.[1];

const word = (node: { iri: string } | { value: string }): string => ('iri' in node ? node.iri : node.value);
const short = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);

const comparisons = (list: readonly Constraint[]): Comparison[] =>
  list.flatMap((constraint) => ('logic' in constraint ? [] : [constraint]));

const rightOperands = (rule: Rule, left: string): string[] =>
  comparisons(rule.constraints)
    .filter((constraint) => constraint.left === left)
    .flatMap((constraint) => constraint.right.map(word));

/** A year (number) or date as a case wrote it, else the date of the constraint. */
function when(graph: Graph, policy: Policy, use: Rule, name: string, operator: string): number | string | undefined {
  const node = objects(graph, policy.uid, ch(name))[0];
  if (node && 'value' in node) return node.type.endsWith('integer') ? Number(node.value) : node.value;
  const limit = comparisons(use.constraints).find(
    (comparison) => comparison.left === odrl('dateTime') && comparison.operator === odrl(operator),
  );
  return limit && word(limit.right[0]!).slice(0, 10);
}

function amount(duties: readonly Rule[], left: string): number {
  const found = duties
    .flatMap((duty) => duty.actions.flatMap((action) => comparisons(action.refinements)))
    .find((constraint) => constraint.left === left)?.right[0];
  return found && 'value' in found ? Number(found.value) : 0;
}

/** Whether the licence is on offer. A held licence without a licensee is an Offer too, with `ch:offered` false. */
const isOffered = (graph: Graph, policy: Policy): boolean =>
  policy.types.includes(odrl('Offer')) && text(graph, policy.uid, ch('offered')) !== 'false';

/** The entry of a column of {@link TERM_DEFAULTS} that the policy states. */
function term(graph: Graph, policy: Policy, name: string): [string, string | number][] {
  const value = text(graph, policy.uid, ch(name));
  if (value === undefined) return [];
  return [[name, typeof TERM_DEFAULTS[name as keyof typeof TERM_DEFAULTS] === 'number' ? Number(value) : value]];
}
