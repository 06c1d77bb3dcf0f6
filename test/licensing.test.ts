import { describe, expect, it } from 'vitest';
import { applyReforms, type Case, type RawRow } from '../src/case/index.ts';
import { makeCase, type Tables, tablesIn } from './support/make-case.ts';
import { planned } from './support/plan-case.ts';

/**
 * Two sites of one owner, in Uzbekistan and Kazakhstan, each with 50 000 t of a patented furnace: copper sells at 300, costs 100 to
 * make and counts 400 in value, so a site earns 10 million a year before licences. A royalty of 0.05 is 20 a tonne, 1 million a site
 * and year. Amounts by hand.
 */
const SITE = 10e6;
const place = { tashkent: 'UZ', almaty: 'KZ' } as const;
const patent = { asset: 'p', technology: 'flash', owner: 'maker', territories: ['UZ', 'KZ'], filed: 2015 };
const licence = (row: RawRow): RawRow => ({ licence: 'l', asset: 'p', ...row });

const chain = (licences: readonly RawRow[], years: number, tables: Tables = {}): Case =>
  makeCase(
    { start: 2026, years, discountRate: 0.1, holdingRate: 0 },
    {
      countries: [{ country: 'UZ' }, { country: 'KZ' }, { country: 'CN' }],
      places: Object.entries(place).map(([key, country]) => ({ place: key, country })),
      goods: [{ good: 'copper', hs: '740311', value: 400 }],
      processes: [{ process: 'flash', variable_cost: 100, technology: 'flash' }],
      recipes: [{ process: 'flash', good: 'copper', quantity: 1 }],
      candidates: Object.keys(place).map((key) => ({
        place: key,
        process: 'flash',
        existing: 50_000,
        build: false,
        owner: 'us',
      })),
      demands: Object.keys(place).map((key) => ({ good: 'copper', place: key, quantity: 50_000, price: 300 })),
      ...tablesIn('parties: party,country | maker,CN | us,UZ | them,KZ'),
      assets: [patent],
      licences,
      ...tables,
    },
  );

/** NPV, cost of rights and document of the plan, with which the second opinion agrees. */
async function solved(c: Case) {
  const document = await planned(c);
  return { npv: document.npv!, rights: document.cost.rights ?? 0, document };
}

const rightsOf = async (rows: readonly RawRow[], years = 1) => (await solved(chain(rows, years))).rights;
/** Value today of one a year. */
const over = (years: number): number => Array.from({ length: years }, (_, t) => 1.1 ** -t).reduce((a, b) => a + b, 0);

describe('licensing as it is priced', () => {
  it('has the fee once per candidate, party, or party and country', async () => {
    expect(await rightsOf([licence({ fee: 3e6 })])).toBeCloseTo(6e6, 0);
    expect(await rightsOf([licence({ fee: 3e6, fee_per: 'party' })])).toBeCloseTo(3e6, 0);
    expect(await rightsOf([licence({ fee: 3e6, fee_per: 'territory' })])).toBeCloseTo(6e6, 0);
    const together = chain([licence({ fee: 3e6, fee_per: 'territory' })], 1, {
      places: Object.keys(place).map((key) => ({ place: key, country: 'UZ' })),
    });
    expect((await solved(together)).rights).toBeCloseTo(3e6, 0);
    // The party has no known country, and one of the two sites can run.
    const homeless = chain([licence({ fee: 3e6, fee_per: 'party', fields: ['flash'] })], 1, {
      parties: [{ party: 'maker' }, { party: 'us' }],
      demands: [{ good: 'copper', place: 'almaty', quantity: 50_000, price: 300 }],
    });
    expect((await solved(homeless)).rights).toBeCloseTo(3e6, 0);
  });

  it('bears the tax withheld on fee and royalty', async () => {
    // (2 x 3 million + 2 x 1 million a year) x 1.1
    expect(await rightsOf([licence({ fee: 3e6, royalty: 0.05, withholding: 0.1 })])).toBeCloseTo(8.8e6, 0);
  });

  it('runs no more than the licence covers', async () => {
    expect((await solved(chain([licence({ fee: 1, capacity: 40_000 })], 1))).npv).toBeCloseTo(16e6 - 2, 0);
    const shared = licence({ fee: 1, fee_per: 'party', capacity: 40_000 });
    expect((await solved(chain([shared], 1))).npv).toBeCloseTo(8e6 - 1, 0);
    const held = licence({ licensee: 'us', offered: false, capacity: 60_000 });
    expect((await solved(chain([held], 1))).npv).toBeCloseTo(12e6, 0);
  });

  it('has a minimum and a cap of the royalty, a year', async () => {
    const due = over(2);
    expect(await rightsOf([licence({ royalty: 0.05, minimum: 1.5e6 })], 2)).toBeCloseTo(3e6 * due, 0);
    expect(await rightsOf([licence({ royalty: 0.05, cap: 0.6e6 })], 2)).toBeCloseTo(1.2e6 * due, 0);
    expect(await rightsOf([licence({ royalty: 0.05, minimum: 0.2e6, cap: 5e6 })], 2)).toBeCloseTo(2e6 * due, 0);
    expect(await rightsOf([licence({ royalty: 0.05, fee_per: 'party', cap: 1.5e6 })], 2)).toBeCloseTo(1.5e6 * due, 0);
    // A named licensee owes the minimum whatever it makes: here nothing sells.
    const idle = chain([licence({ licensee: 'us', offered: false, royalty: 0.05, minimum: 0.4e6 })], 2, {
      demands: [],
    });
    expect((await solved(idle)).npv).toBeCloseTo(-0.4e6 * due, 0);
  });

  it('ends with its term, runs on where it is paid up, and gives nothing where it was terminated', async () => {
    const held = { licensee: 'us', offered: false, royalty: 0.05, until: 2026 };
    expect((await solved(chain([licence(held)], 3))).npv).toBeCloseTo(2 * SITE - 2e6, 0);
    const paidUp = licence({ ...held, status: 'paid-up' });
    expect((await solved(chain([paidUp], 3))).npv).toBeCloseTo(2 * SITE * over(3) - 2e6, 0);
    expect((await solved(chain([licence({ ...held, status: 'terminated' })], 3))).npv).toBeCloseTo(0, 0);
    // A plant commissioned after the term is not covered: the new site can only be built in 2027.
    const late = chain([paidUp], 3, {
      tiers: [{ process: 'flash', tier: 't', capacity: 50_000, capex: 0 }],
      candidates: [{ place: 'tashkent', process: 'flash', owner: 'us', opens: 2027 }],
    });
    expect((await solved(late)).document.activity).toEqual([]);
  });

  it('lets a party run its own process, which no exclusive licence bars', async () => {
    const exclusive = { licence: 'x', asset: 'p', licensee: 'them', offered: false, exclusive: true };
    const own = licence({ licensee: 'us', offered: false, status: 'own' });
    expect((await solved(chain([own, exclusive], 1))).npv).toBeCloseTo(2 * SITE, 0);
    expect((await solved(chain([{ ...own, status: 'running' }, exclusive], 1))).npv).toBeCloseTo(0, 0);
  });

  it('says what runs under each of several licences', async () => {
    const cheap = licence({ royalty: 0.05, capacity: 30_000 });
    const { rights, document } = await solved(
      chain([cheap, { ...cheap, licence: 'm', royalty: 0.1, capacity: 100_000 }], 1),
    );
    // Per site 30 000 t at 20 and 20 000 t at 40.
    expect(rights).toBeCloseTo(2 * (30_000 * 20 + 20_000 * 40), 0);
    expect(document.licensed).toHaveLength(4);
  });

  it('prices a compulsory licence as a reform with its rate', async () => {
    const on = (column: string, value: string): RawRow => ({
      reform: 'compulsory',
      table: 'licences',
      key: 'c',
      column,
      value,
    });
    const c = chain([], 1, {
      reforms: [{ reform: 'compulsory', barrier: 'rights' }],
      changes: [on('+', ''), on('asset', 'p'), on('territories', 'UZ'), on('royalty', '0.1'), on('offered', 'no')],
    });
    expect((await solved(c)).npv).toBeCloseTo(0, 0);
    expect((await solved(applyReforms(c, ['compulsory']))).npv).toBeCloseTo(SITE - 2e6, 0);
  });

  it('loses no more by leakage than the know-how is worth', async () => {
    const tables = (leakage_rate: number): Tables => ({
      countries: ['UZ', 'KZ'].map((country) => ({ country, leakage_rate })),
      assets: [{ asset: 'p', kind: 'know-how', technology: 'flash', owner: 'us', value: 10e6 }],
      parties: [{ party: 'us', country: 'UZ' }],
    });
    // 8 million in the first year, the 2 million that are left in the second, nothing in the third.
    expect((await solved(chain([], 3, tables(0.4)))).rights).toBeCloseTo(8e6 + 2e6 / 1.1, 0);
    expect((await solved(chain([], 3, tables(0.1)))).rights).toBeCloseTo(2e6 * over(3), 0);
  });
});
