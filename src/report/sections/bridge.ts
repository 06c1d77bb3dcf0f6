import { type Block, figure } from '../../blocks/index.ts';
import { bridge, magnitude, money, moneyUnit } from '../../figures/index.ts';
import { type PayerSum, sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { gainOverNothing } from '../gain.ts';
import type { Context } from '../input.ts';
import { type Bridge, payerSums, payersTable } from '../payer-sums.ts';

/** An amount below this share of the largest is left out. */
const SMALL = 0.001;

/** The gain of each group; very small amounts are left out. */
function sumsOf(bridge: Bridge): ReturnType<typeof payerSums> {
  const sums = payerSums(bridge);
  const least = SMALL * Math.max(...sums.map(({ value }) => Math.abs(value)));
  return sums.filter(({ value }) => Math.abs(value) > least);
}

/**
 * What all gain or lose together, including those whom the plan only pays: treasuries, lenders and licensors. The gain of owners and buyers alone
 * is the gain over building nothing; undefined if there is no one else.
 */
export function togetherSentence(plan: PlanDocument): string | undefined {
  const bridge = plan.decision?.bridge;
  if (!bridge) return undefined;
  const others = sumsOf(bridge)
    .map(({ who }) => who)
    .filter((who) => who !== 'owners' && who !== 'buyers');
  if (others.length === 0) return undefined;
  const say = words().decision;
  const about = { others, amount: money(Math.abs(bridge.withoutTransfers), plan.currency) };
  if (bridge.withoutTransfers >= 0) return say.togetherGain(about);
  return say.togetherLose({ ...about, pays: (gainOverNothing(plan)?.low ?? 0) > 0 });
}

/** Who gains and who loses, and the gain of all unless the text has it already (`told`). Undefined without a bridge. */
export function bridgeSentence(plan: PlanDocument, detailed = false): string | undefined {
  const bridge = plan.decision?.bridge;
  if (!bridge) return undefined;
  const sums = sumsOf(bridge);
  if (sums.length === 0) return undefined;
  const say = words().decision;
  const side = (sign: number): PayerSum[] =>
    sums
      .filter(({ value }) => Math.sign(value) === sign)
      .map(({ who, value }) => ({ who, amount: money(Math.abs(value), plan.currency) }));
  const [gain, lose] = [side(1), side(-1)];
  return sentences(say.payersChange({ gain, lose }), detailed ? undefined : togetherSentence(plan));
}

/** The bridge as one bar, with its table; undefined without a bridge. */
export function bridgeBlock(context: Context): Block | undefined {
  const { plan, facts } = context;
  const found = plan.decision?.bridge;
  const text = bridgeSentence(plan);
  if (!found || text === undefined) return undefined;
  const say = words().decision;
  const sums = sumsOf(found);
  const { factor, word } = magnitude([...sums.map(({ value }) => value), found.withoutTransfers]);
  const unit = moneyUnit(plan.currency, word, facts.priceYear);
  const parts = sums.map(({ who, value }) => ({ name: say.payers[who], value: value / factor }));
  const svg = () =>
    bridge(
      { parts, sum: { name: say.together, value: found.withoutTransfers / factor } },
      { title: say.bridgeTitle, unit: say.bridgeUnit({ unit }), id: 'bridge', width: 600 },
    );
  const gains = [{ name: words().tables.columns.gains, bridge: found }];
  return figure(payersTable(gains, '', plan.currency, { turned: true }), svg);
}
