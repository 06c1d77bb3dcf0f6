import { listed } from '../format.ts';
import { pluralEn as plural } from '../plural.ts';
import { reportWhy } from './report-why.ts';

const sites = (n: number) => `${n} ${plural(n, { one: 'site makes', other: 'sites make' })} goods`;
const plants = (n: number) => `${n} ${plural(n, { one: 'plant', other: 'plants' })}`;

/** The page of a plan: heads of tables, titles of figures, notes. */
export const report = {
  // The page
  theme: 'Light / dark',
  contents: 'Contents',
  behindChart: 'Figures behind this chart',
  nothingToReport: 'Nothing to report',
  foot: (p: { name: string }) => `Case: ${p.name}. Boundaries on maps as in Natural Earth; no position is taken.`,
  footOf: (p: { name: string }) => `Case: ${p.name}.`,
  planSource: (p: { name: string; priceYear: number }) => `plan of “${p.name}”; prices of ${p.priceYear}`,
  caseSource: (p: { name: string; priceYear: number }) => `case “${p.name}”, prices of ${p.priceYear}`,
  titleOf: (p: { name: string; answer: string }) => `${p.name}: ${p.answer}`,

  // Heads of tables
  place: 'Place',
  country: 'Country',
  process: 'Process',
  good: 'Good',
  from: 'From',
  to: 'To',
  amount: 'Amount',
  unit: 'Unit',
  tonnes: 'Tonnes',
  hours: 'Hours',
  km: 'km',
  p95: 'Hours, p95',
  by: 'By way of',
  year: 'Year',
  limit: 'Limit',
  relaxBy: 'By',
  heading: 'Heading',
  whatItIs: 'What it is',
  total: 'Total',
  size: 'Size',
  capacity: 'Capacity a year',
  table: 'Worth of what',
  origin: 'Origin',
  notOriginating: (p: { country: string }) => `not originating (made in ${p.country})`,
  madeIn: (p: { country: string }) => `made in ${p.country}`,
  duty: 'Duty',
  under: 'Under',
  asks: 'Conditions',
  withoutIt: 'Without it',
  lane: 'Lane',
  step: 'Step',
  borderCrossed: 'Border crossed',
  agreement: 'Agreement',
  source: 'Source',
  quality: 'Quality',
  rows: 'Rows',
  inTables: 'In tables',
  perTonne: (p: { currency: string }) => `${p.currency} per t`,
  perUnit: (p: { currency: string; unit: string }) => `${p.currency} per ${p.unit}`,
  perAnyUnit: (p: { currency: string }) => `${p.currency} per unit`,
  perYear: (p: { unit: string }) => `${p.unit} a year`,
  presentValueIn: (p: { unit: string }) => `${p.unit}, present value`,
  sumIn: (p: { unit: string }) => `Sum, ${p.unit}`,

  // The answer
  npv: 'Net present value',
  noBetter: 'A better plan could gain at most',
  capitalNow: 'Capital, present value',
  discounted: (p: { rate: string; start: number; priceYear: number }) =>
    `Discounted at ${p.rate} a year to ${p.start}, prices of ${p.priceYear}.`,
  fewestToRelax: 'The fewest limits to relax',

  // The map
  mapTitle: 'Where things are made and how they move',
  nothingMoves: (p: { year: number; sites: number }) =>
    p.sites === 0
      ? `In ${p.year} nothing is made and nothing moves`
      : `In ${p.year}, ${sites(p.sites)} and nothing moves`,
  moves: (p: { year: number; sites: number; amount: string }) =>
    p.sites === 0
      ? `In ${p.year} nothing is made in the chain and ${p.amount} tonnes move`
      : `In ${p.year}, ${sites(p.sites)} and ${p.amount} tonnes move`,
  movesFromOutside: (p: { year: number; sites: number; amount: string; share: string }) =>
    p.sites === 0
      ? `In ${p.year} nothing is made in the chain; ${p.share} of the ${p.amount} tonnes moved come from outside the region`
      : `In ${p.year}, ${sites(p.sites)}; ${p.share} of the ${p.amount} tonnes moved come from outside the region`,
  movesInside: (p: { year: number; sites: number; amount: string }) =>
    `In ${p.year}, ${sites(p.sites)} and ${p.amount} tonnes move, none from outside the region`,
  mapUnit: 'tonnes a year along the legs taken; sites by value made',
  closer: 'The region, closer',
  hoursAt: (p: { place: string; hours: string }) => `${p.place} ${p.hours} h`,

  // The chain
  chainTitle: 'The chain of goods',
  largestPurchase: (p: { good: string; country: string; share: string; year: number }) =>
    `${p.good} from ${p.country} is the largest purchase, ${p.share} of all that is bought in ${p.year}`,
  chainOf: (p: { year: number }) => `The chain of ${p.year}`,
  processIn: (p: { process: string; country: string }) => `${p.process}, ${p.country}`,
  boughtIn: (p: { country: string }) => `Bought, ${p.country}`,
  deliveredIn: (p: { country: string }) => `Delivered, ${p.country}`,
  chainUnit: (p: { unit: string; year: number }) => `${p.unit}, at the goods’ values, ${p.year}`,
  loops: (p: { count: number }) =>
    `${p.count} ${plural(p.count, { one: 'band that runs back in a loop is', other: 'bands that run back in a loop are' })} in the table only.`,

  // Landed cost
  landedTitle: 'What a delivery costs',
  landed: (p: { good: string; place: string; cost: string; unit: string; year: number; share: string }) =>
    `${p.good} at ${p.place} costs ${p.cost} per ${p.unit} in ${p.year}; ${p.share} of it is barriers`,
  landedSame: (p: { good: string; place: string; cost: string; unit: string; year: number; share: string }) =>
    `${p.good} at ${p.place} costs ${p.cost} per ${p.unit} in ${p.year}, as much as bought abroad; ${p.share} of it is barriers`,
  landedMore: (p: {
    good: string;
    place: string;
    cost: string;
    unit: string;
    year: number;
    share: string;
    more: string;
  }) =>
    `${p.good} at ${p.place} costs ${p.cost} per ${p.unit} in ${p.year}, ${p.more} more than bought abroad; ${p.share} of it is barriers`,
  landedLess: (p: {
    good: string;
    place: string;
    cost: string;
    unit: string;
    year: number;
    share: string;
    less: string;
  }) =>
    `${p.good} at ${p.place} costs ${p.cost} per ${p.unit} in ${p.year}, ${p.less} less than bought abroad; ${p.share} of it is barriers`,
  boughtAbroad: 'Bought abroad',
  perUnitDelivered: (p: { money: string; unit: string }) => `${p.money}, per ${p.unit} delivered`,
  shareOfTotal: 'Share of total',
  landedCost: (p: { currency: string }) => `Landed cost, ${p.currency} per unit`,
  abroadRegion:
    'Bought abroad: the least for which the good itself, bought in a country outside the region, could be brought to the place.',
  abroadCountry:
    'Bought abroad: the least for which the good itself, bought in another country, could be brought to the place.',
  allDeliveries: (p: { year: number }) => `All deliveries of ${p.year}`,

  // Builds
  buildsTitle: 'What is built, and when',
  nothingBuilt: 'Nothing is built',
  legsAlone: 'Legs are built, and no plant',
  plantsFor: (p: { plants: number; capital: string; year: number; early: number }) =>
    p.early === p.plants
      ? `${plants(p.plants)} for ${p.capital} (not discounted), in service from ${p.year}`
      : `${plants(p.plants)} for ${p.capital} (not discounted), ${p.early} of them in service from ${p.year}`,
  buildsUnit: 'hatched: being built; solid: in service; outlined: there already',
  capacityOf: (p: { amount: string; unit: string }) => `${p.amount} ${p.unit} a year`,
  thereAlready: (p: { amount: string; unit: string }) => `there already, ${p.amount} ${p.unit} a year`,
  capitalOf: (p: { unit: string }) => `Capital, ${p.unit}`,

  // Deliveries
  deliveriesTitle: 'Deliveries against demand',
  allMetRegion: (p: { share: string; good: string; year: number }) =>
    `All demand is met; the last step of up to ${p.share} of ${p.good} is in the region (${p.year})`,
  allMetChain: (p: { share: string; good: string; year: number }) =>
    `All demand is met; up to ${p.share} of ${p.good} is made by the chain (${p.year})`,
  notMetRegion: (p: { goods: readonly string[]; share: string; good: string; year: number }) =>
    `Demand for ${listed(p.goods)} is not met in full; the last step of up to ${p.share} of ${p.good} is in the region (${p.year})`,
  notMetChain: (p: { goods: readonly string[]; share: string; good: string; year: number }) =>
    `Demand for ${listed(p.goods)} is not met in full; up to ${p.share} of ${p.good} is made by the chain (${p.year})`,
  partRegion: 'last step in the region',
  partOutside: 'last step outside the region',
  partChain: 'made by the chain',
  partBought: 'bought',
  wanted: 'Wanted',
  notMet: 'Not met',

  // Costs
  costsTitle: 'What it costs, by year and by country',
  capitalLessResidual: 'Capital, less residual value',
  wayShare: (p: { share: string }) => `The way from makers to buyers takes ${p.share} of the cost of all years`,
  byYearUnit: (p: { unit: string }) => `${p.unit}, in the years it is paid; credits below the line`,
  noCountry: 'Not tied to a country',
  countryShare: (p: { share: string; country: string }) => `${p.share} of the cost arises in ${p.country}`,
  noCountryShare: (p: { share: string }) => `${p.share} of the cost is not tied to a country`,
  byCountryUnit: (p: { unit: string }) => `${p.unit}, present value, by the country of the place where it arises`,

  // Lanes
  lanesTitle: 'The ways goods take',
  standStill: (p: { from: string; to: string; share: string }) =>
    `From ${p.from} to ${p.to} goods stand still ${p.share} of the time`,
  hoursUnit: 'hours over distance; borders and transfers stand as steps',
  sameWaysCost: 'What the same ways cost',
  costUnit: (p: { currency: string; priceYear: number }) =>
    `${p.currency} per tonne over distance, prices of ${p.priceYear}`,
  kmFromStart: 'km from the start',
  hoursAxis: 'hours',
  lanesOf: (p: { year: number }) => `Lanes of ${p.year}, by tonnes`,
  smallerLanes: (p: { count: number }) => `${p.count} smaller ${plural(p.count, { one: 'lane', other: 'lanes' })}`,
  p95Note: 'p95: hours within which 95 of 100 shipments arrive.',
  steps: { leg: 'leg', transfer: 'transfer', border: 'border' },

  // Duties
  dutiesTitle: (p: { year: number }) => `Duties of ${p.year}, lane by lane`,
  agreementNoList: (p: { name: string }) => `${p.name}: its list is not carried`,
  agreementNoListSince: (p: { name: string; since: string }) =>
    `${p.name} in force since ${p.since}: its list is not carried`,
  agreementsNoList: (p: { agreements: string; lanes: number }) =>
    `${p.agreements}. On ${p.lanes} ${plural(p.lanes, { one: 'lane', other: 'lanes' })} the general rate is counted; under the agreement it may be less.`,
  dutiesUnknown: (p: { unknown: string; all: string }) =>
    `The duty on ${p.unknown} of ${p.all} lanes is not known: no row of tariffs gives it, and 0 is counted.`,
  moreLanes: (p: { count: number }) => `${p.count} more ${plural(p.count, { one: 'lane', other: 'lanes' })}`,
  dutyBase:
    'Of the value of the goods and the cost of their whole way; additional duties are in the rate. Customs law counts the way to the place of entry alone, so the duty is somewhat less.',
  dutyInland: (p: { amount: string }) =>
    `At least ${p.amount} of the duties (present value) falls on the way behind the place of entry.`,
  moneyAUnit: (p: { currency: string; amount: string }) => `${p.currency} ${p.amount} per unit`,
  dutyNotKnown: 'not known',
  dutyNotKnownPlus: (p: { rate: string }) => `not known, and ${p.rate} on top`,
  mostFavoured: 'most favoured nation',
  noRow: 'no row',
  originRules: {
    CTH: 'change of heading (CTH)',
    CTSH: 'change of subheading (CTSH)',
    'wholly obtained': 'wholly obtained',
  },
  proofs: { 'certificate ST-1': 'certificate ST-1' },
  regionalValue: (p: { share: string }) => `${p.share} regional value`,
  directTransport: 'direct transport',
  dutyIs: (p: { rate: string; under: string; asks: string; without: string; known: boolean }) =>
    [
      p.rate,
      p.under && ` (${p.asks ? `${p.under}; ${p.asks}` : p.under})`,
      p.without && `; without it ${p.without}`,
      !p.known && '; no row of tariffs gives it, and 0 is counted',
    ]
      .filter(Boolean)
      .join(''),

  // Why this plan, what binds, what the answer rests on, sources
  ...reportWhy,
};
