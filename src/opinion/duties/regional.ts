import { type Row, sumOf } from '../../case/index.ts';
import type { Book } from '../frame/book.ts';
import type { Move } from '../frame/moves.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import type { Site } from '../frame/sites.ts';
import { grouped, sums } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';
import { boughtByOrigin } from './origins.ts';
import { preference, proven } from './rows.ts';

/**
 * Origin of the goods that a site sells under an agreement in a year, by its inputs, pooled over the year.
 *
 * - Value, by `goods.value`: inputs of an origin outside the members <= sum of (1 - regional_value) x value sold under the agreement.
 * - Rule of origin: no input from outside with the same heading or subheading as the good, or none at all.
 *
 * Without cumulation, all countries but the site's own are outside. The plan does not say which inputs the sold goods contain, so the check uses a
 * lower bound: the need of the pool by the process with the lowest use of each input, less all of the input that arrived from inside. Goods bought with
 * the site's own origin count as regional. Co-products share inputs by value. With one process and one pool at a site the check is exact; with
 * several it is a necessary condition.
 */
export function proofs({ plan, c, moves, sites }: PlanInCase, tally: Tally): void {
  const rowOf = (move: Move): Row<'tariffs'> | undefined => {
    const agreement = move.book.rows.agreements.find((x) => x.agreement === move.flow.agreement);
    const row = agreement && preference(move, agreement);
    return row && proven(row) ? row : undefined;
  };
  const pooled = moves.filter((move) => {
    const { flow, book } = move;
    if (flow.agreement === undefined || book.zoneOf(flow.from) === book.zoneOf(flow.to)) return false;
    return flow.origin === book.countryOf(flow.from) && rowOf(move) !== undefined;
  });
  const running = new Set(plan.activity.filter((x) => x.amount > 0).map((x) => `${x.place}/${x.process}/${x.year}`));
  const bought = boughtByOrigin(plan, c);
  const valued = (move: Move): boolean => (rowOf(move)?.regional_value ?? 0) > 0;
  const keyOf = ({ from, agreement, year }: Move['flow']) => `${from}/${agreement}/${year}`;
  for (const [, pool] of grouped(pooled, (move) => `${keyOf(move.flow)}/${valued(move)}`)) {
    const key = keyOf(pool[0]!.flow);
    const { flow, book } = pool[0]!;
    const { from, year } = flow;
    const makers = [...sites.values()].filter((x) => x.row.place === from && running.has(`${x.key}/${year}`));
    const agreement = book.rows.agreements.find((x) => x.agreement === flow.agreement)!;
    const inside = agreement.cumulation ? agreement.members : [book.countryOf(from)];
    const sold = sums();
    let allowed = 0;
    for (const move of pool) {
      sold.add(move.flow.good, move.flow.amount);
      const share = rowOf(move)!.regional_value ?? 0;
      allowed += (1 - share) * move.flow.amount * book.valueOf(move.flow.good);
    }
    const need = sums();
    const barred = sums();
    for (const good of sold.keys()) {
      const made = Math.max(0, sold.get(good) - bought.get(`${good}/${from}/${year}/${flow.origin}`));
      const rules = pool.filter((x) => x.flow.good === good).map((x) => rowOf(x)!.rule);
      for (const [input, quantity] of leanest(book, makers, good)) {
        need.add(input, quantity * made);
        if (rules.every((rule) => bars(book, rule, good, input))) barred.add(input, quantity * made);
      }
    }
    const arrived = sums();
    for (const x of moves)
      if (x.flow.year === year && x.flow.to === from && inside.includes(x.flow.origin))
        arrived.add(x.flow.good, x.flow.amount);
    let outside = 0;
    for (const input of need.keys()) {
      const lacking = Math.max(0, need.get(input) - arrived.get(input));
      outside += lacking * book.valueOf(input);
      if (barred.get(input) > 0)
        tally.most(`rule of origin ${key} ${input}`, barred.get(input), arrived.get(input), barred.get(input));
    }
    if (valued(pool[0]!)) tally.most(`regional value ${key}`, outside, allowed, allowed + outside);
  }
}

/** Whether a rule of origin bars an input from outside: any material, or one with the same heading (4 digits) or subheading (6 digits). */
export function bars(book: Book, rule: Row<'tariffs'>['rule'], good: string, input: string): boolean {
  const [made, used] = [good, input].map((x) => book.goods.get(x)?.hs ?? '') as [string, string];
  if (rule === '' || used === '') return false;
  if (rule === 'wholly obtained') return true;
  const length = rule === 'CTH' ? 4 : 6;
  const shared = Math.min(length, made.length, used.length);
  return made.slice(0, shared) === used.slice(0, shared);
}

/** Least inputs for a unit of a good, over the processes that made it. */
function leanest(book: Book, makers: readonly Site[], good: string): Map<string, number> {
  const uses = makers.flatMap(({ recipe }) => {
    const made = recipe.find((x) => x.good === good && x.quantity > 0);
    if (!made) return [];
    const worth = (x: { good: string; quantity: number }) => x.quantity * book.valueOf(x.good);
    const all = sumOf(recipe, (x) => (x.quantity > 0 ? worth(x) : 0));
    const share = all > 0 ? worth(made) / all : 1;
    return [new Map(recipe.filter((x) => x.quantity < 0).map((x) => [x.good, (-x.quantity / made.quantity) * share]))];
  });
  const inputs = new Set(uses.flatMap((use) => [...use.keys()]));
  return new Map([...inputs].map((input) => [input, Math.min(...uses.map((use) => use.get(input) ?? 0))]));
}
