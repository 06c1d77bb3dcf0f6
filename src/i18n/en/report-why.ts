import { listed } from '../format.ts';
import { pluralEn as plural } from '../plural.ts';

const rows = (n: number) => `${n} ${plural(n, { one: 'row', other: 'rows' })}`;

/** The page of a plan, second half: why this plan, what binds, what the answer rests on, sources. */
export const reportWhy = {
  // Why this plan
  whyTitle: 'Why this plan',
  eachStage: 'Each stage that is built is worth something',
  someStagesNotTried: (p: { surely: number; all: number }) =>
    `${p.surely} of ${p.all} stages are surely worth building; the others were not tried`,
  someStages: (p: { surely: number; all: number }) =>
    `${p.surely} of ${p.all} stages are surely worth building; for the others it is not known yet`,
  noPlanWithout: 'no plan without it',
  stagesUnit: (p: { unit: string; targets: boolean }) =>
    `NPV lost if none of it is built and all else is planned anew${p.targets ? ', targets in force' : ''}, ${p.unit}; losses do not add up`,
  stage: 'Stage',
  lostWithout: (p: { unit: string }) => `Lost without it, ${p.unit}`,
  nowhereElse: 'nowhere else',
  notFoundElsewhere: 'not in the plan found',
  standsIdle: 'it would stand idle',
  nothingLeads: 'nothing leads there',
  nowhere: 'nowhere',
  site: 'Site',
  nextBest: 'Next best place',
  wouldLose: 'The plan would lose',
  mostUnder: 'Most of it under',
  whyHere: 'Why here',
  whyNotMet: 'Why demands are not met',
  largestFirst: 'Largest shares first',

  // What binds
  bindsTitle: 'Which limits are reached, and what they are worth',
  noneBinds: 'No limit is reached: all shadow prices are zero.',
  bindsUnit: (p: { unit: string }) =>
    `${p.unit} per unit of the limit, in the year where it is worth most; each group has its own scale`,
  bindsSource: (p: { source: string }) => `dual values of the plan with its builds fixed; ${p.source}`,
  limits: {
    demands: 'Cost of one more unit of demand',
    supplies: 'Worth of one more unit of supply',
    candidates: 'Worth of one more unit of capacity',
    targets: 'Worth of one unit less of the target',
    facilities: 'Worth of one more unit of money of the facility',
    places: 'Worth of one more tonne through the place',
    legs: 'Worth of one more tonne on the leg',
    borders: 'Worth of one more tonne over the border',
    transfers: 'Worth of one more tonne transferred',
    restrictions: 'Worth of one more unit of the quota',
    schemes: 'Worth of one more unit sent while a certificate is obtained',
    assets: 'Worth of one more unit made under the licence',
    case: 'Worth of one more unit of the setting',
  },
  limitOther: (p: { table: string }) => `Worth of one more unit of a limit of ${p.table}`,
  inYear: (p: { name: string; year: number }) => `${p.name}, ${p.year}`,
  forcedUnit: (p: { unit: string }) => `most NPV lost when the candidate is built, other builds held, ${p.unit}`,
  candidate: 'Candidate',
  forcedColumn: (p: { unit: string }) => `Most NPV lost, other builds held, ${p.unit}`,
  dearest: (p: { barrier: string }) => `The dearest obstacle: ${p.barrier}`,
  dearestNotKnown: 'Which obstacle is dearest is not known yet',
  gone: 'Gained if the barrier were gone and the chain planned anew',
  halved: 'Gained if its costs, hours and rates were halved',
  paidUnder: 'Paid under the barrier’s headings in this plan',
  barriersUnit: (p: { unit: string }) => `${p.unit}, present value; whiskers: proven bounds`,
  barriersDiffer:
    'The two may differ: part of what is paid now may be paid in another way, and without the barrier another plan may be the best.',

  // What the answer rests on
  restsTitle: 'What the answer rests on',
  weakShare: (p: { share: string }) => `${p.share} of the cost rests on recalled or assumed figures`,
  restsUnit: 'share of the gross cost, by the worst quality among the figures that a cost is made from',
  shareOfGross: 'Share of gross cost',
  decidesAbout: (p: { figure: string; stage: string }) =>
    `Within its range, this figure decides about “${p.stage}”: ${p.figure}`,
  noStageLeaves: 'No stage is known to leave the plan within the ranges of the figures that were tried',
  switchingUnit: 'share of the figure used; band: range of the case, dot: figure, cross: about where a stage leaves',
  entersUnit:
    'share of the figure used; band: range of the case, dot: figure, cross: about where a plant begins to pay',
  entersAt: 'Pays at',
  firstPlant: 'First plant',
  entersNote:
    'Nothing is built. At each end of the range of each figure it was asked whether a plant pays: with plants built in part, then with one whole plant at the places that gain so. The value at which it begins to pay is where the best with this plant is worth as much as the best without, papers held in part in both. Plants that pay only together are not sought. Where it says “between”, both sides were solved anew. Only prices, costs and capital were tried.',
  figure: 'Figure',
  used: 'Used',
  range: 'Range',
  leavesAt: 'Leaves at',
  withinRange: 'Within range',
  aboutBy: (p: { amount: string; change: string }) => `${p.amount} (${p.change})`,
  noPlanWithIt: 'no plan can build it',
  bestFoundAt: 'Best found at',
  whyNotBuilt: 'Why stages are not built',
  between: (p: { low: string; high: string }) => `between ${p.low} and ${p.high}`,
  aboveAbout: (p: { low: string; near: string }) => `above ${p.low}, about ${p.near}`,
  belowAbout: (p: { high: string; near: string }) => `below ${p.high}, about ${p.near}`,
  cannotBeMet: 'cannot be met',
  changesAtLow: (p: { unit: string }) => `NPV changes at the low end by, ${p.unit}`,
  changesAtHigh: (p: { unit: string }) => `NPV changes at the high end by, ${p.unit}`,
  notPrices: 'Figures other than prices',
  heldNote:
    'All builds are held and flows are planned anew. “Cannot be met”: what is built is not enough for what is required.',
  knowingIsWorth: 'Value of knowing it, among the plans found',
  switchingNote:
    'Each stage was left out once and the rest planned anew. Along a price, the NPV of each plan found that way is a straight line, and a stage leaves where two lines cross. Plans that were not searched for could move these points. Where it says “between”, both sides were solved anew. Only prices, costs and capital were tried.',
  notTried: (p: { stages: readonly string[] }) => `Not tried, for lack of time: ${listed(p.stages)}.`,
  noRange: '±20 %, no range stated',
  movesNpv: (p: { unit: string }) => `Moves the NPV by, ${p.unit}`,
  decides: 'Decides about',
  whoHasIt: 'Who may have it',
  holders: {
    'buyers and sellers': 'buyers and sellers',
    'equipment suppliers': 'equipment suppliers',
    'operators of plants': 'operators of plants',
    carriers: 'carriers',
    'border agencies': 'border agencies',
    'customs authorities': 'customs authorities',
    lenders: 'lenders',
    licensors: 'licensors',
    'certification bodies': 'certification bodies',
  },
  findOutNext: 'What to find out next',
  circles: 'An open circle marks an assumed figure, a half circle one recalled from memory.',

  // Sources
  sourcesTitle: 'Where the figures come from',
  noSource: 'No source given',
  tableRows: (p: { table: string; rows: number; shown: number }) =>
    p.shown < p.rows
      ? `${p.table}, ${rows(p.rows)}; the ${p.shown} that the plan uses are shown`
      : `${p.table}, ${rows(p.rows)}`,
  qualityRule: 'A figure has the quality of its row, else of its source; without a source it is assumed.',
  everyFigure: 'Every figure, by table',
};
