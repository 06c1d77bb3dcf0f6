import type { Case } from '../../src/case/index.ts';
import { makeCase } from '../support/make-case.ts';

/** Its discount rate. */
export const rate = 0.1;

/**
 * Valves made at two sites and sold in two markets, with what standards, rights and finance ask: certificates with shared and
 * recognised evidence, renewal, lost weeks; a patent, know-how, licences with fee, royalty and registration; a line with
 * a share of capex, fees and members, a grant, and bounded own funds.
 */
export function permits(): Case {
  const settings = {
    start: 2027,
    years: 4,
    discountRate: rate,
    holdingRate: 0,
    ownFunds: 60000,
    bloc: ['KZ', 'UZ', 'RU'],
  };
  return makeCase(settings, {
    countries: [
      { country: 'KZ', zone: 'EAEU', leakage_rate: 0.02 },
      { country: 'RU', zone: 'EAEU' },
      { country: 'UZ' },
    ],
    places: [
      { place: 'almaty', country: 'KZ' },
      { place: 'tashkent', country: 'UZ' },
      { place: 'moscow', country: 'RU' },
    ],
    goods: [{ good: 'valve', hs: '8481', value: 400 }],
    processes: [
      { process: 'cast', technology: 'flash', variable_cost: 50, life: 10, sector: 'C28' },
      { process: 'forge', variable_cost: 120, life: 10, lead: 1, sector: 'C25' },
    ],
    recipes: [
      { process: 'cast', good: 'valve', quantity: 1 },
      { process: 'forge', good: 'valve', quantity: 1 },
    ],
    tiers: [
      { process: 'cast', tier: 'one', capacity: 1000, capex: 100000 },
      { process: 'forge', tier: 'one', capacity: 600, capex: 40000 },
    ],
    candidates: [
      { place: 'almaty', process: 'cast', owner: 'kz-firm', max: 1000 },
      { place: 'tashkent', process: 'forge', owner: 'uz-firm', max: 600 },
    ],
    demands: [
      { good: 'valve', place: 'moscow', quantity: 700, price: 500 },
      { good: 'valve', place: 'tashkent', quantity: 500, price: 450 },
      { good: 'valve', place: 'almaty', quantity: 200, price: 420 },
    ],
    legs: [
      { leg: 'north', from: 'almaty', to: 'moscow', mode: 'rail', km: 3900, hours: 100, cost: 30 },
      { leg: 'south', from: 'almaty', to: 'tashkent', mode: 'road', km: 800, hours: 20, cost: 15 },
    ],
    borders: [
      { from_country: 'KZ', to_country: 'RU' },
      { from_country: 'KZ', to_country: 'UZ' },
      { from_country: 'UZ', to_country: 'KZ' },
    ],
    tariffs: [
      { destination: 'UZ', rate: 0 },
      { destination: 'EAEU', rate: 0 },
    ],
    standards: [
      { market: 'EAEU', hs: '84', standard: 'gost' },
      { market: 'UZ', hs: '84', standard: 'uzdst' },
    ],
    alignments: [
      { standard: 'gost', with: 'uzdst', degree: 'MOD', adaptation_rate: 0.01 },
      { standard: 'uzdst', with: 'gost', degree: 'NEQ', adaptation_rate: 0.04 },
    ],
    schemes: [
      { scheme: 'eac', market: 'EAEU', fee: 3000, audit: 2000, yearly: 300, renewal: 2, weeks: 4 },
      { scheme: 'uzs', market: 'UZ', fee: 1000, audit: 800, yearly: 100 },
    ],
    evidence: [
      { evidence: 'type-test', cost: 4000, weeks: 9 },
      { evidence: 'uz-test', cost: 2500 },
    ],
    needs: [
      { scheme: 'eac', evidence: 'type-test' },
      { scheme: 'uzs', evidence: 'uz-test' },
    ],
    recognitions: [{ wanted: 'uz-test', held: 'type-test', saves: 0.6 }],
    requirements: [
      { market: 'EAEU', hs: '8481', scheme: 'eac', home: true },
      { market: 'UZ', hs: '84', scheme: 'uzs' },
    ],
    parties: [
      { party: 'kz-firm', country: 'KZ' },
      { party: 'uz-firm', country: 'UZ' },
      { party: 'inventor', country: 'DE' },
    ],
    assets: [
      {
        asset: 'patent',
        technology: 'flash',
        owner: 'inventor',
        territories: ['KZ', 'UZ'],
        expires: 2029,
        value: 50000,
      },
      { asset: 'recipe', kind: 'know-how', technology: 'flash', owner: 'kz-firm', value: 80000 },
    ],
    licences: [
      {
        licence: 'patent-kz',
        asset: 'patent',
        licensee: 'kz-firm',
        territories: ['KZ'],
        fee: 5000,
        royalty: 0.02,
        registration: 13,
      },
      { licence: 'patent-uz', asset: 'patent', licensee: 'uz-firm', territories: ['UZ'], fee: 1000 },
    ],
    lenders: [{ lender: 'bank' }],
    facilities: [
      {
        facility: 'line',
        lender: 'bank',
        amount: 90000,
        rate: 0.04,
        upfront_fee: 0.01,
        commitment_fee: 0.005,
        tenor: 8,
        grace: 2,
        max_share: 0.6,
        min_members: 2,
        members: ['KZ', 'UZ', 'RU'],
        subsidy: 0.02,
        subsidy_project: 1800,
        subsidy_year: 1800,
        countries: ['KZ', 'UZ'],
        sectors: ['C28', 'C25'],
        until: 2028,
      },
      {
        facility: 'gift',
        lender: 'bank',
        kind: 'grant',
        amount: 9000,
        max_share: 0.5,
        countries: ['UZ'],
        from: 2027,
        until: 2027,
      },
      { facility: 'cover', lender: 'bank', kind: 'guarantee', amount: 50000 },
    ],
  });
}
