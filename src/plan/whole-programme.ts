import type { Case } from '../case/index.ts';
import { type Assembled, type AssembleOptions, eachPass } from '../search/index.ts';
import { assemble } from './assemble.ts';

/**
 * The complete programme of a case, for other solvers: a row for every shared capacity, and every route that was added
 * during the search, which begins without most of both.
 */
export function wholeProgramme(c: Case, solved: Assembled, options: AssembleOptions): Assembled {
  const binding = new Set<string>();
  eachPass(solved.frame, solved.flows, (_, __, { key }) => void binding.add(key));
  const whole = { ...options, ways: solved.ways, binding };
  const begun = assemble(c, { ...whole, extra: [] });
  const there = new Set(begun.flows.map(({ col }) => begun.frame.program.colName(col)));
  const extra = solved.flows.filter(({ col }) => !there.has(solved.frame.program.colName(col)));
  return assemble(c, { ...whole, extra });
}
