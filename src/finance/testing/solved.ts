import { type ProjectResult, projectCashFlow } from '../project/cashflow.ts';
import type { ProjectInput } from '../project/input.ts';

/** The cash flow of a project; throws with its faults where it has any. */
export function solved(input: ProjectInput): ProjectResult {
  const out = projectCashFlow(input);
  if (out.status !== 'computed') throw new Error(JSON.stringify(out.faults));
  return out.result;
}
