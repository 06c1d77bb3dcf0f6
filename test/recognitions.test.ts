import { expect, it } from 'vitest';
import { at, type Cell, readCase } from '../src/case/index.ts';
import { verify } from '../src/plan/index.ts';
import { makeCase, tablesIn } from './support/make-case.ts';
import { market } from './support/market.ts';
import { bestPlan } from './support/plan-case.ts';

/**
 * docs/format.md, recognitions: one counts "for what the site holds of the good from an earlier year". Certificate a runs for one year and
 * is asked for in 2027 alone; b is asked for in both years, and costs half where a is held: 10 + 50 in 2027. In 2028 a has
 * lapsed: to renew it for 10 and pay 50 for b is best, not 50 alone.
 */
it('a certificate that has lapsed is recognised no longer', async () => {
  const scheme = { market: 'KZ', kind: 'certificate', renewal: 1 };
  const c = market(
    {
      goods: [{ good: 'widget', hs: '850110', value: 1 }],
      demands: [{ good: 'widget', place: 'town', quantity: 100, price: 10 }],
      schemes: [
        { ...scheme, scheme: 'a', audit: 10 },
        { ...scheme, scheme: 'b', audit: 100 },
      ],
      ...tablesIn(`
        requirements: market,hs,scheme,until | KZ,85,a,2027 | KZ,85,b,
        recognitions: wanted,held,saves | b,a,0.5
      `),
    },
    { years: 2 },
  );
  const document = await bestPlan(c, 1e-7);
  expect(document.cost.certification).toBeCloseTo(120, 6);
  expect(verify(document, c).differences).toEqual([]);
  const lapsed = {
    ...document,
    certificates: document.certificates.filter((x) => x.scheme === 'b' || x.year === 2027),
  };
  expect(verify(lapsed, c).differences.map((x) => 'heading' in x && x.heading)).toContain('certification');
});

/**
 * A maker in China sells modules in Kazakhstan and Uzbekistan for one year, by the rows of the library. It holds a report by IEC 61215.
 * Re-issued by partner laboratories the tests cost 16,000 x 0.25 and 6,000 x 0.25; without them 22,000, so they are worth 16,500; taken
 * directly nothing, so that is worth 5,500 more. Fees, audits and the first year: 1,300, and 2,000 + 800 + 500.
 */
it('a report that is re-issued is worth three quarters of the local tests, and one that is taken directly the rest', async () => {
  const library = at(readCase('papers').case, 2027);
  const pick = <T extends object>(rows: readonly T[], ok: (row: T) => boolean) =>
    rows.filter(ok).map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== undefined)));
  const [schemes, tests] = [
    ['EAC-PV', 'UZ-PV'],
    ['EAEU-LAB-PV', 'UZ-TEST-PV', 'IEC-TEST'],
  ];
  const recognitions = pick(library.recognitions, (row) => tests!.includes(row.wanted)) as Record<string, Cell>[];
  expect(recognitions.map((row) => row.saves)).toEqual([0.75, 0.75]);
  const npv = async (rows: readonly Record<string, Cell>[]) => {
    const c = makeCase(
      { start: 2027, years: 1, discountRate: 0, holdingRate: 0 },
      {
        countries: [{ country: 'CN' }, { country: 'KZ', zone: 'EAEU' }, { country: 'UZ' }],
        places: ['CN', 'KZ', 'UZ'].map((country) => ({ place: country.toLowerCase(), country })),
        goods: [{ good: 'module', hs: '8541430000', unit: 'MW', mass: 50, value: 1 }],
        supplies: [{ good: 'module', place: 'cn', price: 0, quantity: 100_000 }],
        demands: ['kz', 'uz'].map((place) => ({ good: 'module', place, quantity: 100, firm: true })),
        legs: ['kz', 'uz'].map((to) => ({ from: 'cn', to, mode: 'rail', km: 1, hours: 0, cost: 0 })),
        borders: ['KZ', 'UZ'].map((to_country) => ({ from_country: 'CN', to_country })),
        parties: [{ party: 'agent', country: 'KZ' }],
        schemes: [
          ...pick(library.schemes, (row) => schemes!.includes(row.scheme)),
          { scheme: 'LENDERS', market: 'CN', kind: 'certificate' },
        ],
        evidence: pick(library.evidence, (row) => tests!.includes(row.evidence)),
        needs: pick(library.needs, (row) => schemes!.includes(row.scheme)),
        requirements: pick(library.requirements, (row) => schemes!.includes(row.scheme)),
        certificates: [{ scheme: 'LENDERS', place: 'cn', good: 'module', evidence: ['IEC-TEST'] }],
        recognitions: rows,
      },
    );
    const document = await bestPlan(c, 1e-9);
    expect(verify(document, c).differences).toEqual([]);
    return document.npv!;
  };
  const none = await npv([]);
  const reissued = await npv(recognitions);
  const direct = await npv(recognitions.map((row) => ({ ...row, saves: 1 })));
  expect(none).toBeCloseTo(-(1_300 + 16_000 + 3_300 + 6_000), 4);
  expect(reissued - none).toBeCloseTo(16_500, 4);
  expect(direct - reissued).toBeCloseTo(5_500, 4);
});
