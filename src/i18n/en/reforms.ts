import { listed } from '../format.ts';
import { hint } from '../medium.ts';
import { pluralEn as plural } from '../plural.ts';

const who = (n: number) => (n === 1 ? 'The reform' : n === 2 ? 'Both reforms together' : `All ${n} reforms together`);
const verb = (n: number, one: string, other: string) => plural(n, { one, other });
const verdicts = (n: number) => ({
  pay: verb(n, 'It pays.', 'They pay.'),
  not: verb(n, 'It does not pay.', 'They do not pay.'),
  unknown: verb(n, 'Whether it pays is not known yet.', 'Whether they pay is not known yet.'),
});

/** What reforms are worth. */
export const reforms = {
  gain: (p: { count: number; worth: string }) => `${who(p.count)} ${verb(p.count, 'saves', 'save')} ${p.worth}.`,
  lose: (p: { count: number; worth: string }) => `${who(p.count)} ${verb(p.count, 'loses', 'lose')} ${p.worth}.`,
  gainAndCost: (p: { count: number; worth: string; cost: string; verdict: 'pay' | 'not' | 'unknown' }) =>
    `${who(p.count)} ${verb(p.count, 'saves', 'save')} ${p.worth} and ${verb(p.count, 'costs', 'cost')} ${p.cost} of public money. ${verdicts(p.count)[p.verdict]}`,
  loseAndCost: (p: { count: number; worth: string; cost: string; verdict: 'pay' | 'not' | 'unknown' }) =>
    `${who(p.count)} ${verb(p.count, 'loses', 'lose')} ${p.worth} and ${verb(p.count, 'costs', 'cost')} ${p.cost} of public money. ${verdicts(p.count)[p.verdict]}`,
  notKnown: (p: { count: number; worth: string }) =>
    `It is not known yet whether ${p.count === 1 ? 'the reform' : p.count === 2 ? 'both reforms together' : `all ${p.count} reforms together`} ${verb(p.count, 'gains', 'gain')} anything: the worth is ${p.worth}.`,
  noneProven: 'No single reform is proven to gain anything yet.',
  best: (p: { name: string; worth: string }) => `“${p.name}” is worth most: ${p.worth}.`,
  allSurely: 'Each of them surely gains; which is worth most is not known yet.',
  someSurely: (p: { sure: number; all: number }) =>
    `${p.sure} of ${p.all} reforms surely ${verb(p.sure, 'gains', 'gain')}; which is worth most is not known yet.`,

  reform: 'Reform',
  alone: 'Alone',
  last: 'Last',
  worth: 'Worth',
  lessCost: 'Less cost',
  caption: (p: { unit: string }) => `${p.unit}, discounted. Worth: Shapley value. Less cost: worth less public cost.`,
  quoted: (p: { name: string }) => `“${p.name}”`,
  openGain: (p: { names: readonly string[] }) =>
    `It is not known yet whether these reforms gain anything: ${listed(p.names)}. ${hint('More --minutes narrow the intervals.', 'More time narrows the intervals.')}`,
  openSign: (p: { names: readonly string[] }) =>
    `It is not known yet whether these reforms gain or lose: ${listed(p.names)}. ${hint('More --minutes narrow the intervals.', 'More time narrows the intervals.')}`,
  notOnlyRelaxing: (p: { names: readonly string[] }) =>
    `These reforms may also tighten something, so they could lose: ${listed(p.names)}.`,
  underDoubt: (p: { unit: string; bands: readonly string[] }) =>
    `In nine of ten draws of the uncertain figures the values, in ${p.unit}, are: ${p.bands.join(', ')}.`,
  nameAnd: (p: { name: string; amount: string }) => `“${p.name}” ${p.amount}`,
  orderNotKnown: 'It is not known yet which order of the reforms brings the largest gains first.',
  pairsOpen: (p: { open: number; all: number }) =>
    `For ${p.open} of ${p.all} pairs it is not known how they act together.`,
  elsewhere: 'elsewhere',
  sidePaymentsDo: 'By the plans found, side payments can make every country stay.',
  sidePaymentsDoNot: 'By the plans found, no side payments make every country stay.',
  get covenants() {
    return `Lenders require a cover of debt. The plans behind these values need not keep it; ${hint(`those of \`chorsu plan\` do.`, 'those of the plan of the case do.')}`;
  },
  shortfall: (p: { costs: readonly string[]; twice: readonly string[] }) =>
    `Some sets of reforms cannot meet a firm demand. A unit short costs ${p.costs.join(', ')} here. At twice that cost the values are ${p.twice.join(', ')}.`,

  // Wrong use, progress, no answer
  doubtTooMany: (p: { most: number }) =>
    `--doubt takes at most ${p.most} reforms. Choose some with --reforms, or use --groups.`,
  doubtNone: 'The case has no uncertain figures for --doubt. Give them in the table `uncertainty`.',
  sampleTooMany: (p: { most: number }) =>
    `At most ${p.most} reforms are sampled at a time. ${hint('Choose some with --reforms, or use --groups.', 'Choose some.')}`,
  noPlanWith: (p: { reforms: string }) =>
    `There is no plan with ${p.reforms}, even where demands may fall short. ${hint(`\`chorsu plan\` says why.`, 'Plan the case with them to see why.')}`,
  get noPlanWithout() {
    return `There is no plan without reforms, even where demands may fall short. ${hint(`\`chorsu plan\` says why.`, 'Plan the case to see why.')}`;
  },
  notFoundWith: (p: { reforms: string }) =>
    `No plan was found with ${p.reforms}. ${hint('Try more --seconds, or use --groups.', 'Ask again with more time.')}`,
  get notFoundWithout() {
    return `No plan was found without reforms. ${hint('Try more --seconds, or use --groups.', 'Ask again with more time.')}`;
  },
  conflict: (p: { a: string; b: string; table: string; key: string; column: string }) =>
    `The reforms ${p.a} and ${p.b} set \`${p.column}\` of \`${p.table}\` ${p.key} to different values. Leave one of them out.`,
  setsKnown: (p: { known: number; sets: number; solves: number; taken: number; halfWidth: string }) =>
    `${p.known} of ${p.sets} sets known, ${p.solves} solved, ${p.taken} plans reused${p.halfWidth && `, half-width ${p.halfWidth}`}`,
  ordersDrawn: (p: { orders: number; solves: number; halfWidth: string }) =>
    `${p.orders} orders drawn, ${p.solves} sets solved${p.halfWidth && `, half-width ${p.halfWidth}`}`,
  widest: (p: { amount: string }) =>
    `The widest interval reaches ${p.amount} to either side. ${hint('More --minutes narrow it.', 'More time narrows it.')}`,
  get noBound() {
    return `Some values have no bound yet. ${hint('More --minutes may find one.', 'More time may find one.')}`;
  },
  solves: (p: { count: number }) => `${p.count} ${plural(p.count, { one: 'plan was', other: 'plans were' })} computed.`,
  stopped: 'Stopped before an answer was found.',
  stoppedKept: 'Stopped before an answer was found. The values found are kept for the next run.',

  // The section of the report
  title: 'What each reform is worth',
  worthTitle: (p: { name: string }) => `“${p.name}” is worth most`,
  worthOpen: 'Which reform is worth most is not known yet',
  worthUnit: (p: { unit: string }) => `${p.unit}, present value; whiskers: proven bounds`,
  worthUnitSampled: (p: { unit: string }) => `${p.unit}, present value; whiskers: 95 % confidence of the sample`,
  shapley: 'Share of the joint gain (Shapley value)',
  lastOfAll: 'Last, after all others',
  barrier: 'Barrier',
  publicCost: 'Public cost',
  benefitOverCost: 'Benefit over cost',
  firstBring: (p: { first: number; all: number }) =>
    p.first === 1
      ? `The first of ${p.all} reforms brings nine tenths of the gain`
      : `The first ${p.first} of ${p.all} reforms bring nine tenths of the gain`,
  orderTitle: 'The order that brings the largest gains first',
  orderUnit: (p: { unit: string }) => `NPV gained by the plans found, ${p.unit}, present value`,
  step: 'Step',
  gainedSoFar: (p: { unit: string }) => `Gained so far, ${p.unit}`,
  moreTogetherTitle: (p: { a: string; b: string }) => `“${p.a}” and “${p.b}” are worth more together`,
  lessTogetherTitle: (p: { a: string; b: string }) => `“${p.a}” and “${p.b}” partly replace each other`,
  pairsTitleOpen: 'How reforms act together is not known yet',
  moreTogetherSign: 'worth more together',
  lessTogetherSign: 'partly replace each other',
  pairOpen: '? not known (proven bounds)',
  pairOpenSampled: '? not known (95 % confidence of the sample)',
  pairsUnit: (p: { unit: string }) => `what a pair brings beyond its two parts, ${p.unit}`,
  with: 'With',
  pairBrings: (p: { unit: string }) => `Together, more than apart, ${p.unit}`,
  intervals: 'The intervals are proven bounds.',
  intervalsSampled: 'The intervals are 95 % confidence intervals of the sample.',
  payersTitle: 'Who gains and who loses by each reform alone',
  payersNote:
    'Between the plans found with it and without reforms. Owners and buyers share what the plan gains; what lenders, treasuries and holders of rights get is a cost of the plan. Where the worth of a reform is not decided, neither is who gains by it.',
  countriesTitle: 'Which countries gain and lose with all reforms, by the plans found',
  country: 'Country',
  gainOf: 'Gain',
  valueAdded: 'Value added',
  jobs: 'Jobs, mean over the years',
  duties: 'Duties collected',
  countriesCaption: (p: { unit: string }) =>
    `Changes between the two plans found, ${p.unit}. Gains add up to the change in NPV; the other columns are not part of them.`,
  presentValue: (p: { unit: string }) => `${p.unit}, present value`,
  consentTitle: 'What the consent of each country brings',
  consentBrings: (p: { unit: string }) => `Its consent brings, ${p.unit}`,
  consentUnit: (p: { unit: string }) => `Shapley value over countries, ${p.unit}, present value`,
  stayingOut: 'It would lose by staying out',
  sidePaymentsOpen: 'It is not known yet whether side payments can make every country stay.',
};
