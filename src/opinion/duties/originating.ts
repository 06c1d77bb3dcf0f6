import { addTo, type Case, getOrInsert, type Row, siteKey, sumOf } from '../../case/index.ts';
import type { OriginMet, PlanDocument } from '../../model/index.ts';
import type { Move } from '../frame/moves.ts';
import { sitesOf } from '../frame/sites.ts';
import { boughtByOrigin } from './origins.ts';
import { bars } from './regional.ts';
import { preference, proven } from './rows.ts';

/** Relative rounding error of the solver. */
const ROUNDING = 1e-6;

/**
 * Whether goods that a plan makes and sends to another customs zone meet the rule of origin, or the regional value content, of each agreement between
 * the two countries, whatever duty they pay. The test uses a lower bound on inputs from outside the agreement: the need of the process with the lowest
 * use of an input, less all of the input that arrived from inside; goods bought with the place's own origin are sent first. So goods that fail the test
 * certainly break the rule; goods that pass may still break it. Lanes of bought goods, and agreements without conditions, are left out. The reforms
 * of the plan must be applied to `c`.
 */
export function originsOf(plan: PlanDocument, c: Case, moves: readonly Move[]): OriginMet[] {
  const sites = sitesOf(plan, c);
  const arriving = new Map<string, Move['flow'][]>();
  for (const { flow } of moves) getOrInsert(arriving, `${flow.to}/${flow.year}`, () => []).push(flow);
  const running = (move: Move) =>
    plan.activity.flatMap(({ place, process, year, amount }) => {
      const { from, year: when, good } = move.flow;
      if (place !== from || year !== when || amount <= 0) return [];
      const recipe = sites.get(siteKey({ place, process }))?.recipe ?? [];
      return recipe.some((line) => line.good === good && line.quantity > 0) ? [recipe] : [];
    });
  const bought = boughtByOrigin(plan, c);
  const found = new Map<string, OriginMet>();
  const sent = new Map<string, number>();
  const laneOf = ({ good, from, to, year }: Move['flow']) => JSON.stringify([good, from, to, year]);
  for (const { flow } of moves) addTo(sent, laneOf(flow), flow.amount);
  for (const move of moves) {
    const { flow, book } = move;
    const { good, from, to, year } = flow;
    if (book.zoneOf(from) === book.zoneOf(to) || flow.origin !== book.countryOf(from)) continue;
    const recipes = running(move);
    const made = (sent.get(laneOf(flow)) ?? 0) - bought.get(`${good}/${from}/${year}/${flow.origin}`);
    if (recipes.length === 0 || made <= 0) continue;
    for (const agreement of book.rows.agreements) {
      const row = preference(move, agreement);
      if (!row || !proven(row)) continue;
      const inside = agreement.cumulation ? agreement.members : [book.countryOf(from)];
      const arrived = (input: string) =>
        sumOf(arriving.get(`${from}/${year}`) ?? [], (inflow) =>
          inflow.good === input && inside.includes(inflow.origin) ? inflow.amount : 0,
        );
      const outside = outsideOf(recipes, good, made, arrived, book.valueOf);
      const barred = [...outside.keys()].filter((input) => bars(book, row.rule, good, input)).sort();
      const foreign = sumOf(outside, ([input, amount]) => amount * book.valueOf(input));
      const all = made * book.valueOf(good);
      const share = row.regional_value ?? 0;
      const met = barred.length === 0 && foreign <= (1 - share) * all * (1 + ROUNDING);
      const lane = {
        good,
        from,
        to,
        country: flow.origin,
        agreement: agreement.agreement,
        met,
        ...(row.rule ? { rule: row.rule } : {}),
        ...(share > 0 ? { regional_value: share } : {}),
        ...(barred.length > 0 ? { inputs: barred } : {}),
      };
      const { years } = getOrInsert(found, JSON.stringify(lane), () => ({ ...lane, years: [] }));
      if (!years.includes(year)) years.push(year);
    }
  }
  return [...found.values()];
}

/** Least amounts of inputs for an amount of a good, over the recipes, less what arrived from inside. Co-products share inputs by value. */
function outsideOf(
  recipes: readonly (readonly Row<'recipes'>[])[],
  good: string,
  amount: number,
  arrived: (input: string) => number,
  worthOf: (good: string) => number,
): Map<string, number> {
  const needs = recipes.map((recipe) => {
    const made = recipe.find((line) => line.good === good && line.quantity > 0)!.quantity;
    const worth = sumOf(recipe, (line) => Math.max(0, line.quantity) * worthOf(line.good));
    const each = (worth > 0 ? (made * worthOf(good)) / worth : 1) / made;
    return new Map(recipe.flatMap((line) => (line.quantity < 0 ? [[line.good, -line.quantity * each] as const] : [])));
  });
  const inputs = new Set(needs.flatMap((need) => [...need.keys()]));
  return new Map(
    [...inputs].flatMap((input) => {
      const need = amount * Math.min(...needs.map((inputsOf) => inputsOf.get(input) ?? 0));
      const lacking = need - arrived(input);
      return lacking > ROUNDING * need ? [[input, lacking] as const] : [];
    }),
  );
}
