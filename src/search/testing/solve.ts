import type { Case } from '../../case/index.ts';
import { solve } from '../../plan/assemble.ts';
import type { Solved, SolveOptions } from '../options.ts';

/** Solves a case and closes the session. */
export async function solveAndClose(
  c: Case,
  options: Pick<SolveOptions, 'gap' | 'seconds'> & Partial<SolveOptions>,
): Promise<Solved> {
  const solved = await solve(c, options);
  await solved.session.close();
  return solved;
}
