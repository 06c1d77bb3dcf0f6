import { describe, expect, it } from 'vitest';
import { LAW_KINDS, type LawKind, lawOf, lawTable, PROVISIONS } from './table.ts';
import { annuityFrom, endOf, monthsOf, recordOf, termOf } from './values.ts';

/**
 * Cells by country, written down by hand apart from the table: kind and provision, then the value. P patent, U utility model, D design,
 * M mark. A cell that is not here is tested for its form alone.
 */
const kinds: Readonly<Record<string, LawKind>> = { P: 'patent', U: 'utility model', D: 'design', M: 'trademark' };
const expected: Readonly<Record<string, string>> = {
  CN: `PUD annuity=grant | PUD pending=no | PUDM late=6 | PUD novelty grace=6 | PUD record=publicity; 3 months | M record=publicity
    PUD exhaustion=international | PU compulsory wait=3 grant and 4 filing | D compulsory wait=none | PU compulsory market=domestic
    PU compulsory for=who is able to work it | PUDM prior use=within the former scope | D first filing=none | P term=20 | U term=10
    D term=15 | M term=10+10...`,
  RU: `P term=20 | U term=10 | D term=5+5+5+5+5 | M term=10+10... | P annuity=3 | P pending=no | PUDM late=6 | PU novelty grace=6
    D novelty grace=12 | PUDM record=void | PUD exhaustion=national | M exhaustion=regional EAEU | PD compulsory wait=4 grant
    U compulsory wait=3 grant | PUD compulsory for=anyone willing and ready who was refused | PUD prior use=without widening the scope
    PUD restoration=36 | D first filing=none`,
  IN: `P term=20 | U term=none | D term=10+5 | M term=10+10... | P annuity=3 | P pending=no | PM late=6 | D late=none
    DM restoration=12 | P novelty grace=12 | P record=evidence | D record=void; 6 months | M record=optional
    PM exhaustion=international | P compulsory wait=3 grant | P compulsory for=any person interested | P compulsory market=domestic
    M prior use=goes before the registered mark | P restoration=18`,
  KZ: `P term=20 | U term=5+3 | D term=10+5+5+5 | M term=10+10... | M late=6 | PUDM record=void | M exhaustion=regional EAEU
    P novelty grace=6 | P pending=no`,
  UZ: `P term=20 | U term=5+? | D term=10+5 | M term=10+10... | PD novelty grace=6 | P annuity=3 | P pending=no`,
  BY: `P term=20 | U term=5+3 | D term=10+5 | M term=10+10... | PM late=6 | P annuity=3 | PUD novelty grace=12 | PUD record=void
    M exhaustion=regional EAEU`,
  KG: 'P term=20 | U term=10 | D term=5+5+5+5+5 | P novelty grace=12 | M term=10+10... | M exhaustion=regional EAEU',
  TJ: 'P term=20 | D term=10+5 | D annuity=3 | D novelty grace=6 | M term=10+10...',
  IR: 'P term=20 | D term=5+5+5 | M term=10+10... | PDM late=6 | PD novelty grace=6 | P annuity=2 | P pending=yes',
  PK: 'P term=20 | U term=none | D term=10+10+10 | M term=10+10... | M late=6 | P compulsory wait=3 grant and 4 filing',
  EA: `P term=20 | P annuity=3; TM 1; AM 2 | P pending=no | P late=6 | P novelty grace=6 | D term=5+5+5+5+5 | U term=none
    M term=none`,
};
const cells = Object.entries(expected).flatMap(([country, lines]) =>
  lines.split(/\||\n/).flatMap((line) => {
    const [, letters, provision, value] = /^\s*([PUDM]+) ([a-z ]+)=(.*?)\s*$/.exec(line)!;
    return [...letters!].map((letter) => [country, kinds[letter]!, provision!, value!] as const);
  }),
);

describe('the table of laws', () => {
  it('has the cells that were written down apart from it: at least 120', () => {
    expect(cells.length).toBeGreaterThanOrEqual(120);
    const found = cells.map(([country, kind, provision]) => [
      country,
      kind,
      provision,
      lawOf(country, kind, provision as never)?.value,
    ]);
    expect(found).toEqual(cells);
  });

  it('cites for each cell a law, how it is known, and the day of reading if it was read', () => {
    for (const cell of lawTable()) {
      expect(PROVISIONS).toContain(cell.provision);
      expect(LAW_KINDS).toContain(cell.kind);
      expect(cell.article.length, JSON.stringify(cell)).toBeGreaterThan(8);
      expect(/^\d{4}-\d\d-\d\d$/.test(cell.read)).toBe(cell.quality !== 'recalled');
      if (cell.provision === 'term') expect(/^(none|\d+(\+\d+)*(\.\.\.|\+\?)?)$/.test(cell.value)).toBe(true);
    }
  });

  it('has one cell for a country, kind, provision and day of filing', () => {
    const keys = lawTable().map((c) => [c.country, c.kind, c.provision, c.from].join('/'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says nothing where the law is not stated: that is not "no"', () => {
    expect(lawOf('KZ', 'patent', 'exhaustion')).toBeUndefined();
    expect(lawOf('UZ', 'patent', 'record')).toBeUndefined();
    expect(lawOf('PK', 'patent', 'exhaustion')).toBeUndefined();
  });

  it('has no rule of one kind of right under the law of another', () => {
    for (const { country, kind, article, provision } of lawTable()) {
      // Iran had one act for all kinds.
      if (country === 'IR') continue;
      if (kind === 'trademark')
        expect(article, `${country} ${provision}`).not.toMatch(/Patents (Act|Rules|Ordinance)|Designs/);
      if (kind === 'design')
        expect(article, `${country} ${provision}`).not.toMatch(/Patents (Act|Rules|Ordinance)|Trade ?[Mm]ark/);
    }
  });
});

describe('terms', () => {
  const end = (kind: LawKind, country: string, filed: string, more: object = {}) =>
    endOf({ kind, filed, ...more }, country);
  it('are those of the day of filing: Chinese designs of before 1 June 2021 have ten years', () => {
    expect(end('design', 'CN', '2021-05-31')).toBe('2031-05-31');
    expect(end('design', 'CN', '2021-06-01')).toBe('2036-06-01');
  });

  it('are those of the country and kind', () => {
    expect(end('utility model', 'KZ', '2024-02-29')).toBe('2032-02-29');
    expect(end('utility model', 'RU', '2024-03-01')).toBe('2034-03-01');
    expect(end('design', 'RU', '2024-03-01')).toBe('2049-03-01');
    expect(end('design', 'IN', '2024-03-01')).toBe('2039-03-01');
    expect(end('design', 'PK', '2024-03-01', { granted: '2025-01-15' })).toBe('2055-01-15');
    expect(end('design', 'KZ', '2024-03-01', { route: 'eapo' })).toBe('2049-03-01');
    expect(end('patent', 'ZZ', '2024-03-01')).toBe('2044-03-01');
  });

  it('have no end that is known for marks, for an extension that was not read, and without a filing', () => {
    expect(end('trademark', 'RU', '2024-03-01')).toBeUndefined();
    expect(end('design', 'AM', '2024-03-01')).toBeUndefined();
    expect(endOf({ kind: 'patent' }, 'CN')).toBeUndefined();
  });

  it('are read from their values', () => {
    expect(termOf(lawOf('CN', 'trademark', 'term')!)).toEqual({ periods: [10, 10], endless: true, open: false });
    expect(termOf(lawOf('IN', 'utility model', 'term')!)).toBeUndefined();
    expect(monthsOf(lawOf('IN', 'design', 'late')!)).toBeUndefined();
    expect(recordOf(lawOf('IN', 'design', 'record')!)).toEqual({ effect: 'void', months: 6 });
    const eurasian = lawOf('EA', 'patent', 'annuity')!;
    expect(['TM', 'AM', 'KZ'].map((country) => annuityFrom(eurasian, country))).toEqual([1, 2, 3]);
  });
});
