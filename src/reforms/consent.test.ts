import { describe, expect, it } from 'vitest';
import { sumOf } from '../case/index.ts';
import { estimate } from '../figures/index.ts';
import type { Player } from './coalitions/players.ts';
import { table } from './coalitions/table.ts';
import { consent, gainsBetween, gameOfCountries } from './consent.ts';
import { shapley } from './game/shapley.ts';

const player = (reform: string, countries: readonly string[]): Player => ({
  reform,
  members: [reform],
  name: reform,
  barrier: 'logistics',
  cost: 0,
  discounted: 0,
  relaxes: 'yes',
  countries,
});

/** A reform for each set of countries that can do it alone; each brings what the others of its set do not. */
function reformsOf(countries: readonly string[], worth: Readonly<Record<string, number>>) {
  const list = Object.keys(worth).map((key) => player(key, [...key]));
  const of = (set: number) => list.reduce((sum, x, i) => sum + ((set >>> i) & 1 ? worth[x.reform]! : 0), 0);
  return { list, countries, table: Float64Array.from({ length: 2 ** list.length }, (_, set) => of(set)) };
}

describe('who must agree', () => {
  it('is the Shapley value of the TVA cost game (Straffin and Heaney, "Game theory and the Tennessee Valley Authority", 1981)', () => {
    // Costs in thousands of dollars: navigation 163.520, flood control 140.826, power 250.096, NF 301.607, NP 378.821, FP 367.370, all 412.584.
    const cost: Record<string, number> = {
      N: 163520,
      F: 140826,
      P: 250096,
      NF: 301607,
      NP: 378821,
      FP: 367370,
      NFP: 412584,
    };
    const rest = (key: string): number => {
      const inside = Object.keys(cost).filter((other) => other !== key && [...other].every((x) => key.includes(x)));
      return cost[key]! - sumOf(inside, (other) => rest(other));
    };
    const dividends = Object.fromEntries(Object.keys(cost).map((key) => [key, rest(key)]));
    const { list, countries, table: worth } = reformsOf(['F', 'N', 'P'], dividends);
    const [flood, navigation, power] = shapley(gameOfCountries(list, countries, worth));
    expect(navigation).toBeCloseTo(117829, 6);
    expect(flood).toBeCloseTo(100756.5, 6);
    expect(power).toBeCloseTo(193998.5, 6);
  });

  it('says what a country loses by staying out, and whether side payments keep all in', () => {
    const list = [player('border', ['KZ', 'UZ']), player('duty', ['UZ'])];
    const t = table(2, 3);
    const account = (gain: number) => ({ gain, valueAdded: 0, jobs: 0, duties: 0 });
    const put = (set: number, kz: number, uz: number) =>
      t.put(set, {
        npv: kz + uz,
        bound: kz + uz,
        gross: 1,
        countries: { KZ: account(kz), UZ: account(uz) },
        start: [],
        asked: { nodes: 1, gap: 0 },
        seconds: 0,
      });
    put(0, 10, 10);
    put(1, 15, 16);
    put(2, 10, 14);
    put(3, 15, 20);
    const found = consent(list, t, estimate(15, 15, 15));
    // v(KZ) = 0, v(UZ) = 4, v(both) = 15 more than none: Shapley values 5.5 and 9.5.
    expect(found.players).toEqual([
      {
        country: 'KZ',
        low: expect.closeTo(5.5, 9),
        high: expect.closeTo(5.5, 9),
        shapley: expect.closeTo(5.5, 9),
        stayingOut: 5,
      },
      {
        country: 'UZ',
        low: expect.closeTo(9.5, 9),
        high: expect.closeTo(9.5, 9),
        shapley: expect.closeTo(9.5, 9),
        stayingOut: 10,
      },
    ]);
    expect(found.sidePayments).toBe(true);
  });

  it('gives no gain by country where the worth of all is undecided', () => {
    const account = { gain: 3, valueAdded: 1, jobs: 2, duties: 0 };
    expect(gainsBetween({}, { UZ: account }, false)).toEqual([{ country: 'UZ', ...account, gain: null }]);
    expect(gainsBetween({ UZ: account }, {}, true)).toEqual([
      { country: 'UZ', gain: -3, valueAdded: -1, jobs: -2, duties: 0 },
    ]);
  });
});
