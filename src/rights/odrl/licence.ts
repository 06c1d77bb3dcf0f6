import { firstDay, isOffered, type LicenceRow, lastDay } from '../rows.ts';
import { PROFILE_CONTEXT } from './context.ts';
import type { Node } from './graph.ts';
import { CH, ch, odrl } from './terms.ts';

/** Addresses of the things a licence speaks of. Keys are percent-encoded, so any key survives. */
export const urn = {
  licence: (key: string): string => `urn:chorsu:licence:${encodeURIComponent(key)}`,
  asset: (key: string): string => `urn:chorsu:asset:${encodeURIComponent(key)}`,
  party: (key: string): string => `urn:chorsu:party:${encodeURIComponent(key)}`,
  process: (key: string): string => `urn:chorsu:process:${encodeURIComponent(key)}`,
  country: (code: string): string => `urn:iso:std:iso:3166:-1:${code}`,
};

/** Acts that a licence row grants: the whole exploitation of the right within its limits. */
export const LICENSED_ACTS = ['manufacture', 'useProduct', 'sellProduct', 'import'].map(ch);

type Json = string | number | boolean | Json[] | { [key: string]: Json };

/**
 * A licence row as an ODRL 2.2 Offer (offered) or Agreement (held) under the Chorsu profile, JSON-LD ready to write.
 * @param owner the asset's owner, the assigner. @param currency of the fee.
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
  const duty = duties(row, currency);
  const limits: { [key: string]: Json } = constraint.length > 0 ? { constraint } : {};
  const rule = (name: string): string => `${urn.licence(row.licence)}/${name}`;
  const use = { uid: rule('use'), ...parties, action: LICENSED_ACTS.map((iri) => iri.replace(CH, 'ch:')), ...limits };
  const further = { uid: rule('sublicence'), ...parties, action: 'grantUse', ...limits };
  return {
    '@context': ['http://www.w3.org/ns/odrl.jsonld', PROFILE_CONTEXT as Json],
    '@type': isOffered(row) ? 'Offer' : 'Agreement',
    uid: urn.licence(row.licence),
    profile: CH,
    conflict: 'prohibit',
    exclusivity: row.exclusive ? 'exclusive' : 'nonExclusive',
    ...(row.from !== undefined && { 'ch:from': row.from }),
    ...(row.until !== undefined && { 'ch:until': row.until }),
    ...(row.source && { 'dct:source': row.source }),
    ...(row.quality && { 'ch:quality': row.quality }),
    ...(row.note && { 'dct:description': row.note }),
    permission: [{ ...use, ...(duty.length > 0 && { duty }) }, ...(row.sublicence ? [further] : [])],
    ...(!row.sublicence && { prohibition: [{ uid: rule('no-sublicence'), ...parties, action: 'grantUse' }] }),
  };
}

function duties(row: LicenceRow, currency: string): Json[] {
  const pay = (left: string, value: number, more: { [key: string]: Json }): Json => ({
    action: [
      {
        'rdf:value': { '@id': 'odrl:compensate' },
        refinement: [{ leftOperand: left, operator: 'eq', rightOperand: decimal(value), ...more }],
      },
    ],
  });
  return [
    ...(row.fee ? [pay('payAmount', row.fee, { unit: { '@id': `urn:iso:std:iso:4217:${currency}` } })] : []),
    ...(row.royalty ? [pay('ch:royaltyRate', row.royalty, {})] : []),
    ...(row.registration
      ? [
          {
            action: [
              {
                'rdf:value': { '@id': 'ch:record' },
                refinement: [{ leftOperand: 'ch:weeks', operator: 'eq', rightOperand: decimal(row.registration) }],
              },
            ],
          },
        ]
      : []),
  ];
}

const decimal = (value: number): Json => ({ '@value': String(value), '@type': 'xsd:decimal' });

/** What is known when a party runs a process in a country in a year: the context of a request under the profile. */
export function actContext(country: string, process: string): Record<string, Node[]> {
  return { [odrl('spatial')]: [{ iri: urn.country(country) }], [ch('fieldOfUse')]: [{ iri: urn.process(process) }] };
}
