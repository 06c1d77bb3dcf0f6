import { type Case, type Change, withChanges } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { type Solved, wholeNumbers } from '../../search/index.ts';
import { pinned } from '../prepare.ts';
import { takeOver } from '../takeover.ts';
import type { Further } from './alternative.ts';

/**
 * What the plan is worth (NPV) with figures of the case changed, its builds held and its flows planned anew; null where what is
 * built cannot meet what is asked, undefined where the time ended first.
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
