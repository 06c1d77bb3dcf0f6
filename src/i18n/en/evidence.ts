import { pluralEn as plural } from '../plural.ts';

export interface Cell {
  place: string;
  column: string;
  value: string;
  right: string;
}

/** Years as they are read: 1998–2000. */
const span = (vintage: string) => vintage.replace('-', '–');

/** Trade evidence, claims and the register of joint projects. */
export const evidence = {
  tableFaults: {
    'column-unknown': (p: Cell) =>
      `${p.place}: There is no column \`${p.column}\`. Use one of ${p.right}, or begin the name with x_.`,
    'column-missing': (p: Cell) => `${p.place}: Column \`${p.column}\` is missing. Add it to the header.`,
    'cell-missing': (p: Cell) => `${p.place}: \`${p.column}\` is empty. Fill it in.`,
    number: (p: Cell) =>
      `${p.place}: \`${p.column}\` is ${p.value}, which is not a number. Use digits and a decimal point.`,
    date: (p: Cell) =>
      `${p.place}: \`${p.column}\` is ${p.value}, which is not a date. Give a year, a month or a day, such as 2026-05-31.`,
    'one-of': (p: Cell) => `${p.place}: \`${p.column}\` is ${p.value}. Use one of ${p.right}.`,
    key: (p: Cell) =>
      `${p.place}: The project ${p.value} has no name. Its first line must give name, countries, status and status_as_of.`,
    row: (p: Cell) =>
      p.value === ''
        ? `${p.place}: This line is not CSV. Close its quotes.`
        : `${p.place}: This line has ${p.value} cells and the header has ${p.right}. Put cells that hold a comma into quotes.`,
  },

  claimsCommand: 'published claims against the data: both numbers, definition, vintage and verdict',
  matchCommand: 'complementary industries of two countries, both ways',
  out: 'where files go',
  store: 'folder of loaded trade tables (see `chorsu atlas load`)',
  claimOption: 'only these claims',
  countryOption: 'only projects of these countries (alpha-2)',
  sectorOption: 'only these sectors',
  statusOption: 'only projects of this status',
  kindOption: 'only projects with an amount of this kind',
  sinceOption: 'only projects with news since this date',
  textOption: 'only projects that mention this text',
  nearOption: 'only projects near the sites of this case',
  kmOption: 'how near, in km',
  addOption: 'a CSV of own projects; they replace bundled ones of the same key',
  csvOption: 'the register as CSV on stdout',

  verdicts: {
    confirmed: 'confirmed',
    near: 'near',
    qualified: 'qualified',
    overstated: 'overstated',
    understated: 'understated',
    'not found': 'not found',
  } as Record<string, string>,
  qualities: {
    measured: 'measured',
    official: 'official',
    industry: 'industry',
    derived: 'derived',
    recalled: 'recalled',
    assumed: 'assumed',
  } as Record<string, string>,
  claim: 'Claim',
  said: 'Claimed',
  found: 'Found',
  verdict: 'Verdict',
  definition: 'Definition',
  vintage: 'Data of',
  quality: 'Quality',
  source: 'Source',
  claimsAnswer: (p: { confirmed: number; near: number; all: number; qualified: number }) =>
    `${p.confirmed} of ${p.all} claims are confirmed. ${p.near} are near. ${p.qualified} more hold only by another definition or in part.`,
  roundRule:
    'Confirmed: the figure in the data rounds to the figure claimed. Near: it differs by more, but by at most a tenth. Qualified: the claim holds or nearly holds only by another definition, or holds in part.',

  matchAnswer: (p: { a: string; b: string; aForB: number; bForA: number; both: number; vintage: string }) =>
    `In ${span(p.vintage)}, ${p.a} had an advantage in ${p.aForB} classes in which ${p.b} had none. ${p.b} had one in ${p.bForA} in which ${p.a} had none. Both had one in ${p.both}.`,
  aForB: (p: { a: string; b: string; vintage: string }) =>
    `In ${span(p.vintage)}, ${p.a} was strong where ${p.b} was weak`,
  bothStrong: (p: { vintage: string }) => `In ${span(p.vintage)}, both were strong`,
  classOfGoods: 'Class',
  rcaUnit: 'revealed comparative advantage; 1 means the same share as in world exports',
  cleaning: (p: { cleaning: string }) => `Cleaning: ${p.cleaning}`,
  basis: (p: { source: string }) => `Rests on: ${p.source}.`,
  noPairTrade:
    'The complementarity index, intensity, two-way trade and export potential need whole trade, which the bundled headings are not. Load a table with `chorsu atlas load` to get them.',
  seller: 'Seller',
  buyer: 'Buyer',
  fromOutside: 'From outside',
  statuses: {
    announced: 'announced',
    memorandum: 'memorandum',
    negotiation: 'negotiation',
    contract: 'contract',
    construction: 'construction',
    operating: 'operating',
    stalled: 'stalled',
    cancelled: 'cancelled',
    'not found': 'not found',
  } as Record<string, string>,
  kinds: {
    declared: 'declared',
    memorandum: 'memorandum',
    contract: 'contract',
    financed: 'financed',
    realised: 'realised',
  } as Record<string, string>,
  project: 'Project',
  countries: 'Countries',
  status: 'Status',
  amounts: 'Amounts by kind and date, million',
  place: 'Place',
  km: 'km',
  candidates: 'Candidates there',
  projectsAnswer: (p: { count: number; realised: number }) =>
    `${p.count} ${plural(p.count, { one: 'project', other: 'projects' })}. An amount of money spent is known for ${p.realised}.`,
  neverAdded: 'Amounts of different kinds and dates are never added up.',
  nearTitle: (p: { name: string }) => `Projects near ${p.name}`,
  nearAnswer: (p: { count: number; km: number; name: string }) =>
    `${p.count} ${plural(p.count, { one: 'project lies', other: 'projects lie' })} within ${p.km} km of a site of ${p.name}, or in two of its countries.`,
  nowhere: 'no place known',
  notFoundAny: 'No project fits. Ask for less with --country, --sector, --status or --text.',

  loadCommand:
    'loads BACI, a CSV of UN Comtrade or WITS, the World Development Indicators, a product concordance of WITS, or any CSV by a mapping, into a folder of parquet files',
  mappingOption: 'a JSON file that says which columns hold what',
  yearsOption: 'only these years',
  yearOption: 'year of the trade (default: the newest)',
  digitsOption: 'digits of the products',
  toOption: 'tell products in this classification, by a loaded concordance',
  loadedTable: (p: { path: string; rows: string; before: boolean }) =>
    `${p.path}: ${p.rows} rows${p.before ? ', loaded before from the same file' : ''}`,
  withoutQuantity: 'Without quantity',
  rows: 'Rows',
  loadDb: 'a worker of this shared queue loads the file; paths are those in the folder that the workers share',
  noShared: 'This worker loads no files: start it with --folder DIR.',
  outside: (p: { path: string }) => `${p.path} leads out of the folder that the workers share.`,
  loadFile: 'zip or CSV',
  lastYear: 'Last year',
  missingHead: 'What the file has of each member:',
  nothingOf: (p: { names: string }) => `It has nothing of ${p.names}.`,
  tradeHead: (p: { scheme: string; year: number; digits: number; products: number }) =>
    `Loaded trade: ${p.scheme}, ${p.year}, ${p.products} products of ${p.digits} digits. All economies count; nothing was left out.`,
  complementarityLine: (p: { a: string; b: string; ab: string; ba: string }) =>
    `Complementarity, 0 to 100: ${p.ab} for exports of ${p.a} to ${p.b}, ${p.ba} the other way. It compares shares, not size.`,
  intensityLine: (p: { a: string; b: string; ab: string; ba: string }) =>
    `Trade intensity (1 is the world’s): ${p.ab} for ${p.a} to ${p.b}, ${p.ba} the other way.`,
  twoWayLine: (p: { value: string }) => `Two-way trade within products (Grubel-Lloyd), 0 to 1: ${p.value}.`,
  concentrationLine: (p: { a: string; b: string; ca: string; cb: string }) =>
    `Concentration of exports, 0 to 1: ${p.ca} for ${p.a}, ${p.cb} for ${p.b}.`,
  complexityLine: (p: { name: string; eci: string; outlook: string; diversity: number }) =>
    `Economic complexity of ${p.name}: ${p.eci} standard deviations from the mean of all economies; outlook index ${p.outlook}; advantage in ${p.diversity} headings.`,
  complexityUnknown: (p: { name: string }) =>
    `The economic complexity of ${p.name} is not known from the loaded trade.`,
  product: 'Product',
  potential: 'Potential',
  actual: 'Sold',
  gap: 'Gap',
  unknown: 'not known',

  chainsCommand:
    'exporters by stage of a chain: who sells each good net, who can make it, what inputs are at hand and which lack',
  chainsCase: 'a case; without one, whether orders of the members find the hosts of new plants',
  demandHead: 'Demand',
  host: 'Host',
  gapsSection: 'Who was strong where the other was weak',
  gapTitle: (p: { a: string; b: string; name: string; value: string; vintage: string }) =>
    `In ${span(p.vintage)}, ${p.a} exported ${p.value} times the world's share of ${p.name}, in which ${p.b} was weak`,
  noGapTitle: (p: { a: string; b: string; vintage: string }) =>
    `In ${span(p.vintage)}, ${p.a} had no advantage in a class in which ${p.b} had none`,
  matrixSection: 'All members',
  matrixTitle: (p: { a: string; b: string; value: string; of: string; vintage: string }) =>
    `In ${span(p.vintage)}, ${p.a} was strong where ${p.b} was weak in ${p.value} of ${p.of} classes, more than any other pair`,
  matrixUnit: 'number of classes in which the row had an advantage and the column had none',
  spaceSection: 'The product space',
  productsTitle: (p: { a: string; b: string; own: string; other: string; both: string; of: string; vintage: string }) =>
    `In ${span(p.vintage)}, of ${p.of} products ${p.a} alone had an advantage in ${p.own}, ${p.b} alone in ${p.other}, both in ${p.both}`,
  productsUnit: 'each point is a product; near products are exported by the same economies',
  productsNote:
    'Lines are the tree of greatest proximity and all pairs of 0.55 or more (Hidalgo et al. 2007). Compact divisions are named at their middle.',
  productsHead: 'Products',
  alone: (p: { name: string }) => `${p.name} alone`,
  bothHave: 'both',
  neither: 'neither',
  fact: 'Fact',
  value: 'Value',
  unit: 'Unit',
  year: 'Year',
  topic: 'Topic',
  topics: {
    size: 'Size',
    exports: 'Exports and capabilities',
    energy: 'Energy',
    wages: 'Wages',
    money: 'Rates and taxes',
    plants: 'Cost of plants',
    logistics: 'Logistics',
    risk: 'Risk',
  } as Record<string, string>,
  noFact: 'no figure found',
  deviations: 'standard deviations',
  standardsHead: 'Standards that its market asks for',
  noStandard: 'No bundled case says what this market asks for.',
  market: 'Market',
  goodsHs: 'Goods (HS)',
  scheme: 'Certificate',
  appliesTo: 'Asked of',
  importsOnly: 'imports',
  alsoHome: 'imports and goods made there',
  asksNothing: 'nothing is asked',
  weeks: 'Weeks',
  ofCase: 'From the case',
  strongIn: 'Was strong in',
  treaties: 'Treaties',
  treatyWord: (p: { treaty: string; joined: boolean }) => `${p.treaty}: ${p.joined ? 'member' : 'not a member'}`,
  facts: {
    electricity_average: 'Power price, average',
    electricity_industry_northwest: 'Power price, industry of the northwest',
    electricity_heilongjiang_price_cited: 'Power price at Heilongjiang, as cited',
    electricity_energy_intensive: 'Power price, energy-intensive industry',
    electricity_cost_of_supply: 'Cost of power supply',
    electricity_aluminium_smelter: 'Power price, aluminium smelter',
    electricity_industry_B2: 'Power price, industry (tariff B2)',
    electricity_industry_B3_11_33kV: 'Power price, industry (tariff B3, 11 to 33 kV)',
    electricity_industry_incremental: 'Power price, additional use by industry',
    natural_gas_industry: 'Gas price, industry',
    natural_gas_petrochemical: 'Gas price, petrochemicals',
    avg_annual_wage_manufacturing_nonprivate: 'Annual wage, manufacturing (non-private units)',
    avg_annual_wage_large_enterprises: 'Annual wage, large enterprises',
    minimum_wage: 'Minimum wage',
    asi_persons_engaged: 'People in registered industry',
    asi_wage_per_worker: 'Annual wage per worker, registered industry',
    commercial_lending_rate_local: 'Lending rate, commercial, in local currency',
    lpr_1y: 'Loan prime rate, one year',
    new_corporate_loan_rate: 'Rate of new loans to firms',
    refinancing_rate: 'Refinancing rate',
    policy_repo: 'Policy rate (repo)',
    sez_customs_exemption_years: 'Years free of customs in special zones',
    population: 'Population',
    working_age_15_64_share: 'People of 15 to 64',
    gdp_current_usd: 'Gross domestic product, nominal',
    goods_exports: 'Exports of goods',
    electricity_industry: 'Power price, industry',
    avg_monthly_wage_economy: 'Monthly wage',
    avg_monthly_wage_industry: 'Monthly wage, industry',
    lpi_overall: 'Logistics performance',
    country_risk: 'Country risk',
    corporate_income_tax: 'Profit tax',
    lending_rate_wdi: 'Lending rate',
    plant_capex_multiplier_vs_china: 'Cost of a plant over that in China',
    eci: 'Economic complexity',
  } as Record<string, string>,
  registerTitle: 'Joint projects',
  registerMap: 'Map',
  registerTimeline: 'Time line',
  registerTable: 'All projects',
  mechanismsHead: 'Mechanisms and what followed',
  mapTitle: (p: { count: number; placed: number }) => `${p.placed} of ${p.count} projects have a place`,
  mapUnit: 'filled: operating; ring: not operating, or not known to be',
  mapNote: 'Places are recalled, good to 5 to 10 km.',
  timelineTitle: (p: { working: number; count: number }) =>
    `${p.working} of ${p.count} projects with a year are operating`,
  date: 'Date',
  mechanism: 'Mechanism',
  sector: 'Sector',
  all: 'all',
  agreed: 'What was agreed',
  followed: 'What followed',
  jobs: 'Jobs',
  wroteFile: (p: { path: string }) => `Wrote ${p.path}.`,
  atlasFoot: 'Bundled evidence of Chorsu. Every figure names its source and quality.',
};
