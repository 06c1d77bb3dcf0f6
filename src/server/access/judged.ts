import type { Context } from 'hono';
import type { CaseRef } from '../../store/index.ts';
import type { Judgement } from './judge.ts';
import type { Place } from './needs.ts';
import type { JudgedRun } from './viewer.ts';

/** A case that a request names, and the judgement of it. */
export interface JudgedCase extends Judgement {
  readonly ref: CaseRef;
}

/** The guard's judgements of the cases and runs that a request names. Routes reach a case or a run only through them. */
export interface Judgements {
  readonly cases: Map<Place, JudgedCase>;
  readonly runs: Map<string, JudgedRun>;
}

declare module 'hono' {
  interface ContextVariableMap {
    judged: Judgements | undefined;
  }
}

/** The case that a request names. Throws where the table of needs does not name the place: a fault of the program. */
export function caseOf(c: Context, place: Place = 'case'): JudgedCase {
  const judgedCase = c.var.judged?.cases.get(place);
  if (!judgedCase) throw new Error(`no judgement of ${place}`);
  return judgedCase;
}

/** A run that a request names. Throws where it was not judged. */
export function runOf(c: Context, run: string): JudgedRun {
  const judgedRun = c.var.judged?.runs.get(run);
  if (!judgedRun) throw new Error('no judgement of the run');
  return judgedRun;
}
