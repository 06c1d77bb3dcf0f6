import { fileURLToPath } from 'node:url';
import { type Case, type RawRow, readCase } from '../../src/case/index.ts';
import { generated, large, type Size } from './generated-case.ts';
import { certificateCase, FULL } from './many-certificates.ts';
import { seeded } from './seeded.ts';

/** Seeds of each set. */
export const SEEDS = [1, 2, 3, 4, 5] as const;

/** 672 integer variables: the size of a case that a user writes. */
export const mid: Size = { sites: 14, goods: 12, markets: 8, years: 6, eligible: 4, near: 6 };
/** 1 200 integer variables: more than a person would want to wait for. */
export const upper: Size = { sites: 20, goods: 12, markets: 10, years: 6, eligible: 5, near: 6 };

/** Countries of a tight case: neighbours by number lie in different ones, so that two legs of three cross a border. */
const COUNTRIES = ['KZ', 'UZ', 'KG'];
/** Capacity of a rail leg in a tight case, as a share of the generated one. */
const RAIL = 0.4;
/** Capacity of a road, and of one crossing by one mode, tonnes a year. */
const ROAD = 15_000;
const CROSSING = 12_000;
/** Share of each demand of a tight case that is firm. */
const FIRM = 0.1;

/** A made-up case in three countries whose rails, roads and crossings all bind, and a tenth of whose demand is firm. */
export function tight(size: Size, seed: number): Case {
  const c = generated(size, seed);
  const places = c.tables.places.map((row, n) => ({ ...row, country: COUNTRIES[n % COUNTRIES.length]! }));
  const legs = c.tables.legs.map((row) => ({ ...row, capacity: row.capacity ? RAIL * Number(row.capacity) : ROAD }));
  const borders: RawRow[] = COUNTRIES.flatMap((from) =>
    COUNTRIES.filter((to) => to !== from).flatMap((to) =>
      ['rail', 'road'].map((mode) => ({
        from_country: from,
        to_country: to,
        mode,
        hours: 12,
        cost: 3,
        capacity: CROSSING,
      })),
    ),
  );
  const demands = c.tables.demands.flatMap((row) => {
    const { shortfall_cost, quantity, ...rest } = row;
    const part = (share: number, more: RawRow) => ({ ...rest, ...more, quantity: share * Number(quantity) });
    return [
      part(FIRM, { step: 'firm', firm: true }),
      part(1 - FIRM, { step: 'rest', shortfall_cost: shortfall_cost! }),
    ];
  });
  const countries = COUNTRIES.map((country) => ({ country }));
  return { ...c, name: `tight-${seed}`, tables: { ...c.tables, countries, places, legs, borders, demands } };
}

/**
 * A made-up case in which rounding costs much: scale pays more (capex at scale^0.5), plants cost twice as much, run at 60 % at
 * least, and rails carry half.
 */
export function hard(size: Size, seed: number): Case {
  const c = generated(size, seed);
  const tiers = c.tables.tiers.map((row) => ({
    ...row,
    capex: Number(row.capex) * (row.tier === 'L' ? 2 * 4 ** -0.2 : 2),
  }));
  const candidates = c.tables.candidates.map((row) => ({ ...row, min_load: 0.6 }));
  const legs = c.tables.legs.map((row) => (row.capacity ? { ...row, capacity: Number(row.capacity) / 2 } : row));
  return { ...c, name: `hard-${seed}`, tables: { ...c.tables, tiers, candidates, legs } };
}

/** The bundled solar case as it stood on 27 November 2026; each seed but the first moves every demand by up to a tenth. */
export function solar(seed: number): Case {
  const { case: c } = readCase(fileURLToPath(new URL('./solar-frozen', import.meta.url)));
  if (seed === 1) return c;
  const r = seeded(seed);
  const moved = (row: RawRow) => ({ ...row, quantity: Math.round(Number(row.quantity) * (0.9 + 0.2 * r())) });
  return { ...c, name: `solar-${seed}`, tables: { ...c.tables, demands: c.tables.demands.map(moved) } };
}

/** The sets of cases on which the search is measured, by name: the case of each seed. */
export const sets: Readonly<Record<string, (seed: number) => Case>> = {
  mid: (seed) => generated(mid, seed),
  upper: (seed) => generated(upper, seed),
  large: (seed) => generated(large, seed),
  tight: (seed) => tight(mid, seed),
  hard: (seed) => hard(mid, seed),
  certificates: (seed) => certificateCase(true, FULL, false, seed),
  tied: (seed) => certificateCase(true, FULL, true, seed),
  solar,
};
