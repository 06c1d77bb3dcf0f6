import { type ProjectInput, planProject } from '../../../finance/index.ts';
import { yearPlant } from '../../../finance/testing/plants.ts';

const wave = (n: number, from: number, level: number, swing: number): number[] =>
  Array.from({ length: n }, (_, p) => (p < from ? 0 : level + swing * Math.sin(p)));

/** By years: two currencies, shares, a grant, fees, reserve, lock-up, holiday, escalation, later capex, residual. */
export const years: ProjectInput = {
  ...yearPlant,
  name: 'Years',
  tax: { rate: 0.2, holidayPeriods: 1, carryYears: 3, offset: 0.5 },
  depreciation: { kind: 'declining', rate: 0.2, years: 12 },
  lockUp: 1.3,
};

/** Capitalised interest, a sweep, a bullet, sculpted debt, inflation. */
export const swept: ProjectInput = {
  name: 'Swept',
  start: 2026,
  periods: 20,
  revenue: wave(20, 6, 19, 3),
  variableCost: wave(20, 6, 4, 0),
  capex: [15, 15, 20, 20, 15, 15],
  tranches: [
    {
      name: 'Swept',
      draws: [5, 5, 5, 5, 5, 5],
      rate: 0.07,
      capitalise: true,
      sweep: true,
      repayment: { kind: 'each-draw', repayment: 'annuity', tenor: 13, grace: 5 },
    },
    {
      name: 'Sculpted',
      draws: [4, 4, 4, 4, 4, 4],
      rate: 0.08,
      upfrontFee: 0.01,
      repayment: { kind: 'each-draw', repayment: 'sculpted', tenor: 12, grace: 5 },
    },
    { name: 'Bullet', draws: [0, 6], rate: 0.06, repayment: { kind: 'each-draw', repayment: 'bullet', tenor: 5 } },
  ],
  inflation: 0.06,
  tax: { rate: 0.2 },
  depreciation: { kind: 'straight-line', years: 8 },
  sweep: 0.4,
  reserveMonths: 6,
  discountRate: 0.07,
};

/** As a plan hands it over: spent and in service in the same year, built out later, sculpted debt in foreign money. */
export const planned: ProjectInput = planProject({
  name: 'tashkent/make',
  currency: 'USD',
  start: 2026,
  discountRate: 0.08,
  inflation: 0.03,
  revenue: [30, 31, 32, 48, 49, ...new Array<number>(8).fill(50)],
  variableCost: [10, 10, 10, ...new Array<number>(10).fill(16)],
  fixedCost: [2, 2, 2, ...new Array<number>(10).fill(3)],
  capex: [60, 0, 0, 30],
  currencies: { CNY: { spot: 0.14, inflation: 0.02 } },
  draws: [
    { facility: 'soft', currency: 'CNY', rate: 0.02, tenor: 9, grace: 2, repayment: 'sculpted', draws: [30, 0, 0, 15] },
    { facility: 'dear', rate: 0.1, upfrontFee: 0.01, tenor: 5, draws: [15, 0, 0, 5], minDscr: 1.1 },
  ],
  tax: { rate: 0.15 },
  depreciation: { kind: 'declining', rate: 0.2 },
});

/** Cash that does not pay its debt, loses all years, and has no rate of return. */
export const poor: ProjectInput = {
  ...years,
  name: 'Poor',
  revenue: years.revenue.map((value) => value * 0.4),
  tax: { rate: 0.2, refund: true },
};
