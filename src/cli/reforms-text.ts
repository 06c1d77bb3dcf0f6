import { fixed, money, moneyRange, significant } from '../figures/index.ts';
import type { ReformsDocument } from '../reforms/index.ts';
import { listed, type ReformsData, textTable, withKey, wrapLines } from '../report/index.ts';

/** The answer of `chorsu reforms` in a sentence. */
export function reformsAnswer(d: ReformsDocument): string {
  const gain = money(d.all - d.base, d.currency);
  const known = d.reforms.filter((x) => !x.undecided).sort((a, b) => b.low - a.low);
  const best = known[0];
  const all = `All ${d.reforms.length} reforms together are worth ${gain}`;
  if (!best || best.low <= 0) return `${all}; of no single one is it decided that it gains`;
  const range = moneyRange(best.low, best.high, d.currency);
  const most = d.reforms.every((x) => x === best || x.high <= best.low);
  const how = most ? 'none brings more than' : 'which brings most is undecided, surest to gain is';
  return `${all}; ${how} “${best.name}” (${range})`;
}

/** What a terminal is told: values with their intervals, the order, pairs, who gains. */
export function reformsText(d: ReformsDocument): string {
  const cash = (x: number) => money(x, d.currency);
  const clean = cleanIn(d);
  const short = (x: number) => significant(clean(x) / unit(d));
  const names = new Map(d.reforms.map((x) => [x.reform, x.name]));
  const quoted = (reform: string) => `“${names.get(reform) ?? reform}”`;
  const rows = [...d.reforms]
    .sort((a, b) => b.shapley - a.shapley)
    .map((x) => [
      withKey(x.name, x.reform),
      short(x.alone),
      short(x.last),
      short(x.shapley),
      `${short(x.low)} to ${short(x.high)}`,
      x.benefitCost === null ? '-' : significant(clean(x.shapley) === 0 ? 0 : x.benefitCost),
    ]);
  const right = true;
  const table = textTable(
    [
      { head: 'Reform', gives: true, wraps: true },
      { head: 'Alone', right },
      { head: 'Last', right },
      { head: 'Shapley', right },
      { head: 'Between', right },
      { head: 'B/C', right },
    ],
    rows,
  );
  const parts = [
    wrapLines(`${reformsAnswer(d)}.`),
    '',
    `Gain, ${word(d)}${d.currency}; B/C is benefit over public cost`,
    table,
  ];
  const undecided = d.reforms.filter((x) => x.undecided).map((x) => quoted(x.reform));
  const hurts = d.reforms.filter((x) => x.relaxes !== 'yes').map((x) => quoted(x.reform));
  if (undecided.length > 0) parts.push('', wrapLines(`Undecided (the interval reaches 0): ${listed(undecided)}.`));
  if (hurts.length > 0)
    parts.push(wrapLines(`Not known only to relax, so that bounds are not shared: ${listed(hurts)}.`));
  const drawn = d.reforms.filter((x) => x.doubt !== undefined);
  if (drawn.length > 0) {
    const bands = drawn.map((x) => `${quoted(x.reform)} ${short(x.doubt!.p5)} to ${short(x.doubt!.p95)}`);
    parts.push(
      '',
      wrapLines(`In nine of ten draws of the uncertain figures, ${word(d)}${d.currency}: ${bands.join(', ')}.`),
    );
  }
  if (d.order.length > 1) parts.push('', wrapLines(`Best order: ${d.order.map((x) => quoted(x.reform)).join(', ')}.`));
  const pairs = [...d.pairs].sort((a, b) => Math.abs(b.interaction) - Math.abs(a.interaction));
  const decided = pairs.filter((x) => !x.undecided);
  for (const x of decided.slice(0, 3)) {
    const how = x.interaction > 0 ? 'are worth more together' : 'stand in for each other';
    parts.push(
      wrapLines(
        `${quoted(x.a)} and ${quoted(x.b)} ${how}: ${cash(x.interaction)} (${cash(x.low)} to ${cash(x.high)}).`,
      ),
    );
  }
  if (decided.length < pairs.length)
    parts.push(
      `Of ${pairs.length} pairs ${pairs.length - decided.length} are undecided (${d.exact ? 'the interval' : 'the 95 % interval'} reaches 0).`,
    );
  const who = gainsOf(d);
  if (who.length > 0)
    parts.push('', wrapLines(`Gain by country: ${who.map((x) => `${x.who} ${cash(x.amount)}`).join(', ')}.`));
  if (d.covenants)
    parts.push(
      wrapLines(
        'Worths are those of the programme: no plan is held to the cover of debt that lenders ask for (chorsu plan is).',
      ),
    );
  if (d.shortfall) {
    const cost = Object.entries(d.shortfall.cost).map(([good, x]) => `${good} ${fixed(x)}`);
    const twice = Object.entries(d.shortfall.twice).map(([reform, x]) => `${quoted(reform)} ${cash(x)}`);
    parts.push(
      wrapLines(
        `Some sets cannot meet a firm demand: a unit short is made to cost ${cost.join(', ')} in all. At twice that the values are ${twice.join(', ')}.`,
      ),
    );
  }
  return `${parts.join('\n')}\n`;
}

/** Below this share of the largest a gain is rounding. */
const ROUNDING = 1e-9;

/** Money without what is but rounding. */
function cleanIn(d: ReformsDocument): (x: number) => number {
  const least = ROUNDING * Math.max(most(d), Math.abs(d.all - d.base));
  return (x) => (Math.abs(x) > least ? x : 0);
}

const most = (d: ReformsDocument) => Math.max(1, ...d.reforms.flatMap((x) => [Math.abs(x.low), Math.abs(x.high)]));
const unit = (d: ReformsDocument) => (most(d) >= 1e9 ? 1e9 : most(d) >= 1e6 ? 1e6 : most(d) >= 1e3 ? 1e3 : 1);
const word = (d: ReformsDocument) => ({ 1e9: 'bn ', 1e6: 'M ', 1e3: 'k ', 1: '' })[unit(d)];

/** Who gains and loses, most first; without those whom nothing changes for. */
function gainsOf(d: ReformsDocument): { who: string; amount: number }[] {
  const clean = cleanIn(d);
  return Object.entries(d.gains.countries)
    .filter(([, amount]) => clean(amount) !== 0)
    .sort(([, a], [, b]) => b - a)
    .map(([who, amount]) => ({ who: who || 'elsewhere', amount }));
}

/** What the report draws. */
export function reformsData(d: ReformsDocument): ReformsData {
  const clean = cleanIn(d);
  return {
    base: d.base,
    all: d.all,
    exact: d.exact,
    reforms: d.reforms.map(({ reform, name, barrier, alone, last, shapley, low, high, cost, benefitCost }) => {
      const worth = {
        alone: clean(alone),
        last: clean(last),
        shapley: clean(shapley),
        low: clean(low),
        high: clean(high),
      };
      return {
        reform,
        name,
        barrier,
        ...worth,
        cost,
        benefitCost: worth.shapley === 0 && benefitCost !== null ? 0 : benefitCost,
      };
    }),
    pairs: d.pairs.map((x) => {
      return { ...x, interaction: clean(x.interaction), low: clean(x.low), high: clean(x.high) };
    }),
    order: [...d.order],
    gains: gainsOf(d),
  };
}
