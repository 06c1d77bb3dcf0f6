import {
  decided,
  type Estimate,
  estimateIn,
  fixed,
  money,
  moneyEstimate,
  moneyUnit,
  negated,
} from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import type { ReformsDocument } from '../../reforms/index.ts';
import { reformsHeadline, reformsUnit, sortedByWorth } from '../../report/index.ts';
import { textTable, withKey, wrapLines } from '../../view/index.ts';

/** What a terminal prints: values with their intervals, what pays, the order, pairs, who gains, who must agree. */
export function reformsText(d: ReformsDocument): string {
  const { factor, word } = reformsUnit(d);
  const short = (x: Estimate) => estimateIn(x, factor);
  const right = true;
  const say = words().reforms;
  const table = textTable(
    [
      { head: say.reform, gives: true, wraps: true },
      { head: say.alone, right },
      { head: say.last, right },
      { head: say.worth, right },
      { head: say.lessCost, right },
      { head: say.benefitCost, right },
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
  const caption = say.caption({ unit: moneyUnit(d.currency, word) });
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

const nameIn = (d: ReformsDocument) => {
  const names = new Map(d.reforms.map((x) => [x.reform, x.name]));
  return (reform: string) => names.get(reform) ?? reform;
};
const quotedIn = (d: ReformsDocument) => (reform: string) => words().reforms.quoted({ name: nameIn(d)(reform) });

function undecidedReforms(d: ReformsDocument): string[] {
  const open = d.reforms.filter((x) => !decided(x.shapley)).map((x) => quotedIn(d)(x.reform));
  if (open.length === 0) return [];
  const { openSign, openGain } = words().reforms;
  return [(d.reforms.some((x) => x.shapley.low < 0) ? openSign : openGain)({ names: open })];
}

function notOnlyRelaxing(d: ReformsDocument): string[] {
  const others = d.reforms.filter((x) => x.relaxes !== 'yes').map((x) => quotedIn(d)(x.reform));
  if (others.length === 0) return [];
  return [words().reforms.notOnlyRelaxing({ names: others })];
}

function underDoubt(d: ReformsDocument, short: (x: Estimate) => string, word: string): string[] {
  const drawn = d.reforms.flatMap((x) => (x.doubt ? [{ reform: x.reform, doubt: x.doubt }] : []));
  if (drawn.length === 0) return [];
  const bands = drawn.map(({ reform, doubt }) => {
    const band = short({ low: doubt.p5, high: doubt.p95, value: null });
    return words().reforms.nameAnd({ name: nameIn(d)(reform), amount: band });
  });
  return [words().reforms.underDoubt({ unit: moneyUnit(d.currency, word), bands })];
}

function orderOf(d: ReformsDocument): string[] {
  if (d.reforms.length < 2) return [];
  if (d.order === null) return [words().reforms.orderNotKnown];
  return [words().reforms.order({ names: d.order.map((x) => quotedIn(d)(x.reform)) })];
}

/** The largest number of pairs that is printed: those known to matter most. */
const PAIRS = 3;

function pairsOf(d: ReformsDocument): string[] {
  const quoted = quotedIn(d);
  const say = words().reforms;
  const least = ({ low, high }: Estimate) => (low > 0 ? low : high < 0 ? -high : 0);
  const known = d.pairs.filter((x) => least(x.interaction) > 0);
  const told = known
    .sort((a, b) => least(b.interaction) - least(a.interaction))
    .slice(0, PAIRS)
    .map(({ a, b, interaction }) =>
      interaction.low > 0
        ? say.moreTogether({ a: quoted(a), b: quoted(b), amount: moneyEstimate(interaction, d.currency) })
        : say.lessTogether({ a: quoted(a), b: quoted(b), amount: moneyEstimate(negated(interaction), d.currency) }),
    );
  const open = d.pairs.filter((x) => !decided(x.interaction)).length;
  if (open > 0) told.push(say.pairsOpen({ open, all: d.pairs.length }));
  return told;
}

function countriesOf(d: ReformsDocument): string[] {
  const cash = (x: number) => moneyEstimate({ low: x, high: x, value: x }, d.currency);
  const known = d.countries.flatMap(({ country, gain }) => (gain === null || gain === 0 ? [] : [{ country, gain }]));
  if (known.length === 0) return [];
  const told = known
    .sort((a, b) => b.gain - a.gain)
    .map(({ country, gain }) => `${country ? countryIn(country) : words().reforms.elsewhere} ${cash(gain)}`);
  return [words().reforms.countries({ gains: told })];
}

function playersOf(d: ReformsDocument): string[] {
  if (d.players.length === 0) return [];
  const say = words().reforms;
  const told = d.players.map((x) => {
    const brings = moneyEstimate({ low: x.low, high: x.high, value: x.shapley }, d.currency);
    const { stayingOut } = x;
    const country = countryIn(x.country);
    return stayingOut === null
      ? say.consentNotKnown({ country, brings })
      : say.consent({ country, brings, loses: money(stayingOut, d.currency) });
  });
  if (d.sidePayments === true) told.push(say.sidePaymentsDo);
  if (d.sidePayments === false) told.push(say.sidePaymentsDoNot);
  return told;
}

function conditions(d: ReformsDocument): string[] {
  const told: string[] = [];
  if (d.covenants) told.push(words().reforms.covenants);
  if (d.shortfall) {
    const cost = Object.entries(d.shortfall.cost).map(([good, x]) => `${good} ${fixed(x)}`);
    const twice = Object.entries(d.shortfall.twice).map(([reform, x]) =>
      words().reforms.nameAnd({ name: nameIn(d)(reform), amount: moneyEstimate(x, d.currency) }),
    );
    told.push(words().reforms.shortfall({ costs: cost, twice }));
  }
  return told;
}
