import { describe, expect, it } from 'vitest';
import { type Case, type RawRow, withChanges } from '../src/case/index.ts';
import type { PlanDocument } from '../src/plan/index.ts';
import type { Tables } from './support/make-case.ts';
import { tablesIn } from './support/make-case.ts';
import { market } from './support/market.ts';
import { planned } from './support/plan-case.ts';
import { named } from './verify/planted.ts';

/** Cost of certificates in the best plan, with which the second opinion agrees. */
const certification = async (c: Case): Promise<number> => (await planned(c)).cost.certification ?? 0;
const sent = (d: PlanDocument, year: number): number =>
  d.flows.filter((x) => x.year === year && x.from !== x.to).reduce((sum, x) => sum + x.amount, 0);

const scheme = (row: RawRow = {}): RawRow => ({ scheme: 'a', market: 'KZ', kind: 'certificate', audit: 10, ...row });
const asks = (row: RawRow = {}): RawRow => ({ market: 'KZ', hs: '85', scheme: 'a', ...row });
const wanted = (years: readonly number[]): RawRow[] =>
  years.map((year) => ({ good: 'widget', place: 'town', year, quantity: 100, price: 100 }));
const needing = (tables: Tables): Tables => ({ schemes: [scheme()], requirements: [asks()], ...tables });

/** Each answer is worked out by hand from the rules of the tables (docs/format.md), in the comment or the title. */
describe('what certificates cost', () => {
  const gap = { demands: wanted([2027, 2029]) };
  it.each<[string, RawRow, Tables, RawRow, number]>([
    ['fee and audit once, then renewal fee and audit', { fee: 5, renewal: 2, renewal_fee: 2 }, {}, { years: 4 }, 27],
    ['the audit of two years, where a renewal of 18 months ends in the second', { renewal: 1.5 }, {}, { years: 3 }, 20],
    [
      '15 + 15 where a year without demand is left out, for renewing every year would be 15 + 10 + 10',
      { fee: 5, renewal: 1, renewal_fee: 0 },
      gap,
      { years: 3 },
      30,
    ],
    ['40 + 10 + 10 where renewing in it is cheaper than a fee of 30', { fee: 30, renewal: 1 }, gap, { years: 3 }, 60],
    ['the yearly cost of every calendar year: 10 + 4 x 3', { yearly: 3 }, {}, { years: 4 }, 22],
    ['the same in steps of two years', { yearly: 3 }, {}, { years: 4, step: 2 }, 22],
    ['discounted: 10 + 3 + 3 / 2', { yearly: 3 }, {}, { years: 2, discountRate: 1 }, 14.5],
    ['a rate of the value and an amount each: 10 + 100 x (2 % x 10 + 0.5)', { rate: 0.02, per_unit: 0.5 }, {}, {}, 80],
  ])('is %s', async (_, row, tables, settings, sum) => {
    expect(await certification(market(needing({ schemes: [scheme(row)], ...tables }), settings))).toBeCloseTo(sum, 6);
  });

  /** The audit rises to 1 000 in 2029. A second certificate in 2028 would cost 10, but a valid certificate cannot be obtained again. */
  it('cannot be saved by obtaining again what is still good', async () => {
    const c = market(needing({ schemes: [scheme({ renewal: 2 })] }), { years: 3 });
    const cell = { table: 'schemes', key: 'a', column: 'audit' } as const;
    const dear = { ...cell, value: '1000', op: 'set', by: 'r', from: 2029 } as const;
    expect(await certification(withChanges(c, [dear]))).toBeCloseTo(1010, 6);
  });

  it('counts evidence once for two schemes: 10 + 10 + 7', async () => {
    const tables = {
      schemes: [scheme(), scheme({ scheme: 'b' })],
      requirements: [asks(), asks({ scheme: 'b' })],
      evidence: [{ evidence: 'test', cost: 7 }],
      needs: ['a', 'b'].map((one) => ({ scheme: one, evidence: 'test' })),
    };
    expect(await certification(market(tables))).toBeCloseTo(27, 6);
    expect(await certification(market(tables, { discountRate: 1 }))).toBeCloseTo(27, 6);
  });

  it.each([
    [true, 34],
    [false, 27],
  ])('counts evidence again at renewal where the need says so: %s', async (at_renewal, sum) => {
    const tables = needing({
      schemes: [scheme({ renewal: 1 })],
      evidence: [{ evidence: 'test', cost: 7 }],
      needs: [{ scheme: 'a', evidence: 'test', at_renewal }],
    });
    expect(await certification(market(tables, { years: 2 }))).toBeCloseTo(sum, 6);
  });

  it.each([
    [
      'evidence that the site pays for too: 10 + 20 + 100 x (1 - 0.75)',
      { wanted: 'big', held: 'small', saves: 0.75 },
      55,
    ],
    ['nothing where what is held is dearer than what it saves', { wanted: 'small', held: 'big', saves: 0.75 }, 115],
  ])('is lowered by %s', async (_, recognition, sum) => {
    const tables = needing({
      schemes: [scheme(), scheme({ scheme: 'b', audit: 0 })],
      requirements: [asks(), asks({ scheme: 'b' })],
      ...tablesIn(`
        evidence: evidence,cost | big,100 | small,20
        needs: scheme,evidence | a,big | b,small
      `),
      recognitions: [recognition],
    });
    expect(await certification(market(tables))).toBeCloseTo(sum, 6);
    expect(await certification(market(tables, { discountRate: 1 }))).toBeCloseTo(sum, 6);
  });

  it('pays for evidence that no scheme needs where it saves more than it costs: 10 + 20 + 100 / 4', async () => {
    const evidence = (cost: number) => [
      { evidence: 'big', cost: 100 },
      { evidence: 'small', cost },
    ];
    const with_ = (cost: number, discountRate: number) =>
      market(
        needing({
          evidence: evidence(cost),
          needs: [{ scheme: 'a', evidence: 'big' }],
          recognitions: [{ wanted: 'big', held: 'small', saves: 0.75 }],
        }),
        { discountRate },
      );
    for (const rate of [0, 1]) {
      expect(await certification(with_(20, rate))).toBeCloseTo(55, 6);
      expect(await certification(with_(80, rate))).toBeCloseTo(110, 6);
    }
  });
});

describe('certificates that are held already', () => {
  const held = (row: RawRow = {}): Tables =>
    needing({ certificates: [{ scheme: 'a', place: 'city', good: 'widget', ...row }] });

  it('cost nothing, and fee and audit once they end', async () => {
    expect(await certification(market(held(), { years: 3 }))).toBe(0);
    const ending = { ...held({ until: 2028 }), schemes: [scheme({ fee: 5 })] };
    expect(await certification(market(ending, { years: 3 }))).toBeCloseTo(15, 6);
  });

  it('count no longer than they last, and not before they begin', async () => {
    const document = await planned(market(held(), { years: 2 }));
    const rows = (row: RawRow) => named(document, market(held(row), { years: 2 }));
    expect(rows({ until: 2027 })).toContain('certificate a city/widget 2028: not held');
    expect(rows({ from: 2028 })).toContain('certificate a city/widget 2027: not held');
    expect(rows({ from: 2027, until: 2028 })).toEqual([]);
  });

  it('of another good or another place are none', async () => {
    const goods = [
      { good: 'widget', hs: '850110', value: 10 },
      { good: 'other', hs: '850120', value: 10 },
    ];
    expect(await certification(market({ ...held({ good: 'other' }), goods }))).toBeCloseTo(10, 6);
    expect(await certification(market(held({ place: 'town' })))).toBeCloseTo(10, 6);
  });

  it('cost their yearly while they are kept, until they end', async () => {
    const yearly = { ...held({ until: 2028 }), schemes: [scheme({ yearly: 3 })], demands: wanted([2027, 2028]) };
    for (const discountRate of [0, 1])
      expect(await certification(market(yearly, { years: 3, discountRate }))).toBeCloseTo(discountRate ? 4.5 : 6, 6);
    const lapsing = { ...held(), schemes: [scheme({ yearly: 3 })], demands: wanted([2027]) };
    expect(await certification(market(lapsing, { years: 3 }))).toBeCloseTo(3, 6);
  });

  it.each([0, 1])('have evidence that other schemes need no more, at a rate of %s', async (discountRate) => {
    const tables = {
      schemes: [scheme(), scheme({ scheme: 'b' })],
      requirements: [asks({ scheme: 'b' })],
      evidence: [{ evidence: 'test', cost: 7 }],
      needs: [{ scheme: 'b', evidence: 'test' }],
      certificates: [{ scheme: 'a', place: 'city', good: 'widget', evidence: ['test'] }],
    };
    expect(await certification(market(tables, { discountRate }))).toBeCloseTo(10, 6);
    const none = { ...tables, certificates: [{ scheme: 'a', place: 'city', good: 'widget' }] };
    expect(await certification(market(none, { discountRate }))).toBeCloseTo(17, 6);
  });

  it('keep the programme short, unless they cost something each year', async () => {
    const columns = async (schemes: RawRow[], row: RawRow) =>
      (
        await planned(
          market(
            { ...held(row), schemes, requirements: [asks(), asks({ scheme: 'b' })] },
            { discountRate: 1, years: 3 },
          ),
        )
      ).solver.columns!;
    const [b, a] = [scheme({ scheme: 'b' }), scheme()];
    const short = await columns([a, b], {});
    expect(await columns([a, b], { scheme: 'b' })).toBe(short);
    expect(await columns([{ ...a, yearly: 1 }, b], {})).toBeGreaterThan(short);
  });
});

describe('what certificates allow', () => {
  it.each([
    ['half of what the site could send, for 26 weeks', { weeks: 26 }, 0, [50, 100]],
    ['nothing in the first year and half of it in the second, for 78 weeks', { weeks: 78 }, 0, [0, 50]],
    ['a quarter, for 26 weeks of the scheme and 13 of its evidence', { weeks: 26 }, 13, [25, 100]],
  ])('is %s', async (_, row, weeks, amounts) => {
    for (const discountRate of [0, 1]) {
      const tables = needing({
        schemes: [scheme(row)],
        evidence: [{ evidence: 'test', weeks }],
        needs: [{ scheme: 'a', evidence: 'test' }],
      });
      const document = await planned(market(tables, { years: 2, discountRate }));
      expect([sent(document, 2027), sent(document, 2028)]).toEqual(amounts.map((x) => expect.closeTo(x, 6)));
    }
  });

  it('is more where a recognition of evidence saves weeks: 26 - 13 of 52 are lost', async () => {
    const tables = needing({
      evidence: [{ evidence: 'long', weeks: 26 }, { evidence: 'quick' }],
      needs: ['long', 'quick'].map((evidence) => ({ scheme: 'a', evidence })),
      recognitions: [{ wanted: 'long', held: 'quick', saves: 0, weeks_saved: 13 }],
    });
    expect(sent(await planned(market(tables)), 2027)).toBeCloseTo(75, 6);
  });

  it('is nothing where the holder must be resident and no party of the market is there', async () => {
    const tables = needing({ schemes: [scheme({ resident: true })] });
    for (const discountRate of [0, 1]) {
      const none = await planned(market({ ...tables, parties: [{ party: 'x', country: 'UZ' }] }, { discountRate }));
      expect(sent(none, 2027)).toBe(0);
      const some = await planned(market({ ...tables, parties: [{ party: 'x', country: 'KZ' }] }, { discountRate }));
      expect(sent(some, 2027)).toBeCloseTo(100, 6);
    }
  });

  it('is asked from the year of the requirement to its last, and of its goods', async () => {
    const years = { requirements: [asks({ from: 2028, until: 2028 })], schemes: [scheme({ yearly: 3, renewal: 1 })] };
    expect(await certification(market(years, { years: 3 }))).toBeCloseTo(13, 6);
    expect(await certification(market(needing({ requirements: [asks({ hs: '86' })] })))).toBe(0);
  });

  it('is asked at home where the requirement says so alone', async () => {
    const home = (row: RawRow) =>
      market(
        needing({
          supplies: [{ good: 'widget', place: 'town', price: 0, quantity: 100 }],
          requirements: [asks(row)],
        }),
      );
    expect(await certification(home({}))).toBe(0);
    expect(await certification(home({ home: true }))).toBeCloseTo(10, 6);
  });
});

describe('adaptation to the standard of a market', () => {
  const standards = (rows: readonly (readonly [market: string, hs: string, standard: string])[]) => [
    { market: 'UZ', hs: '85', standard: 'own' },
    ...rows.map(([market_, hs, standard]) => ({ market: market_, hs, standard })),
  ];
  const rates: Readonly<Record<string, number>> = { x: 0.1, y: 0.2, z: 0.3 };
  const alignments = Object.entries(rates).map(([one, adaptation_rate]) => ({
    standard: 'own',
    with: one,
    degree: 'MOD',
    adaptation_rate,
  }));
  const paid = async (rows: Parameters<typeof standards>[0], more: Tables = {}) =>
    (await planned(market({ standards: standards(rows), alignments, ...more }))).cost.adaptation ?? 0;

  /** 100 widgets of a value of 10. */
  it.each([
    [
      'of the country before that of its zone',
      [
        ['EAEU', '85', 'x'],
        ['KZ', '85', 'y'],
      ],
      200,
    ],
    [
      'of the country before that of its zone, in whatever order',
      [
        ['KZ', '85', 'y'],
        ['EAEU', '85', 'x'],
      ],
      200,
    ],
    [
      'of the zone, where its HS code is longer',
      [
        ['EAEU', '8501', 'x'],
        ['KZ', '85', 'y'],
      ],
      100,
    ],
    [
      'of the longest HS code',
      [
        ['KZ', '8501', 'x'],
        ['KZ', '850110', 'z'],
        ['KZ', '85', 'y'],
      ],
      300,
    ],
    ['of no other goods', [['KZ', '86', 'x']], 0],
    ['that is its own for nothing', [['KZ', '85', 'own']], 0],
  ] as const)('is to the standard %s', async (_, rows, sum) => {
    expect(await paid(rows)).toBeCloseTo(sum, 6);
  });

  it('takes the alignment of the other direction where its own is missing, and nothing where standards are identical', async () => {
    const other = { standard: 'x', with: 'own', degree: 'MOD', adaptation_rate: 0.05 };
    expect(await paid([['KZ', '85', 'x']], { alignments: [other] })).toBeCloseTo(50, 6);
    expect(await paid([['KZ', '85', 'x']], { alignments: [other, alignments[0]!] })).toBeCloseTo(100, 6);
    expect(await paid([['KZ', '85', 'x']], { alignments: [{ ...other, degree: 'IDT' }] })).toBe(0);
    expect(await paid([['KZ', '85', 'x']], { alignments: [] })).toBe(0);
  });
});
