import type { Case } from '../../case/index.ts';
import { money, moneyEstimate, negated } from '../../figures/index.ts';
import { ownName, sentences, words } from '../../i18n/index.ts';
import type { ReformsDocument, ReformWorth } from '../../reforms/index.ts';
import { barrierName, isBarrier } from '../../report/index.ts';

/** The same answer with reforms, and groups of a barrier, by their names in the reader's language. */
export function reformsNamed(c: Case, d: ReformsDocument): ReformsDocument {
  const rows = new Map(c.tables.reforms.map((row) => [row.reform, row]));
  const name = ({ reform, name: own }: ReformWorth) =>
    ownName(rows.get(reform) ?? {}) ?? (isBarrier(reform) ? barrierName(reform) : own);
  return { ...d, reforms: d.reforms.map((reform) => ({ ...reform, name: name(reform) })) };
}

/** Reforms by what they surely gain, then by what they may gain. A row's place says no more than its interval does. */
export const sortedByWorth = (list: readonly ReformWorth[]): ReformWorth[] =>
  [...list].sort((a, b) => b.shapley.low - a.shapley.low || b.shapley.high - a.shapley.high);

/** A sentence on the gain of all reforms, whether they pay, and the most valuable one, as far as it is known. */
export const reformsHeadline = (d: ReformsDocument): string =>
  sentences(togetherSentence(d), d.reforms.length > 1 ? bestSentence(d) : undefined);

function togetherSentence({ together, net, currency, reforms: list }: ReformsDocument): string {
  const say = words().reforms;
  const about = { count: list.length, worth: moneyEstimate(together, currency) };
  if (together.low <= 0 && together.high >= 0 && together.value === null) return say.notKnown(about);
  const loses = together.high <= 0 && together.value !== 0;
  const params = loses ? { ...about, worth: moneyEstimate(negated(together), currency) } : about;
  if (!list.some((x) => x.cost > 0)) return loses ? say.lose(params) : say.gain(params);
  const verdict = net.low > 0 ? 'pay' : net.high < 0 ? 'not' : 'unknown';
  const cost = money(together.low - net.low, currency);
  return loses ? say.loseAndCost({ ...params, cost, verdict }) : say.gainAndCost({ ...params, cost, verdict });
}

function bestSentence({ reforms: list, currency }: ReformsDocument): string {
  const say = words().reforms;
  const sorted = sortedByWorth(list);
  const best = sorted[0]!;
  if (best.shapley.low <= 0) return say.noneProven;
  const clear = sorted.slice(1).every((x) => x.shapley.high < best.shapley.low);
  if (clear) return say.best({ name: best.name, worth: moneyEstimate(best.shapley, currency) });
  const sure = sorted.filter((x) => x.shapley.low > 0).length;
  return sure === sorted.length ? say.allSurely : say.someSurely({ sure, all: sorted.length });
}
