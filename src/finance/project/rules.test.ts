import { describe, expect, it } from 'vitest';
import { taxes, writeOffs } from '../testing/solved.ts';
import { devalued, fisher, parity } from './prices.ts';

describe('tax', () => {
  it('uses old losses first in first out, and lets the too old go', () => {
    expect(taxes({ rate: 0.2 }, [-100, 60, 60])).toEqual([0, 0, 4]);
    expect(taxes({ rate: 0.2, carryYears: 1 }, [-100, 60, 60])).toEqual([0, 0, 12]);
    expect(taxes({ rate: 0.2, carryYears: 2 }, [-100, -50, 60, 60, 60])).toEqual([0, 0, 0, 2, 12]);
  });
  it('knows a cap on losses used, refunds and holidays', () => {
    expect(taxes({ rate: 0.2, offset: 0.5 }, [-100, 60, 60, 100])).toEqual([0, 6, 6, 12]);
    expect(taxes({ rate: 0.2, refund: true }, [-100, 60])).toEqual([-20, 12]);
    expect(taxes({ rate: 0.2, holidayPeriods: 1 }, [50, 50])).toEqual([0, 10]);
    expect(taxes(undefined, [50])).toEqual([0]);
  });
});

describe('depreciation', () => {
  it('straight line, declining with its switch: all of an asset and no more', () => {
    const sum = (row: readonly number[]) => row.reduce((total, value) => total + value, 0);
    expect(writeOffs({ kind: 'straight-line', years: 4 }, [100], 1, 7)).toEqual([0, 25, 25, 25, 25, 0, 0]);
    const falling = writeOffs({ kind: 'declining', rate: 0.4, years: 5 }, [100], 0, 6);
    expect(falling.slice(0, 3)).toEqual([40, 24, 14.4]);
    expect(falling[3]).toBeCloseTo(10.8, 12);
    expect(sum(falling)).toBeCloseTo(100, 12);
    expect(writeOffs({ kind: 'declining', rate: 0.25 }, [100], 0, 2)).toEqual([25, 18.75]);
  });
});

describe('prices and exchange rates', () => {
  it('nominal rates of real ones', () => {
    expect(fisher(0.05, 0.1)).toBeCloseTo(0.155, 12);
  });
  it('parity, and a shock', () => {
    expect(parity(4, 2, 0.1, 0.02)[0]).toBeCloseTo((2 * 1.1) / 1.02, 12);
    expect(devalued([1, 1, 1, 1], 0.5, 2)).toEqual([1, 1, 2, 2]);
    expect(() => devalued([1], 1)).toThrow(RangeError);
  });
});
