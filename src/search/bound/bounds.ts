import { asked } from '../brought.ts';
import { has } from '../component.ts';
import type { Bound, BoundLook } from './bound.ts';
import { dualBound } from './lagrangian.ts';

/** The relaxation, and the most that all columns outside it could still add (Lasdon 1970; `price/reduced-cost-bound.ts`). */
const reducedCost: Bound = {
  name: 'reduced-cost',
  when: 'relaxation',
  due: ({ attractive }) => attractive !== undefined,
  bound: async ({ value, attractive }) => value + attractive!.reducedCostBound,
};

/** The Lagrangian bound (`lagrangian.ts`): whole numbers are kept in it. */
const lagrangian: Bound = {
  name: 'lagrangian',
  when: 'end',
  due: ({ master }) => master.open,
  bound: ({ master, lp, options, left }) =>
    dualBound({ model: master.wide(), open: master.open, coverRows: master.coverRows, lp }, options, left),
};

const bounds: readonly Bound[] = [reducedCost, lagrangian];

/** Keeps the least of what the bounds of a moment give. */
export async function lowerBound(when: Bound['when'], look: BoundLook): Promise<void> {
  const { options } = look;
  const { state } = options;
  for (const one of bounds)
    if (one.when === when && has(options, one.name) && one.due(look)) {
      const found = await asked(
        state,
        one.name,
        () => one.bound(look),
        (bound) => Number(bound < state.bound),
      );
      state.bound = Math.min(state.bound, found);
    }
}
