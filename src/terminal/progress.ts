import { fixed, magnitude, significant } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { SolveProgress } from '../linear/index.ts';

/** Five digits, so that a reader sees best and bound come closer. */
function short(value: number | undefined): string {
  if (value === undefined) return '–';
  const { factor, word } = magnitude([value]);
  return words().number.amount({ amount: significant(value / factor, 5), word });
}

/** Progress of a solve in one line each; the bound is the least of those told so far, so it never goes back up. */
export function progressLine(): (p: SolveProgress) => string {
  let bound: number | undefined;
  let best: number | undefined;
  return (p) => {
    bound = p.bound === undefined ? bound : Math.min(p.bound, bound ?? p.bound);
    best = p.objective ?? best;
    const apart = bound !== undefined && best ? Math.max(0, bound - best) / Math.abs(best) : undefined;
    const say = words().planning;
    const line = { stage: say.stages[p.stage], seconds: p.seconds.toFixed(0), best: short(best), bound: short(bound) };
    return apart === undefined
      ? say.progress(line)
      : say.progressGap({ ...line, gap: words().number.percent({ amount: fixed(100 * apart, 2) }) });
  };
}
