import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solved } from '../testing/solved.ts';
import type { ProjectInput, TrancheInput } from './input.ts';

describe('random projects', () => {
  const money = fc.integer({ min: 0, max: 200_000 }).map((value) => value / 1000);
  const loan = fc.record({
    draws: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 4 }),
    rate: fc.double({ min: 0, max: 0.3, noNaN: true }),
    upfrontFee: fc.double({ min: 0, max: 0.05, noNaN: true }),
    kind: fc.constantFrom('loan', 'grant', 'equity' as const),
    currency: fc.constantFrom('HOM', 'USD'),
    capitalise: fc.boolean(),
    sweep: fc.boolean(),
    repayment: fc.record({
      kind: fc.constant('each-draw' as const),
      repayment: fc.constantFrom('annuity', 'equal', 'bullet', 'sculpted'),
      tenor: fc.integer({ min: 1, max: 16 }),
      grace: fc.integer({ min: 0, max: 5 }),
    }),
  });
  const project = fc
    .record({
      periods: fc.integer({ min: 3, max: 25 }),
      revenue: fc.array(money, { minLength: 3, maxLength: 25 }),
      variableCost: fc.array(money, { minLength: 3, maxLength: 25 }),
      capex: fc.array(money, { minLength: 1, maxLength: 5 }),
      residual: fc.option(money, { nil: undefined }),
      loans: fc.array(loan, { maxLength: 4 }),
      fx: fc.array(fc.double({ min: 0.5, max: 3, noNaN: true }), { minLength: 25, maxLength: 25 }),
      inflation: fc.double({ min: -0.02, max: 0.2, noNaN: true }),
      rate: fc.double({ min: 0, max: 0.4, noNaN: true }),
      carryYears: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      offset: fc.constantFrom(1, 0.5),
      years: fc.integer({ min: 1, max: 20 }),
      declining: fc.boolean(),
      receivable: fc.integer({ min: 0, max: 120 }),
      payable: fc.integer({ min: 0, max: 120 }),
      reserveMonths: fc.constantFrom(0, 6, 12),
      lockUp: fc.constantFrom(0, 1.2),
      sweep: fc.constantFrom(0, 0.5, 1),
      cashRate: fc.constantFrom(0, 0.03),
      minimumCash: fc.constantFrom(0, 5),
    })
    .map(
      ({
        loans,
        fx,
        rate,
        carryYears,
        offset,
        years: life,
        declining,
        receivable,
        payable,
        ...rest
      }): ProjectInput => ({
        ...rest,
        start: 2026,
        currency: 'HOM',
        fx: { USD: fx },
        tranches: loans.map((loan, k) => ({ ...loan, name: `t${k}` })) as TrancheInput[],
        tax: carryYears === undefined ? { rate, offset } : { rate, offset, carryYears },
        depreciation: declining
          ? { kind: 'declining', rate: 0.2, years: life }
          : { kind: 'straight-line', years: life },
        workingCapital: { receivable, payable },
        discountRate: 0.08,
      }),
    );

  it('balance in every period, keep cash at 0 or above, and account for every unit that owners pay', () => {
    fc.assert(
      fc.property(project, (input) => {
        const { statements, lines, tranches, operating: op } = solved(input);
        const scale = 1 + Math.max(...statements.balance.assets.map(Math.abs), ...statements.balance.debt);
        statements.balance.gap.forEach((gap, p) => {
          expect(Math.abs(gap)).toBeLessThan(1e-9 * scale);
          const held = (at: number) => (at < 0 ? 0 : lines.cash[at]! + lines.reserve[at]!);
          expect(Math.abs(statements.cash.change[p]! - held(p) + held(p - 1))).toBeLessThan(1e-9 * scale);
          expect(lines.cash[p]).toBeGreaterThanOrEqual(-1e-9 * scale);
          expect(lines.reserve[p]).toBeGreaterThanOrEqual(-1e-9 * scale);
        });
        for (const { contract, flow } of tranches)
          for (let p = 0; p < op.n; p++)
            expect(flow.balance[p]).toBeGreaterThanOrEqual(-1e-9 * scale * (1 + contract.fx[p]!));
      }),
      { numRuns: 50 },
    );
  });
});
