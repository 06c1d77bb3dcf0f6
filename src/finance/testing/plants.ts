import type { ProjectInput } from '../project/input.ts';
import { timeline, yearly } from '../time/timeline.ts';

/** A plant by years with everything that the cash flow knows but a sweep: two currencies, reserve, lock-up, inflation, tax. */
export const yearPlant: ProjectInput = {
  name: 'Year plant',
  currency: 'KZT',
  timeline: yearly(2026, 20),
  revenue: Array.from({ length: 20 }, (_, p) => (p < 2 ? 0 : 46 + 3 * Math.sin(p))),
  variableCost: Array.from({ length: 20 }, (_, p) => (p < 2 ? 0 : 12)),
  fixedCost: Array.from({ length: 20 }, (_, p) => (p < 2 ? 0 : 4)),
  capex: [50, 50, 0, 0, 0, 0, 0, 0, 12],
  residual: 10,
  tranches: [
    {
      name: 'Bank',
      lender: 'A bank',
      draws: [20, 20],
      rate: 0.12,
      upfrontFee: 0.01,
      fees: [0.2, 0.1],
      repayment: { kind: 'each-draw', repayment: 'annuity', tenor: 9, grace: 2 },
      minDscr: 1.2,
    },
    {
      name: 'Export credit',
      lender: 'An agency',
      currency: 'CNY',
      draws: [15, 15, 0, 0, 0, 0, 0, 0, 4],
      rate: 0.05,
      upfrontFee: 0.02,
      repayment: { kind: 'each-draw', repayment: 'equal', tenor: 12, grace: 3 },
    },
    { name: 'Fund', kind: 'equity', draws: [5, 5], rate: 0 },
    { name: 'State', kind: 'grant', draws: [2, 0], rate: 0 },
  ],
  fx: { CNY: Array.from({ length: 20 }, (_, p) => 1.03 ** p) },
  inflation: 0.05,
  escalation: { revenue: -0.005, cost: 0.01 },
  tax: { rate: 0.2, holidayPeriods: 2 },
  depreciation: { kind: 'straight-line', years: 10 },
  workingCapital: { receivable: 45, inventory: 20, payable: 30 },
  cashRate: 0.02,
  reserveMonths: 6,
  lockUp: 1.15,
  minimumCash: 1,
  discountRate: 0.08,
};

/** A plant by quarters for 25 years, level revenue: what the benchmarks run. */
export const quarterPlant: ProjectInput = {
  name: 'Quarter plant',
  currency: 'KZT',
  timeline: timeline(2026, 1, [{ months: 300, step: 3 }]),
  revenue: Array.from({ length: 100 }, (_, p) => (p < 8 ? 0 : 9)),
  variableCost: Array.from({ length: 100 }, (_, p) => (p < 8 ? 0 : 3)),
  fixedCost: Array.from({ length: 100 }, (_, p) => (p < 8 ? 0 : 1)),
  capex: Array.from({ length: 8 }, () => 15),
  tranches: [
    {
      name: 'Home loan',
      draws: Array.from({ length: 8 }, () => 5),
      rate: 0.09,
      repayment: { kind: 'together', repayment: 'annuity', from: 8, count: 48 },
    },
    {
      name: 'Foreign loan',
      currency: 'CNY',
      draws: Array.from({ length: 8 }, () => 5),
      rate: 0.06,
      repayment: { kind: 'together', repayment: 'annuity', from: 8, count: 48 },
    },
  ],
  fx: { CNY: Array.from({ length: 100 }, () => 1) },
  tax: { rate: 0.2 },
  depreciation: { kind: 'straight-line', years: 10 },
  reserveMonths: 6,
  lockUp: 1.1,
  discountRate: 0.08,
};
