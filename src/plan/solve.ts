import type { Case } from '../case/index.ts';
import { type Solved, type SolveOptions, search } from '../search/index.ts';
import { assemble } from './assemble.ts';

/** Solves the programme of a case. The caller closes the session. */
export const solve = (c: Case, options: SolveOptions): Promise<Solved> => search((more) => assemble(c, more), options);
