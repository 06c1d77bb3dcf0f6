import { describe, expect, it } from 'vitest';
import { at, readCase } from '../src/case/index.ts';
import { dutiesBetween } from '../src/plan/index.ts';

/** Common customs tariff of the EAEU, text of 8 March 2026 (chapter 70 of 17 March 2024), Eurasian Economic Commission. */
const ett = 'eec.eaeunion.org/comission/department/catr/ett';

/** Good by HS code, from, to, rate, and where the rate is published. */
const lanes: readonly (readonly [hs: string, from: string, to: string, rate: number, source: string])[] = [
  ['390120', 'Urumqi', 'Almaty', 0.065, `${ett}: 3901 20`],
  ['390210', 'Bandar Abbas', 'Moscow', 0.065, `${ett}: 3902 10 000 0`],
  ['390220', 'Urumqi', 'Moscow', 0.065, `${ett}: 3902 20 000 0`],
  ['3901101000', 'Urumqi', 'Almaty', 0, `${ett}: 3901 10 100 0, linear polyethylene`],
  ['3901109000', 'Urumqi', 'Almaty', 0.065, `${ett}: 3901 10 900 0, other`],
  ['7007198002', 'Urumqi', 'Moscow', 0.05, `${ett}: 7007 19 800 2`],
  ['700529', 'Urumqi', 'Moscow', 0.13, `${ett}: 7005 29`],
  ['722830', 'Urumqi', 'Moscow', 0.05, `${ett}: 7228 30`],
  ['761090', 'Urumqi', 'Almaty', 0.1, `${ett}: 7610 90 900 0`],
  ['8457109008', 'Urumqi', 'Moscow', 0.07, `${ett}: 8457 10 900 8`],
  // 5 % by the tariff and 17 % against dumping, of producers that have no rate of their own: Kallanish, by Odessa Journal, 2025.
  ['721049', 'Urumqi', 'Almaty', 0.22, 'odessa-journal.com: eeu-extends-china-ukraine-galvanized-steel-ad-duty'],
  ['854143', 'Shanghai', 'Mumbai', 0.4, 'taiyangnews.info: Union Budget 2025'],
  ['854142', 'Shanghai', 'Mumbai', 0.275, 'indiarenews.in: impact of Budget 2025'],
  ['846023', 'Moscow', 'Shanghai', 0.09, 'china-gacc.agency: 8460 23'],
  ['848250', 'Moscow', 'Shanghai', 0.08, 'china-gacc.agency: 8482 50'],
  ['760110', 'Moscow', 'Shanghai', 0, 'news.metal.com: aluminium in the tariff plan of 2025, provisional rate'],
];

const eurasia = readCase('eurasia').case;
const rowsOf = (hs: string, year = 2027) => {
  const good = { good: 'x', hs, value: 1000 };
  return at({ ...eurasia, tables: { ...eurasia.tables, goods: [good] } }, year);
};

describe('duties of eurasia', () => {
  it.each(lanes)('%s from %s to %s is %d (%s)', (hs, from, to, rate) => {
    const [due] = dutiesBetween(rowsOf(hs), 2027, { good: 'x', from, to });
    expect(due?.known).toBe(true);
    expect(due?.rate).toBeCloseTo(rate, 12);
  });

  it('have the preference of the free trade area of the CIS, and what is due without it', () => {
    // UzTAG: Uzbek polyethylene enters Russia free of duty, which is named as its advantage in price.
    const duties = dutiesBetween(rowsOf('390120', 2028), 2028, { good: 'x', from: 'Tashkent', to: 'Moscow' });
    expect(duties).toHaveLength(2);
    expect(duties[0]).toMatchObject({ rate: 0.065 });
    expect(duties[1]).toMatchObject({
      rate: 0,
      rule: 'CTH',
      agreement: 'CIS',
      proof: 'certificate ST-1',
      without: { rate: 0.065 },
    });
  });

  it('have the anti-dumping duty on Uzbek polyethylene for two months of 2027, on top with and without the preference', () => {
    const lane = { good: 'x', from: 'Tashkent', to: 'Moscow' };
    const rates = dutiesBetween(rowsOf('390120'), 2027, lane).map(({ rate }) => rate);
    expect(rates).toEqual([expect.closeTo(0.065 + 0.034, 12), expect.closeTo(0.034, 12)]);
  });

  it('are not known where no row gives them', () => {
    const [due] = dutiesBetween(rowsOf('390120'), 2027, { good: 'x', from: 'Tashkent', to: 'Colombo' });
    expect(due).toMatchObject({ rate: 0, known: false });
  });

  it('are those of the chapter, marked assumed, where no line is carried', () => {
    const [due] = dutiesBetween(rowsOf('390210'), 2027, { good: 'x', from: 'Urumqi', to: 'Tashkent' });
    expect(due).toMatchObject({ rate: 0.1, known: true, row: '/UZ/39' });
    expect(eurasia.tables.tariffs.find((row) => row.destination === 'UZ' && row.hs === '39')?.quality).toBe('assumed');
  });

  it('end with the measure against dumping', () => {
    const [due] = dutiesBetween(rowsOf('721049'), 2031, { good: 'x', from: 'Urumqi', to: 'Almaty' });
    expect(due?.rate).toBeCloseTo(0.05, 12);
  });
});
