import type { SolveProgress } from '../linear/index.ts';
import { lines } from './asked.ts';

const words = { relaxation: 'relaxation', support: 'small problem', proof: 'proof' } as const;

const short = (value: number | undefined): string => (value === undefined ? '-' : value.toPrecision(6));

/** Progress of a solve on stderr; a solve that ends at once tells nothing. */
export function progress(quiet: boolean): { tell(p: SolveProgress): void; say(text: string): void; end(): void } {
  const { tell, say, end } = lines(quiet, 0);
  const told = (p: SolveProgress): void => {
    const relative =
      p.gap !== undefined && p.objective ? ` gap ${((100 * p.gap) / Math.abs(p.objective)).toFixed(2)} %` : '';
    const [best, bound] = [short(p.objective), short(p.bound)];
    tell(`${words[p.stage]} ${p.seconds.toFixed(0)} s  best ${best}  bound ${bound}${relative}`);
  };
  return { tell: told, say, end };
}
