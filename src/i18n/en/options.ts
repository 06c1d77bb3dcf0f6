import { hint } from '../medium.ts';
import { pluralEn as plural } from '../plural.ts';

/** How far from the best a plan may be: a share of the best NPV, or of the gain over building nothing. */
export interface Slack {
  slack: string;
  of: 'best' | 'gain';
}

const within = (p: Slack) =>
  p.of === 'gain' ? `${p.slack} of the gain over building nothing` : `${p.slack} of the best NPV`;

/** Plans nearly as good as the best: the terminal and the section of the report. */
export const options = {
  // Wrong use, and no answer
  slackOf: (p: { value: string }) => `--slack-of takes best or gain, not ${p.value}.`,
  noPlan: (p: { source: string }) =>
    `No plan of the case was found. ${hint(`\`chorsu plan ${p.source}\` says why. If the time was up, give more \`--seconds\`.`, 'Plan the case to see why. If the time was up, ask again with more time.')}`,
  get noGain() {
    return `The best plan is not known to gain anything over building nothing, so no share of that gain can be taken. ${hint('Use --slack-of best to take shares of its NPV.', 'Shares of its NPV can be taken instead.')}`;
  },

  // Progress
  stages: {
    best: 'the best plan',
    nothing: 'building nothing',
    sites: 'what another choice at each site costs',
    ranges: 'least and most use of sites and countries',
    near: (p: { slack: string }) => `plans that differ within ${p.slack}`,
    frontier: (p: { measure: string }) => `frontier of ${p.measure}`,
  },

  // The answer
  noOther: (p: Slack) => `No plan with other sites was found within ${within(p)}.`,
  answer: (p: Slack & { others: number; always: number }) =>
    `${p.others} other ${plural(p.others, { one: 'plan', other: 'plans' })} within ${within(p)} ${plural(p.others, { one: 'was', other: 'were' })} found, as different as possible. ${p.always === 0 ? 'No site is' : `${p.always} ${plural(p.always, { one: 'site is', other: 'sites are' })}`} built in every plan within that limit.`,
  wideSlack: (p: { slack: string; share: string; gain: string }) =>
    `The slack of ${p.slack} is ${p.share} of what the best plan gains over building nothing (at least ${p.gain}). A plan that far from the best may gain little or nothing. ${hint('Use --slack-of gain to take the slack as a share of that gain.', 'The slack can be taken as a share of that gain instead.')}`,
  bestBuilds: (p: { sites: readonly string[]; more: number }) =>
    p.sites.length === 0
      ? 'The best plan builds nothing.'
      : `The best plan builds: ${p.sites.join('; ')}${p.more > 0 ? `; and ${p.more} more` : ''}.`,

  // Plans side by side
  plan: 'Plan',
  best: 'The best',
  other: (p: { number: number }) => `Plan ${p.number}`,
  within: (p: { slack: string }) => `Within ${p.slack}`,
  npvIn: (p: { unit: string }) => `NPV, ${p.unit}`,
  belowBest: 'Below the best',
  sitesBuilt: 'Sites built',
  sitesDiffer: 'Sites that differ',
  measureIn: (p: { measure: string; unit: string }) => `${p.measure}, ${p.unit}`,
  builds: 'What each plan builds',
  buildsMarks: 'What is built; below the best plan: + also built, − not built',
  mapsTitle: (p: Slack & { count: number }) => `${p.count} plans that differ most within ${within(p)}`,
  mapsUnit: 'the NPV of each plan stands under its name',

  // Use of sites
  uses: { always: 'always', sometimes: 'sometimes', never: 'never', undecided: 'not known' },
  listOf: {
    always: (p: { count: number; sites: readonly string[]; more: number }) =>
      `Built in every plan within that limit (${p.count}): ${p.sites.join('; ')}${p.more > 0 ? `; and ${p.more} more` : ''}.`,
    sometimes: (p: { count: number; sites: readonly string[]; more: number }) =>
      `Built in some of them (${p.count}): ${p.sites.join('; ')}${p.more > 0 ? `; and ${p.more} more` : ''}.`,
    never: (p: { count: number; sites: readonly string[]; more: number }) =>
      `Built in none of them (${p.count}): ${p.sites.join('; ')}${p.more > 0 ? `; and ${p.more} more` : ''}.`,
    undecided: (p: { count: number; sites: readonly string[]; more: number }) =>
      `Not settled in the time (${p.count}): ${p.sites.join('; ')}${p.more > 0 ? `; and ${p.more} more` : ''}. ${hint('More --seconds may settle them.', 'More time may settle them.')}`,
  },
  change: 'Change',
  without: (p: { site: string }) => `without ${p.site}`,
  with: (p: { site: string }) => `with ${p.site}`,
  withoutCostsLeast: (p: { site: string; loss: string }) => `Leaving out ${p.site} costs least: at most ${p.loss}`,
  withCostsLeast: (p: { site: string; loss: string }) => `Adding ${p.site} costs least: at most ${p.loss}`,
  changeUnit: (p: { unit: string }) =>
    `NPV lost when the decision for one site is reversed and all else is planned anew, ${p.unit}`,
  loses: (p: { unit: string }) => `Loses, ${p.unit}`,

  // Least and most use
  useWithin: (p: { slack: string }) => `Use within ${p.slack}`,
  inBest: 'In the best plan',
  least: 'Least',
  most: 'Most',
  rangesTitle: (p: { country: string }) => `The value added of ${p.country} can change most at little loss`,
  rangesUnit: (p: { slack: string; unit: string }) =>
    `value added over all years in the best plan; whisker: least and most in plans within ${p.slack}; ${p.unit}`,
  rangeText: (p: { here: string; least: string; most: string }) => `${p.here} (${p.least} to ${p.most})`,
  use: 'What is counted',
  valueAdded: 'value added',
  activity: 'activity',

  // Frontiers
  differs: 'What differs',
  endNotProven: 'It is not proven that the last point is the end of the frontier.',
  noMore: (p: { slack: string; limit: string }) => `No plan within ${p.slack} has more than ${p.limit}.`,
  noLess: (p: { slack: string; limit: string }) => `No plan within ${p.slack} has less than ${p.limit}.`,
  frontierTitle: (p: { measure: string; from: string; to: string; cost: string }) =>
    `Going from ${p.from} to ${p.to} costs ${p.cost} (${p.measure})`,
  frontierUnit: (p: { unit: string }) => `best plans found; ${p.unit}`,

  title: 'What else would do nearly as well',
};
