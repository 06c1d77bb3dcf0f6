import type { LpResult } from '../../linear/index.ts';
import type { Solved } from '../solve.ts';

/**
 * NPV lost when a candidate that the plan does not build is forced: one build of the tier and year that loses least by
 * the prices of the plan, the other builds as they are, flows free. More could be saved by changing other builds too:
 * the true loss is at most this.
 */
export async function forcedLosses(
  solved: Solved,
  fixed: LpResult,
): Promise<{ place: string; process: string; loss: number }[]> {
  const { model, session, x } = solved;
  const { frame } = model;
  if (fixed.status !== 'optimal') return [];
  const built = new Set<number>();
  for (const b of frame.variables.builds) if ((x[b.count] ?? 0) > 0.5) built.add(b.candidate.index);
  const integers: number[] = [];
  for (let col = 0; col < frame.program.numCols; col++) if (frame.program.isInteger(col)) integers.push(col);
  const at = integers.map((col) => Math.round(x[col] ?? 0));
  const place = new Map(integers.map((col, i) => [col, i]));
  const losses: { place: string; process: string; loss: number }[] = [];
  for (const k of frame.candidates) {
    if (built.has(k.index)) continue;
    const options = frame.variables.builds.filter((b) => b.candidate === k);
    if (options.length === 0) continue;
    const best = options.reduce((a, b) => ((fixed.colDual[b.count] ?? 0) > (fixed.colDual[a.count] ?? 0) ? b : a));
    const forced = at.slice();
    forced[place.get(best.count)!] = 1;
    const lp = await session.lp({ method: 'simplex', within: { cols: integers, lower: forced, upper: forced } });
    // A size chosen freely may be next to nothing: a loss of 0 says nothing of the candidate.
    const loss = fixed.objective - lp.objective;
    if (lp.status === 'optimal' && loss > 1e-9 * Math.abs(fixed.objective)) {
      losses.push({ place: k.place, process: k.process, loss });
    }
  }
  return losses.sort((a, b) => a.loss - b.loss);
}
