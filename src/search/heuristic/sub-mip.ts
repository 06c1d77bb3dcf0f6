import { open } from '../../linear/index.ts';
import { shrunk } from '../master/shrink.ts';
import { atEnd, tolerance } from '../parameters.ts';
import { shapesOf } from '../price/certificates.ts';
import type { Assembled } from '../problem.ts';

/**
 * A plan with the best choice of what stands beside its builds and certificates, such as evidence whose price a recognition lowers (sub-MIP
 * completion). A search chooses these whole numbers within its gap only, and the second opinion knows no dearer
 * price: so the choice has `atEnd.last` though no `seconds` are left. No flow grows, so that shared capacities without rows hold as before.
 */
export async function completedBySubMip(model: Assembled, x: Float64Array, seconds: number): Promise<Float64Array> {
  const { program, dependents, variables } = model.frame;
  if (dependents.every(({ held }) => held.length > 0)) return x;
  const a = program.arrays();
  if (a.lower.some((side) => side < 0)) return x;
  const fixed = new Set(variables.builds.map(({ count }) => count));
  for (const { dependent, starts } of shapesOf(a, dependents))
    for (const j of [...dependent.cols, ...starts]) fixed.add(j);
  const at = (j: number) => Math.round(x[j] ?? 0);
  const lower = a.lower.map((side, j) => (fixed.has(j) ? at(j) : side));
  const upper = a.upper.map((side, j) => (fixed.has(j) ? at(j) : side));
  for (const { col } of model.flows) upper[col] = Math.min(upper[col]!, Math.max(0, x[col] ?? 0));
  const part = shrunk(
    { ...a, lower, upper },
    [...upper.keys()].filter((j) => upper[j]! > 0),
  );
  const session = await open(part.program);
  const found = await session
    .mip({ gap: tolerance.sum, seconds: Math.max(atEnd.last, seconds) })
    .finally(() => session.close());
  if (found.x.length === 0) return x;
  const better = new Float64Array(a.numCols);
  part.cols.forEach((j, k) => {
    better[j] = found.x[k]!;
  });
  return better;
}
