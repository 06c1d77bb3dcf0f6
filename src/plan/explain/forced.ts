import { type LpResult, open, type Session } from '../../linear/index.ts';
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
  const wanted = frame.candidates.flatMap((k) => {
    const options = built.has(k.index) ? [] : frame.variables.builds.filter((b) => b.candidate === k);
    if (options.length === 0) return [];
    const best = options.reduce((a, b) => ((fixed.colDual[b.count] ?? 0) > (fixed.colDual[a.count] ?? 0) ? b : a));
    return [{ k, best }];
  });
  const lossOf = async (held: Session, { best }: (typeof wanted)[number]): Promise<number> => {
    const forced = at.slice();
    forced[place.get(best.count)!] = 1;
    const within = { cols: integers, lower: forced, upper: forced };
    const lp = await held.lp({ method: 'ipm', crossover: false, within });
    return lp.status === 'optimal' ? fixed.objective - lp.objective : 0;
  };
  const second = await open(frame.program);
  try {
    const half = async (held: Session, parity: number) => {
      const found: number[] = [];
      for (const [i, one] of wanted.entries()) if (i % 2 === parity) found[i] = await lossOf(held, one);
      return found;
    };
    const [even, odd] = await Promise.all([half(session, 0), half(second, 1)]);
    // A size chosen freely may be next to nothing: a loss of 0 says nothing of the candidate.
    return wanted
      .map(({ k }, i) => ({ place: k.place, process: k.process, loss: even[i] ?? odd[i]! }))
      .filter(({ loss }) => loss > 1e-7 * Math.abs(fixed.objective))
      .sort((a, b) => a.loss - b.loss);
  } finally {
    await second.close();
  }
}
