import { describe, expect, it } from 'vitest';
import { makeCase, type Tables } from '../../../test/support/make-case.ts';
import { describeIssue, lineOf } from '../describe.ts';
import type { RawRow } from '../model.ts';
import { checkCase } from './index.ts';

/** A process that makes goods of 100 from nothing at 5 a unit, in a case at 10 % a year. */
const said = (tables: Tables, process: RawRow = {}, settings: RawRow = {}): string[] =>
  checkCase({
    case: makeCase(
      { start: 2026, years: 3, discountRate: 0.1, currency: 'USD', ...settings },
      {
        countries: [{ country: 'UZ' }],
        places: [{ place: 'city', country: 'UZ' }],
        goods: [{ good: 'fin', value: 100, cargo: 'none' }],
        processes: [{ process: 'make', variable_cost: 5, ...process }],
        recipes: [{ process: 'make', good: 'fin', quantity: 1 }],
        tiers: [{ process: 'make', tier: 'one', capacity: 10, capex: 100, max_builds: 1 }],
        candidates: [{ place: 'city', process: 'make' }],
        demands: [{ good: 'fin', place: 'city', quantity: 10, price: 90 }],
        lenders: [{ lender: 'bank' }],
        ...tables,
      },
    ),
  }).map((issue) => lineOf(describeIssue(issue)));

const about = (lines: readonly string[], word: string) => lines.filter((line) => line.includes(word));

describe('what is asked of a ramp', () => {
  it.each([
    [['0.5', '0.8'], []],
    [['1.5'], ['`1.5` in `ramp` is no share of a capacity']],
    [['0,5'], ['`0,5` has a decimal comma']],
    [['0.5 0.8'], ['`0.5 0.8`']],
  ])('%j', (ramp, wanted) => {
    const told = about(said({}, { ramp }), '[ramp]');
    expect(told).toHaveLength(wanted.length);
    for (const text of wanted) expect(told[0]).toContain(text);
  });
});

describe('a process that is paid before it pays', () => {
  // A year's value of 100 held the other way for so many days at 10 % brings 10 x days / 365: 5 at half a year.
  it('is refused where that pays for making what nobody takes', () => {
    const days = (payment_days: number) => about(said({}, { payment_days }), 'payment_days');
    expect(days(-182)).toEqual([]);
    expect(days(-183)[0]).toContain('Running `make` at `city` pays though nobody takes what it makes');
  });

  it('is not where what is left costs something, or must be used', () => {
    for (const surplus of [1, 'no']) {
      const goods = [{ good: 'fin', value: 100, cargo: 'none', surplus }];
      expect(about(said({ goods }, { payment_days: -300 }), 'nobody takes')).toEqual([]);
    }
  });
});

describe('terms of facilities that nobody can meet', () => {
  it('are told: a least draw above the amount, a reserve for what is no loan', () => {
    const facility = { facility: 'line', lender: 'bank', tenor: 5, rate: 0.05 };
    const told = said({ facilities: [{ ...facility, amount: 100, min_draw: 200 }] });
    expect(about(told, 'Nobody can draw 200: the facility has 100 in all')).toHaveLength(1);
    const grant = said({ facilities: [{ ...facility, kind: 'grant', reserve_months: 6 }] });
    expect(about(grant, 'Only a loan has a debt service to keep aside')).toHaveLength(1);
    expect(
      about(said({ facilities: [{ ...facility, amount: 100, min_draw: 100, reserve_months: 6 }] }), 'line'),
    ).toEqual([]);
  });

  it('say that a plant cannot be paid for where contingency makes it dearer than all money', () => {
    const facilities = [{ facility: 'line', lender: 'bank', tenor: 5, amount: 110 }];
    const told = (contingency: number) =>
      about(said({ facilities }, { contingency }, { ownFunds: 0 }), 'In no year can the smallest');
    expect(told(0.1)).toEqual([]);
    expect(told(0.11)).toHaveLength(1);
  });
});
