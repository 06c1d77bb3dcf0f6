import { money } from '../figures/index.ts';
import { sentences, words } from '../i18n/index.ts';
import type { Facts } from '../model/index.ts';
import type { Cooperation, PlanDocument } from '../plan/index.ts';

/** Goods that a sentence names. */
const NAMED = 4;

/** How trade among the members changes, in the plans found. */
export function tradeSentence({ among, trade }: Cooperation, currency: string): string {
  const say = words().cooperation;
  const [before, after] = [money(trade.before, currency), money(trade.after, currency)];
  if (trade.before === 0 && trade.after === 0) return say.none({ among });
  if (before === after) return say.stays({ among, after });
  return (trade.after > trade.before ? say.rises : say.falls)({ among, before, after });
}

/** Goods by name, so many that a sentence holds them, and how many more there are. */
export const goodsNamed = (goods: readonly string[], facts: Facts): { goods: string[]; more: number } => ({
  goods: goods.slice(0, NAMED).map((good) => facts.good(good).name),
  more: Math.max(0, goods.length - NAMED),
});

/**
 * The line of the first page and of a terminal: trade among the members of a bloc or region and the goods that are new in it.
 * Undefined where it was not computed, and where the case names neither: trade of all its countries is no cooperation of some.
 */
export function cooperationLine({ decision, currency }: PlanDocument, facts: Facts): string | undefined {
  const found = decision?.cooperation;
  if (found === undefined || found.among === 'all') return undefined;
  const opened = found.opened.length > 0 ? words().cooperation.opened(goodsNamed(found.opened, facts)) : undefined;
  return sentences(tradeSentence(found, currency), opened);
}
