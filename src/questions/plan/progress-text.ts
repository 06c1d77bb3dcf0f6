import { magnitude, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { SolveProgress } from '../../linear/index.ts';

function short(value: number, digits: number): string {
  const { factor, word } = magnitude([value]);
  return words().number.amount({ amount: significant(value / factor, digits), word });
}

/** A line for the progress of a solve: the best plan, and the most that a better one may gain, in the case's currency. */
export function progressLine(): (p: SolveProgress) => string {
  let bound: number | undefined;
  let best: number | undefined;
  return (p) => {
    bound = p.bound === undefined ? bound : Math.min(p.bound, bound ?? p.bound);
    best = p.objective === undefined ? best : Math.max(p.objective, best ?? p.objective);
    const say = words().planning;
    const line = { stage: say.stages[p.stage], seconds: p.seconds.toFixed(0) };
    if (best === undefined) return say.progress(line);
    // Five digits, so that small improvements are visible.
    const plan = { ...line, best: short(best, 5) };
    return bound === undefined
      ? say.progressPlan(plan)
      : say.progressMost({ ...plan, most: short(Math.max(0, bound - best), 3) });
  };
}
