import type { SolveProgress } from '../linear/index.ts';
import { lines } from './asked.ts';

const words = { relaxation: 'relaxation', support: 'small problem', proof: 'proof' } as const;

const short = (value: number | undefined): string => (value === undefined ? '-' : value.toPrecision(6));

/** Progress of a solve in one line each; the bound is the least of those told so far, so it never goes back up. */
export function progressLine(): (p: SolveProgress) => string {
  let bound: number | undefined;
  let best: number | undefined;
  return (p) => {
    bound = p.bound === undefined ? bound : Math.min(p.bound, bound ?? p.bound);
    best = p.objective ?? best;
    const apart = bound !== undefined && best ? Math.max(0, bound - best) / Math.abs(best) : undefined;
    const relative = apart === undefined ? '' : ` gap ${(100 * apart).toFixed(2)} %`;
    return `${words[p.stage]} ${p.seconds.toFixed(0)} s  best ${short(best)}  bound ${short(bound)}${relative}`;
  };
}

/** Progress of a solve on stderr; a solve that ends at once tells nothing. */
export function progress(quiet: boolean): { tell(p: SolveProgress): void; say(text: string): void; end(): void } {
  const { tell, say, end } = lines(quiet, 0);
  const line = progressLine();
  return { tell: (p) => tell(line(p)), say, end };
}
