import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../../test/support/make-case.ts';
import { bestPlan } from '../../../../test/support/plan-case.ts';
import type { Case, RawRow } from '../../../case/index.ts';
import { lanesOf } from '../../../plan/lanes.ts';
import { verify } from '../../../plan/verify.ts';
import { financeDocument } from './document.ts';

/** Present value of 1 a year for n years, from a year on. */
const annuity = (rate: number, n: number) => (1 - (1 + rate) ** -n) / rate;

/** One plant of 10 M, spent in 2026 and 2027, that sells from 2028 on; all of it must be drawn. */
function plant(facilities: readonly RawRow[], settings: RawRow = {}): Case {
  return makeCase(
    { start: 2026, years: 4, discountRate: 0.1, holdingRate: 0, ownFunds: 0, ...settings },
    {
      countries: [{ country: 'UZ' }],
      places: [{ place: 'tashkent', country: 'UZ' }],
      goods: [{ good: 'metal' }],
      processes: [{ process: 'make', lead: 2, life: 10, sector: '2420' }],
      recipes: [{ process: 'make', good: 'metal', quantity: 1 }],
      tiers: [{ process: 'make', tier: 'one', capacity: 50_000, capex: 10e6, max_builds: 1 }],
      candidates: [{ place: 'tashkent', process: 'make' }],
      demands: [{ good: 'metal', place: 'tashkent', quantity: 50_000, price: 500 }],
      lenders: [{ lender: 'bank' }, { lender: 'fund' }],
      facilities,
    },
  );
}

async function planned(c: Case) {
  const document = await bestPlan(c);
  expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
  return document;
}

const soft: RawRow = { facility: 'soft', lender: 'bank', rate: 0.02, tenor: 5, repayment: 'bullet', max_share: 0.6 };
const shares: RawRow = { facility: 'shares', lender: 'fund', kind: 'equity', rate: 0.12 };
/** What a unit of the soft loan brings. */
const gain = 1 - (0.02 * annuity(0.1, 5) + 1.1 ** -5);

describe('money of a plan', () => {
  it('loans pay at most max_share and maxGearing of each year, equity costs its rate until the horizon ends', async () => {
    const document = await planned(plant([soft, shares], { maxGearing: 0.5 }));
    const equity = 0.02 * annuity(0.1, 4) + (0.02 * annuity(0.1, 3)) / 1.1;
    expect(document.cost.finance).toBeCloseTo(2.5e6 * (equity - gain - gain / 1.1), 3);
    expect(document.draws.map(({ facility, year, amount }) => [facility, year, Math.round(amount)]).sort()).toEqual([
      ['shares', 2026, 2.5e6],
      ['shares', 2027, 2.5e6],
      ['soft', 2026, 2.5e6],
      ['soft', 2027, 2.5e6],
    ]);
  });

  it('two loans share maxGearing: the dearer one has what its own share and the cheaper one leave of each year', async () => {
    const dearer: RawRow = { ...soft, facility: 'dearer', rate: 0.04, max_share: 0.3 };
    const { draws } = await planned(plant([{ ...soft, max_share: 0.3 }, dearer, shares], { maxGearing: 0.5 }));
    // 5 M a year: 30 % softly, 20 % of the 30 % that the other loan may pay, the rest by owners.
    const amounts = draws.map(({ facility, year, amount }) => `${facility} ${year} ${Math.round(amount)}`).sort();
    const each = ['dearer', 'shares', 'soft'].flatMap((name) => [2026, 2027].map((year) => `${name} ${year}`));
    expect(amounts).toEqual(each.map((row, k) => `${row} ${[1e6, 2.5e6, 1.5e6][k >> 1]}`));
  });

  it('what a project could borrow under a cover that fails is a share of capex in which equity does not count', async () => {
    const c = plant([{ ...soft, repayment: 'annuity' }, shares], { maxGearing: 0.5 });
    const document = await planned(c);
    const asking = {
      ...c,
      tables: { ...c.tables, facilities: c.tables.facilities.map((row) => ({ ...row, min_dscr: 40 })) },
    };
    const { cannot, projects } = financeDocument(document, asking, [], 0, lanesOf(asking));
    const { carries, debt } = projects[0]!.capacity!;
    expect(carries).toBeGreaterThan(0);
    expect(cannot[0]!.gearing).toBeCloseTo((0.5 * carries) / debt, 6);
  });

  it('equity with a tenor is paid back then, and is neutral without a rate', async () => {
    const dear = await planned(plant([soft, { ...shares, tenor: 2 }]));
    const equity = 0.02 * annuity(0.1, 2);
    expect(dear.cost.finance).toBeCloseTo((1 + 1 / 1.1) * (2e6 * equity - 3e6 * gain), 3);
    const free = await planned(plant([soft, { ...shares, rate: 0, tenor: 2 }]));
    expect(free.cost.finance).toBeCloseTo(-(1 + 1 / 1.1) * 3e6 * gain, 3);
  });

  it('the second opinion finds a year that borrows more than its part, also where the sum over the years is kept', async () => {
    const c = plant([soft, shares], { maxGearing: 0.5 });
    const document = await planned(c);
    const draws = document.draws.map((draw) =>
      draw.facility === 'soft'
        ? { ...draw, amount: draw.year === 2026 ? 3.2e6 : 1.8e6 }
        : { ...draw, amount: draw.year === 2026 ? 1.8e6 : 3.2e6 },
    );
    const rows = verify({ ...document, draws }, c).differences.map(({ row }) => row);
    expect(rows).toContain('facility soft: max_share tashkent/make 2026');
    expect(rows).toContain('maxGearing tashkent/make 2026');
  });

  it('a sector takes in its classes, a leg has none', async () => {
    const gift = { facility: 'gift', lender: 'fund', kind: 'grant', amount: 1e6 };
    const none = await planned(
      plant([
        { ...gift, sectors: ['25'] },
        { ...shares, rate: 0 },
      ]),
    );
    expect(none.draws.some(({ facility }) => facility === 'gift')).toBe(false);
    const all = await planned(
      plant([
        { ...gift, sectors: ['10', '24'] },
        { ...shares, rate: 0 },
      ]),
    );
    expect(all.npv! - none.npv!).toBeCloseTo(1e6, 3);
  });
});
