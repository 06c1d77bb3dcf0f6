import {
  type Estimate,
  type Magnitude,
  magnitude,
  moneyEstimate,
  negated,
  range,
  significant,
} from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { ReformsDocument, ReformWorth } from '../reforms/index.ts';
import { lowerFirst } from './words.ts';

/** One magnitude for all worths of a document. */
export const reformsUnit = (d: ReformsDocument): Magnitude =>
  magnitude(d.reforms.flatMap(({ shapley }) => [shapley.low, shapley.high]).filter((x) => Number.isFinite(x)));

/** An estimate as it stands in a table: its value where it has one, else both ends. */
export function rangeIn({ low, high, value }: Estimate, factor: number): string {
  if (value !== null) return significant(value / factor);
  if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) return words().number.notKnown;
  const end = (x: number) => (Number.isFinite(x) ? significant(x / factor) : '?');
  return range(end(low), end(high));
}

/** Reforms by what they surely gain, then by what they may gain. A row's place says no more than its interval does. */
export const sortedByWorth = (list: readonly ReformWorth[]): ReformWorth[] =>
  [...list].sort((a, b) => b.shapley.low - a.shapley.low || b.shapley.high - a.shapley.high);

/** What the reforms gain together, whether they pay, and which is worth most, as far as it is known. */
export function reformsHeadline(d: ReformsDocument): string {
  const many = d.reforms.length;
  const subject = many === 1 ? 'The reform' : many === 2 ? 'Both reforms together' : `All ${many} reforms together`;
  const parts = [togetherSentence(subject, d)];
  if (many > 1) parts.push(bestSentence(d));
  return parts.join(' ');
}

function togetherSentence(subject: string, d: ReformsDocument): string {
  const { together, net, currency } = d;
  const single = d.reforms.length === 1;
  const [verbs, they] = single ? ['gains', 'it'] : ['gain', 'they'];
  const does = single ? 'does' : 'do';
  const worth = moneyEstimate(together, currency);
  const paid = d.reforms.some((x) => x.cost > 0);
  const cost = d.together.low - net.low;
  if (together.low <= 0 && together.high >= 0 && together.value === null)
    return `It is not known yet whether ${lowerFirst(subject)} ${verbs} anything: the worth is ${worth}.`;
  const gain =
    together.high <= 0 && together.value !== 0
      ? `${subject} ${single ? 'loses' : 'lose'} ${moneyEstimate(negated(together), currency)}`
      : `${subject} ${verbs} ${worth}`;
  if (!paid) return `${gain}.`;
  const costs = `and cost${single ? 's' : ''} ${moneyEstimate({ low: cost, high: cost, value: cost }, currency)} of public money`;
  const verdict =
    net.low > 0
      ? `${they} ${single ? 'pays' : 'pay'}`
      : net.high < 0
        ? `${they} ${does} not pay`
        : `whether ${they} ${single ? 'pays' : 'pay'} is not known yet`;
  return `${gain} ${costs}: ${verdict}.`;
}

function bestSentence({ reforms, currency }: ReformsDocument): string {
  const sorted = sortedByWorth(reforms);
  const best = sorted[0]!;
  if (best.shapley.low <= 0) return 'No single reform is proven to gain anything yet.';
  const clear = sorted.slice(1).every((x) => x.shapley.high < best.shapley.low);
  if (clear) return `“${best.name}” is worth most: ${moneyEstimate(best.shapley, currency)}.`;
  const sure = sorted.filter((x) => x.shapley.low > 0).length;
  const who = sure === sorted.length ? 'Each of them' : `${sure} of ${sorted.length} reforms`;
  return `${who} surely gain${sure === 1 || sure === sorted.length ? 's' : ''}; which is worth most is not known yet.`;
}
