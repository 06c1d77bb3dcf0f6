import { modelOf, violationOf } from './model.ts';
import type { Program } from './program.ts';

/** The largest violation of a bound or row of a program by x, relative to the amounts in it. */
export const violation = (p: Pick<Program, 'arrays'>, x: Float64Array): number => violationOf(modelOf(p.arrays()), x);
