import type { Tables } from '../support/make-case.ts';
import { type Dice, row } from './dice.ts';

/** What three markets ask of parts and units: standards, certificates with evidence, some recognised or held already. */
export function standardTables(d: Dice, start: number): Tables {
  if (d.chance(0.4)) return {};
  return {
    standards: [
      { market: 'AA', hs: '85', standard: 'sa' },
      { market: 'BB', hs: '85', standard: 'sb' },
      { market: 'CC', hs: '85', standard: 'sc' },
      ...(d.chance(0.5) ? [{ market: 'UN', hs: '8541', standard: 'su' }] : []),
    ],
    alignments: [
      { standard: 'sa', with: 'sb', degree: 'MOD', adaptation_rate: 0.02 },
      { standard: 'sb', with: 'sa', degree: d.pick(['IDT', 'NEQ']), adaptation_rate: 0.05 },
      { standard: 'sc', with: 'sa', degree: 'NEQ', adaptation_rate: 0.04 },
      { standard: 'su', with: 'sc', degree: 'NEQ', adaptation_rate: 0.01 },
    ],
    schemes: [
      row({
        scheme: 'x1',
        market: 'AA',
        fee: 50,
        audit: 30,
        yearly: 5,
        renewal: d.some(0.5, d.int(1, 3)),
        weeks: d.pick([0, 10, 70]),
      }),
      row({ scheme: 'x2', market: 'BB', fee: 80, audit: 20, yearly: 3, weeks: d.pick([0, 20]) }),
      row({ scheme: 'x3', market: 'UN', fee: 40, weeks: 4 }),
    ],
    evidence: [
      { evidence: 'e1', cost: 100, weeks: d.pick([0, 8]) },
      { evidence: 'e2', cost: 60, weeks: 5 },
    ],
    needs: [
      { scheme: 'x1', evidence: 'e1' },
      { scheme: 'x2', evidence: 'e2' },
      { scheme: 'x2', evidence: 'e1' },
      ...(d.chance(0.5) ? [{ scheme: 'x3', evidence: 'e2' }] : []),
    ],
    recognitions: [
      ...(d.chance(0.5) ? [{ wanted: 'e1', held: 'e2', saves: 0.5, weeks_saved: 3 }] : []),
      ...(d.chance(0.5) ? [{ wanted: 'e2', held: 'e1', saves: 0.6 }] : []),
      ...(d.chance(0.5) ? [{ wanted: 'x1', held: 'x2', saves: 0.5, weeks_saved: 5 }] : []),
    ],
    requirements: [
      row({ market: 'AA', hs: '8541', scheme: 'x1', home: d.some(0.5, true) }),
      row({ market: 'BB', hs: '854143', scheme: 'x2', from: d.some(0.3, start + 1) }),
      ...(d.chance(0.5) ? [{ market: 'UN', hs: '8541', scheme: 'x3' }] : []),
    ],
    certificates: d.chance(0.5)
      ? [
          row({ scheme: 'x1', place: 'e', good: 'unit', until: d.some(0.5, start + 1) }),
          { scheme: 'x2', place: 'c', good: 'unit' },
        ]
      : [],
  };
}

/** A patent, know-how and another patent, with licences held and offered. */
export function rightsTables(d: Dice, start: number): Tables {
  const parties = [
    { party: 'pa', country: 'AA' },
    { party: 'pb', country: 'BB' },
    { party: 'px', country: 'CC' },
  ];
  if (d.chance(0.4)) return { parties };
  return {
    parties,
    assets: [
      row({
        asset: 'pt',
        technology: 'T',
        owner: d.pick(['px', 'pa']),
        territories: d.pick([undefined, ['AA'], ['AA', 'BB']]),
        expires: d.some(0.3, start + 1),
        value: 500,
      }),
      row({ asset: 'kh', kind: 'know-how', technology: 'T', owner: 'pb', value: 900 }),
      row({ asset: 'pu', technology: 'U', owner: 'px', value: 100 }),
    ],
    licences: [
      row({
        licence: 'l1',
        asset: 'pt',
        licensee: d.some(0.5, 'pa'),
        fee: 60,
        royalty: d.pick([0, 0.02]),
        registration: d.pick([0, 26, 52]),
        exclusive: d.some(0.3, true),
        territories: d.some(0.5, ['AA']),
      }),
      row({ licence: 'l2', asset: 'pt', fee: 20, royalty: 0.05 }),
      row({ licence: 'l3', asset: 'kh', fee: 30, royalty: 0.01, offered: d.chance(0.5) }),
      row({ licence: 'l4', asset: 'pu', licensee: 'pb', royalty: 0.01, offered: false, exclusive: d.some(0.3, true) }),
      row({ licence: 'l5', asset: 'pu', fee: 10, fields: d.some(0.5, ['as']) }),
    ],
  };
}

/** A line of many terms and a second source of money. */
export function financeTables(d: Dice, start: number): Tables {
  if (d.chance(0.4)) return {};
  const kind = d.pick(['loan', 'equity', 'grant']);
  return {
    lenders: [{ lender: 'L' }],
    facilities: [
      row({
        facility: 'f1',
        lender: 'L',
        amount: d.pick([1500, 5000, 9000]),
        rate: d.pick([0.02, 0.06, 0]),
        upfront_fee: d.some(0.5, 0.01),
        commitment_fee: d.some(0.5, 0.005),
        tenor: d.int(2, 12),
        grace: d.int(0, 2),
        repayment: d.pick(['annuity', 'equal', 'bullet', 'sculpted']),
        max_share: d.some(0.5, 0.5),
        countries: d.some(0.5, ['AA']),
        min_members: d.some(0.3, 2),
        members: d.some(0.3, ['AA', 'BB']),
        subsidy: d.some(0.5, 0.03),
        subsidy_project: d.some(0.5, 20),
        subsidy_year: d.some(0.5, 60),
        from: d.some(0.3, start + 1),
        until: d.some(0.3, start + 1),
      }),
      row({
        facility: 'f2',
        lender: 'L',
        kind,
        amount: 2000,
        rate: 0.1,
        tenor: kind === 'loan' ? 4 : d.some(0.5, 5),
        sectors: d.some(0.5, ['S1']),
      }),
    ],
  };
}

/** Limits on measures, some of them for a year. */
export function targetTables(d: Dice, start: number): Tables {
  const rows = [
    row({ target: 'j', measure: 'jobs', min: 3 }),
    row({ target: 'c', measure: 'co2', max: 30 }),
    row({ target: 'v', measure: 'value_added', min: 500, countries: d.some(0.5, ['AA']) }),
    row({ target: 'x', measure: 'external_share', max: 0.7 }),
    row({ target: 'h', measure: 'hours', max: 40 }),
    row({ target: 'b', measure: 'builds', max: 2 }),
    row({ target: 'k', measure: 'capex', max: 4000 }),
    row({ target: 'k', year: start, measure: 'capex', max: 2500 }),
    row({ target: 'y', year: start, measure: 'builds', max: 1 }),
  ];
  return { targets: rows.filter(() => d.chance(0.2)) };
}
