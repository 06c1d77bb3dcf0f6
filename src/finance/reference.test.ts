import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reference } from '../../test/support/needs.ts';
import { type BuyerRisk, type Category, minimumPremium } from './country/premium.ts';
import { fundConstruction, fundConstructionByRepetition } from './testing/construction.ts';
import { type SamInputs, samSingleOwner } from './testing/sam.ts';
import { sculpt } from './testing/sculpt.ts';
import { cumipmt, cumprinc, ipmt, irr, mirr, npvExcel, pmt, ppmt, xirr, xnpv } from './testing/spreadsheet.ts';
import { irrNear } from './value/irr.ts';
import { npv } from './value/present.ts';

/** 44 known answers: each names its source in the file. */
type Known = {
  id: string;
  kind: string;
  inputs: Record<string, unknown>;
  expected: unknown;
  tolerance: { abs: number; rel?: number };
};

const dir = reference('finance');
const known: Known[] = dir ? JSON.parse(readFileSync(`${dir}/reference_cases.json`, 'utf8')).cases : [];

/** A rate in the file may be written as a quotient. */
function rateOf(value: unknown): number {
  if (typeof value === 'number') return value;
  const [over, under] = String(value).split('/').map(Number);
  return over! / under!;
}

const numbers = (value: unknown): number[] => value as number[];

type Solver = (inputs: Record<string, unknown>) => unknown;

const loanPayment =
  (f: (rate: number, i: Record<string, number>) => number): Solver =>
  (inputs) =>
    f(rateOf(inputs.rate), inputs as Record<string, number>);

const solvers: Record<string, Solver> = {
  IRR: (i) => irrNear(irr(numbers(i.values))),
  IRR_all: (i) => {
    const found = irr(numbers(i.values));
    return found.status === 'none' ? [] : found.rates;
  },
  XIRR: (i) => irrNear(xirr(numbers(i.values), i.dates as string[])),
  XNPV: (i) => xnpv(i.rate as number, numbers(i.values), i.dates as string[]),
  NPV_excel: (i) => npvExcel(i.rate as number, numbers(i.values)),
  NPV_t0: (i) => npv(i.rate as number, numbers(i.values)),
  MIRR: (i) => {
    const found = mirr(numbers(i.values), i.finance_rate as number, i.reinvest_rate as number);
    return found.status === 'unique' ? found.rate : undefined;
  },
  PMT: loanPayment((rate, i) => pmt(rate, i.nper!, i.pv!, i.fv ?? 0, i.type === 1 ? 'begin' : 'end')),
  IPMT: loanPayment((rate, i) => ipmt(rate, i.per!, i.nper!, i.pv!)),
  PPMT: loanPayment((rate, i) => ppmt(rate, i.per!, i.nper!, i.pv!)),
  CUMIPMT: loanPayment((rate, i) => cumipmt(rate, i.nper!, i.pv!, i.start!, i.end!)),
  CUMPRINC: loanPayment((rate, i) => cumprinc(rate, i.nper!, i.pv!, i.start!, i.end!)),
  OECD_MPR: (i) => {
    const quality = i.qq === 'above' ? 'above' : 'standard';
    const priced = minimumPremium({
      category: i.country_category as Category,
      buyer: String(i.buyer).split(' ')[0] as BuyerRisk,
      disbursement: i.disbursement_years as number,
      repayment: i.repayment_years as number,
      speculative: Boolean(i.speculative ?? i.spec),
      commercialCover: (i.pcc as number) ?? 0.95,
      politicalCover: (i.pcp as number) ?? 0.95,
      quality,
    });
    return priced.status === 'priced' ? priced.rate * 100 : priced.reason;
  },
  SCULPT: (i) => {
    const sized = sculpt(numbers(i.cfads), (i.rates ?? i.rate) as number[], i.dscr as number[]);
    return Array.isArray(i.rates) ? { debt: sized.debt, final_balance: sized.balance.at(-1) } : sized.debt;
  },
  FUNDING_CIRCULARITY: (i) => {
    const terms = {
      capex: numbers(i.capex_per_quarter),
      gearing: i.gearing as number,
      rate: (i.rate_pa as number) / 4,
      upfrontFee: i.upfront_fee as number,
      commitmentFee: (i.commitment_fee_pa as number) / 4,
      payments: i.tenor_quarters as number,
      repaymentRate: (i.rate_pa as number) / 4,
      reserve: i.dsra_quarters as number,
    };
    const closed = fundConstruction(terms)!;
    const repeated = fundConstructionByRepetition(terms)!;
    expect(Math.abs(closed.debt / repeated.debt - 1)).toBeLessThan(1e-12);
    return {
      debt: closed.debt,
      uses: closed.uses,
      idc: closed.interest,
      commitment: closed.commitment,
      dsra: closed.reserve,
    };
  },
  PROJECT_FINANCE: (i) => samSingleOwner(i as unknown as SamInputs),
};

function near(got: unknown, want: unknown, tolerance: Known['tolerance']): void {
  if (typeof want === 'number') {
    const allowed = Math.max(tolerance.abs, Math.abs(want) * (tolerance.rel ?? 0));
    expect(typeof got).toBe('number');
    expect(Math.abs((got as number) - want)).toBeLessThanOrEqual(allowed);
  } else if (Array.isArray(want)) {
    expect((got as unknown[]).length).toBe(want.length);
    want.forEach((value, k) => {
      near((got as unknown[])[k], value, tolerance);
    });
  } else
    for (const [key, value] of Object.entries(want as Record<string, unknown>))
      near((got as Record<string, unknown>)[key], value, tolerance);
}

describe.skipIf(!dir)('known answers of finance', () => {
  it('are all here', () => {
    expect(known.length).toBe(44);
  });
  it.each(known.map((one) => [one.id, one] as const))('%s', (_, { kind, inputs, expected, tolerance }) => {
    near(solvers[kind]!(inputs), expected, tolerance);
  });
});
