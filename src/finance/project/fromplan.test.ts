import { describe, expect, it } from 'vitest';
import { covenantCut } from '../stress/cut.ts';
import { solved as solvedInput } from '../testing/solved.ts';
import { irrNear } from '../value/irr.ts';
import type { ProjectResult } from './cashflow.ts';
import { type PlanProject, planProject } from './fromplan.ts';

const solved = (project: PlanProject): ProjectResult => solvedInput(planProject(project));

const six = (amount: number): number[] => new Array<number>(6).fill(amount);

/** The plant of tiny-loan-annuity-with-grace: 10 M of capex in 2026, 6 years of cash, 6 M drawn softly. */
const plan: PlanProject = {
  name: 'tashkent/make',
  currency: 'USD',
  start: 2026,
  discountRate: 0.1,
  revenue: six(15e6),
  variableCost: six(5e6),
  fixedCost: six(0),
  capex: [10e6],
  draws: [{ facility: 'soft', rate: 0.02, tenor: 5, grace: 2, repayment: 'annuity', draws: [6e6], minDscr: 1.2 }],
};

describe("a plan's project", () => {
  it('runs over its life, at the debt service of the plan', () => {
    const { operating, lines, notes } = solved(plan);
    expect(operating.n).toBe(6);
    expect(operating.revenue[5]).toBe(15e6);
    expect(lines.service[1]).toBeCloseTo(120_000, 6);
    expect(lines.service[5]).toBeCloseTo((0.02 / (1 - 1.02 ** -3)) * 6e6, 6);
    expect(notes).toEqual([]);
  });

  it('inflation leaves the real rate of the lender as it is', () => {
    const { lenders, equity } = solved({ ...plan, inflation: 0.08 });
    expect(irrNear(lenders[0]!.irr)).toBeCloseTo(1.02 * 1.08 - 1, 10);
    expect(equity.npv).toBeGreaterThan(0);
  });

  it('a loan in other money along parity costs its real rate at home too', () => {
    const { lenders, tranches } = solved({
      ...plan,
      inflation: 0.02,
      currencies: { KZT: { spot: 0.002, inflation: 0.1 } },
      draws: [{ ...plan.draws[0]!, currency: 'KZT' }],
    });
    expect(irrNear(lenders[0]!.irr)).toBeCloseTo(1.02 * 1.1 - 1, 10);
    const { flow, contract } = tranches[0]!;
    expect(flow.draw[0]! * contract.fx[0]!).toBeCloseTo(6e6 * 1.02, 3);
  });

  it('gets the value left in its last year, and pays its loans back while it serves', () => {
    expect(planProject({ ...plan, residual: 5 }).residual).toBe(5);
    const short = planProject({ ...plan, ends: 3 });
    expect(short.tranches![0]!.repayment).toMatchObject({ tenor: 3 });
  });

  it('ends with its debt where nothing says when it ends', () => {
    const { operating, lines } = solved({ ...plan, revenue: [15e6, 15e6], variableCost: [0, 0], fixedCost: [0, 0] });
    expect(operating.n).toBe(6);
    expect(operating.revenue[5]).toBe(0);
    expect(lines.service[5]).toBeGreaterThan(1e6);
  });
});

describe('cut of debt', () => {
  it('is none, just enough, or all of it', () => {
    expect(covenantCut(planProject(plan))).toEqual({ status: 'held' });
    const poor: PlanProject = { ...plan, revenue: six(7e6) };
    const service = (0.02 / (1 - 1.02 ** -3)) * 6e6;
    const cut = covenantCut(planProject({ ...poor, draws: [{ ...plan.draws[0]!, minDscr: 2 }] }))!;
    expect(cut.status).toBe('cut');
    expect(cut.status === 'cut' && cut.share).toBeCloseTo(1 - 2e6 / service / 2, 5);
    expect(cut.status === 'cut' && cut.worst).toMatchObject({ tranche: 'soft', required: 2 });
    expect(covenantCut(planProject({ ...plan, revenue: six(4e6) }))).toMatchObject({ status: 'cannot' });
    expect(covenantCut(planProject({ ...plan, capex: [Number.NaN] }))).toBeUndefined();
  });
});
