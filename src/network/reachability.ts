import { groupBy, putInto, type Rows } from '../case/index.ts';
import { network } from './build.ts';
import { costs } from './cheapest.ts';

/** A place that needs a good which no supply and no producer can deliver there. */
export interface Unreached {
  readonly good: string;
  readonly place: string;
  readonly kind: 'demand' | 'input';
  /** Whether no place supplies or makes the good at all. */
  readonly nowhere: boolean;
}

/**
 * The demands and the inputs of candidates that no route reaches in a year from a place where the good is bought or made. Candidate legs may be
 * used. Goods with cargo `none` are not moved. Quantities, capacities and restrictions are ignored.
 */
export function reachability(rows: Rows, year: number): Unreached[] {
  const recipes = (sign: 1 | -1) => {
    const byProcess = new Map<string, string[]>();
    for (const { process, good, quantity } of rows.recipes) {
      if (quantity * sign <= 0) continue;
      putInto(byProcess, process, good);
    }
    return rows.candidates.flatMap(({ place, process }) =>
      (byProcess.get(process) ?? []).map((good) => ({ good, place })),
    );
  };
  const now = (row: { year?: number | undefined }) => row.year === undefined || row.year === year;
  const supplied = rows.supplies.filter((row) => now(row) && row.quantity > 0);
  const sources = groupBy([...supplied, ...recipes(1)], ({ good }) => good);
  const wants = new Map<string, Omit<Unreached, 'nowhere'>>();
  const want = (kind: Unreached['kind'], { good, place }: { good: string; place: string }) => {
    const key = `${good}/${place}`;
    if (!wants.has(key)) wants.set(key, { good, place, kind });
  };
  for (const row of rows.demands) if (now(row) && row.quantity > 0) want('demand', row);
  for (const row of recipes(-1)) want('input', row);

  const weights = { money: 0, hours: 0, p95: 0 };
  const cargoOf = new Map(rows.goods.map((row) => [row.good, row.cargo]));
  const unreached: Unreached[] = [];
  for (const [good, list] of groupBy(wants.values(), ({ good }) => good)) {
    const from = new Set(sources.get(good)?.map(({ place }) => place));
    let left = list.filter((x) => !from.has(x.place));
    const cargo = cargoOf.get(good);
    if (cargo !== undefined && cargo !== 'none' && left.length > 0) {
      const net = network(rows, year, cargo);
      for (const source of from) {
        if (left.length === 0) break;
        const cost = costs(
          net,
          source,
          left.map((x) => x.place),
          weights,
        );
        left = left.filter((_, i) => cost[i] === Infinity);
      }
    }
    for (const x of left) unreached.push({ ...x, nowhere: from.size === 0 });
  }
  return unreached;
}
