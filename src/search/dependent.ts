import type { SolveOptions } from './options.ts';
import { dependence } from './parameters.ts';
import type { Assembled } from './problem.ts';

/** Whether so many whole numbers depend on builds that they are sifted. */
export const manyDependent = (
  { frame }: Assembled,
  { dependent = dependence.many }: Pick<SolveOptions, 'dependent'>,
): boolean => frame.dependents.length > dependent;
