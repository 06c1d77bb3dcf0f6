import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { countryIn, pricedRegion } from '../../../test/support/priced-region.ts';
import { soldAbroad } from '../../../test/support/sold-abroad.ts';

/** Goods of another country and of the city's own go through the city and over one border to the port, in these amounts a year. */
function throughCity(theirs: readonly number[], ours: readonly number[], more: object, capacity?: number) {
  const sold = (good: string, amounts: readonly number[]) =>
    amounts.map((quantity, i) => ({ good, place: 'port', year: 2026 + i, quantity, price: 100 }));
  return makeCase(
    { start: 2026, years: theirs.length, discountRate: 0, holdingRate: 0 },
    {
      countries: [{ country: 'KZ' }, { country: 'UZ' }, { country: 'CN' }],
      places: [
        { place: 'far', country: 'KZ' },
        { place: 'city', country: 'UZ' },
        { place: 'port', country: 'CN' },
      ],
      goods: ['theirs', 'ours'].map((good) => ({ good, hs: '850110', value: 100 })),
      supplies: [
        { good: 'theirs', place: 'far', price: 1 },
        { good: 'ours', place: 'city', price: 1 },
      ],
      demands: [...sold('theirs', theirs), ...sold('ours', ours)],
      legs: [
        { from: 'far', to: 'city', mode: 'road', cost: 0, hours: 0 },
        { from: 'city', to: 'port', mode: 'road', cost: 0, hours: 0, ...(capacity === undefined ? {} : { capacity }) },
      ],
      ...more,
    },
  );
}

describe('what others leave to a country', () => {
  it('leaves of a border in each year what others leave in that year', async () => {
    const c = throughCity([80, 20], [20, 80], { borders: [{ from_country: 'UZ', to_country: 'CN', capacity: 100 }] });
    const { own } = countryIn(c, await pricedRegion(c), 'UZ');
    const left = own.tables.borders.map(({ year, capacity }) => [year, Math.round(Number(capacity))]);
    expect(left).toEqual([
      [undefined, 100],
      [2026, 20],
      [2027, 80],
    ]);
  });

  it('has no more of a supply abroad than its stock leaves over the years', async () => {
    const c = makeCase(
      { start: 2026, years: 2, discountRate: 0, holdingRate: 0 },
      {
        countries: [{ country: 'KZ' }, { country: 'UZ' }],
        places: [
          { place: 'mine', country: 'KZ' },
          { place: 'city', country: 'UZ' },
        ],
        goods: [{ good: 'ore', hs: '260300', value: 10 }],
        supplies: [
          { good: 'ore', place: 'mine', step: 'a', quantity: 50, stock: 60, price: 1 },
          { good: 'ore', place: 'mine', step: 'b', quantity: 50, price: 5 },
          { good: 'ore', place: 'mine', step: 'c', quantity: 50, stock: 30, price: 9 },
        ],
        demands: [{ good: 'ore', place: 'city', quantity: 40, price: 100 }],
        legs: [{ from: 'mine', to: 'city', mode: 'road', cost: 0, hours: 0 }],
      },
    );
    const { own, npv, npvWith } = countryIn(c, await pricedRegion(c), 'UZ');
    const offered = (step: string) => own.tables.supplies.filter((row) => row.step === step);
    expect(offered('a')).toEqual([]);
    expect(offered('c').map(({ quantity, stock }) => [quantity, stock])).toEqual([
      [50, 30],
      [50, 30],
    ]);
    expect((await npvWith())!).toBeCloseTo(npv, 4);
  });

  it('gets no more than a site abroad may send in the first year of its certificate', async () => {
    // The site sells 50 a year at home, which a quarter more of would cross; weeks of 39 leave it a quarter of 80, which it sends already.
    const c = makeCase(
      { start: 2026, years: 2, discountRate: 0, holdingRate: 0 },
      {
        ...soldAbroad,
        candidates: [{ place: 'city', process: 'make', existing: 80, build: false }],
        demands: [
          { good: 'fin', place: 'port', quantity: 70, price: 1000 },
          { good: 'fin', place: 'city', quantity: 50, price: 10 },
        ],
        schemes: [{ scheme: 'c', market: 'CN', fee: 100, weeks: 39 }],
      },
    );
    const all = await pricedRegion(c);
    const sent = (year: number) => all.flows.find(({ to, year: in_ }) => to === 'port' && in_ === year)!.amount;
    expect([sent(2026), sent(2027)]).toEqual([expect.closeTo(20, 6), expect.closeTo(70, 6)]);
    const { steps, npv, npvWith } = countryIn(c, all, 'CN');
    const more = steps.filter(({ side, step }) => side === 'sells' && step === 'more');
    expect(more.map(({ year, quantity }) => [year, quantity])).toEqual([[2027, expect.closeTo(2.5, 6)]]);
    expect((await npvWith())!).toBeCloseTo(npv, 2);
  });

  it('leaves of a leg in each year what others leave in that year, under the keys of further rows', async () => {
    const c = throughCity(
      [80, 80, 20],
      [20, 20, 80],
      { cautions: [{ caution: 'bridge', table: 'legs', key: 'city-port-road', text: 'narrow' }] },
      100,
    );
    const { own, part, breaches } = countryIn(c, await pricedRegion(c), 'UZ');
    const left = own.tables.legs.map(({ leg, opens, closes, capacity }) => [
      leg,
      opens,
      closes,
      Math.round(Number(capacity)),
    ]);
    expect(left.slice(1)).toEqual([
      [undefined, undefined, 2027, 20],
      ['city-port-road 2028', 2028, undefined, 80],
    ]);
    expect(own.tables.cautions.map(({ caution, key }) => [caution, key])).toEqual([
      ['bridge', 'city-port-road'],
      ['bridge 2028', 'city-port-road 2028'],
    ]);
    expect(part.flows.map(({ year, legs }) => [year, legs])).toContainEqual([2028, ['city-port-road 2028']]);
    expect(breaches).toEqual([]);
  });

  it('leaves of a quota what others leave in their fullest year, and no less than the country uses in its own', async () => {
    const quotaOf = async (ours: readonly number[]) => {
      const c = throughCity([80, 20], ours, {
        restrictions: [{ kind: 'quota', destination: 'CN', hs: '85', quantity: 100 }],
      });
      const { own, usage } = countryIn(c, await pricedRegion(c), 'UZ');
      return {
        left: Number(own.tables.restrictions[0]!.quantity),
        row: usage.find(({ table }) => table === 'restrictions'),
      };
    };
    const { left, row } = await quotaOf([5, 10]);
    expect(left).toBeCloseTo(20, 6);
    expect(row).toEqual({ table: 'restrictions', key: 'quota//CN/85', used: expect.closeTo(80, 6) });
    expect((await quotaOf([20, 80])).left).toBeCloseTo(80, 6);
  });

  it('has own funds that others leave in their dearest year, and no less than it spends in its own', async () => {
    const { requirements: _, schemes: __, ...rest } = soldAbroad;
    const plant = (place: string, opens: number) => ({ place, process: 'make', opens });
    const c = makeCase(
      { start: 2026, years: 2, discountRate: 0, holdingRate: 0, ownFunds: 100 },
      {
        ...rest,
        places: [
          { place: 'city', country: 'UZ' },
          { place: 'port', country: 'CN' },
        ],
        tiers: [{ process: 'make', tier: 'a', capacity: 10, capex: 100, max_builds: 1 }],
        candidates: [plant('city', 2026), plant('port', 2027)],
        demands: ['city', 'port'].map((place) => ({ good: 'fin', place, quantity: 10, price: 1000 })),
        legs: [],
      },
    );
    const all = await pricedRegion(c);
    expect(all.builds.map(({ place, year }) => [place, year])).toEqual([
      ['city', 2026],
      ['port', 2027],
    ]);
    const { own, breaches } = countryIn(c, all, 'UZ');
    expect(Number(own.settings.ownFunds)).toBeCloseTo(100, 5);
    expect(breaches).toEqual([]);
  });
});
