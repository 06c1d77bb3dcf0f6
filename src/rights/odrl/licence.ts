import { firstDay, isOffered, type LicenceRow, lastDay } from '../rows.ts';
import { PROFILE_CONTEXT } from './context.ts';
import { CH, ch, ODRL, PROFILE } from './terms.ts';

/** URNs of what a licence names. Keys are percent-encoded, so that any key comes back whole. */
export const urn = {
  licence: (key: string): string => `urn:chorsu:licence:${encodeURIComponent(key)}`,
  asset: (key: string): string => `urn:chorsu:asset:${encodeURIComponent(key)}`,
  party: (key: string): string => `urn:chorsu:party:${encodeURIComponent(key)}`,
  process: (key: string): string => `urn:chorsu:process:${encodeURIComponent(key)}`,
  country: (code: string): string => `urn:iso:std:iso:3166:-1:${code}`,
};

/** Acts that a licence row permits: all exploitation of the right within its limits. */
export const LICENSED_ACTS = ['manufacture', 'useProduct', 'sellProduct', 'import'].map(ch);

type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** The acts of the profile with the action that includes each. Every licence carries them, so that a reader needs no other file. */
const ACTS_INLINE: Json[] = Object.entries(PROFILE).map(([name, wide]) => ({
  '@id': `ch:${name}`,
  '@type': 'Action',
  includedIn: wide.replace(ODRL, 'odrl:').replace(CH, 'ch:'),
}));

/** Columns of a row that ODRL has no term for; written as properties of the policy. */
const TERMS = ['fee_per', 'capacity', 'minimum', 'cap', 'withholding', 'status'] as const;
/** Values that an empty cell of these columns means; a policy leaves them out. */
export const TERM_DEFAULTS: Readonly<Record<(typeof TERMS)[number], number | string>> = {
  fee_per: 'candidate',
  capacity: Number.POSITIVE_INFINITY,
  minimum: 0,
  cap: Number.POSITIVE_INFINITY,
  withholding: 0,
  status: 'running',
};

/**
 * A licence row as an ODRL 2.2 policy under the Chorsu profile, in JSON-LD. It is an Agreement where the licence is held and both
 * parties are named, else an Offer.
 *
 * @param owner the owner of the asset, who is the assigner; empty where nobody is named
 * @param currency of the fee, ISO 4217
 */
export function licenceToOdrl(row: LicenceRow, owner: string, currency: string): { [key: string]: Json } {
  const constraint: Json[] = [];
  const within = (left: string, list: string[]): void => {
    if (list.length > 0) {
      constraint.push({ leftOperand: left, operator: 'isAnyOf', rightOperand: list.map((iri) => ({ '@id': iri })) });
    }
  };
  within('spatial', (row.territories ?? []).map(urn.country));
  within('ch:fieldOfUse', (row.fields ?? []).map(urn.process));
  const date = (operator: string, value: string): void => {
    constraint.push({ leftOperand: 'dateTime', operator, rightOperand: { '@value': value, '@type': 'xsd:date' } });
  };
  if (row.from !== undefined) date('gteq', firstDay(row.from));
  if (row.until !== undefined) date('lteq', lastDay(row.until));
  const parties: { [key: string]: Json } = {
    target: urn.asset(row.asset),
    assigner: urn.party(owner),
    ...(row.licensee && { assignee: urn.party(row.licensee) }),
  };
  const duty = duties(row, owner, currency);
  const royalty = royalties(row, owner);
  const terms = TERMS.flatMap((name) => {
    const value = row[name];
    return value === undefined || value === TERM_DEFAULTS[name] ? [] : [[`ch:${name}`, value] as const];
  });
  const limits: { [key: string]: Json } = constraint.length > 0 ? { constraint } : {};
  const rule = (name: string): string => `${urn.licence(row.licence)}/${name}`;
  const acts = ['use', ...LICENSED_ACTS.map((iri) => iri.replace(CH, 'ch:'))];
  const use = { uid: rule('use'), ...parties, action: acts, ...limits };
  const further = { uid: rule('sublicence'), ...parties, action: 'grantUse', ...limits };
  return {
    '@context': ['http://www.w3.org/ns/odrl.jsonld', PROFILE_CONTEXT as Json],
    '@type': isOffered(row) || !row.licensee || owner === '' ? 'Offer' : 'Agreement',
    uid: urn.licence(row.licence),
    profile: CH,
    conflict: 'prohibit',
    exclusivity: row.exclusive ? 'exclusive' : 'nonExclusive',
    'ch:offered': isOffered(row),
    ...Object.fromEntries(terms),
    ...(row.from !== undefined && { 'ch:from': row.from }),
    ...(row.until !== undefined && { 'ch:until': row.until }),
    ...(row.source && { 'dct:source': row.source }),
    ...(row.quality && { 'ch:quality': row.quality }),
    ...(row.note && { 'dct:description': row.note }),
    ...(royalty.length > 0 && { obligation: royalty }),
    permission: [{ ...use, ...(duty.length > 0 && { duty }) }, ...(row.sublicence ? [further] : [])],
    ...(!row.sublicence && { prohibition: [{ uid: rule('no-sublicence'), ...parties, action: 'grantUse' }] }),
    'ch:acts': ACTS_INLINE,
  };
}

const refined = (action: string, refinement: Json[]): Json => [{ 'rdf:value': { '@id': action }, refinement }];

/** The licensee, where one is named, pays the owner of the asset. */
const between = (row: LicenceRow, owner: string): { [key: string]: Json } => ({
  compensatedParty: urn.party(owner),
  ...(row.licensee && { compensatingParty: urn.party(row.licensee) }),
});

/** Duties of the permission: to pay the fee, to record the licence. */
function duties(row: LicenceRow, owner: string, currency: string): Json[] {
  const unit = { '@id': `urn:iso:std:iso:4217:${currency}` };
  const is = (leftOperand: string, value: number, more: { [key: string]: Json } = {}): Json => ({
    leftOperand,
    operator: 'eq',
    rightOperand: decimal(value),
    ...more,
  });
  const { fee, registration } = row;
  return [
    ...(fee ? [{ ...between(row, owner), action: refined('odrl:compensate', [is('payAmount', fee, { unit })]) }] : []),
    ...(registration ? [{ action: refined('ch:record', [is('ch:weeks', registration)]) }] : []),
  ];
}

/** The royalty: a yearly obligation, a fraction of the value of the goods that the process makes. */
function royalties(row: LicenceRow, owner: string): Json[] {
  if (!row.royalty) return [];
  const is = (leftOperand: string, rightOperand: Json): Json => ({ leftOperand, operator: 'eq', rightOperand });
  return [
    {
      ...(row.licensee && { assignee: urn.party(row.licensee) }),
      ...between(row, owner),
      action: refined('odrl:compensate', [
        is('ch:royaltyRate', decimal(row.royalty)),
        is('ch:royaltyBase', { '@id': 'ch:valueOfWhatIsMade' }),
        is('ch:period', { '@value': 'P1Y', '@type': 'xsd:duration' }),
      ]),
    },
  ];
}

const decimal = (value: number): Json => ({ '@value': String(value), '@type': 'xsd:decimal' });
