import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference } from '../../../test/support/needs.ts';
import type { LicenceRow } from '../rows.ts';
import { licencesFromOdrl } from './fromodrl.ts';
import { licenceToOdrl } from './licence.ts';
import { readDocument } from './policy.ts';

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

const written = (row: LicenceRow, owner = 'maker') => JSON.parse(JSON.stringify(licenceToOdrl(row, owner, 'USD')));
const read = (document: object, currency?: string) =>
  licencesFromOdrl(readDocument(JSON.stringify(document), 'jsonld'), currency);
const back = (row: LicenceRow) => read(written(row)).licences;

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

  // The table of columns in docs/rights.md.
  it('limit use by territory, field and term', () => {
    const id = (iri: string) => ({ '@id': iri });
    const date = (value: string) => ({ '@value': value, '@type': 'xsd:date' });
    expect(written(full).permission[0].constraint).toEqual([
      {
        leftOperand: 'spatial',
        operator: 'isAnyOf',
        rightOperand: [id('urn:iso:std:iso:3166:-1:KZ'), id('urn:iso:std:iso:3166:-1:UZ')],
      },
      { leftOperand: 'ch:fieldOfUse', operator: 'isAnyOf', rightOperand: [id('urn:chorsu:process:smelt')] },
      { leftOperand: 'dateTime', operator: 'gteq', rightOperand: date('2027-01-01') },
      { leftOperand: 'dateTime', operator: 'lteq', rightOperand: date('2031-06-30') },
    ]);
  });

  it.each([
    ['urn:iso:std:iso:4217:USD', 'USD', undefined],
    ['urn:iso:std:iso:4217:USD', 'CNY', 'Its fee is in USD, but the case counts in CNY.'],
    ['http://dbpedia.org/resource/Euro', 'EUR', 'http://dbpedia.org/resource/Euro'],
  ])('with a fee in %s are read into a case that counts in %s, or refused', (unit, currency, why) => {
    const document = JSON.parse(JSON.stringify(written(full)).replace('urn:iso:std:iso:4217:USD', unit));
    const refusal = read(document, currency).refused[0]?.why;
    if (why === undefined) expect(refusal).toBeUndefined();
    else expect(refusal).toContain(why);
  });

  const limit = (leftOperand: string, operator: string, rightOperand: unknown, unit?: string) => ({
    leftOperand,
    operator,
    rightOperand,
    ...(unit && { unit: { '@id': unit } }),
  });
  const pay = (left: string, operator: string, amount: unknown, ...more: object[]) => ({
    action: [{ 'rdf:value': { '@id': 'odrl:compensate' }, refinement: [limit(left, operator, amount), ...more] }],
  });
  /** The licence of the row `full` with an altered permission, or the reason of its refusal. */
  const altered = (use: object) => {
    const document = written(full);
    const action = document.permission[0].action.filter((act: string) => act !== 'use');
    document.permission[0] = { ...document.permission[0], action, ...use };
    const { licences, refused } = read(document);
    return licences[0] ?? refused[0]!.why;
  };
  it.each([
    [{ constraint: [limit('count', 'lteq', 5)] }, 'No column of a licence can say its constraint count lteq.'],
    [
      { constraint: [limit('spatial', 'isNoneOf', 'urn:x')] },
      'No column of a licence can say its constraint spatial isNoneOf.',
    ],
    [{ constraint: [limit('spatial', 'eq', 'urn:asia')] }, 'It names an area that is not a country.'],
    [{ constraint: [{ or: { '@list': [limit('count', 'lteq', 5)] } }] }, expect.stringContaining('or')],
    [
      { target: { source: 'urn:a', refinement: [limit('spatial', 'isAnyOf', 'urn:iso:std:iso:3166:-1:KZ')] } },
      'No column of a licence can say its constraint spatial isAnyOf.',
    ],
    [
      { action: { 'rdf:value': { '@id': 'odrl:use' }, refinement: [limit('count', 'lteq', 5)] } },
      'No column of a licence can say its constraint count lteq.',
    ],
    [{ target: ['urn:a', 'urn:b'] }, 'It does not name exactly one asset.'],
    [{ duty: [{ uid: 'urn:d', action: 'inform' }] }, 'It asks for a further duty: inform.'],
    [
      { duty: [pay('ch:royaltyRate', 'eq', 'a tenth')] },
      'It says royaltyRate eq a tenth; one number of at least 0 is needed.',
    ],
    [{ duty: [pay('payAmount', 'lteq', 5)] }, 'It says payAmount lteq 5; one number of at least 0 is needed.'],
    [{ duty: [pay('payAmount', 'eq', -5)] }, expect.stringContaining('at least 0')],
    [{ duty: [pay('payAmount', 'eq', 5), pay('payAmount', 'eq', 6)] }, 'It states payAmount twice.'],
    // ODRL Information Model 2.2, section 2.6.6: a consequence is a further duty of whoever does not fulfil the duty.
    [
      { duty: [{ ...pay('payAmount', 'eq', 5), consequence: [{ action: 'delete' }] }] },
      'It asks for a further duty: delete.',
    ],
    [
      { duty: [pay('payAmount', 'eq', 5, { or: { '@list': [limit('count', 'lteq', 5)] } })] },
      'Its constraints are joined by or.',
    ],
  ])('are refused where a row would grant more than they do: %j', (use, why) => {
    expect(altered(use)).toEqual(why);
  });

  it.each([
    [{ permission: { duty: [{ action: 'inform' }] } }, 'It has further permissions.'],
    [{ permission: { constraint: [limit('count', 'lteq', 5)] } }, 'It has further permissions.'],
    [
      { permission: { target: { source: 'urn:a', refinement: [limit('count', 'lteq', 5)] } } },
      'It has further permissions.',
    ],
    [{ prohibition: { constraint: [limit('spatial', 'eq', 'urn:x')] } }, 'It has further prohibitions.'],
  ])('are refused where sublicences are narrower than the use: %j', (narrower, why) => {
    const document = written({ ...full, sublicence: true });
    const { permission, prohibition }: { permission?: object; prohibition?: object } = narrower;
    document.permission[1] = { ...document.permission[1], ...permission };
    if (prohibition) document.prohibition = [{ action: 'grantUse', ...prohibition }];
    expect(read(document).refused).toMatchObject([{ why }]);
  });

  it('of other writers are read', () => {
    expect(altered({ duty: [pay('payAmount', 'eq', 5)] })).toMatchObject({ fee: 5 });
    const kyrgyzstan = 'https://www.iso.org/obp/ui/#iso:code:3166:KG';
    expect(altered({ target: 'urn:patent:7', constraint: [limit('spatial', 'eq', kyrgyzstan)] })).toMatchObject({
      asset: 'urn:patent:7',
      territories: ['KG'],
    });
  });

  it('forbid sublicences unless the row grants them', () => {
    expect(written(full).prohibition).toMatchObject([{ action: 'grantUse' }]);
    const granted = written({ ...full, sublicence: true });
    expect([granted.permission[1].action, granted.prohibition]).toEqual(['grantUse', undefined]);
  });

  it('are an agreement where both parties are named, else an offer', () => {
    const type = (row: LicenceRow) => written(row)['@type'];
    expect(type(full)).toBe('Agreement');
    expect(type({ ...full, licensee: '' })).toBe('Offer');
    expect(type({ ...full, offered: true })).toBe('Offer');
    expect(back({ ...full, licensee: '' })[0]!.offered).toBe(false);
  });
});

const example = reference('odrl', 'example-licence.jsonld');

it.skipIf(!example)('a licence that another tool wrote is understood', () => {
  expect(read(JSON.parse(readFileSync(example!, 'utf8')))).toEqual({
    licences: [],
    refused: [{ uid: 'urn:chorsu:licence:1', why: 'It does not permit useProduct, sellProduct, import.' }],
  });
});
