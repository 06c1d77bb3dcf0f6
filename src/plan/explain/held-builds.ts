import { type Case, type Change, withChanges } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { type Solved, wholeNumbers } from '../../search/index.ts';
import { pinned } from '../fixed-builds.ts';
import { takeOver } from '../takeover.ts';
import type { Further } from './alternative.ts';

/**
 * NPV of the plan with figures of the case changed, its builds fixed and its flows planned anew; null if the builds
 * cannot meet the firm demands, undefined if time ended first.
 */
export function withBuildsHeld(c: Case, plan: PlanDocument, solved: Solved, { options, left }: Further) {
  const start = wholeNumbers(solved.model, solved.session, solved.x);
  const hold = pinned(plan);
  return async (changes: readonly Change[]): Promise<number | null | undefined> => {
    if (left() <= 0) return undefined;
    const found = await takeOver(withChanges(c, changes), [start], {
      ...options,
      ways: solved.model.ways,
      left,
      prepare: (model) => {
        options.prepare?.(model);
        hold(model);
      },
    });
    await found?.session.close();
    return found?.objective ?? (left() <= 0 ? undefined : null);
  };
}
