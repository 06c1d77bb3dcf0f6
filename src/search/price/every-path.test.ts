import { expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { assemble } from '../../plan/assemble.ts';
import { everyWay, waysBeside } from './every-path.ts';

/** A chain of places with two legs from each to the next: 2 ways for each stage, multiplied. Each leg carries 10 t. */
function chain(stages: number) {
  const key = (i: number) => `p${i}`;
  const stage = Array.from({ length: stages }, (_, i) => i);
  return makeCase(
    { start: 2026, years: 1, buildEvery: 1, holdingRate: 0 },
    {
      countries: [{ country: 'KZ' }],
      places: [...stage, stages].map((i) => ({ place: key(i), country: 'KZ' })),
      goods: [{ good: 'ore' }],
      supplies: [{ good: 'ore', place: key(0), price: 10, quantity: 100 }],
      demands: [{ good: 'ore', place: key(stages), price: 200, quantity: 100 }],
      modes: [{ mode: 'rail' }],
      legs: stage.flatMap((i) =>
        [1, 2].map((cost) => ({
          ...{ leg: `l${i}-${cost}`, from: key(i), to: key(i + 1), mode: 'rail' },
          ...{ km: 1, hours: 1, cost, capacity: 10 },
        })),
      ),
    },
  );
}

it('finds all of the ways of a lane, however many these are, up to a limit on those of all lanes', () => {
  const ways = (stages: number) => {
    const model = assemble(chain(stages));
    const held = model.flows.filter(({ way }) => way).length;
    const missing = everyWay(model);
    return missing && missing.length + held;
  };
  expect(ways(7)).toBe(2 ** 7);
  expect(ways(12)).toBe(2 ** 12);
  expect(ways(13)).toBeUndefined();
});

it('says of the next best ways whether they are all', () => {
  const model = assemble(chain(3));
  expect(waysBeside(model, 8)).toMatchObject({ complete: false });
  expect(waysBeside(model, 9)).toMatchObject({ complete: true });
  expect(waysBeside(model, 4).missing).toHaveLength(3);
});
