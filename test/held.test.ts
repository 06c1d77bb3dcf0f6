import { describe, expect, it } from 'vitest';
import type { RawRow } from '../src/case/index.ts';
import { standardsReport, wantsOfPlan } from '../src/standards/index.ts';
import { makeCase, type Tables, tablesIn } from './support/make-case.ts';
import { planned } from './support/plan-case.ts';
import { soldAbroad } from './support/sold-abroad.ts';

const settings = { start: 2026, years: 4, discountRate: 0, holdingRate: 0 };
const factor = 4;

const held = (more: RawRow = {}) => ({ certificates: [{ scheme: 'c', place: 'city', good: 'fin', ...more }] });
const sales = 50 * 100 * factor;

describe('certificates held already', () => {
  it('cost the plan nothing where others pay for them', async () => {
    const document = await planned(makeCase(settings, { ...soldAbroad, ...held({ paid: true }) }));
    expect([document.npv, document.kept, document.certificates]).toEqual([sales, undefined, []]);
  });

  it('are obtained anew with their fee when they end', async () => {
    const document = await planned(makeCase(settings, { ...soldAbroad, ...held({ until: 2027 }) }));
    expect(document.npv).toBeCloseTo(sales - 4 * 100 - 1200, 6);
    expect(document.certificates.map(({ year }) => year)).toEqual([2028]);
    expect(document.kept?.[0]?.until).toBe(2027);
  });

  it('lapse where they are not worth their yearly', async () => {
    const dear = { schemes: [{ scheme: 'c', market: 'CN', fee: 1000, yearly: 5001 }] };
    const document = await planned(makeCase(settings, { ...soldAbroad, ...held(), ...dear }));
    expect([document.npv, document.kept, document.flows]).toEqual([0, undefined, []]);
  });

  it('are kept for what they are recognised for', async () => {
    const both = {
      ...soldAbroad,
      ...held(),
      requirements: [{ market: 'CN', hs: '85', scheme: 'd' }],
      schemes: [...soldAbroad.schemes!, { scheme: 'd', market: 'CN', fee: 3000 }],
      recognitions: [{ wanted: 'd', held: 'c', saves: 0.5 }],
    };
    const document = await planned(makeCase(settings, both));
    // `d` at half its fee, and `c` kept for the first year alone: 1500 + 100.
    expect(document.npv).toBeCloseTo(sales - 1600, 6);
  });
});

describe('the first year of a certificate', () => {
  const waits = (weeks: number, more: RawRow = {}, candidate: RawRow = {}) =>
    makeCase(
      { ...settings, ...more },
      {
        ...soldAbroad,
        schemes: [{ scheme: 'c', market: 'CN', weeks }],
        candidates: [{ place: 'city', process: 'make', existing: 100, build: false, ...candidate }],
      },
    );

  it('sends at most the rest of what the site could make, and makes no more than that', async () => {
    // 39 weeks: a quarter of 100 in the first year, then all 50.
    const document = await planned(waits(39));
    expect(document.npv).toBeCloseTo((25 + 3 * 50) * 100, 6);
    expect(document.activity[0]!.amount).toBeCloseTo(25, 6);
  });

  it('is a share of the whole step where a period has several years', async () => {
    // 52 weeks of 104: half of 80 a year in the first period.
    const document = await planned(waits(52, { step: 2 }, { existing: 80 }));
    expect(document.npv).toBeCloseTo((2 * 40 + 2 * 50) * 100, 6);
  });

  it('takes a supply by its quantity, and without one by the need of the places it goes to', async () => {
    const bought = (more: RawRow) =>
      makeCase(settings, {
        ...soldAbroad,
        candidates: [],
        recipes: [],
        processes: [],
        supplies: [{ good: 'fin', place: 'city', price: 0, ...more }],
        schemes: [{ scheme: 'c', market: 'CN', weeks: 39 }],
      });
    expect((await planned(bought({ quantity: 80 }))).npv).toBeCloseTo((20 + 3 * 50) * 100, 6);
    expect((await planned(bought({}))).npv).toBeCloseTo((12.5 + 3 * 50) * 100, 6);
  });
});

describe('requirements', () => {
  it('may say that a market asks nothing', async () => {
    const nothing = { requirements: [{ market: 'CN', hs: '85' }], schemes: [] };
    const document = await planned(makeCase(settings, { ...soldAbroad, ...nothing }));
    expect([document.npv, document.certificates]).toEqual([sales, []]);
  });

  it('of a country meet what a free zone of it makes', async () => {
    const zone: Tables = {
      ...soldAbroad,
      ...tablesIn('places: place,country,zone | city,CN,FZ | port,CN,'),
    };
    expect((await planned(makeCase(settings, zone))).npv).toBeCloseTo(sales - 1200 - 4 * 100, 6);
  });
});

describe('certificates that end', () => {
  const ten = { start: 2026, years: 10, discountRate: 0, holdingRate: 0 };
  const ending: Tables = {
    ...soldAbroad,
    schemes: [{ scheme: 'c', market: 'CN', fee: 1000, audit: 200, renewal: 3, renewal_fee: 60 }],
    evidence: [{ evidence: 'report', cost: 500 }],
    needs: [{ scheme: 'c', evidence: 'report' }],
  };
  it('are told in the plan and as work of years to come', async () => {
    const c = makeCase(ten, ending);
    const { certificates } = await planned(c);
    expect(certificates.map(({ year }) => year)).toEqual([2026, 2029, 2032, 2035]);
    const report = standardsReport(
      { year: 2026, goods: [], sites: [], requirements: [], schemes: [], certificates: [] },
      {
        schemes: ending.schemes as never,
        evidence: ending.evidence as never,
        needs: ending.needs as never,
        recognitions: [],
      },
      2035,
      wantsOfPlan(certificates),
    );
    const sum = (what: string) => report.cost.filter((x) => x.what === what).reduce((s, x) => s + x.amount, 0);
    expect([sum('first'), sum('renewal')]).toEqual([1700, 3 * 760]);
    expect(report.calendar.filter(({ title }) => title.startsWith('Expires')).length).toBe(3);
  });
});

describe('schemes that are paid each time', () => {
  it('are a choice with a certificate of series: a process for each way', async () => {
    const market = (quantity: number): Tables => ({
      ...soldAbroad,
      goods: [...soldAbroad.goods!, { good: 'certified', hs: '850110', value: 100 }],
      requirements: [],
      schemes: [],
      demands: [{ good: 'certified', place: 'port', quantity, price: 100 }],
      processes: [{ process: 'make' }, { process: 'series', life: 4 }, { process: 'lot', life: 4 }],
      recipes: [
        ...soldAbroad.recipes!,
        ...['series', 'lot'].flatMap((process) => [
          { process, good: 'fin', quantity: -1 },
          { process, good: 'certified', quantity: 1 },
        ]),
      ],
      tiers: [{ process: 'series', tier: 'certificate', capacity: 1000, capex: 2000, fixed_cost: 100 }],
      candidates: [
        ...soldAbroad.candidates!,
        { place: 'city', process: 'series', existing: 0 },
        { place: 'city', process: 'lot', existing: 1000, variable_cost: 5, build: false },
      ],
    });
    const built = async (quantity: number) => (await planned(makeCase(settings, market(quantity)))).builds.length;
    // The certificate costs 2000 + 4 x 100; lots 4 x 5 a unit: the same at 120 units a year.
    expect([await built(99), await built(20)]).toEqual([0, 0]);
    const large = {
      ...market(150),
      candidates: market(150).candidates!.map((x) => (x.process === 'make' ? { ...x, existing: 200 } : x)),
    };
    expect((await planned(makeCase(settings, large))).builds.map((x) => x.process)).toEqual(['series']);
  });
});
