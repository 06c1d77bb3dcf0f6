import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankCapacity, type Stake } from './capacity.ts';
import { eligibility, eligibilityRules } from './eligibility.ts';
import { readBankRules } from './read.ts';
import { shapley } from './shapley.ts';
import { bankWorth, contributions } from './worth.ts';

/** The example of the facts: 10 paid in, 40 callable, one country of weight 1 or 1.6 (finance.md, section 5). */
const stakes: Stake[] = [{ member: 'all', paidIn: 10, callable: 40, risk: 7 }];
const even = [{ country: 'KZ', share: 1, risk: 5 as const }];
const weak = [{ country: 'PK', share: 1, risk: 7 as const }];

describe('capacity of a development bank', () => {
  it.each([
    ['statute of 100 %', { statutory: 1 }, even, 50, 'statutory'],
    ['statute of 250 %', { statutory: 2.5 }, even, 125, 'statutory'],
    [
      'equity / assets of 25 % with 35 % liquid',
      { statutory: 1, equityToAssets: 0.25, liquidShare: 0.35 },
      even,
      26,
      'equity-to-assets',
    ],
    ['risk-adjusted 23 % at weight 1', { statutory: 1, riskAdjusted: 0.23 }, even, 43.48, 'risk-adjusted'],
    ['risk-adjusted 15 % at weight 1.6', { statutory: 1, riskAdjusted: 0.15 }, weak, 41.67, 'risk-adjusted'],
  ] as const)('%s', (_, rules, book, capacity, binding) => {
    const found = bankCapacity(stakes, book, rules);
    expect(found.capacity).toBeCloseTo(capacity, 2);
    expect(found.binding).toBe(binding);
  });

  it('says that no rule binds where there is none, and charges concentration', () => {
    expect(bankCapacity(stakes, even, {}).binding).toBe('none');
    const two = [
      { country: 'KZ', share: 0.9, risk: 5 as const },
      { country: 'KZ', share: 0.1, risk: 5 as const },
    ];
    const rules = { riskAdjusted: 0.2, concentration: 0.5 };
    expect(bankCapacity(stakes, two, rules).weight).toBeCloseTo(1 + 0.5 * (0.82 - 0.5), 12);
  });

  it('what contributions buy adds up; strong members bring more than they pay where capital is risk-adjusted', () => {
    const founders: Stake[] = [
      { member: 'CN', paidIn: 4, callable: 16, risk: 2 },
      { member: 'RU', paidIn: 3, callable: 12, risk: 7 },
      { member: 'KZ', paidIn: 3, callable: 12, risk: 5 },
    ];
    const { whole, members } = contributions(founders, even, { statutory: 2.5, riskAdjusted: 0.25 });
    expect(whole.binding).toBe('risk-adjusted');
    expect(members.reduce((sum, member) => sum + member.shapley, 0)).toBeCloseTo(whole.capacity, 9);
    expect(members[0]!.perUnit!).toBeGreaterThan(members[1]!.perUnit!);
    expect(members[1]!.marginal).toBeCloseTo(4, 4);
  });
});

describe('rules of a lender', () => {
  it('are read from the cells of a case, or the words that nobody knows are named', () => {
    expect(readBankRules('statutory 2.5; risk-adjusted=0.23', 'country 0.3')).toEqual({
      status: 'read',
      rules: { statutory: 2.5, riskAdjusted: 0.23, countryLimit: 0.3 },
    });
    expect(readBankRules('NDB; statutory 1')).toEqual({
      status: 'read',
      rules: { equityToAssets: 0.25, statutory: 1 },
    });
    expect(readBankRules()).toEqual({ status: 'read', rules: {} });
    expect(readBankRules('gearing 2; liquid', 'country lots')).toEqual({
      status: 'unknown',
      words: ['gearing 2', 'liquid', 'country lots'],
    });
  });
});

describe('Shapley values', () => {
  it('of the glove game and of a sum', () => {
    const gloves = shapley(3, (s) => ((s & 4) !== 0 && (s & 3) !== 0 ? 1 : 0));
    expect(gloves[0]).toBeCloseTo(1 / 6, 12);
    expect(gloves[2]).toBeCloseTo(2 / 3, 12);
    expect(shapley(0, () => 0)).toEqual([]);
    expect(() => shapley(21, () => 0)).toThrow(RangeError);
  });

  it('add up to the whole, and give a player without effect nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 16, maxLength: 16 }), (worth) => {
        const game = (mask: number) => worth[mask & 7]! - worth[0]!;
        const values = shapley(4, game);
        expect(values.reduce((sum, v) => sum + v, 0)).toBeCloseTo(game(7), 9);
        expect(values[3]).toBeCloseTo(0, 12);
      }),
    );
  });

  it("split a bank's worth, asking for every set of features once", () => {
    let asked = 0;
    const { worth, parts } = bankWorth((on) => {
      asked++;
      return 10 + (on.has('tenor') ? 4 : 0) + (on.has('spread') && on.has('capacity') ? 6 : 0);
    });
    expect(asked).toBe(32);
    expect(worth).toBe(10);
    expect(parts.tenor).toBeCloseTo(4, 12);
    expect(parts.spread).toBeCloseTo(3, 12);
    expect(parts.capacity).toBeCloseTo(3, 12);
    expect(parts.guarantee).toBeCloseTo(0, 12);
  });
});

describe('eligibility', () => {
  const of = (
    lender: string,
    list = eligibility({ partners: ['RU', 'KZ', 'BY', 'CN'], years: 4, margin: 0.06, country: 'KZ' }),
  ) => list.find((eligibility) => eligibility.lender === lender)!;

  it('is met, broken or unknown, rule by rule', () => {
    expect(of('EAEU mechanism').status).toBe('yes');
    expect(of('EDB').status).toBe('yes');
    expect(of('NDB').status).toBe('no');
    expect(of('AIIB').status).toBe('unknown');
    const two = of('EAEU mechanism', eligibility({ partners: ['RU', 'KZ', 'KZ'], years: 6, margin: 0.06 }));
    expect(two.verdicts.map((v) => [v.rule.kind, v.status, v.found])).toEqual([
      ['members', 'broken', 2],
      ['years', 'broken', 6],
      ['margin', 'met', 0.06],
    ]);
  });

  it('every rule says where it comes from', () => {
    for (const rule of eligibilityRules) expect(rule.source.length).toBeGreaterThan(10);
  });
});
