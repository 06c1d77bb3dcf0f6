import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reference } from '../../test/support/needs.ts';
import { type BuyerRisk, type Category, minimumPremium } from './country/premium.ts';
import { type SamInputs, samSingleOwner } from './testing/sam.ts';
import { sculpt } from './testing/sculpt.ts';
import { irr, npvExcel, xirr, xnpv } from './testing/spreadsheet.ts';
import { irrNear } from './value/irr.ts';
import { npv } from './value/present.ts';

/** A known answer; its source stands in the file. */
type Known = {
  id: string;
  kind: string;
  inputs: Record<string, unknown>;
  expected: unknown;
  tolerance: { abs: number; rel?: number };
};

const dir = reference('finance');
const known: Known[] = dir ? JSON.parse(readFileSync(`${dir}/reference_cases.json`, 'utf8')).cases : [];

const numbers = (value: unknown): number[] => value as number[];

type Solver = (inputs: Record<string, unknown>) => unknown;

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
  const answered = known.filter(({ kind }) => kind in solvers);
  it('are 28 of the 44 in the file: the engine has no function for the others', () => {
    expect([known.length, answered.length]).toEqual([44, 28]);
  });
  it.each(answered.map((answer) => [answer.id, answer] as const))('%s', (_, { kind, inputs, expected, tolerance }) => {
    near(solvers[kind]!(inputs), expected, tolerance);
  });
});
