import { describe, expect, it } from 'vitest';
import type { Case, RawRow } from '../src/case/index.ts';
import type { Tables } from './support/make-case.ts';
import { tablesIn } from './support/make-case.ts';
import { market } from './support/market.ts';
import { planned } from './support/plan-case.ts';

/**
 * A plant for 1 000 in the town makes the 100 widgets; the city has none. A grant costs nothing, so a plan takes as much
 * as it may: the answer is 1 000 less the part that is not granted. Two years, no discounting, no residual value.
 */
const plant = (facilities: readonly RawRow[], settings: RawRow = {}, more: Tables = {}): Case =>
  market(
    {
      supplies: [],
      legs: [],
      borders: [],
      processes: [{ process: 'make', life: 2, sector: 'C27' }],
      recipes: [{ process: 'make', good: 'widget', quantity: 1 }],
      tiers: [{ process: 'make', tier: 'one', capacity: 100, capex: 1000 }],
      candidates: [{ place: 'town', process: 'make', max: 100 }],
      lenders: [{ lender: 'bank' }],
      facilities: facilities.map((row) => ({ lender: 'bank', ...row })),
      ...more,
    },
    { years: 2, ...settings },
  );
const grant = (row: RawRow = {}): RawRow => ({ facility: 'gift', kind: 'grant', ...row });
const loan = (row: RawRow = {}): RawRow => ({ facility: 'line', kind: 'loan', tenor: 2, repayment: 'bullet', ...row });
const drawn = async (c: Case, facility = 'gift'): Promise<number> =>
  (await planned(c)).draws.filter((x) => x.facility === facility).reduce((sum, x) => sum + x.amount, 0);

describe('what a facility gives', () => {
  it.each([
    ['all of the capex', {}, 1000],
    ['its amount', { amount: 300 }, 300],
    ['its share of the capex', { max_share: 0.4 }, 400],
    ['nothing at a share of 0', { max_share: 0 }, 0],
    ['nothing in a country that is not its own', { countries: ['UZ'] }, 0],
    ['all of it in its own country', { countries: ['UZ', 'KZ'] }, 1000],
    ['nothing to a sector that is not its own', { sectors: ['C28', 'D'] }, 0],
    ['all of it to a class of its sector', { sectors: ['C'] }, 1000],
    ['nothing before its years', { from: 2028 }, 0],
    ['nothing after them', { until: 2026 }, 0],
    ['all of it within them', { from: 2027, until: 2027 }, 1000],
    ['nothing where too few countries build', { min_members: 2 }, 0],
    ['all of it where enough do', { min_members: 1 }, 1000],
  ])('is %s', async (_, row, amount) => {
    expect(await drawn(plant([grant(row)]))).toBeCloseTo(amount, 6);
  });

  it('makes no plan that lacks its own money: 600 of 1 000 are not there', async () => {
    const lacking = await planned(plant([grant({ amount: 300 })], { ownFunds: 100 }));
    expect(lacking.builds).toEqual([]);
    const enough = await planned(plant([grant({ amount: 300 })], { ownFunds: 700 }));
    expect(enough.builds).toHaveLength(1);
  });

  it('is bounded by the gearing for loans together, grants left out', async () => {
    const cheap = { upfront_fee: 0.1, rate: 0 };
    const c = plant([loan(cheap), loan({ ...cheap, facility: 'more' }), grant({ amount: 100 })], {
      ownFunds: 500,
      maxGearing: 0.4,
      discountRate: 1,
    });
    const document = await planned(c);
    const of = (facility: string) =>
      document.draws.filter((x) => x.facility === facility).reduce((s, x) => s + x.amount, 0);
    expect(of('line') + of('more')).toBeCloseTo(400, 6);
    expect(of('gift')).toBeCloseTo(100, 6);
  });
});

describe('an interest subsidy', () => {
  /**
   * A loan without interest is drawn to its limit at a discount rate of 100 %. A state pays 10 % of the outstanding debt a year; a bullet loan owes all of it in
   * both years, of equal payments half of it in the second.
   */
  const terms = { tenor: 2, rate: 0, subsidy: 0.1, max_share: 0.9 };
  it.each([
    ['is no limit by itself', {}, 900],
    ['limits a project by its subsidy of a year', { subsidy_project: 40 }, 400],
    ['limits all by the purse of a year', { subsidy_year: 25 }, 250],
    ['counts what is owed at the start of each year', { subsidy_year: 25, repayment: 'equal' }, 250],
    ['is nothing where no state pays', { subsidy: 0, subsidy_year: 25 }, 900],
  ])('%s', async (_, row, amount) => {
    expect(await drawn(plant([loan({ ...terms, ...row })], { discountRate: 1 }), 'line')).toBeCloseTo(amount, 6);
  });

  it('has one purse for plants of several years: 30 of subsidy carry 300 at a time', async () => {
    const c = plant([loan({ ...terms, subsidy_year: 30 })], { discountRate: 1 });
    const two = {
      ...c,
      tables: {
        ...c.tables,
        ...tablesIn(`
          candidates: place,process,max | town,make,100 | city,make,100
          choices: choice,member,min | both,town/make,2 | both,city/make,2
        `),
      },
    };
    expect(await drawn(two, 'line')).toBeCloseTo(300, 6);
  });

  /** `market` has two countries, UZ and KZ; the town is in one of them. */
  it('counts builds in the countries that its row names, not in the bloc', async () => {
    const bloc = { min_members: 1, members: ['RU'] };
    expect(await drawn(plant([grant(bloc)]))).toBe(0);
    expect(await drawn(plant([grant({ min_members: 1, members: ['KZ', 'RU'] })]))).toBeCloseTo(1000, 6);
  });
});

describe('what a facility costs', () => {
  /** At 100 % a year a unit that is repaid after two years costs 1 / 4 of itself: less 1, and the fee of 10 %. */
  it('is the present value of its service less what it brings: 400 x (0.25 + 0.1 - 1)', async () => {
    const c = plant([loan({ amount: 400, upfront_fee: 0.1 })], { discountRate: 1 });
    const document = await planned(c);
    expect(document.cost.finance).toBeCloseTo(-260, 6);
  });

  /** Own funds of 700 leave 300 to be drawn; the commitment fee is 1 % of the undrawn amount in each year of availability. */
  it.each([
    ['both years: 2 x 1 % of 500 - 300', {}, 4],
    ['its years alone', { until: 2027 }, 2],
  ])('has a commitment fee on what is not drawn, in %s', async (_, years, fee) => {
    const row = loan({ amount: 500, upfront_fee: 0.1, commitment_fee: 0.01, ...years });
    const document = await planned(plant([row], { ownFunds: 700 }));
    expect(document.draws.map((x) => x.amount)).toEqual([expect.closeTo(300, 6)]);
    expect(document.cost.finance).toBeCloseTo(30 + fee, 6);
  });

  it('has no commitment fee where the plan does not draw on it', async () => {
    const document = await planned(plant([loan({ amount: 500, upfront_fee: 0.1, commitment_fee: 0.01 })]));
    expect(document.draws).toEqual([]);
    expect(document.cost.finance ?? 0).toBe(0);
  });
});
