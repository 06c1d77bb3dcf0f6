import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { at, readCase, templateFolder, templateNames } from '../src/case/index.ts';
import { checkCase } from '../src/plan/index.ts';

const rows = at(readCase('papers').case, 2027);
const scheme = (key: string) => rows.schemes.find((row) => row.scheme === key)!;
const cost = (key: string) => rows.evidence.find((row) => row.evidence === key)!.cost;

describe('the library of conformity', () => {
  it('has all schemes of the EAEU; a declaration has no audit and no yearly fee, but for 6d', () => {
    const certificates = Array.from({ length: 9 }, (_, i) => scheme(`EAC-${i + 1}c`));
    const declarations = Array.from({ length: 6 }, (_, i) => scheme(`EAC-${i + 1}d`));
    expect(certificates.map((row) => row.covers)).toEqual([
      'series',
      'series',
      'lot',
      'lot',
      'series',
      'series',
      'series',
      'series',
      'lot',
    ]);
    expect(declarations.map((row) => row.covers)).toEqual(['series', 'lot', 'series', 'lot', 'series', 'series']);
    for (const row of declarations) {
      expect(row.kind).toBe('declaration');
      expect([row.scheme, row.audit + row.yearly > 0]).toEqual([row.scheme, row.scheme === 'EAC-6d']);
    }
    for (const row of [...certificates, ...declarations]) expect(row.resident).toBe(true);
  });

  it('does not count the ALMM as free: 15 to 60 thousand with its tests', () => {
    const total = scheme('ALMM-LIST').fee + scheme('ALMM-LIST').audit + cost('ALMM-TEST');
    expect(total).toBeGreaterThanOrEqual(15_000);
    expect(total).toBeLessThanOrEqual(60_000);
  });

  it('takes an IEC report directly in no market: a partner laboratory re-issues it in the EAEU and Uzbekistan, India tests anew', () => {
    const held = (key: string) =>
      rows.recognitions.filter((row) => row.wanted === key).map((row) => [row.held, row.saves < 1]);
    expect(held('EAEU-LAB-PV')).toEqual([['IEC-TEST', true]]);
    expect(held('UZ-TEST-PV')).toEqual([['IEC-TEST', true]]);
    expect(held('IN-TEST-PV')).toEqual([]);
    for (const key of ['EAC-PV', 'UZ-PV', 'BIS-II-PV'])
      expect(rows.needs.filter((row) => row.scheme === key).map((row) => row.evidence)).not.toContain('IEC-TEST');
  });

  it('knows orders that were rescinded', () => {
    const polymer = rows.requirements.filter((row) => row.market === 'IN' && row.hs === '3902');
    expect(polymer.map((row) => [row.scheme, row.until])).toEqual([
      ['BIS-I-POLYMER', 2025],
      ['', undefined],
    ]);
    expect(
      rows.requirements.filter((row) => row.market === 'IN' && row.hs === '8457').map((row) => row.scheme),
    ).toEqual(['']);
  });

  it('asks BIS with a resident representative, and has the evidence of each scheme that is required', () => {
    for (const key of ['BIS-I-CABLE', 'BIS-I-TRAFO', 'BIS-II-PV']) expect(scheme(key).resident).toBe(true);
    const needed = new Set(rows.needs.map((row) => row.scheme));
    const bare = ['BIS-I-TRAFO', 'BIS-I-POLYMER'];
    for (const { scheme: key } of rows.requirements)
      if (key !== '' && !bare.includes(key)) expect([key, needed.has(key)]).toEqual([key, true]);
  });
});

describe('the templates carry their papers', () => {
  const includes = (name: string) => readCase(templateFolder(name)).case.settings.include as readonly string[];
  const templates = templateNames().filter((name) => includes(name).includes('papers'));
  it('are most of them; the two of food grown in the fields have rows of their own', () => {
    expect(templates).toEqual(
      expect.arrayContaining(['cables', 'ceramics', 'fertiliser', 'food', 'machinery', 'metals', 'textiles']),
    );
  });

  it.each(templates)('%s includes the library and is checked without a fault', (name) => {
    const read = readCase(templateFolder(name));
    expect(read.case.settings.include).toContain('papers');
    expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  const stored = (name: string) => `test/outputs/stored/${name}.json.gz`;
  it.each(templates.filter((name) => existsSync(stored(name))))(
    'the plan of %s prices the certificates of what it builds, and of each good a market of the library knows',
    (name) => {
      const { document } = JSON.parse(gunzipSync(readFileSync(stored(name))).toString()) as {
        document: { cost: Record<string, number>; certificates: { scheme: string; place: string }[] };
      };
      expect(document.cost.certification).toBeGreaterThan(1000);
      expect(document.certificates.length).toBeGreaterThan(0);
      const { tables } = readCase(templateFolder(name)).case;
      const own = new Set(tables.candidates.map((row) => row.place));
      for (const { scheme, place } of document.certificates) {
        expect(rows.schemes.map((row) => row.scheme)).toContain(scheme);
        expect(own).toContain(place);
      }
    },
  );

  it('the textiles of an Uzbek mill are declared by a party of the union, without which they could not be sold there', () => {
    const { tables } = readCase(templateFolder('textiles')).case;
    expect(scheme('EAC-TEXTILE').resident).toBe(true);
    expect(tables.parties.map((row) => row.country)).toContain('KZ');
    expect(
      tables.requirements.some((row) => row.market === 'EAEU' && row.hs === '5208' && row.scheme === 'EAC-TEXTILE'),
    ).toBe(true);
  });

  it('says of laboratories nothing that a plan leaves out', () => {
    expect(checkCase(readCase('papers')).map((issue) => issue.code)).not.toContain('table-not-planned');
  });
});

describe('solar and wagons with the library', () => {
  it.each([
    ['solar-papers', 'solar-central-asia'],
    ['wagons-papers', 'wagons-eurasia'],
  ])('%s keeps the countries of %s, and its settings', (name, base) => {
    const [ours, theirs] = [readCase(name).case, readCase(base).case];
    const { include: _, name: __, title: ___, ...settings } = ours.settings;
    expect(theirs.settings).toMatchObject(
      Object.fromEntries(Object.entries(settings).filter(([key]) => !key.startsWith('title'))),
    );
    for (const row of at(theirs, 2027).countries)
      expect(at(ours, 2027).countries.find((country) => country.country === row.country)).toEqual(row);
  });

  it('asks of modules one declaration in the EAEU and one certificate of series in Uzbekistan, both of the library', () => {
    const rows = at(readCase('solar-papers').case, 2027).requirements.filter(
      (row) => row.hs === '854143' && row.scheme !== '' && (row.until ?? 2027) >= 2027,
    );
    const of = (market: string) => rows.filter((row) => row.market === market).map((row) => row.scheme);
    expect(of('EAEU')).toEqual(['EAC-PV']);
    expect(of('UZ')).toEqual(['UZ-PV', 'UZ-GRADE', 'UZ-TIER1']);
    expect(of('IN')).toEqual(['BIS-II-PV', 'ALMM-LIST']);
  });
});
