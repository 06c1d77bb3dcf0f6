import { capitalOfBuilds } from '../plan/index.ts';
import type { Context } from './input.ts';

/** Capital of each build of a plan, undiscounted, in the order of `plan.builds`. */
export const buildCapital = ({ plan, facts }: Pick<Context, 'plan' | 'facts'>): number[] =>
  capitalOfBuilds(plan, facts.rows);
