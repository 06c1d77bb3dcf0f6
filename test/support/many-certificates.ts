import { type Case, type RawRow, type TableName, wholeTables } from '../../src/case/index.ts';
import { seeded } from './seeded.ts';

/** Size of a case: its goods are three groups of equal size; it has ten markets at most. */
export interface CertificateSize {
  readonly sites: number;
  readonly goods: number;
  readonly markets: number;
}

/** Power of a site where power ties its goods together, per good that it can make. */
const POWER = 2000;

export const FULL: CertificateSize = { sites: 20, goods: 15, markets: 10 };
const [EVIDENCE, YEARS] = [40, 3] as const;
const CODES = ['KZ', 'UZ', 'KG', 'TJ', 'TM', 'CN', 'RU', 'IN', 'PK', 'IR'];
const list = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/**
 * 20 sites, each of which can build up to eight lines for each of 15 goods, and sell them in 10 markets. Each market asks a scheme of its
 * own for each of three groups of goods; 40 pieces of evidence, four to a scheme, some recognised. Where goods are `tied`, all that
 * a site makes takes power, of which each site has so much.
 */
export function certificateCase(asks: boolean, size: CertificateSize = FULL, tied = false, seed = 11): Case {
  const { sites, goods, markets } = size;
  const random = seeded(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const rows: Partial<Record<TableName, RawRow[]>> = {
    countries: CODES.map((country) => ({ country })),
    places: [
      ...list(sites, (i) => ({ place: `s${i}`, country: CODES[i % markets]! })),
      ...CODES.map((country, i) => ({ place: `m${i}`, country })),
      { place: 'hub', country: 'KZ' },
    ],
    goods: list(goods, (g) => ({ good: `g${g}`, hs: `84${10 + g}`, value: 2000 })),
    processes: list(goods, (g) => ({ process: `p${g}`, life: 10, variable_cost: Math.round(between(800, 1200)) })),
    recipes: list(goods, (g) => ({ process: `p${g}`, good: `g${g}`, quantity: 1 })),
    tiers: list(goods, (g) => ({
      process: `p${g}`,
      tier: 'one',
      capacity: 2500,
      capex: Math.round(between(5e5, 2.5e6)),
    })),
    candidates: list(sites * goods, (i) => ({
      place: `s${i % sites}`,
      process: `p${Math.floor(i / sites)}`,
      cost_factor: Number(between(0.9, 1.2).toFixed(3)),
      max: 20000,
    })),
    demands: list(goods * markets, (i) => ({
      good: `g${i % goods}`,
      place: `m${Math.floor(i / goods)}`,
      quantity: Math.round(between(500, 5000)),
      price: Math.round(between(1600, 2400)),
    })),
    legs: [
      ...list(sites, (i) => ({
        leg: `ls${i}`,
        from: `s${i}`,
        to: 'hub',
        mode: 'rail',
        hours: 50,
        cost: Math.round(between(10, 120)),
      })),
      ...list(markets, (i) => ({
        leg: `lm${i}`,
        from: 'hub',
        to: `m${i}`,
        mode: 'rail',
        hours: 50,
        cost: Math.round(between(10, 120)),
      })),
    ],
    tariffs: CODES.map((destination) => ({ destination, hs: '', rate: 0.05 })),
  };
  if (tied) {
    rows.goods = [...rows.goods!, { good: 'power', cargo: 'none' }];
    rows.recipes = [...rows.recipes!, ...list(goods, (g) => ({ process: `p${g}`, good: 'power', quantity: -1 }))];
    rows.supplies = list(sites, (i) => ({ good: 'power', place: `s${i}`, quantity: POWER * goods, price: 10 }));
  }
  if (asks) {
    const schemes = list(markets * 3, (i) => ({
      market: CODES[i % markets]!,
      group: Math.floor(i / markets),
      scheme: `c${i}`,
    }));
    rows.schemes = schemes.map(({ market, scheme }) => ({
      scheme,
      market,
      fee: Math.round(between(2000, 9000)),
      audit: Math.round(between(1000, 6000)),
      yearly: 800,
      weeks: Math.round(between(2, 10)),
    }));
    rows.requirements = schemes.flatMap(({ market, scheme, group }) =>
      list(goods / 3, (k) => ({ market, hs: `84${10 + (group * goods) / 3 + k}`, scheme })),
    );
    rows.evidence = list(EVIDENCE, (e) => ({
      evidence: `e${e}`,
      cost: Math.round(between(3000, 40000)),
      weeks: Math.round(between(2, 14)),
    }));
    rows.needs = schemes.flatMap(({ scheme }, i) =>
      list(4, (k) => ({ scheme, evidence: `e${(i * 7 + k * 11) % EVIDENCE}` })),
    );
    rows.recognitions = list(12, (k) => ({ wanted: `e${k}`, held: `e${k + 20}`, saves: 0.5 }));
  }
  const tables = wholeTables(rows);
  const settings = { start: 2027, years: YEARS, discountRate: 0.08, buildEvery: YEARS };
  return { name: 'bench', title: 'bench', source: 'bench', settings, tables, origins: new Map(), changes: [] };
}
