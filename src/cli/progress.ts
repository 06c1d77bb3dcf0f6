import { progressLine, type SolveProgress } from '../questions/index.ts';
import { lines } from './asked.ts';

/** Progress of a solve on stderr; a solve that ends at once tells nothing. */
export function progress(quiet: boolean): { tell(p: SolveProgress): void; say(text: string): void; end(): void } {
  const { tell, say, end } = lines(quiet, 0);
  const line = progressLine();
  return { tell: (p) => tell(line(p)), say, end };
}
