import type { PlanDocument } from '../../document.ts';
import type { Book } from '../../opinion/book.ts';
import type { Move } from '../../opinion/moves.ts';
import type { Site } from '../../opinion/sites.ts';
import { grouped, sums } from '../../opinion/sums.ts';
import type { Tally } from '../../opinion/tally.ts';
import { tariffRow } from './rows.ts';

/**
 * Regional value of what a site sells under an agreement in a year (pooled, by `goods.value`): inputs of an origin outside
 * the members <= sum of (1 - regional_value) x value sold under it. The plan does not say which inputs went into what was
 * sold so; the least that must have is counted: the need of the pool by the leanest process that ran, less all inputs of
 * members that reached the site, good by good; what was bought and not made counts as regional; co-products share inputs by
 * value. With one process and one pool at a site this is exact, with several it is a necessary condition.
 */
export function regionalValue(
  plan: PlanDocument,
  moves: readonly Move[],
  sites: ReadonlyMap<string, Site>,
  tally: Tally,
): void {
  const pooled = moves.filter((move) => {
    const { flow, book } = move;
    if (flow.agreement === undefined || book.zoneOf(flow.from) === book.zoneOf(flow.to)) return false;
    return (tariffRow(move, flow.agreement)?.regional_value ?? 0) > 0;
  });
  const running = new Set(plan.activity.filter((x) => x.amount > 0).map((x) => `${x.place}/${x.process}/${x.year}`));
  const bought = sums();
  for (const { good, place, year, amount } of plan.purchases) bought.add(`${good}/${place}/${year}`, amount);
  for (const [key, pool] of grouped(pooled, ({ flow }) => `${flow.from}/${flow.agreement}/${flow.year}`)) {
    const { flow, book } = pool[0]!;
    const { from, agreement, year } = flow;
    const makers = [...sites.values()].filter((x) => x.row.place === from && running.has(`${x.key}/${year}`));
    const members = book.rows.agreements.find((x) => x.agreement === agreement)?.members ?? [];
    const sold = sums();
    let allowed = 0;
    for (const move of pool) {
      sold.add(move.flow.good, move.flow.amount);
      const share = tariffRow(move, agreement!)?.regional_value ?? 0;
      allowed += (1 - share) * move.flow.amount * book.valueOf(move.flow.good);
    }
    const need = sums();
    for (const good of sold.keys()) {
      const made = Math.max(0, sold.get(good) - bought.get(`${good}/${from}/${year}`));
      for (const [input, quantity] of leanest(book, makers, good)) need.add(input, quantity * made);
    }
    let outside = 0;
    for (const input of need.keys()) {
      const inside = moves.filter(
        (x) =>
          x.flow.year === year &&
          x.flow.to === from &&
          x.flow.good === input &&
          members.includes(book.countryOf(x.flow.from)),
      );
      const had = inside.reduce((sum, x) => sum + x.flow.amount, 0);
      outside += Math.max(0, need.get(input) - had) * book.valueOf(input);
    }
    tally.most(`regional value ${key}`, outside, allowed, allowed + outside);
  }
}

/** Inputs that a unit of a good needs at the least, over the processes that made it. */
function leanest(book: Book, makers: readonly Site[], good: string): Map<string, number> {
  const uses = makers.flatMap(({ recipe }) => {
    const made = recipe.find((x) => x.good === good && x.quantity > 0);
    if (!made) return [];
    const worth = (x: { good: string; quantity: number }) => x.quantity * book.valueOf(x.good);
    const all = recipe.filter((x) => x.quantity > 0).reduce((sum, x) => sum + worth(x), 0);
    const share = all > 0 ? worth(made) / all : 1;
    return [new Map(recipe.filter((x) => x.quantity < 0).map((x) => [x.good, (-x.quantity / made.quantity) * share]))];
  });
  const inputs = new Set(uses.flatMap((use) => [...use.keys()]));
  return new Map([...inputs].map((input) => [input, Math.min(...uses.map((use) => use.get(input) ?? 0))]));
}
