import { type Case, type PlanForOptions, type PlanForQuestion, planFor } from '../questions/index.ts';
import { progress } from './progress.ts';
import { readPlan } from './read-document.ts';

/** The plan that a question is asked about: read from a file, or made now with its progress told. */
export async function planAsked(
  asRead: Case,
  path: string | undefined,
  quiet: boolean,
  asked: Omit<PlanForOptions, 'given' | 'onProgress'> = {},
): Promise<PlanForQuestion> {
  if (path !== undefined) return planFor(asRead, { ...asked, given: { plan: readPlan(path), path } });
  const told = progress(quiet);
  const found = await planFor(asRead, { ...asked, onProgress: told.tell });
  told.end();
  return found;
}
