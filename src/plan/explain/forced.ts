import type { LpResult } from '../../linear/index.ts';
import type { Solved } from '../../search/index.ts';
import { cutOffSites } from './cut-off-sites.ts';
import { openWithWholeNumbers, wholeNumbersAt } from './open-with-whole-numbers.ts';

/** Seconds before the end at which no further programme is started. */
const LATE = 1;
/** Number of programmes that are solved in parallel. */
const ABREAST = 2;

/**
 * NPV lost if a candidate that the plan does not build must be built: one build of the tier and year with the least
 * loss at the prices of the plan, the other builds as they are, flows free. The true loss is at most this, since other
 * builds could change too. Candidates that no leg reaches are left out.
 */
export async function forcedLosses(
  solved: Solved,
  fixed: LpResult,
  left: () => number = () => Number.POSITIVE_INFINITY,
): Promise<{ place: string; process: string; loss: number }[]> {
  const { model, x } = solved;
  const { frame } = model;
  if (fixed.status !== 'optimal') return [];
  const built = new Set<number>();
  for (const b of frame.variables.builds) if ((x[b.count] ?? 0) > 0.5) built.add(b.candidate.index);
  const cutOff = cutOffSites(frame);
  const wanted = frame.candidates.flatMap((k) => {
    const options =
      built.has(k.index) || cutOff.includes(k) ? [] : frame.variables.builds.filter((b) => b.candidate === k);
    if (options.length === 0) return [];
    const best = options.reduce((a, b) => ((fixed.colDual[b.count] ?? 0) > (fixed.colDual[a.count] ?? 0) ? b : a));
    return [{ k, col: best.count }];
  });
  const arrays = frame.program.arrays();
  const plan = wholeNumbersAt(arrays, x);
  const cols = new Set(wanted.map(({ col }) => col));
  const losses: number[] = [];
  const next = wanted.entries();
  const work = async () => {
    const programme = await openWithWholeNumbers(arrays, plan, cols);
    try {
      await programme.lp();
      for (const [i, { col }] of next) {
        if (left() < LATE) break;
        if (!(await programme.hold(col, 1))) continue;
        const lp = await programme.lp();
        losses[i] = lp.status === 'optimal' ? fixed.objective - lp.objective : 0;
        await programme.hold(col, plan.get(col)!);
      }
    } finally {
      await programme.close();
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
  // A free size may be close to 0: then a loss of 0 says nothing about the candidate.
  return wanted
    .map(({ k }, i) => ({ place: k.place, process: k.process, loss: losses[i] ?? 0 }))
    .filter(({ loss }) => loss > 1e-7 * Math.abs(fixed.objective))
    .sort((a, b) => a.loss - b.loss);
}
