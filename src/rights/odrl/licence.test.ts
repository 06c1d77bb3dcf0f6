import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference } from '../../../test/support/needs.ts';
import { freedomLookup } from '../freedom/matrix.ts';
import type { LicenceRow } from '../rows.ts';
import { judge } from './evaluate.ts';
import { licencesFromOdrl } from './fromodrl.ts';
import { actContext, licenceToOdrl, urn } from './licence.ts';
import { policiesOf, readDocument } from './policy.ts';
import { ch, odrl } from './terms.ts';

const full: LicenceRow = {
  licence: 'flash-kz',
  asset: 'furnace-patent',
  licensee: 'kz-one',
  territories: ['KZ', 'UZ'],
  fields: ['smelt'],
  fee: 500_000,
  royalty: 0.03,
  exclusive: true,
  sublicence: false,
  from: 2027,
  until: '2031-06-30',
  offered: false,
  registration: 8,
  fee_per: 'party',
  capacity: 40_000,
  minimum: 20_000,
  cap: 90_000,
  withholding: 0.1,
  status: 'paid-up',
  source: 'contract',
  quality: 'official',
  note: 'as amended',
};

const back = (row: LicenceRow) =>
  licencesFromOdrl(readDocument(JSON.stringify(licenceToOdrl(row, 'maker', 'USD')), 'jsonld')).licences;
const policies = (row: LicenceRow) =>
  policiesOf(readDocument(JSON.stringify(licenceToOdrl(row, 'maker', 'USD')), 'jsonld'));
const ask = (action: string, country: string, now: string, party = 'kz-one', process = 'smelt') => ({
  request: {
    party: urn.party(party),
    action,
    asset: urn.asset('furnace-patent'),
    context: actContext(country, process),
  },
  world: { now },
});
const verdict = (row: LicenceRow, q: ReturnType<typeof ask>) => judge(policies(row), q.request, q.world);

describe('licences in ODRL', () => {
  it('come back from JSON-LD as they were', () => {
    expect(back(full)).toEqual([full]);
  });

  it('come back whatever the row holds', () => {
    const name = fc.string({ minLength: 1, maxLength: 12 }).filter((s) => !/[\ud800-\udfff]/.test(s));
    const year = fc.option(
      fc.oneof(fc.integer({ min: 1990, max: 2080 }), fc.constantFrom('2030-02-28', '2031-12-31')),
      { nil: undefined },
    );
    const row = fc.record({
      licence: name,
      asset: name,
      licensee: fc.oneof(fc.constant(''), name),
      territories: fc.uniqueArray(fc.constantFrom('KZ', 'UZ', 'CN', 'RU')),
      fields: fc.uniqueArray(name),
      fee: fc.double({ min: 0, max: 1e9, noNaN: true }),
      royalty: fc.double({ min: 0, max: 1, noNaN: true }),
      exclusive: fc.boolean(),
      sublicence: fc.boolean(),
      offered: fc.boolean(),
      registration: fc.integer({ min: 0, max: 100 }),
      from: year,
      until: year,
    });
    fc.assert(
      fc.property(row, (r) => {
        const clean = JSON.parse(JSON.stringify(r)) as LicenceRow;
        expect(back(clean)).toEqual([{ ...clean, fee: (clean.fee ?? 0) + 0, royalty: (clean.royalty ?? 0) + 0 }]);
      }),
      { numRuns: 100 },
    );
  });

  it('permit making within territory, field and term, and say what is owed', () => {
    const yes = verdict(full, ask(ch('manufacture'), 'KZ', '2031-06-30T23:59:59Z'));
    expect(yes.why).toBe('permitted');
    expect(yes.by!.rule).toBe('urn:chorsu:licence:flash-kz/use');
    // The fee and the record; the royalty is an obligation of the policy, of each year.
    expect(yes.owed).toHaveLength(2);
    expect(policies(full)[0]!.obligations).toHaveLength(1);
    expect(verdict(full, ask(ch('manufacture'), 'KZ', '2031-07-01T00:00:00Z')).why).toBe('not covered');
    expect(verdict(full, ask(ch('manufacture'), 'KZ', '2026-12-31T23:59:59Z')).why).toBe('not covered');
    expect(verdict(full, ask(ch('manufacture'), 'CN', '2028-01-01T00:00:00Z')).why).toBe('not covered');
    expect(verdict(full, ask(ch('manufacture'), 'KZ', '2028-01-01T00:00:00Z', 'kz-one', 'cast')).why).toBe(
      'not covered',
    );
    expect(verdict(full, ask(ch('manufacture'), 'KZ', '2028-01-01T00:00:00Z', 'other')).why).toBe('not covered');
    expect(verdict(full, ask(ch('offerForSale'), 'KZ', '2028-01-01T00:00:00Z')).why).toBe('permitted');
  });

  it('are refused where the fee is in other money than the case counts in', () => {
    const said = (unit: string, currency: string) => {
      const text = JSON.stringify(licenceToOdrl(full, 'maker', 'USD')).replace('urn:iso:std:iso:4217:USD', unit);
      return licencesFromOdrl(readDocument(text, 'jsonld'), currency).refused.map((one) => one.why);
    };
    expect(said('urn:iso:std:iso:4217:USD', 'USD')).toEqual([]);
    expect(said('urn:iso:std:iso:4217:USD', 'CNY')).toEqual(['Its fee is in USD, but the case counts in CNY.']);
    expect(said('http://dbpedia.org/resource/Euro', 'EUR')[0]).toContain('dbpedia.org/resource/Euro');
  });

  it('are refused where a row would grant more than they do', () => {
    const change = (edit: (use: { [key: string]: unknown }) => void) => {
      const document = JSON.parse(JSON.stringify(licenceToOdrl(full, 'maker', 'USD')));
      document.permission[0].action = document.permission[0].action.filter((act: string) => act !== 'use');
      edit(document.permission[0]);
      const { licences, refused } = licencesFromOdrl(readDocument(JSON.stringify(document), 'jsonld'));
      return licences.length > 0 ? licences[0]! : refused[0]!.why;
    };
    const limit = (left: string, operator: string, rightOperand: unknown) => ({
      leftOperand: left,
      operator,
      rightOperand,
    });
    expect(change((use) => (use.constraint as unknown[]).push(limit('count', 'lteq', 5)))).toBe(
      'No column of a licence can say its constraint count lteq.',
    );
    expect(change((use) => Object.assign(use, { constraint: [limit('spatial', 'isNoneOf', 'urn:x')] }))).toBe(
      'No column of a licence can say its constraint spatial isNoneOf.',
    );
    expect(change((use) => Object.assign(use, { constraint: [limit('spatial', 'eq', 'urn:asia')] }))).toBe(
      'It names an area that is not a country.',
    );
    expect(change((use) => Object.assign(use, { target: ['urn:a', 'urn:b'] }))).toBe(
      'It does not name exactly one asset.',
    );
    expect(change((use) => (use.duty as unknown[]).push({ uid: 'urn:d', action: 'inform' }))).toBe(
      'It asks for a further duty: inform.',
    );
    const pay = (left: string, operator: string, rightOperand: unknown, unit?: string) => ({
      action: [
        {
          'rdf:value': { '@id': 'odrl:compensate' },
          refinement: [{ ...limit(left, operator, rightOperand), ...(unit && { unit: { '@id': unit } }) }],
        },
      ],
    });
    const owed = (...duty: unknown[]) => change((use) => Object.assign(use, { duty }));
    expect(owed(pay('ch:royaltyRate', 'eq', 'a tenth'))).toBe(
      'It says royaltyRate eq a tenth; one number of at least 0 is needed.',
    );
    expect(owed(pay('payAmount', 'lteq', 5))).toBe('It says payAmount lteq 5; one number of at least 0 is needed.');
    expect(owed(pay('payAmount', 'eq', -5))).toContain('at least 0');
    expect(owed(pay('payAmount', 'eq', 5), pay('payAmount', 'eq', 6))).toBe('It states payAmount twice.');
    expect(owed(pay('payAmount', 'eq', 5))).toMatchObject({ fee: 5 });
    const elsewhere = 'https://www.iso.org/obp/ui/#iso:code:3166:KG';
    expect(
      change((use) => Object.assign(use, { target: 'urn:patent:7', constraint: [limit('spatial', 'eq', elsewhere)] })),
    ).toMatchObject({
      asset: 'urn:patent:7',
      territories: ['KG'],
    });
  });

  it('forbid sublicences unless the row grants them', () => {
    const q = ask(odrl('grantUse'), 'KZ', '2028-01-01T00:00:00Z');
    expect(verdict(full, q).why).toBe('prohibited');
    expect(verdict({ ...full, sublicence: true }, q).why).toBe('permitted');
  });

  it('allow what the matrix of freedom calls licensed, and nothing else', () => {
    const row = fc.record({
      licence: fc.constantFrom('l1', 'l 2/x'),
      asset: fc.constant('furnace-patent'),
      licensee: fc.constantFrom('', 'kz-one', 'kz-two'),
      territories: fc.subarray(['KZ', 'UZ', 'RU']),
      fields: fc.subarray(['smelt', 'cast']),
      from: fc.option(fc.integer({ min: 2026, max: 2030 }), { nil: undefined }),
      until: fc.option(fc.integer({ min: 2026, max: 2032 }), { nil: undefined }),
      offered: fc.constant(false),
      // A licence of a registered right in KZ counts once it is recorded.
      registration: fc.constant(8),
    });
    fc.assert(
      fc.property(row, fc.constantFrom('KZ', 'UZ'), fc.integer({ min: 2026, max: 2032 }), (licence, country, year) => {
        const look = freedomLookup({
          processes: [{ process: 'smelt', technology: 'flash' }],
          assets: [{ asset: 'furnace-patent', kind: 'patent', technology: 'flash', owner: 'maker', filed: 2015 }],
          licences: [licence],
          countries: ['KZ', 'UZ'],
          parties: ['kz-one'],
          years: [year],
        });
        const allowed = verdict(licence, ask(ch('manufacture'), country, `${year}-07-01T00:00:00Z`)).allowed;
        expect(look('smelt', country, 'kz-one', 'make')[0]!.state).toBe(allowed ? 'licensed' : 'blocked');
      }),
    );
  });

  it('are an agreement where both parties are named, else an offer', () => {
    const type = (row: LicenceRow, owner = 'maker') => licenceToOdrl(row, owner, 'USD')['@type'];
    expect(type(full)).toBe('Agreement');
    expect(type({ ...full, licensee: '' })).toBe('Offer');
    expect(type({ ...full, offered: true })).toBe('Offer');
    expect(back({ ...full, licensee: '' })[0]!.offered).toBe(false);
  });

  it('are judged fifty at once', () => {
    const many = Array.from({ length: 50 }, (_, i) => policies({ ...full, licence: `l${i}`, licensee: `p${i}` })[0]!);
    const q = ask(ch('manufacture'), 'KZ', '2028-01-01T00:00:00Z', 'p49');
    expect(judge(many, q.request, q.world).allowed).toBe(true);
    expect(judge(many.slice(0, 49), q.request, q.world).allowed).toBe(false);
  });
});

const example = reference('odrl', 'example-licence.jsonld');

describe.skipIf(!example)('a licence that another tool wrote', () => {
  it('is understood', () => {
    const graph = readDocument(readFileSync(example!, 'utf8'), 'jsonld');
    const [policy] = policiesOf(graph);
    expect(policy!.permissions).toHaveLength(2);
    expect(licencesFromOdrl(graph)).toEqual({
      licences: [],
      refused: [{ uid: 'urn:chorsu:licence:1', why: 'It does not permit useProduct, sellProduct, import.' }],
    });
    expect(policy!.permissions[0]!.constraints).toHaveLength(3);
    const request = (country: string) => ({
      party: 'urn:party:licensee',
      action: ch('manufacture'),
      asset: 'urn:chorsu:patent:EA012345',
      context: {
        [odrl('spatial')]: [{ iri: `https://www.iso.org/obp/ui/#iso:code:3166:${country}` }],
        [odrl('industry')]: [{ iri: 'urn:isic:C28141' }],
      },
    });
    const world = { now: '2031-12-31T12:00:00Z', partOf: new Map([['urn:isic:C28141', ['urn:isic:C2814']]]) };
    const yes = judge([policy!], request('KZ'), world);
    expect(yes.why).toBe('permitted');
    expect(yes.by!.rule).toBe(policy!.permissions[0]!.id);
    expect(judge([policy!], request('CN'), world).why).toBe('not covered');
    expect(judge([policy!], request('KZ'), { ...world, now: '2032-01-01T00:00:00Z' }).why).toBe('not covered');
  });
});
