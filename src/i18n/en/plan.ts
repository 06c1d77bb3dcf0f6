import { listed } from '../format.ts';
import { hint } from '../medium.ts';
import { pluralEn as plural } from '../plural.ts';
import { planWhy } from './plan-why.ts';

const plants = (n: number) => `${n} ${plural(n, { one: 'plant', other: 'plants' })}`;

const legs = (n: number) => `${n} ${plural(n, { one: 'leg', other: 'legs' })}`;

const places = (n: number) => `${n} ${plural(n, { one: 'place', other: 'places' })}`;

/** A limit that is full, and what one more unit of it would bring. */
export interface Bind {
  what: string;
  price: string;
}

/** The plan: its answer, headings, limits and reasons, for the terminal and the report alike. */
export const plan = {
  headings: {
    revenue: { name: 'Revenue', meaning: 'received for deliveries' },
    inputs: { name: 'Bought inputs', meaning: 'purchases from supplies' },
    making: { name: 'Making', meaning: 'variable and fixed cost of processes, closing, disposal' },
    capital: { name: 'Capital', meaning: 'plants and legs, in the years they are paid' },
    residual: { name: 'Residual value', meaning: 'straight-line value of plants at the end, a credit' },
    carriage: { name: 'Carriage', meaning: 'legs, transfers, handling at places' },
    borders: { name: 'Borders and gauge', meaning: 'border fees, changes of gauge' },
    time: { name: 'Time', meaning: 'holding cost of goods under way and safety stock' },
    duties: { name: 'Duties', meaning: 'tariffs on the value of goods and their way, permits' },
    adaptation: { name: 'Adaptation', meaning: 'making to another market’s standard' },
    certification: { name: 'Certification', meaning: 'fees, audits, evidence, yearly cost' },
    rights: { name: 'Rights', meaning: 'licence fees, royalties, leakage of know-how' },
    finance: { name: 'Finance', meaning: 'cost of money above (or below) the discount rate' },
    readiness: { name: 'Readiness', meaning: 'training, infrastructure, wage premium' },
    shortfall: { name: 'Shortfall', meaning: 'demand not met' },
  },
  barriers: {
    making: 'Making and inputs',
    logistics: 'Logistics',
    trade: 'Trade (duties)',
    standards: 'Standards',
    rights: 'Rights',
    finance: 'Finance',
    readiness: 'Readiness',
    shortfall: 'Shortfall',
  },
  measures: {
    jobs: 'jobs in a year',
    co2: 'CO2, t',
    hours: 'mean hours',
    external_share: 'external share',
    value_added: 'value added',
    capex: 'capital',
    builds: 'plants',
  },

  // The answer
  supplyingIsWorth: (p: { goods: string; span: string; value: string }) =>
    `Supplying ${p.goods} in ${p.span} is worth ${p.value} in present value.`,
  supplyingLoses: (p: { goods: string; span: string; value: string }) =>
    `Supplying ${p.goods} in ${p.span} loses ${p.value} in present value.`,
  demandCosts: (p: { goods: string; span: string; value: string }) =>
    `Meeting the demand for ${p.goods} in ${p.span} costs ${p.value} in present value.`,
  goodsCount: (p: { count: number }) => `${p.count} ${plural(p.count, { one: 'good', other: 'goods' })}`,
  buildsNothing: 'The plan builds nothing.',
  buildsLegs: (p: { legs: number }) => `The plan builds no plant, but ${legs(p.legs)} for transport.`,
  legsToo: (p: { legs: number }) => `It also builds ${legs(p.legs)} for transport.`,
  builds: (p: { plants: number; places: number }) => `The plan builds ${plants(p.plants)} at ${places(p.places)}.`,
  someNotMet: 'Some demand is not met.',
  noPlanMeets: (p: { span: string }) => `No plan meets everything that is required in ${p.span}.`,
  leastToRelax: (p: { limits: readonly string[] }) =>
    `The smallest change that makes a plan possible is to relax ${listed(p.limits)}.`,
  provenBest: 'No plan is better.',
  mayBeBetter: (p: { by: string }) => `A plan better by at most ${p.by} may exist.`,
  atMostWithinLimits: (p: { by: string }) => `With the same limits on debt, none is better by more than ${p.by}.`,
  noneWithinLimits: 'With the same limits on debt, none is better.',
  comparedWithinLimits: 'Losses without a plant and costs of targets are told within the limits on debt of the plan.',
  gapIs: (p: { by: string; share: string }) => `${p.by} (${p.share} of the gross cost)`,
  gapAsked: (p: { asked: string }) => `At most ${p.asked} of the gross cost was asked for.`,
  noBound: 'How far the plan is from the best possible one is not known: the time was up before a bound was found.',
  infeasible: 'No plan can meet all that is required.',
  stopped: 'No plan is known.',
  refuted: 'The second opinion refutes this plan: do not use it.',
  interrupted: 'The search was stopped before a plan was found.',
  notFound: (p: { seconds: number }) =>
    `No plan was found within ${p.seconds} s. ${hint(`Try \`--seconds ${5 * p.seconds}\`, a wider \`--gap\`, or \`chorsu check\` for demands that nothing can meet.`, 'Plan again with more time or a wider gap, and look among the faults of the case for demands that nothing can meet.')}`,
  noCovenantPlan:
    'No plan is known that keeps the covenants of its lenders. The table above shows the smallest changes that make a plan possible.',
  npvIs: (p: { value: string }) => `The net present value is ${p.value}.`,

  // What was asked
  withReforms: (p: { reforms: readonly string[] }) => `Reforms in force: ${listed(p.reforms)}.`,
  noReforms: 'No reform is in force.',
  withoutTargets: (p: { targets: readonly string[] }) => `Targets left out: ${listed(p.targets)}.`,
  required: (p: { sites: readonly string[] }) => `Built because it was asked for: ${listed(p.sites)}.`,
  forbidden: (p: { sites: readonly string[] }) => `Not built because it was asked for: ${listed(p.sites)}.`,
  pinned: 'The builds are those of another plan.',
  pinnedUntil: (p: { year: number }) => `The builds before ${p.year} are those of another plan.`,

  // Tables of the terminal
  nothingBuilt: 'Nothing is built.',
  noPlantBuilt: 'No plant is built.',
  legsBuilt: (p: { legs: readonly { leg: string; year: number }[]; more: number }) =>
    `Legs built: ${p.legs.map((leg) => `${leg.leg} (${leg.year})`).join('; ')}${p.more > 0 ? `; and ${p.more} more` : ''}.`,
  plantsClosed: (p: { plants: readonly { plant: string; year: number }[]; more: number }) =>
    `Plants closed: ${p.plants.map((plant) => `${plant.plant} (${plant.year})`).join('; ')}${p.more > 0 ? `; and ${p.more} more` : ''}.`,
  from: 'From',
  delivered: 'Delivered',
  notMet: 'Not met, all years',
  obstacle: (p: { unit: string }) => `Obstacle, ${p.unit}`,
  paid: 'Paid',
  gainedIfGone: 'Gained if gone',
  gainedIfHalved: 'If halved',
  gainNotKnown: (p: { unit: string; others: readonly { name: string; pays: string }[] }) =>
    `What would be gained is not known (paid, ${p.unit}): ${p.others.map((other) => `${other.name} ${other.pays}`).join('; ')}.`,
  barriersAbsent: (p: { names: readonly string[] }) => `The case has no obstacle of these kinds: ${listed(p.names)}.`,
  largestBuilds: (p: { builds: readonly { site: string; year: number; cost: string }[] }) =>
    `The builds that cost most (not discounted): ${p.builds.map((build) => `${build.site}, ${build.year}, ${build.cost}`).join('; ')}.`,
  nearTies: (p: { sites: readonly string[] }) =>
    `Another place may be as good for ${listed(p.sites)}, so the choice of place is not a finding.`,
  restsWeak: (p: { share: string }) => `${p.share} of the cost rests on recalled or assumed figures.`,
  opinionAgrees: 'The second opinion agrees.',
  opinionDiffers: (p: { count: number }) =>
    `The second opinion finds ${p.count} ${plural(p.count, { one: 'difference', other: 'differences' })}.`,
  reportAt: (p: { path: string }) => `Report: ${p.path}`,
  dutyNotKnown: (p: { lanes: readonly string[]; more: number }) =>
    `Duty not known, counted as 0: ${p.lanes.join('; ')}${p.more > 0 ? `; and ${p.more} more` : ''}.`,
  requirementNotKnown: (p: { lanes: readonly string[]; more: number }) =>
    `What a market requires is not known, no certificate counted: ${p.lanes.join('; ')}${p.more > 0 ? `; and ${p.more} more` : ''}.`,
  goodTo: (p: { good: string; place: string }) => `${p.good} to ${p.place}`,

  // Limits
  priceIn: (p: { price: string; year: number }) => `${p.price} (${p.year})`,
  binds: {
    demands: (p: Bind) => `The demand for ${p.what} is met in full. One more unit of demand would cost ${p.price}.`,
    supplies: (p: Bind) => `The supply of ${p.what} is used up. One more unit a year would save ${p.price}.`,
    candidates: (p: Bind) => `${p.what} runs at full capacity. One more unit a year would save ${p.price}.`,
    targets: (p: Bind) => `The target ${p.what} is binding. One unit less would save ${p.price}.`,
    facilities: (p: Bind) => `${p.what} is drawn in full. One more unit of money would save ${p.price}.`,
    places: (p: Bind) => `${p.what} handles all that it can. One more tonne a year would save ${p.price}.`,
    legs: (p: Bind) => `The leg ${p.what} is full. One more tonne a year would save ${p.price}.`,
    borders: (p: Bind) => `The border ${p.what} is full. One more tonne a year would save ${p.price}.`,
    transfers: (p: Bind) => `The transfer ${p.what} is full. One more tonne a year would save ${p.price}.`,
    restrictions: (p: Bind) => `The quota on ${p.what} is used up. One more unit a year would save ${p.price}.`,
    schemes: (p: Bind) =>
      `The weeks that the certificate ${p.what} takes limit what is sent. One more unit a year would save ${p.price}.`,
    assets: (p: Bind) => `${p.what} limits what is made. One more unit made under the licence would save ${p.price}.`,
    case: (p: Bind) => `The setting ${p.what} is binding. One more unit would save ${p.price}.`,
  },
  bindsOther: (p: Bind & { table: string }) =>
    `A limit of the table ${p.table} is reached: ${p.what}. One more unit would save ${p.price}.`,
  nothingBinds: 'Besides demand, no limit is reached.',
  bindsNotKnown: 'Which limits are reached is not known: there are no shadow prices.',
  nextPlant: (p: { process: string; place: string; loss: string }) =>
    `Of the further plants that were tried, ${p.process} at ${p.place} comes nearest to paying. Building it now would cost at most ${p.loss}, with other builds held.`,
  ...planWhy,
  signedOffs: (p: { count: number }) =>
    `${p.count} ${plural(p.count, { one: 'row of figures is', other: 'rows of figures are' })} signed off`,
  moreSignedOff: (p: { count: number }) =>
    `${p.count} more ${plural(p.count, { one: 'row of figures is', other: 'rows of figures are' })} signed off`,
  signedOff: (p: { row: string; quality: string; by: string; day: string; grounds: string }) =>
    `${p.row}: ${p.by} signed off the figures on ${p.day} as ${p.quality}, from: ${p.grounds}.`,
  signedOffBefore: (p: { row: string; by: string; day: string; grounds: string }) =>
    `${p.row}: the figures have changed since ${p.by} signed them off on ${p.day}; the sign-off no longer holds.`,
  cautionsIn: (p: { count: number }) =>
    `${p.count} ${plural(p.count, { one: 'caution stands', other: 'cautions stand' })} in the report.`,
  caution: (p: { row: string; kind: string; text: string }) =>
    `Caution${p.kind && ` (${p.kind})`}, ${p.row}: ${p.text}`,
  cautionKinds: {
    sanctions: 'sanctions',
    closure: 'closure',
    'origin rules': 'origin rules',
    dispute: 'dispute',
    licence: 'licence',
  } as Readonly<Record<string, string>>,
  omittedLate: (p: { parts: readonly string[] }) =>
    `The time was up before all of the explanation was computed. What is missing: ${p.parts.join('; ')}. ${hint(`More \`--seconds\` or \`--explain all\` give it.`, 'Plan again with more time to get it.')}`,
  searchFault: (p: { cause: string }) => `The solver failed before the search was over: ${p.cause}.`,
  omittedFault: (p: { part: string; cause: string }) =>
    `The answer stands, but a part of its explanation failed (${p.part}): ${p.cause}.`,
  omitted: {
    notBuilt: 'the reasons why stages are not built',
    heldFigures: 'the worth of the plan at the ends of figures other than prices',
    targetPrices: 'what each target costs',
    heldScenarios: 'the worth of the plan in the scenarios of the case',
    whyNot: 'the fewest limits to relax',
    prices: 'shadow prices',
    landed: 'landed costs',
    lanes: 'the steps of the routes',
    forced: 'the loss from building further candidates',
    nothing: 'the worth of building nothing',
    stages: 'the loss without each stage',
    entries: 'at which figures a first plant would pay',
    here: 'the reasons for the choice of sites',
    why: 'the reasons for unmet demands',
    findOut: 'the figures worth knowing better',
    obstacles: 'the gain without each obstacle',
    barriers: 'the price of each barrier',
  },

  // Names of rows
  goodAt: (p: { good: string; place: string }) => `${p.good} at ${p.place}`,
  goodIn: (p: { good: string; process: string }) => `${p.good} in ${p.process}`,
  /** The parts of a row's name, from the most to the least telling. */
  rowParts: (p: { parts: readonly string[] }) => p.parts.join(', '),
  andMore: (p: { first: string; more: number }) => `${p.first} and ${p.more} more`,
  andMoreLegs: (p: { first: string; more: number }) =>
    `${p.first} and ${p.more} more ${plural(p.more, { one: 'leg', other: 'legs' })}`,
  placesIn: (p: { count: number; country: string }) => `${places(p.count)} in ${p.country}`,
  placesCount: (p: { count: number }) => places(p.count),
  ownFunds: 'Own funds',
  allGoods: 'all goods',
  goodsFrom: (p: { goods: string; from: string }) => `${p.goods} from ${p.from}`,
  goodsInto: (p: { goods: string; into: string }) => `${p.goods} into ${p.into}`,
  goodsFromInto: (p: { goods: string; from: string; into: string }) => `${p.goods} from ${p.from} into ${p.into}`,
};
