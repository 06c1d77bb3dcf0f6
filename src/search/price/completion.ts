import { addTo } from '../../case/index.ts';
import type { LpResult } from '../../linear/index.ts';
import type { FlowSpec, FlowTerms } from '../../model/index.ts';
import type { Master } from '../master/types.ts';
import type { SearchContext } from '../options.ts';
import { tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { undominated } from './enumerate.ts';
import { pricing } from './parameters.ts';
import { addFlows } from './routes.ts';

/**
 * Adds the undominated paths to a master (`undominated`). Returns how many joined, and whether the master is complete: whether its bound is
 * valid over all routes.
 */
export async function completeWith(
  master: Master,
  { extra }: SearchContext,
  lp: LpResult,
  tracked: ReadonlySet<number>,
): Promise<{ readonly joined: number; readonly complete: boolean }> {
  const { model, session } = master;
  const gain = ({ period, good }: FlowSpec, { costs, coefficients }: FlowTerms) => {
    const { weight } = model.frame.periods[period]!.period;
    const paid = coefficients.reduce((sum, [row, value]) => sum + value * (lp.rowDual[row] ?? 0), 0);
    return -(costs.reduce((sum, [, amount]) => sum + amount, 0) + paid / weight) / model.frame.lookup.mass(good);
  };
  const { found, complete } = undominated(master.wide(), tracked, gain);
  extra.push(...found.map(({ spec }) => spec));
  await addFlows(model, session, found);
  return { joined: found.length, complete };
}

/** The rows of shared capacities and candidate legs: ways of one lane have different coefficients in them. */
export const rowsOfWays = ({ frame: { wayRows } }: Assembled): number[] =>
  [...wayRows.passes.values()].flatMap((rows) => [...rows.values()]);

/** The rows of ways to track in branch and bound: those of candidate legs, and those with a positive dual in a relaxation. */
export function pricedRows({ frame }: Assembled, { rowDual }: LpResult): number[] {
  const candidates = new Set(frame.legs.all.map(({ leg }) => `legs ${leg}`));
  return [...frame.wayRows.passes.values()].flatMap((rows) =>
    [...rows].flatMap(([key, row]) => (candidates.has(key) || (rowDual[row] ?? 0) > pricing.toll ? [row] : [])),
  );
}

/** The untracked rows of ways that a solution violates. */
export function brokenRows(model: Assembled, x: ArrayLike<number>, untracked: readonly number[]): number[] {
  const { program } = model.frame;
  const a = program.arrays();
  const rows = new Set(untracked);
  const sums = new Map<number, number>();
  const { starts, indices, values } = a;
  for (const { col } of model.flows) {
    const amount = x[col] ?? 0;
    if (amount === 0) continue;
    for (let k = starts[col]!; k < starts[col + 1]!; k++)
      if (rows.has(indices[k]!)) addTo(sums, indices[k]!, values[k]! * amount);
  }
  return [...sums].flatMap(([row, sum]) => {
    const most = a.rowUpper[row]!;
    return sum > most + tolerance.capacity * Math.max(1, Math.abs(most)) ? [row] : [];
  });
}
