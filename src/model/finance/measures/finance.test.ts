import { describe, expect, it } from 'vitest';
import { makeCase, type Tables } from '../../../../test/support/make-case.ts';
import { withPlan } from '../../../../test/support/plan-case.ts';
import { applyReforms, type Case, type RawRow, sumOf } from '../../../case/index.ts';
import { bankWorthOf } from '../../../plan/bank-worth.ts';
import { lanesOf, lendingOf } from '../../../plan/lanes.ts';
import { verify } from '../../../plan/verify.ts';
import { financeDocument } from './document.ts';
import { projectsOf } from './projects.ts';

const soft: RawRow = {
  facility: 'soft',
  lender: 'bank',
  amount: 6e6,
  rate: 0.02,
  tenor: 10,
  grace: 2,
  repayment: 'annuity',
  upfront_fee: 0.01,
  max_share: 0.6,
};
const dear: RawRow = { facility: 'dear', lender: 'market', amount: 20e6, rate: 0.11, tenor: 4, max_share: 0.5 };

/** One plant in Uzbekistan: sells 50 000 at 200, makes at 100, capex 10 M in 2026, served from 2027. */
function plant(facilities: readonly RawRow[], more: Tables = {}, settings: RawRow = {}): Case {
  return makeCase(
    { start: 2026, years: 8, discountRate: 0.1, holdingRate: 0, priceYear: 2025, currency: 'USD', ...settings },
    {
      countries: [
        { country: 'UZ', currency: 'UZS', inflation: 0.08, tax_rate: 0.15, risk: 5 },
        { country: 'US', currency: 'USD', inflation: 0.02 },
      ],
      places: [{ place: 'tashkent', country: 'UZ' }],
      goods: [{ good: 'metal', value: 200 }],
      processes: [{ process: 'make', lead: 1, life: 8, variable_cost: 100 }],
      recipes: [{ process: 'make', good: 'metal', quantity: 1 }],
      tiers: [{ process: 'make', tier: 'one', capacity: 50_000, capex: 10e6, max_builds: 1 }],
      candidates: [{ place: 'tashkent', process: 'make' }],
      demands: [{ good: 'metal', place: 'tashkent', quantity: 50_000, price: 200 }],
      lenders: [{ lender: 'bank' }, { lender: 'market' }],
      facilities,
      ...more,
    },
  );
}

const planned = (c: Case) => withPlan(c, (p) => p);

describe('what is lent for a plan', () => {
  it('is that part of the finance document that its report tells', async () => {
    const c = plant([soft, dear]);
    const { document, cuts } = await planned(c);
    const { projects, cannot } = financeDocument(document, c, cuts, 0, lanesOf(c));
    const lending = lendingOf(document, c);
    expect(projects).toHaveLength(1);
    expect(projects).toMatchObject(lending.projects);
    expect(cannot).toMatchObject(lending.cannot);
    expect(lending.projects[0]!.terms).toHaveLength(projects[0]!.terms.length);
  });

  it('is none where nobody lends', async () => {
    const c = plant([]);
    const { document } = await planned(c);
    expect(lendingOf(document, c)).toEqual({ projects: [], cannot: [] });
  });
});

describe('the finance document', () => {
  it('tells of a project who pays, on what terms, and what it is worth to whom', async () => {
    const c = plant([soft]);
    const { document, cuts } = await planned(c);
    const told = financeDocument(document, c, cuts, 40, lanesOf(c));
    const [one] = told.projects;
    expect(told.inflation).toBe(0.02);
    const total = (list: readonly { amount: number }[]) => sumOf(list, (x) => x.amount);
    expect(total(one!.sources)).toBeCloseTo(total(one!.uses), 4);
    // Spent in 2026, prices of 2025: 10 M x 1.02, of which 6 M x 1.02 is lent.
    expect(one!.uses[0]).toMatchObject({ name: 'capital cost', amount: expect.closeTo(10.2e6, 3) });
    expect(one!.sources[0]).toMatchObject({ lender: 'bank', currency: 'USD', amount: expect.closeTo(6.12e6, 3) });
    expect(one!.terms[0]).toMatchObject({ facility: 'soft', rate: expect.closeTo(1.02 * 1.02 - 1, 12), real: 0.02 });
    // Without tax and duty the economy sees what the project earns before tax: -10 + 5 x annuity of the years after.
    const annuity = sumOf([1, 2, 3, 4, 5, 6, 7], (t) => 1.1 ** -t);
    expect(one!.views.economy.npv / 1e6).toBeCloseTo(
      -10 + 5 * one!.years.slice(1).reduce((s, _, k) => s + 1.1 ** -(k + 1), 0),
      6,
    );
    expect(one!.years.length).toBeGreaterThanOrEqual(8);
    expect(annuity).toBeLessThan(one!.views.beforeTax.npv);
    expect(one!.views.afterTax!.npv).toBeLessThan(one!.views.beforeTax.npv);
    expect(one!.tornado.every((row) => row.low <= one!.npv + 1 && row.high >= one!.npv - 1)).toBe(true);
    expect(one!.chance!.paths).toBe(40);
    expect(one!.risk).toMatchObject({ category: 5 });
    expect(one!.risk!.firm!.rate).toBeGreaterThan(one!.risk!.sovereign!.rate);
    expect(one!.mayAsk.find((x) => x.lender === 'EAEU mechanism')).toMatchObject({ status: 'no' });
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  it('a loan in other money needs a rate, and costs more where that money weakens less than its prices rise', async () => {
    const leastOf = async (rates: readonly RawRow[]) => {
      const c = plant([{ ...soft, currency: 'UZS' }], { rates });
      const { document, cuts } = await planned(c);
      const [one] = financeDocument(document, c, cuts, 0, lanesOf(c)).projects;
      return { dscr: one!.minDscr!.value, currency: one!.terms[0]!.currency, npv: one!.npv };
    };
    const none = await leastOf([]);
    const parity = await leastOf([{ currency: 'UZS', per_case_currency: 12_000 }]);
    const least = await leastOf([
      { currency: 'UZS', per_case_currency: 12_000 },
      ...[2027, 2028, 2029, 2030, 2031, 2032, 2033].map((year) => ({
        currency: 'UZS',
        year,
        per_case_currency: 12_000,
      })),
    ]);
    expect([none.currency, parity.currency]).toEqual(['USD', 'UZS']);
    expect(least.dscr).toBeLessThan(parity.dscr);
    expect(least.npv).toBeLessThan(parity.npv);
  });

  it('a facility that a reform brings later is drawn on from then, and the second opinion agrees', async () => {
    const changes = Object.entries(soft)
      .filter(([column]) => column !== 'facility')
      .map(([column, value]) => ({ reform: 'sco', table: 'facilities', key: 'soft', column, value: String(value) }));
    const base = plant([dear], {
      candidates: [{ place: 'tashkent', process: 'make', opens: 2029 }],
      reforms: [{ reform: 'sco', barrier: 'finance', year: 2028 }],
      changes: [{ reform: 'sco', table: 'facilities', key: 'soft', column: '+' }, ...changes],
    });
    const reformed = applyReforms(base, ['sco']);
    const without = await planned(base);
    const { document } = await planned(reformed);
    expect(document.draws).toEqual([
      expect.objectContaining({ facility: 'soft', year: 2028, amount: expect.closeTo(6e6, 2) }),
    ]);
    expect(document.npv!).toBeGreaterThan(without.document.npv! + 1e5);
    expect(verify(document, reformed)).toMatchObject({ ok: true, differences: [] });
    expect(projectsOf(document, reformed, lanesOf(reformed))[0]!.draws[0]).toMatchObject({
      facility: 'soft',
      tenor: 10,
    });
    const w = (await bankWorthOf(reformed, { lender: 'bank', gap: 1e-7, seconds: 60 }))!;
    expect(w.worth).toBeCloseTo(document.npv! - without.document.npv!, 0);
    expect(w.without).toBeCloseTo(without.document.npv!, 0);
    const early = applyReforms(plant([dear], { reforms: base.tables.reforms, changes: base.tables.changes }), ['sco']);
    const forced = await planned(early);
    expect(forced.document.draws.every((d) => d.facility !== 'soft' || d.year >= 2028)).toBe(true);
  });

  it('banks with capital say what they may lend, by which rule, and what members buy', async () => {
    const lenders: RawRow[] = [
      {
        lender: 'bank',
        capital: 10e9,
        callable: 40e9,
        rule: 'equity/assets 0.25; liquid 0.35',
        limits: 'member KZ 0.4; member UZ 0.6',
      },
      { lender: 'odd', capital: 1e9, rule: 'as the board sees fit' },
      { lender: 'market' },
    ];
    const c = plant([soft], { lenders });
    const { document, cuts } = await planned(c);
    const [bank, odd, ...none] = financeDocument(document, c, cuts, 0, lanesOf(c)).bank!.banks;
    expect(none).toEqual([]);
    expect(bank).toMatchObject({
      capacity: expect.closeTo(26e9, 0),
      binding: 'equity-to-assets',
      drawn: expect.closeTo(6e6, 2),
    });
    expect(bank!.book).toEqual([{ country: 'UZ', share: 1, class: 5 }]);
    expect(bank!.members.map((member) => member.shapley / 1e9)).toEqual([
      expect.closeTo(10.4, 6),
      expect.closeTo(15.6, 6),
    ]);
    expect(odd).toMatchObject({ capacity: null, unknownWords: ['as the board sees fit'] });
  });
});

describe('the worth of a bank', () => {
  it('adds up to the plan with it less the plan without, and each part answers to its own terms', async () => {
    const worth = async (bank: RawRow, settings: RawRow = {}) => {
      const c = plant([bank, dear], {}, settings);
      return { c, w: (await bankWorthOf(c, { lender: 'bank', gap: 1e-7, seconds: 60 }))! };
    };
    const { c, w } = await worth(soft, { ownFunds: 5e6 });
    const [all, without] = [await planned(c), await planned(plant([dear], {}, { ownFunds: 5e6 }))];
    expect(w.against).toBe('dear');
    expect(w.with).toBeCloseTo(all.document.npv!, 0);
    expect(w.without).toBeCloseTo(without.document.npv!, 0);
    expect(sumOf(Object.values(w.parts))).toBeCloseTo(w.worth, 3);
    expect(w.parts['local-currency']).toBeCloseTo(0, 6);
    expect(w.parts.spread!).toBeGreaterThan(0);
    expect(w.parts.guarantee!).toBeGreaterThan(0);
    expect(w.solves).toBeLessThanOrEqual(17);
    const same = await worth({ ...soft, tenor: 4, grace: 0 });
    expect(same.w.parts.tenor).toBeCloseTo(0, 6);
    expect(await bankWorthOf(c, { lender: 'nobody', gap: 1e-7, seconds: 60 })).toBeUndefined();
  });
});

describe('projects whose debt was cut on the way', () => {
  it('are named once each, and only where the plan builds them', async () => {
    const c = plant([soft]);
    const { document } = await planned(c);
    const cutAt = (place: string, gearing: number) => ({
      place,
      process: 'make',
      gearing,
      cut: { status: 'cut', share: 0.1, mends: [], worst: { tranche: 'soft', least: 1, required: 1.5, period: 3 } },
    });
    const cuts = [cutAt('tashkent', 0.6), cutAt('almaty', 0.5), cutAt('tashkent', 0.4)] as never;
    expect(document.builds.map((build) => build.place)).toEqual(['tashkent']);
    const { cannot } = financeDocument(document, c, cuts, 0, lanesOf(c));
    expect(cannot.map(({ place, gearing }) => [place, gearing])).toEqual([['tashkent', 0.4]]);
    const none = financeDocument({ ...document, npv: null, builds: [] }, c, cuts, 0, lanesOf(c));
    expect(none.cannot.map(({ place }) => place)).toEqual(['tashkent', 'almaty']);
  });
});

describe('tax, inflation and risk that the case does not give', () => {
  it('are said to be not given: no value after tax, no inflation, and the published class of the country', async () => {
    const bare = plant([soft], { countries: [{ country: 'UZ', currency: 'UZS' }] });
    const { document } = await planned(bare);
    const told = financeDocument(document, bare, [], 0, lanesOf(bare));
    expect(told.inflation).toBeNull();
    expect(told.projects[0]!.views.afterTax).toBeNull();
    expect(told.projects[0]!.risk?.category).not.toBe(0);
    const zero = plant([soft], { countries: [{ country: 'UZ', currency: 'USD', tax_rate: 0, inflation: 0, risk: 0 }] });
    const given = financeDocument(document, zero, [], 0, lanesOf(zero));
    expect(given.inflation).toBe(0);
    expect(given.projects[0]!.views.afterTax).not.toBeNull();
    expect(given.projects[0]!.risk).toMatchObject({ category: 0 });
  });
});
