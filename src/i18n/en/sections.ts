import { listed } from '../format.ts';
import { pluralEn as plural } from '../plural.ts';

const targets = (n: number) => `${n} ${plural(n, { one: 'target', other: 'targets' })}`;

/** Sections on targets, countries, certificates and licences, lenders, and obstacles on the map. */
export const sections = {
  // Targets
  targetsTitle: 'Targets, and how they are met',
  targetsMet: (p: { count: number; tight: readonly string[] }) =>
    p.tight.length === 0
      ? `${targets(p.count)} met with room to spare.`
      : `${targets(p.count)} met; no room is left in ${listed(p.tight)}.`,
  target: 'Target',
  measure: 'Measure',
  where: 'Where',
  asked: 'Asked',
  has: 'The plan has',
  room: 'Room',
  priceOfUnit: (p: { currency: string }) => `One unit less would save, ${p.currency}`,
  atLeast: (p: { amount: string }) => `at least ${p.amount}`,
  atMost: (p: { amount: string }) => `at most ${p.amount}`,
  everywhere: 'all countries',
  wholeHorizon: 'all years',
  meanYears: (p: { from: number; year: number }) => `mean of ${p.from}–${p.year}`,
  shadowNote: 'What one unit less would save holds with the builds of this plan.',

  // Countries by year
  countriesTitle: 'Jobs, value added, trade, carriage and CO2 by country and year',
  measures: {
    jobs: 'Jobs',
    value_added: 'Value added',
    imports: 'Imports',
    duties: 'Duties collected',
    external_share: 'Share bought outside the bloc',
    tonnes: 'Tonnes that arrive',
    hours: 'Mean hours under way',
    co2: 'CO2 of carriage',
  },
  measureIn: (p: { measure: string; unit: string }) => `${p.measure}, ${p.unit}`,
  tonnesUnit: 't',
  hoursUnit: 'h',
  jobsUnit: 'persons',
  all: 'All',
  countriesNote:
    'Money is for one year, undiscounted, at the goods’ values in the case. Purchases outside the bloc stand under the country where they are made, as shares of all purchases. Tonnes, hours and CO2 count where the goods arrive; making is left out.',

  // Certificates and licences
  papersTitle: 'Certificates and licences',
  papersSum: (p: { certificates: number; licences: number; cost: string }) =>
    `${p.certificates} ${plural(p.certificates, { one: 'certificate', other: 'certificates' })} and ${p.licences} ${plural(p.licences, { one: 'licence', other: 'licences' })} are obtained; over all years they cost ${p.cost}.`,
  holder: 'Holder',
  certificate: 'Certificate',
  evidence: 'Evidence paid for',
  inForceFrom: 'In force from',
  certificatesCost: (p: { unit: string }) => `Cost of the good’s certificates there, ${p.unit}`,
  licence: 'Licence',
  asset: 'Right',
  owner: 'Owner',
  licencesCost: (p: { unit: string }) => `Cost of rights of the plant, ${p.unit}`,
  heldUntil: (p: { year: number }) => `held already, kept until ${p.year}`,
  papersNote: 'Costs are undiscounted sums over all years: fees, audits, evidence, renewals and royalties.',

  // Lenders
  lendersTitle: 'Who lends what to which project',
  lendersSum: (p: { lent: string; projects: number; kept: number }) =>
    `${p.lent} is drawn for ${p.projects} ${plural(p.projects, { one: 'project', other: 'projects' })}; ${p.kept} of them ${plural(p.kept, { one: 'keeps', other: 'keep' })} what lenders require.`,
  project: 'Project',
  lender: 'Lender and facility',
  drawn: (p: { unit: string }) => `Drawn, nominal ${p.unit}`,
  rate: 'Rate, nominal',
  tenor: 'Tenor, years',
  ownersReturn: 'Owners’ return',
  cover: 'Least cover (DSCR)',
  verdict: 'Verdict',
  keeps: 'keeps its covenants',
  fails: (p: { least: string; required: string; year: number }) =>
    `cover ${p.least} in ${p.year}, ${p.required} required: it cannot be financed as planned`,
  untested: 'no covenant',
  ownersLose: 'owners lose at the discount rate',
  noReturn: 'none',

  // Obstacles
  obstaclesTitle: 'Where the plan pays for obstacles',
  obstaclesHead: (p: { place: string; amount: string; barrier: string }) =>
    `Most is paid at ${p.place}: ${p.amount}, the largest part for ${p.barrier}`,
  obstaclesUnit: 'circles by money paid over all years, present value; sectors by kind of obstacle',
  obstacle: 'Obstacle',
  obstaclesGone: 'The dearest obstacles, each taken away alone',
  obstacleKind: 'Kind',
  obstacleKinds: { border: 'border', duty: 'duty', certificate: 'certificates', loan: 'finance' },
  obstaclePlace: 'Most of it at',
  obstaclesGoneNote:
    'What is gained is how much more the best plan is worth without the obstacle, by the bounds of both plans; amounts do not add up. A border is taken away with its hours, its capacity and its fee; a loan or equity with what it costs above the discount rate.',
  obstaclesNotSolved: (p: { count: number; all: number }) =>
    `No plan without the obstacle was bounded in time for ${p.count} of these ${p.all}: what they gain is not known. Give the plan more time.`,
  obstaclesSmall: (p: { count: number; least: string; sum: string }) =>
    `Places that pay less than ${p.least} are not shown: ${p.count}, which pay ${p.sum} together.`,
  obstaclesNote:
    'Border fees stand at the crossing; duties, certificates, rights and finance at the place that pays them. Carriage and time are not tied to a place and are left out.',
};
