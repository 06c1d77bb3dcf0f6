import { sumOf } from '../../case/index.ts';
import { existingIn, type Frame } from '../frame/index.ts';

/**
 * Quantity of a good that a site could make or buy in a period, units a year: `fixed` + the sum of factor x column, at
 * most `most`.
 */
export interface Could {
  readonly columns: readonly (readonly [col: number, factor: number])[];
  readonly fixed: number;
  readonly most: number;
}

/**
 * Quantity of a good that a site could send, whether it is made or not: capacity in service x availability, by the
 * recipe, and the quantity of its supplies. A supply without a limit counts as the need of the places `to`.
 *
 *     could = sum of output x availability x (existing x (1 - closed) + capacity x builds in service) + quantity
 */
export function couldSend(frame: Frame, good: string, from: string, to: readonly string[], p: number): Could {
  const own = capacityFor(frame, p, (place, q) => (place === from ? q : 0), good);
  const supplies = frame.periods[p]!.supplies.filter((supply) => supply.good === good && supply.place === from);
  const bought = sumOf(supplies, (supply) => supply.quantity);
  if (bought < Number.POSITIVE_INFINITY)
    return { columns: own.columns, fixed: own.fixed + bought, most: own.most + bought };
  const wanting = new Set(to);
  const need = capacityFor(frame, p, (place, q) => (wanting.has(place) ? -q : 0), good);
  const demand = sumOf(
    frame.periods[p]!.demands.filter((demand) => demand.good === good && wanting.has(demand.place)),
    (demand) => demand.quantity,
  );
  return {
    columns: [...own.columns, ...need.columns],
    fixed: own.fixed + need.fixed + demand,
    most: own.most + need.most + demand,
  };
}

/**
 * Capacity in service x availability x `factor` of the recipe's quantity, over the candidates for which it is positive.
 */
function capacityFor(frame: Frame, p: number, factor: (place: string, q: number) => number, good: string): Could {
  const { variables, needs, periods } = frame;
  const columns: [number, number][] = [];
  let fixed = 0;
  let most = 0;
  for (const k of frame.candidates) {
    const per = factor(k.place, k.recipe.find(([g]) => g === good)?.[1] ?? 0);
    if (per <= 0) continue;
    const each = per * k.processRow.availability;
    const existing = each * existingIn(k, periods[p]!.period.year);
    const closed = variables.closed(k, p);
    fixed += existing;
    most += per * needs[p]!.activity(k);
    if (closed !== undefined && existing > 0) columns.push([closed, -existing]);
    for (const [col, activity] of variables.capacity(k, p)) columns.push([col, each * activity]);
  }
  return { columns, fixed, most };
}
