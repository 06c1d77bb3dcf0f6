import { hint } from '../medium.ts';
import { pluralEn as plural } from '../plural.ts';

const drawn = (n: number) => `${n} ${plural(n, { one: 'draw', other: 'draws' })}`;
const futures = (n: number) => `${n} ${plural(n, { one: 'future', other: 'futures' })}`;

/** What breaks a plan: shocks, draws of uncertain figures, builds for several futures; the terminal and the section. */
export const stress = {
  // Wrong use, progress, no answer
  noAim: (p: { aims: readonly string[]; value: string }) => `--robust takes ${p.aims.join(', ')}, not ${p.value}.`,
  buildsDoNotHold: 'With the builds of the plan held, the case has no plan. Plan the case again.',
  noDraw: 'With the builds of the plan held, no draw of the uncertain figures has a plan.',
  get noFuture() {
    return `A future has no plan, so no builds can serve all of them.${hint(` \`chorsu plan --scenario all\` shows which.`, '')}`;
  },
  shockNow: (p: { shock: string }) => `shock ${p.shock}`,
  drawsNow: 'draws',
  sharesNow: 'plans for the shares of the variance',
  freeNow: 'draws with builds held and free',
  futuresNow: (p: { count: number }) => `builds for ${futures(p.count)}`,
  standsNow: 'builds for several futures: the case as it stands',
  futureNow: 'builds for several futures: each alone',
  togetherNow: 'builds for several futures: all together',

  // The answer
  noCost: 'None of the shocks costs anything.',
  hurtsMost: (p: { name: string; cost: string }) => `“${p.name}” hurts most. It costs ${p.cost}.`,
  nineInTen: (p: { low: string; high: string }) => `Nine draws in ten are worth between ${p.low} and ${p.high}.`,
  fewDraws: (p: { count: number }) => `${drawn(p.count)} are too few to rely on these limits.`,
  get notSolved() {
    return `No shock and no draw was solved, so how the plan stands up is not known. ${hint(`Try a longer \`--seconds\`, or more draws.`, 'Ask again with more time or more draws.')}`;
  },
  nothing: 'The case has no shocks and no uncertain figures.',

  // Shocks
  shock: 'Shock',
  toTheEnd: 'to the end',
  noPlan: 'no plan',
  shocksNoCost: 'None of the shocks costs anything, and all is still delivered',
  shocksAll: (p: { name: string; cost: string }) =>
    `“${p.name}” hurts most: it costs ${p.cost}, and all is still delivered`,
  shocksShort: (p: { name: string; cost: string; delivered: string }) =>
    `“${p.name}” hurts most: it costs ${p.cost}, and ${p.delivered} of deliveries remain`,
  shocksUnit: (p: { unit: string }) => `NPV lost with the builds as they are, ${p.unit}`,
  lostDelivers: (p: { lost: string; delivered: string }) => `${p.lost}; still delivers ${p.delivered}`,
  npvLost: (p: { unit: string }) => `NPV lost, ${p.unit}`,
  stillDelivered: 'Still delivered',
  inWorstYear: 'In the worst year',
  yearsUntil: 'Years until all is delivered again',
  yearsDearer: 'Years that cost more',
  lessForeseen: (p: { unit: string }) => `Less if foreseen, ${p.unit}`,

  // Draws with the builds held
  overDraws: (p: { n: number; mean: string; p5: string; p50: string; p95: string }) =>
    `Over ${drawn(p.n)} of the uncertain figures the NPV is ${p.mean} on average. 5 % of the draws lie below ${p.p5}, half below ${p.p50}, 95 % below ${p.p95}.`,
  standardError: 'The figure after ± is one standard error.',
  states: (p: { count: number }) =>
    `The draws share ${p.count} ${plural(p.count, { one: 'state', other: 'states' })} of the network.`,
  noLoss: 'No draw ends in a loss.',
  chanceNotTold: (p: { share: string }) =>
    `The chance of a loss is not told: the figures that vary carry only ${p.share} of the cost.`,
  lossChance: (p: { share: string }) => `The chance of a loss is ${p.share}.`,
  missed: (p: { share: string }) => `In ${p.share} of the draws a target or a firm demand is missed.`,
  tooFew: (p: { enough: number }) =>
    `These draws are too few for the percentiles and for shares of the variance. ${hint(`Use --draws ${p.enough} or more.`, `At least ${p.enough} are needed.`)}`,
  figures: 'Figures',
  group: 'Group',
  at5: 'At 5 %',
  at95: 'At 95 %',
  alone: 'Alone',
  inAll: 'In all',
  endsCaption: (p: { unit: string }) => `NPV with the figures of a group at their 5th and 95th percentiles, ${p.unit}:`,
  shares: (p: { n: string; plans: string }) =>
    `Shares of the variance are Sobol indices by the estimators of Jansen, from ${p.n} base samples (${p.plans} plans with builds held).`,
  otherGroups: 'all other groups',
  yearsTitle: (p: { year: number; low: string; high: string }) =>
    `The cost of ${p.year} is least certain: ${p.low} to ${p.high} in nine of ten draws`,
  tornadoTitle: (p: { group: string }) => `${p.group} moves the result most`,
  tornadoUnit: (p: { unit: string }) =>
    `NPV with the figures of a group at their low (light) and high (dark) ends, ${p.unit}`,
  shareAlone: 'Share of the variance, alone',
  whatItIs: 'What they are',
  sharesTitle: (p: { group: string; share: string }) => `${p.group} alone makes ${p.share} of the variance of the NPV`,
  aloneIndex: 'Alone (first-order index)',
  inAllIndex: 'With all interactions (total index)',
  sharesUnit: '% of the variance; whisker: two standard errors',
  errorColumn: 'Standard error',
  together: (p: { groups: readonly string[] }) =>
    `Groups that move the NPV little at their ends are taken as one: ${p.groups.join('; ')}.`,

  // Draws with free builds
  foresightNone:
    'In each draw with free builds, the builds of the plan miss something that is required. So the value of knowing the figures is not known.',
  foresight: (p: { gain: string; most: string }) =>
    `Knowing the figures when building would add ${p.gain} on average, and at most ${p.most} by the bounds of the plans.`,
  foresightOpen: (p: { gain: string; most: string }) =>
    `What knowing the figures when building would add is undecided: ${p.gain} to ${p.most}.`,
  foresightFrom: (p: { n: number; error: string }) =>
    `This comes from ${drawn(p.n)} with free builds; the standard error is ${p.error}.`,
  foresightMissed: (p: { count: number }) =>
    `In ${p.count} more ${plural(p.count, { one: 'draw', other: 'draws' })} the builds of the plan miss a target or a firm demand. They are left out.`,
  foresightFailed: (p: { count: number }) =>
    `For ${drawn(p.count)} no plan that meets all targets and firm demands was found in the time. They are left out.`,
  foresightSpread: (p: { mean: string; low: string; high: string }) =>
    `With free builds the mean is ${p.mean}, and nine draws in ten lie between ${p.low} and ${p.high}.`,
  siteInPlan: (p: { site: string }) => `${p.site} (in the plan)`,
  noSiteAlways: 'No site is built in every draw',
  someAlways: (p: { always: number; all: number }) =>
    `${p.always} of ${p.all} sites ${plural(p.always, { one: 'is', other: 'are' })} built whatever the figures`,
  foresightUnit: (p: { n: number }) => `% of ${drawn(p.n)} in whose best plan the site is built`,
  builtIn: 'Built in',
  inPlan: 'In the plan',

  // Builds for several futures
  aims: {
    expected: 'highest expected NPV',
    cvar: 'highest mean of the worst tenth',
    regret: 'smallest maximum regret',
  },
  robust: (p: { aim: string; count: number; expected: string }) =>
    `Builds with the ${p.aim} over ${futures(p.count)} have an expected NPV of ${p.expected}.`,
  robustWorth: (p: { evpi: string; vss: string }) =>
    `Knowing the future would add ${p.evpi}. Planning for all futures adds ${p.vss} to the plan of the case as it stands.`,
  withinGap: 'These amounts hold to within --gap.',
  asItStands: 'the case as it stands',
  future: 'Future',
  odds: 'Odds',
  bestIfKnown: 'Best if known',
  regret: 'Regret',
  futureMissed: (p: { future: string }) =>
    `${p.future}: a target or a firm demand is missed. What is missing costs nothing here.`,
  robustTitle: (p: { future: string }) =>
    `The builds fall furthest short of the best plan where “${p.future}” comes true`,
  robustUnit: (p: { unit: string }) =>
    `regret: best NPV had the future been known, less the NPV of these builds, ${p.unit}`,
  theseBuildsIn: (p: { unit: string }) => `These builds, ${p.unit}`,
  tier: 'Tier',
  year: 'Year',
  numberOrSize: 'Number or size',
  whatIsBuilt: 'What is built',

  title: 'What breaks the plan',
};
