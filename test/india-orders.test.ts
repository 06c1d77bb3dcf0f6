import { describe, expect, it } from 'vitest';
import type { Case } from '../src/case/index.ts';
import { type PlanDocument, verify } from '../src/plan/index.ts';
import { makeCase, tablesIn } from './support/make-case.ts';
import { bestPlan } from './support/plan-case.ts';

/**
 * India's quality orders against what trade did. India asked a licence of its bureau of standards for high-density polyethylene
 * from 5 January 2024 (most other grades were exempt), had the same order for polypropylene written but never in force, and
 * withdrew both on 12 November 2025. Three regions sell to Mundra in the volumes of the trade figures, with a fifth to spare;
 * prices are those of August 2025, freight is assumed. The model plans 2023 to 2025 with the order on polyethylene and without.
 *
 * Trade: International Trader Publications, blog.itpweb.com/indias-demand-for-polyolefins-continues-to-grow-... (2025);
 * ChemOrbis, 13 December 2023 (2022 and nine months of 2023); Platts, 30 January 2026 (prices); licences: SABIC's letter in
 * oppindia.org (five plants, from 1 September 2023). A licence costs 6 000 to 9 000 USD and 16 to 26 weeks a plant.
 */
const trade = {
  /** Mt of polyethylene a year; polypropylene in 2024. */
  polyethylene: { 2022: 2.4, 2024: 3.1 },
  polypropylene: { 2024: 1.6 },
  /** January to September 2023 over the same months of 2022. */
  before: 0.87,
  /** January to August 2025 over the same months of 2024: all, and the Middle East, Asia and North America. */
  change: {
    polyethylene: { all: -0.08, gulf: -0.17, asia: -0.04, america: 0.52 },
    polypropylene: { all: 0.16, gulf: 0.14, asia: 0.2 },
  },
  /** Shares of January to August 2025. */
  share: { gulf: 0.52, asia: 0.31, america: 0.11 },
  /** USD a tonne of high-density film grade, CFR South Asia: 6 August, 3 December 2025, 28 January 2026. */
  price: { august: 945, december: 830, january: 865 },
  licence: { cost: 7500, weeks: 20 },
};

const regions = { gulf: 'Jubail', asia: 'Ulsan', america: 'Houston' } as const;
const countries = { gulf: 'SA', asia: 'KR', america: 'US' } as const;
const freight = { gulf: 20, asia: 45, america: 90 };
const origins = Object.keys(regions) as (keyof typeof regions)[];

/** Tonnes of a year that a region sold: those of 2024 follow from 2025 and the change; polypropylene from America is left out. */
function sold(good: 'hdpe' | 'pp', origin: keyof typeof regions, year: number): number {
  const pe = (trade.polyethylene[2024] * 1e6 * trade.share[origin]) / (1 + trade.change.polyethylene[origin]);
  if (good === 'hdpe') return year === 2025 ? pe * (1 + trade.change.polyethylene[origin]) : pe;
  return origin === 'america' ? 0 : trade.polypropylene[2024] * 1e6 * 0.5;
}

function caseOf(order: boolean): Case {
  const { cost, weeks } = trade.licence;
  const years = [2023, 2024, 2025];
  const goods = ['hdpe', 'pp'] as const;
  const of = <T>(row: (good: (typeof goods)[number], year: number) => T) =>
    goods.flatMap((good) => years.map((year) => row(good, year)));
  return makeCase(
    { start: 2023, years: 3, discountRate: 0.08 },
    {
      countries: [{ country: 'IN' }, ...origins.map((origin) => ({ country: countries[origin] }))],
      places: [
        { place: 'Mundra', country: 'IN' },
        ...origins.map((origin) => ({ place: regions[origin], country: countries[origin] })),
      ],
      ...tablesIn('goods: good,hs,value | hdpe,390120,900 | pp,390210,900'),
      supplies: origins.flatMap((origin) =>
        of((good, year) => ({
          good,
          place: regions[origin],
          year,
          quantity: 1.2 * sold(good, origin, year),
          price: trade.price.august - freight[origin],
        })),
      ),
      demands: of((good, year) => ({
        good,
        place: 'Mundra',
        year,
        quantity: origins.reduce((sum, origin) => sum + sold(good, origin, year), 0),
        firm: 'yes',
      })),
      legs: origins.map((origin) => ({
        from: regions[origin],
        to: 'Mundra',
        mode: 'sea',
        km: 1000,
        hours: 200,
        cost: freight[origin],
      })),
      borders: origins.map((origin) => ({ from_country: countries[origin], to_country: 'IN' })),
      schemes: [{ scheme: 'BIS', market: 'IN', kind: 'licence', fee: cost, weeks }],
      requirements: [
        { market: 'IN', hs: '390210', scheme: '' },
        order ? { market: 'IN', hs: '390120', scheme: 'BIS', from: 2024 } : { market: 'IN', hs: '390120', scheme: '' },
      ],
    },
  );
}

async function planned(c: Case): Promise<PlanDocument> {
  const document = await bestPlan(c);
  expect(verify(document, c).differences).toEqual([]);
  return document;
}

const shipped = (document: PlanDocument, good: string, year: number): number =>
  document.flows.filter((flow) => flow.good === good && flow.year === year).reduce((sum, flow) => sum + flow.amount, 0);

describe("India's quality orders, run backwards", async () => {
  const [without, under] = await Promise.all([planned(caseOf(false)), planned(caseOf(true))]);
  const cost = without.npv! - under.npv!;
  const tonnes = shipped(under, 'hdpe', 2024) + shipped(under, 'hdpe', 2025);

  it('hit: licences are bought in the year before the date, as SABIC had five plants licensed from September 2023', () => {
    expect(under.certificates.map(({ year }) => year)).toEqual(under.certificates.map(() => 2023));
    expect(under.certificates.length).toBeGreaterThan(0);
  });

  it('hit: no trade is lost under the order; imports of its first year were above those of 2022', () => {
    expect(shipped(under, 'hdpe', 2024)).toBeCloseTo(shipped(without, 'hdpe', 2024), 3);
    expect(trade.polyethylene[2024]).toBeGreaterThan(trade.polyethylene[2022]);
  });

  it('hit: withdrawal moves no price; a licence costs cents a tonne, and prices fell before it and rose after it', () => {
    expect(cost / tonnes).toBeLessThan(0.05);
    expect(trade.price.december).toBeLessThan(trade.price.august);
    expect(trade.price.january).toBeGreaterThan(trade.price.december);
  });

  it('miss: the rush before the date', () => {
    const rush = shipped(under, 'hdpe', 2023) / shipped(without, 'hdpe', 2023) - 1;
    expect(Math.abs(trade.before - rush)).toBeGreaterThan(0.5);
  });

  it('miss: polyethylene fell by a quarter against polypropylene, which had no order in force', () => {
    const effect = (good: string) => shipped(under, good, 2025) / shipped(without, good, 2025) - 1;
    const seen = trade.change.polyethylene.all - trade.change.polypropylene.all;
    expect(Math.abs(seen - (effect('hdpe') - effect('pp')))).toBeGreaterThan(0.2);
  });
});
