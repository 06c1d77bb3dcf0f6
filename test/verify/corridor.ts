import type { Case } from '../../src/case/index.ts';
import type { PlanDocument } from '../../src/plan/index.ts';
import { makeCase } from '../support/make-case.ts';
import { planned } from './planted.ts';

/** First year of the corridor case. */
export const start = 2027;
/** Its discount rate. */
export const rate = 0.1;

/**
 * A corridor from China over Kazakhstan to Uzbekistan and Russia that uses every rule of making, moving and duties: ore is
 * railed over a break of gauge, panels are made of it at a plant and in a free zone, sold under most favoured nation and
 * under an agreement with a regional value, beside imports under a quota.
 */
export function corridor(): Case {
  const settings = { start, years: 4, discountRate: rate, safetyFactor: 1.65, buildEvery: 1, bloc: ['KZ', 'UZ', 'RU'] };
  return makeCase(settings, {
    countries: [{ country: 'CN' }, { country: 'KZ', zone: 'EAEU' }, { country: 'RU', zone: 'EAEU' }, { country: 'UZ' }],
    places: [
      { place: 'mine', country: 'CN' },
      { place: 'dryport', country: 'KZ', cost: 2, capacity: 3000 },
      { place: 'plant', country: 'KZ' },
      { place: 'city', country: 'UZ' },
      { place: 'park', country: 'UZ', zone: 'FEZ' },
      { place: 'moscow', country: 'RU' },
    ],
    goods: [
      { good: 'ore', hs: '2504', value: 100, cargo: 'bulk' },
      { good: 'panel', hs: '854143', value: 1000, surplus: 'no' },
      { good: 'slag', hs: '2619', value: 1, surplus: 5 },
      { good: 'labour', unit: 'h', cargo: 'none', value: 6 },
    ],
    processes: [
      { process: 'make', lead: 1, life: 8, availability: 0.9, variable_cost: 20 },
      { process: 'train', life: 6, variable_cost: 1, heading: 'readiness' },
    ],
    recipes: [
      { process: 'make', good: 'ore', quantity: -2 },
      { process: 'make', good: 'labour', quantity: -0.1 },
      { process: 'make', good: 'panel', quantity: 1 },
      { process: 'make', good: 'slag', quantity: 0.5 },
      { process: 'train', good: 'labour', quantity: 1 },
    ],
    tiers: [
      { process: 'make', tier: 'S', capacity: 100, capex: 20000, fixed_cost: 500, jobs: 10, max_builds: 2 },
      { process: 'make', tier: 'L', capacity: 300, capex: 45000, fixed_cost: 900, jobs: 20, max_builds: 1 },
      { process: 'train', tier: 'C', capacity: 60, least: 5, capex: 100, capex_per_unit: 20, fixed_cost_per_unit: 2 },
    ],
    candidates: [
      {
        place: 'plant',
        process: 'make',
        existing: 60,
        existing_fixed_cost: 300,
        existing_jobs: 8,
        retires: 2028,
        max: 500,
      },
      { place: 'park', process: 'make', cost_factor: 1.2, capex_factor: 0.9, min_load: 0.2, max: 500, tiers: ['S'] },
      {
        place: 'mine',
        process: 'make',
        existing: 20,
        existing_fixed_cost: 9000,
        closable: true,
        closing_cost: 700,
        build: false,
      },
      { place: 'plant', process: 'train', opens: 2028 },
      { place: 'park', process: 'train' },
    ],
    supplies: [
      { good: 'ore', place: 'mine', step: 'a', quantity: 300, price: 40, growth: 0.05, stock: 1100 },
      { good: 'ore', place: 'mine', step: 'b', price: 60 },
      { good: 'panel', place: 'mine', quantity: 100, price: 800 },
      { good: 'labour', place: 'plant', quantity: 8, price: 6, heading: 'readiness' },
      { good: 'labour', place: 'mine', price: 3 },
      { good: 'labour', place: 'park', quantity: 4, price: 5 },
      { good: 'labour', place: 'park', year: 2029, quantity: 6, price: 7 },
    ],
    demands: [
      { good: 'panel', place: 'city', quantity: 120, price: 2500, growth: 0.1, firm: true },
      { good: 'panel', place: 'moscow', quantity: 150, price: 1900, shortfall_cost: 100 },
      { good: 'panel', place: 'moscow', step: 'more', year: 2030, quantity: 20, price: 1700 },
    ],
    choices: [
      { choice: 'one', member: 'plant/make', max: 3 },
      { choice: 'one', member: 'park/make' },
    ],
    legs: [
      {
        leg: 'in',
        from: 'mine',
        to: 'dryport',
        mode: 'rail',
        km: 600,
        hours: 20,
        hours_p95: 30,
        gauge: 1435,
        capacity: 2000,
      },
      { leg: 'on', from: 'dryport', to: 'plant', mode: 'rail', km: 300, gauge: 1520, capacity: 2000 },
      { leg: 'south', from: 'plant', to: 'city', mode: 'rail', km: 800, gauge: 1520 },
      { leg: 'north', from: 'plant', to: 'moscow', mode: 'rail', km: 3900, gauge: 1520, oneway: true, fixed_cost: 150 },
      { leg: 'lorry', from: 'mine', to: 'city', mode: 'road', km: 1500, cargo: ['container'] },
      { leg: 'mile', from: 'city', to: 'park', mode: 'road', km: 30, opens: 2028 },
      { leg: 'short', from: 'dryport', to: 'city', mode: 'rail', km: 500, gauge: 1520, capex: 3000, lead: 1, life: 10 },
      {
        leg: 'express',
        from: 'plant',
        to: 'moscow',
        mode: 'road',
        km: 3500,
        cost: 30,
        hours: 60,
        capex: 2000,
        lead: 1,
        life: 6,
      },
      { leg: 'track', from: 'plant', to: 'city', mode: 'road', km: 900, closes: 2028 },
    ],
    modes: [
      { mode: 'rail', speed_kmh: 30, rate: 0.02, fixed: 1, co2: 0.02 },
      { mode: 'rail', cargo: 'bulk', speed_kmh: 20, rate: 0.01, co2: 0.01 },
      { mode: 'road', speed_kmh: 40, rate: 0.06, co2: 0.09 },
    ],
    transfers: [
      {
        place: 'dryport',
        mode: 'rail',
        to_mode: 'rail',
        gauge: 1435,
        to_gauge: 1520,
        hours: 10,
        hours_p95: 40,
        cost: 4,
        capacity: 2500,
      },
      { mode: 'rail', to_mode: 'road', hours: 6, cost: 3 },
      { to_mode: 'rail', hours: 2, cost: 1 },
    ],
    borders: [
      { from_country: 'CN', to_country: 'KZ', hours: 20, hours_p95: 60, cost: 3, capacity: 2200 },
      { from_country: 'CN', to_country: 'KZ', place: 'dryport', mode: 'rail', hours: 24, hours_p95: 70, cost: 5 },
      { from_country: 'KZ', to_country: 'UZ', hours: 8, cost: 2 },
      { from_country: 'KZ', to_country: 'UZ', mode: 'road', open: false },
      { from_country: 'UZ', to_country: 'KZ', hours: 8, cost: 2 },
      { from_country: 'KZ', to_country: 'RU', hours: 1 },
      { from_country: 'CN', to_country: 'UZ', hours: 30, cost: 9 },
    ],
    agreements: [
      { agreement: 'CIS', members: ['KZ', 'UZ', 'RU'] },
      { agreement: 'CN-UZ', members: ['CN', 'UZ'] },
    ],
    tariffs: [
      { destination: 'EAEU', hs: '25', rate: 0.05 },
      { destination: 'EAEU', hs: '85', rate: 0.1 },
      { destination: 'UZ', hs: '85', rate: 0.05 },
      { destination: 'UZ', hs: '8541', rate: 0.3, specific: 4 },
      { origin: 'KZ', destination: 'UZ', hs: '8541', agreement: 'CIS', rate: 0.01, regional_value: 0.5 },
      { destination: 'UZ', hs: '8541', agreement: 'CN-UZ', year: 2030, rate: 0.2 },
      { destination: 'FEZ', hs: '25', rate: 0.02 },
    ],
    restrictions: [
      { kind: 'quota', origin: 'CN', destination: 'UZ', hs: '8541', quantity: 70 },
      { kind: 'permit', destination: 'KZ', hs: '25', cost: 200 },
      { kind: 'ban', origin: 'CN', destination: 'RU', hs: '85' },
    ],
    targets: [
      { target: 'jobs', measure: 'jobs', min: 8, countries: ['KZ', 'UZ'] },
      { target: 'co2', measure: 'co2', max: 60 },
      { target: 'builds', measure: 'builds', max: 6 },
      { target: 'value', measure: 'value_added', year: 2030, countries: ['KZ', 'UZ'], min: 50000 },
      { target: 'external', measure: 'external_share', max: 0.999 },
    ],
  });
}

let plan: Promise<PlanDocument> | undefined;

/** Its plan, which the files of a worker share. */
export const corridorPlan = (): Promise<PlanDocument> => (plan ??= planned(corridor()));
