import { fileURLToPath } from 'node:url';
import { readCase } from '../../src/case/index.ts';
import { toMps } from '../../src/questions/index.ts';
import type { Problem } from './problem.ts';

/**
 * Models that stand as cases in `test/cases`: the published optimum, money in its unit, and what it counts besides. The README of each
 * says where it comes from, and its `expected.json` how the optimum follows from the case.
 */
const models: readonly (readonly [name: string, known: number, unit: number, constant?: number])[] = [
  ['trnsport', 153.675, 1e3],
  ['mexss-shared', 538.811, 1e6],
  ['egypt', 58808.37128, 1e3],
  ['net1', 1819, 1],
  ['distribution1', 198500, 1],
  ['distribution2', 174000, 1, -15000],
];

/** The models; their peer solves the programme that the library exports, for these models are as small as that. */
export const modelProblems: readonly Problem[] = models.map(([name, known, unit, constant = 0]) => {
  const open = () => readCase(fileURLToPath(new URL(`../../test/cases/${name}`, import.meta.url))).case;
  return {
    name,
    set: 'models of books and libraries',
    known,
    unit,
    constant,
    gap: 1e-6,
    quick: true,
    case: open,
    compact: () => toMps(open()),
  };
});
