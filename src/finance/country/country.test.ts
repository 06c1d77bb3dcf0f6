import { describe, expect, it } from 'vitest';
import { debtService, pvPerUnit } from '../debt/facility.ts';
import { classOf } from './classes.ts';
import { minimumPremium, premiumAsMargin, repaymentYears } from './premium.ts';
import { depreciationFigures, depreciationOf } from './taxes.ts';

describe('country risk', () => {
  it('a class holds from its date', () => {
    expect(classOf('RU', '2021-06-01')).toBe(4);
    expect(classOf('RU', '2022-03-18')).toBe(7);
    expect(classOf('KZ', '2026-06-01')).toBe(5);
    expect(classOf('KZ', '2020-01-01')).toBeUndefined();
    expect(classOf('XX', '2026-06-01')).toBeUndefined();
  });

  it('the premium rises with category and horizon, and is refused outside its tables', () => {
    const rate = (category: 1 | 2 | 3 | 4 | 5 | 6 | 7, repayment: number): number => {
      const out = minimumPremium({ category, buyer: 'CC1', disbursement: 1, repayment });
      return out.status === 'priced' ? out.rate : Number.NaN;
    };
    for (const category of [1, 2, 3, 4, 5, 6] as const) {
      expect(rate((category + 1) as 2, 10)).toBeGreaterThan(rate(category, 10));
      expect(rate(category, 12)).toBeGreaterThan(rate(category, 10));
    }
    const terms = { disbursement: 1, repayment: 10 };
    expect(minimumPremium({ ...terms, category: 6, buyer: 'CC4' })).toEqual({
      status: 'refused',
      reason: 'buyer-too-weak',
    });
    expect(minimumPremium({ ...terms, category: 5, buyer: 'CC1', localCurrency: 0.3 })).toEqual({
      status: 'refused',
      reason: 'out-of-range',
    });
    expect(repaymentYears(5.25)).toBe(10);
  });

  it('a premium as a margin costs what the premium costs', () => {
    const terms = { rate: 0.08, tenor: 10, repayment: 'equal' } as const;
    const margin = premiumAsMargin(0.06, debtService(terms).balance, 0.08)!;
    expect(pvPerUnit({ ...terms, rate: 0.08 + margin }, 0.08)).toBeCloseTo(1.06, 12);
    expect(premiumAsMargin(0.06, [0], 0.08)).toBeUndefined();
  });

  it('every write-off has a source, and an unknown country the usual write-off', () => {
    for (const row of depreciationFigures) expect(row.source).not.toBe('');
    expect(depreciationOf('XX')).toEqual({ kind: 'straight-line', years: 10 });
  });
});
