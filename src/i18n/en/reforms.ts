import { listed } from '../format.ts';
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
  benefitCost: 'B/C',
  caption: (p: { unit: string }) =>
    `${p.unit}, discounted. Worth: Shapley value. Less cost: worth less public cost. B/C: benefit over cost.`,
  quoted: (p: { name: string }) => `“${p.name}”`,
  openGain: (p: { names: readonly string[] }) =>
    `It is not known yet whether these reforms gain anything: ${listed(p.names)}. More --minutes narrow the intervals.`,
  openSign: (p: { names: readonly string[] }) =>
    `It is not known yet whether these reforms gain or lose: ${listed(p.names)}. More --minutes narrow the intervals.`,
  notOnlyRelaxing: (p: { names: readonly string[] }) =>
    `These reforms may also take something away, so that they could lose: ${listed(p.names)}.`,
  underDoubt: (p: { unit: string; bands: readonly string[] }) =>
    `In nine of ten draws of the uncertain figures the worths are, in ${p.unit}: ${p.bands.join(', ')}.`,
  nameAnd: (p: { name: string; amount: string }) => `“${p.name}” ${p.amount}`,
  orderNotKnown: 'Which order of the reforms gains most soonest is not known yet.',
  order: (p: { names: readonly string[] }) => `The order that gains most soonest: ${p.names.join(', ')}.`,
  moreTogether: (p: { a: string; b: string; amount: string }) =>
    `${p.a} and ${p.b} are worth ${p.amount} more together than apart.`,
  lessTogether: (p: { a: string; b: string; amount: string }) =>
    `${p.a} and ${p.b} partly replace each other: together they are worth ${p.amount} less than apart.`,
  pairsOpen: (p: { open: number; all: number }) =>
    `For ${p.open} of ${p.all} pairs it is not known how they act together.`,
  elsewhere: 'elsewhere',
  countries: (p: { gains: readonly string[] }) =>
    `With all reforms, the gain of each country differs between the two plans found by: ${p.gains.join(', ')}.`,
  consent: (p: { country: string; brings: string; loses: string }) =>
    `The consent of ${p.country} brings ${p.brings}. By staying out it would lose ${p.loses}.`,
  consentNotKnown: (p: { country: string; brings: string }) =>
    `The consent of ${p.country} brings ${p.brings}. What it would lose by staying out is not known.`,
  sidePaymentsDo: 'Side payments can make every country stay, by the plans found.',
  sidePaymentsDoNot: 'No side payments make every country stay, by the plans found.',
  covenants: 'Lenders require a cover of debt. These worths do not hold plans to it; `chorsu plan --reform` does.',
  shortfall: (p: { costs: readonly string[]; twice: readonly string[] }) =>
    `Some sets of reforms cannot meet a firm demand. A unit short costs ${p.costs.join(', ')} here. At twice that cost the worths are ${p.twice.join(', ')}.`,
};
