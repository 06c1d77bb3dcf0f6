import { expect, it, vi } from 'vitest';
import { bestPlan } from '../../../test/support/plan-case.ts';
import { type Change, openCase, withChanges } from '../../case/index.ts';
import { grossCost } from '../../plan/index.ts';
import type * as holding from './performance.ts';
import { hold } from './performance.ts';
import { valuer } from './value.ts';

/** How many draws were solved by themselves, routes and all. */
const alone = vi.hoisted(() => ({ count: 0 }));
vi.mock('./performance.ts', async (original) => {
  const real = await original<typeof holding>();
  return {
    ...real,
    hold(...args: Parameters<typeof real.hold>) {
      alone.count++;
      return real.hold(...args);
    },
  };
});

const set = (table: Change['table'], key: string, column: string, value: string): Change => {
  return { table, key, column, value, op: 'set', by: 'draw' };
};

it('keeps programmes of other shapes too: a draw that adds or removes a choice is not solved by itself', async () => {
  const { case: c } = await openCase('first-steps');
  const document = await bestPlan(c, 0.01);
  const value = valuer(c, document, grossCost(document.cost));
  // Without power the recipe has a line less.
  const other = set('recipes', 'cooking/power', 'quantity', '0');
  const price = (at: number) => set('supplies', 'paste/Urumqi', 'price', String(at));
  const found = await value([[other], [other, price(700)], [price(700)], [other, price(900)]]);
  expect(alone.count).toBe(0);
  const exact = await hold(withChanges(c, [other, price(900)]), document, {
    scale: grossCost(document.cost),
    gap: 1e-9,
    seconds: 60,
  });
  expect(Math.abs(found[3]!.npv - exact!.npv)).toBeLessThan(2e-4 * grossCost(document.cost));
}, 60_000);
