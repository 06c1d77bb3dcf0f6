import type { TableName } from '../src/case/index.ts';

/** A row of a table, and what it says in words. */
export interface Worked {
  readonly row: Readonly<Record<string, string>>;
  readonly says: string;
}

/** A worked row for every table. Figures are invented. */
export const worked: Readonly<Record<TableName, Worked>> = {
  countries: {
    row: { country: 'KZ', name: 'Kazakhstan', currency: 'KZT', zone: 'EAEU', tax_rate: '0.2', risk: '5' },
    says: 'Kazakhstan is in the customs zone EAEU; profits are taxed at 20 %, and its country risk is 5 of 7.',
  },
  places: {
    row: { place: 'khorgos', name: 'Khorgos', country: 'KZ', lat: '44.2', lon: '80.4', kind: 'terminal', cost: '4' },
    says: 'A terminal in Kazakhstan; each tonne that arrives there or is first loaded there costs 4.',
  },
  goods: {
    row: { good: 'glass', hs: '700719', unit: 'm2', mass: '0.008', value: '6', cargo: 'container' },
    says: 'Glass is counted in square metres of 8 kg and is worth 6 each; it travels in containers.',
  },
  processes: {
    row: { process: 'temper', name: 'Tempering', lead: '1', life: '15', availability: '0.9', variable_cost: '0.7' },
    says: 'A plant serves 15 years from the year after its capex is spent, runs 90 % of the year, and each unit of activity costs 0.7.',
  },
  recipes: {
    row: { process: 'temper', good: 'glass', quantity: '1' },
    says: 'A unit of activity of `temper` makes one unit of glass; what it uses has rows with a negative quantity.',
  },
  tiers: {
    row: { process: 'temper', tier: 'large', capacity: '2000000', capex: '9000000', fixed_cost: '400000', jobs: '60' },
    says: 'The large size makes 2 million units a year, costs 9 million once and 400 000 each year, and employs 60.',
  },
  candidates: {
    row: { place: 'tashkent', process: 'temper', existing: '500000', max: '3000000', opens: '2029' },
    says: 'Tashkent tempers 500 000 units a year already; up to 3 million may stand there, new plants from 2029 on.',
  },
  supplies: {
    row: { good: 'sand', place: 'navoi', step: 'a', quantity: '40000', price: '25', growth: '0.02' },
    says: 'Up to 40 000 t of sand a year cost 25 each at Navoi, 2 % more each year; a step `b` may offer more at a higher price.',
  },
  demands: {
    row: { good: 'glass', place: 'almaty', year: '2030', quantity: '800000', price: '7.5', firm: 'no' },
    says: 'In 2030 Almaty takes up to 800 000 units at 7.5 each; what is not delivered costs nothing, since no shortfall cost is given.',
  },
  choices: {
    row: { choice: 'one-site', member: 'tashkent/temper', max: '1' },
    says: 'Of the members of `one-site`, each in a row, at most one build is made over the horizon.',
  },
  legs: {
    row: { from: 'khorgos', to: 'almaty', mode: 'rail', km: '330', hours: '14', hours_p95: '30', gauge: '1520' },
    says: 'A railway of 330 km on the gauge of 1520 mm, both ways: 14 hours, 30 in the slowest twentieth; its cost comes from the mode.',
  },
  modes: {
    row: { mode: 'rail', country: 'KZ', speed_kmh: '30', rate: '0.025', fixed: '3', co2: '0.022' },
    says: 'By rail from Kazakhstan a tonne costs 3 a leg and 0.025 a kilometre, at 30 km/h and 22 g of CO2.',
  },
  transfers: {
    row: { place: 'khorgos', mode: 'rail', to_mode: 'rail', gauge: '1435', to_gauge: '1520', hours: '12', cost: '6' },
    says: 'At Khorgos a change of gauge takes 12 hours and costs 6 a tonne, in both directions.',
  },
  borders: {
    row: { from_country: 'CN', to_country: 'KZ', mode: 'rail', hours: '20', hours_p95: '70', cost: '5' },
    says: 'Trains from China into Kazakhstan wait 20 hours, 70 in the slowest twentieth; the way back has a row of its own.',
  },
  tariffs: {
    row: { origin: 'UZ', destination: 'EAEU', hs: '7007', agreement: 'cis', rate: '0', regional_value: '0.5' },
    says: 'Glass from Uzbekistan enters the EAEU free under `cis` where at least half of its value comes from members.',
  },
  agreements: {
    row: { agreement: 'cis', members: 'UZ;KZ;RU', cumulation: 'yes', direct: 'yes' },
    says: 'Inputs from any of the three members count as own, and goods may not be unloaded elsewhere on the way.',
  },
  restrictions: {
    row: { kind: 'quota', origin: 'CN', destination: 'UZ', hs: '7007', quantity: '100000', until: '2029' },
    says: 'Until the end of 2029 at most 100 000 units of glass a year come from China into Uzbekistan.',
  },
  standards: {
    row: { market: 'UZ', hs: '7007', standard: 'oz-dst-glass' },
    says: 'Uzbekistan asks its own standard of glass; a site there makes to it.',
  },
  alignments: {
    row: { standard: 'oz-dst-glass', with: 'gost-glass', degree: 'MOD', adaptation_rate: '0.01' },
    says: 'The two standards differ somewhat: glass made to the first and sold under the second costs 1 % of its value more.',
  },
  schemes: {
    row: {
      scheme: 'eac-glass',
      market: 'EAEU',
      kind: 'certificate',
      fee: '3000',
      audit: '5000',
      yearly: '800',
      renewal: '5',
      weeks: '10',
    },
    says: 'The certificate costs 8 000 for each site and good and 800 each year, and its audit is due again after five years; the first sales wait ten weeks.',
  },
  evidence: {
    row: { evidence: 'impact-test', kind: 'test', cost: '4000', weeks: '6' },
    says: 'A test of 4 000 for each site and good, which takes six weeks.',
  },
  needs: {
    row: { scheme: 'eac-glass', evidence: 'impact-test', at_renewal: 'no' },
    says: 'The certificate rests on the test, which is not asked again at renewal.',
  },
  recognitions: {
    row: { wanted: 'impact-test', held: 'iso-test', saves: '0.6', weeks_saved: '4' },
    says: 'Who holds the ISO test pays 40 % of the impact test and waits four weeks less.',
  },
  requirements: {
    row: { market: 'EAEU', hs: '7007', scheme: 'eac-glass', from: '2028-07-01' },
    says: 'From 2028 on glass from outside needs the certificate in the EAEU; the day is kept for deadlines.',
  },
  certificates: {
    row: { scheme: 'eac-glass', place: 'tashkent', good: 'glass', until: '2029' },
    says: 'Tashkent holds the certificate already; it ends with 2029 and is then obtained anew.',
  },
  laboratories: {
    row: {
      laboratory: 'minsk-lab',
      country: 'BY',
      accreditation: 'EAEU',
      evidence: 'impact-test',
      cost: '3600',
      weeks: '5',
    },
    says: 'A laboratory in Belarus with accreditation of the EAEU does the test for 3 600 in five weeks.',
  },
  parties: {
    row: { party: 'uz-glass', name: 'Glass of Uzbekistan', country: 'UZ', kind: 'firm' },
    says: 'A firm that may own candidates and hold licences.',
  },
  assets: {
    row: {
      asset: 'roller',
      kind: 'patent',
      technology: 'flat-temper',
      owner: 'inventor',
      territories: 'UZ;KZ',
      filed: '2019-04-02',
    },
    says: 'A patent on the technology, in force in two countries for 20 years from its filing in April 2019.',
  },
  licences: {
    row: {
      licence: 'roller-uz',
      asset: 'roller',
      licensee: 'uz-glass',
      territories: 'UZ',
      fee: '50000',
      royalty: '0.02',
    },
    says: 'The firm can buy the use in Uzbekistan for 50 000 at each candidate and 2 % of the value of what it makes.',
  },
  treaties: {
    row: { country: 'UZ', treaty: 'PCT', since: '1993' },
    says: 'Uzbekistan has been in the Patent Cooperation Treaty since 1993.',
  },
  docket: {
    row: { asset: 'roller', country: 'KZ', rule: 'annuity', number: '9', status: 'paid', date: '2027-02-18' },
    says: 'The fee of the ninth year of the patent was paid in Kazakhstan in February 2027: no reminder of it is left.',
  },
  searches: {
    row: { technology: 'flat-temper', country: 'TJ', date: '2026-05-04', by: 'attorneys', found: '' },
    says: 'The attorneys looked for rights of others in Tajikistan on 4 May 2026 and found none.',
  },
  claims: {
    row: { asset: 'roller', claim: '1', process: 'temper', reads: 'no' },
    says: 'Claim 1 of the patent does not read on tempering. Where all its charted claims say so, it does not bar the process.',
  },
  teams: {
    row: { team: 'coating', party: 'uz-glass', technology: 'flat-temper', made_in: 'UZ;KZ' },
    says: 'The firm invents a coating with others in Uzbekistan and Kazakhstan; each of them has a row of the same team.',
  },
  facilities: {
    row: {
      facility: 'line',
      lender: 'bank',
      kind: 'loan',
      amount: '20000000',
      rate: '0.05',
      tenor: '10',
      grace: '2',
      max_share: '0.7',
    },
    says: 'A loan of up to 20 million at 5 % a year real over ten years, two of them with interest alone; it pays at most 70 % of a capex.',
  },
  rates: {
    row: { currency: 'KZT', year: '2027', per_case_currency: '520' },
    says: 'In 2027 one unit of the currency of the case is 520 tenge.',
  },
  lenders: {
    row: { lender: 'bank', name: 'A development bank', capital: '2000000000', callable: '8000000000' },
    says: 'The bank has 2 billion paid in and 8 billion callable, from which its room for loans is worked out.',
  },
  reforms: {
    row: {
      reform: 'quick-border',
      barrier: 'logistics',
      name: 'Quick borders',
      cost: '3000000',
      year: '2028',
    },
    says: 'A reform that counts from 2028 and costs 3 million of public money; its changes stand in `changes`.',
  },
  changes: {
    row: { reform: 'quick-border', table: 'borders', key: 'CN/KZ/rail', column: 'hours', op: 'multiply', value: '0.5' },
    says: 'Under the reform the hours of that border are halved.',
  },
  targets: {
    row: { target: 'jobs', year: '2032', measure: 'jobs', countries: 'UZ', min: '500' },
    says: 'In 2032 the plan must give at least 500 jobs in Uzbekistan.',
  },
  shocks: {
    row: { shock: 'caspian', name: 'The Caspian ferries stop', from: '2029', until: '2030' },
    says: 'A shock of two years; what it changes stands in `changes` under its key.',
  },
  scenarios: {
    row: { scenario: 'cheap-imports', weight: '0.3' },
    says: 'A future with the weight 0.3; its changes stand in `changes` likewise.',
  },
  uncertainty: {
    row: {
      table: 'supplies',
      key: 'sand/navoi//a',
      column: 'price',
      low: '18',
      high: '40',
      shape: 'triangular',
      group: 'sand',
    },
    says: 'The price of that step lies between 18 and 40, most likely at the value of the case, and moves with all of its group.',
  },
  sources: {
    row: { source: 'survey', title: 'Survey of makers', publisher: 'the ministry', year: '2026', quality: 'industry' },
    says: 'Rows that name `survey` have the quality `industry` unless they say another.',
  },
  cautions: {
    row: {
      caution: 'ferry',
      table: 'legs',
      key: 'aktau-baku-ferry',
      kind: 'closure',
      text: 'Storms close the line for days.',
    },
    says: 'Every plan and route that uses the leg shows the sentence; no figure changes.',
  },
  reviews: {
    row: {
      table: 'supplies',
      key: 'sand/navoi/2027/0',
      quality_now: 'official',
      by: 'A. Karimova',
      signed: '2026-11-20',
      grounds: 'Price list of the quarry, 3 November 2026',
    },
    says: 'The price of the row counts as official in every plan; reports name the person. Without the row of `reviews` it is what it was.',
  },
  projects: {
    row: {
      project: 'glass-park',
      name: 'Glass park',
      countries: 'UZ;CN',
      amount: '80000000',
      currency: 'USD',
      amount_kind: 'memorandum',
      status: 'agreed',
      as_of: '2026',
    },
    says: 'A joint project of which 80 million dollars are named in a memorandum, as of 2026.',
  },
};
