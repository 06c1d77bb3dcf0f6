import { money } from '../figures/index.ts';
import { sentences, words } from '../i18n/index.ts';
import type { Facts } from '../model/index.ts';
import type { Cooperation, PlanDocument } from '../plan/index.ts';

/** How many goods a sentence names. */
const NAMED = 4;

/** A sentence on the change of trade among the members. */
export function tradeSentence({ among, trade }: Cooperation, currency: string): string {
  const say = words().cooperation;
  const [before, after] = [money(trade.before, currency), money(trade.after, currency)];
  if (trade.before === 0 && trade.after === 0) return say.none({ among });
  if (before === after) return say.stays({ among, after });
  return (trade.after > trade.before ? say.rises : say.falls)({ among, before, after });
}

/** The names of the first goods, and the number of further ones. */
export const goodsNamed = (goods: readonly string[], facts: Facts): { goods: string[]; more: number } => ({
  goods: goods.slice(0, NAMED).map((good) => facts.good(good).name),
  more: Math.max(0, goods.length - NAMED),
});

/**
 * A line on trade among the members of a bloc or region and the goods that are new in it, for the first page and the terminal.
 * Undefined if it was not computed, or the case has neither a bloc nor a region.
 */
export function cooperationLine({ decision, currency }: PlanDocument, facts: Facts): string | undefined {
  const cooperation = decision?.cooperation;
  if (cooperation === undefined || cooperation.among === 'all') return undefined;
  const opened =
    cooperation.opened.length > 0 ? words().cooperation.opened(goodsNamed(cooperation.opened, facts)) : undefined;
  return sentences(tradeSentence(cooperation, currency), opened);
}
