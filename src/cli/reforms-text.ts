import { decided, type Estimate, fixed, moneyEstimate, moneyUnit, negated } from '../figures/index.ts';
import { listed } from '../i18n/index.ts';
import type { ReformsDocument } from '../reforms/index.ts';
import {
  rangeIn,
  reformsHeadline,
  reformsUnit,
  sortedByWorth,
  textTable,
  withKey,
  wrapLines,
} from '../report/index.ts';

/** What a terminal is told: values with their intervals, what pays, the order, pairs, who gains, who must agree. */
export function reformsText(d: ReformsDocument): string {
  const { factor, word } = reformsUnit(d);
  const short = (x: Estimate) => rangeIn(x, factor);
  const right = true;
  const table = textTable(
    [
      { head: 'Reform', gives: true, wraps: true },
      { head: 'Alone', right },
      { head: 'Last', right },
      { head: 'Worth', right },
      { head: 'Less cost', right },
      { head: 'B/C', right },
    ],
    sortedByWorth(d.reforms).map((x) => [
      withKey(x.name, x.reform),
      short(x.alone),
      short(x.last),
      short(x.shapley),
      x.cost > 0 ? short(x.net) : '–',
      x.benefitCost === null ? '–' : fixed(x.benefitCost, 1),
    ]),
  );
  const caption = `${moneyUnit(d.currency, word)}, discounted. Worth: Shapley value. Less cost: worth less public cost.`;
  const parts = [wrapLines(reformsHeadline(d)), '', wrapLines(caption), table];
  for (const text of [
    ...undecidedReforms(d),
    ...notOnlyRelaxing(d),
    ...underDoubt(d, short, word),
    ...orderOf(d),
    ...pairsOf(d),
    ...countriesOf(d),
    ...playersOf(d),
    ...conditions(d),
  ])
    parts.push('', wrapLines(text));
  return `${parts.join('\n')}\n`;
}

const quotedIn = (d: ReformsDocument) => {
  const names = new Map(d.reforms.map((x) => [x.reform, x.name]));
  return (reform: string) => `“${names.get(reform) ?? reform}”`;
};

function undecidedReforms(d: ReformsDocument): string[] {
  const open = d.reforms.filter((x) => !decided(x.shapley)).map((x) => quotedIn(d)(x.reform));
  if (open.length === 0) return [];
  const more = 'More --minutes narrow the intervals.';
  const what = d.reforms.some((x) => x.shapley.low < 0) ? 'gain or lose' : 'gain anything';
  return [`It is not known yet whether these reforms ${what}: ${listed(open)}. ${more}`];
}

function notOnlyRelaxing(d: ReformsDocument): string[] {
  const others = d.reforms.filter((x) => x.relaxes !== 'yes').map((x) => quotedIn(d)(x.reform));
  if (others.length === 0) return [];
  return [`These reforms may also take something away, so that they could lose: ${listed(others)}.`];
}

function underDoubt(d: ReformsDocument, short: (x: Estimate) => string, word: string): string[] {
  const drawn = d.reforms.flatMap((x) => (x.doubt ? [{ reform: x.reform, doubt: x.doubt }] : []));
  if (drawn.length === 0) return [];
  const bands = drawn.map(({ reform, doubt }) => {
    const band = short({ low: doubt.p5, high: doubt.p95, value: null });
    return `${quotedIn(d)(reform)} ${band}`;
  });
  const unit = `${d.currency}${word === '' ? '' : ` ${word}`}`;
  return [`In nine of ten draws of the uncertain figures the worths are, in ${unit}: ${bands.join(', ')}.`];
}

function orderOf(d: ReformsDocument): string[] {
  if (d.reforms.length < 2) return [];
  if (d.order === null) return ['Which order of the reforms gains most soonest is not known yet.'];
  return [`The order that gains most soonest: ${d.order.map((x) => quotedIn(d)(x.reform)).join(', ')}.`];
}

/** Pairs that are told at most: those known to matter most. */
const PAIRS = 3;

function pairsOf(d: ReformsDocument): string[] {
  const quoted = quotedIn(d);
  const least = ({ low, high }: Estimate) => (low > 0 ? low : high < 0 ? -high : 0);
  const known = d.pairs.filter((x) => least(x.interaction) > 0);
  const told = known
    .sort((a, b) => least(b.interaction) - least(a.interaction))
    .slice(0, PAIRS)
    .map(({ a, b, interaction }) =>
      interaction.low > 0
        ? `${quoted(a)} and ${quoted(b)} are worth more together than apart: ${moneyEstimate(interaction, d.currency)} more.`
        : `${quoted(a)} and ${quoted(b)} partly replace each other: together they are worth less than apart by ${moneyEstimate(negated(interaction), d.currency)}.`,
    );
  const open = d.pairs.filter((x) => !decided(x.interaction)).length;
  if (open > 0) told.push(`For ${open} of ${d.pairs.length} pairs it is not known how they act together.`);
  return told;
}

function countriesOf(d: ReformsDocument): string[] {
  const cash = (x: number) => moneyEstimate({ low: x, high: x, value: x }, d.currency);
  const known = d.countries.flatMap(({ country, gain }) => (gain === null || gain === 0 ? [] : [{ country, gain }]));
  if (known.length === 0) return [];
  const told = known
    .sort((a, b) => b.gain - a.gain)
    .map(({ country, gain }) => `${country || 'elsewhere'} ${cash(gain)}`);
  return [`With all reforms the two plans found differ in gain by country: ${told.join(', ')}.`];
}

function playersOf(d: ReformsDocument): string[] {
  if (d.players.length === 0) return [];
  const told = d.players.map((x) => {
    const brings = moneyEstimate({ low: x.low, high: x.high, value: x.shapley }, d.currency);
    const loses =
      x.stayingOut === null
        ? 'what it would lose by staying out is not known'
        : `by staying out it would lose ${moneyEstimate({ low: x.stayingOut, high: x.stayingOut, value: x.stayingOut }, d.currency)}`;
    return `The consent of ${x.country} brings ${brings}; ${loses}.`;
  });
  if (d.sidePayments === true) told.push('Side payments can make every country stay, by the plans found.');
  if (d.sidePayments === false) told.push('No side payments make every country stay, by the plans found.');
  return told;
}

function conditions(d: ReformsDocument): string[] {
  const told: string[] = [];
  if (d.covenants)
    told.push('Lenders ask for a cover of debt. These worths do not hold plans to it; `chorsu plan --reform` does.');
  if (d.shortfall) {
    const cost = Object.entries(d.shortfall.cost).map(([good, x]) => `${good} ${fixed(x)}`);
    const twice = Object.entries(d.shortfall.twice).map(
      ([reform, x]) => `${quotedIn(d)(reform)} ${moneyEstimate(x, d.currency)}`,
    );
    told.push(
      `Some sets of reforms cannot meet a firm demand. A unit short costs ${cost.join(', ')} here. At twice that cost the worths are ${twice.join(', ')}.`,
    );
  }
  return told;
}
