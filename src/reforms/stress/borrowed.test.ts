import { expect, it } from 'vitest';
import { planned, plant } from '../../../test/support/covenants.ts';
import { heldBuilds } from './performance.ts';
import { valuer } from './value.ts';

it('a plan held at its own figures keeps its worth, also if its debt was cut', async () => {
  // 7.86 of 10 million are lent, so that the cash keeps a cover of 1.5.
  const c = plant(150, 1.5);
  const { document } = await planned(c);
  const [held] = await valuer(c, heldBuilds(document, c), 1e7, 1e-9)([[]]);
  expect(held!.npv).toBeCloseTo(document.npv!, 0);
  const [borrowing] = await valuer(c, document, 1e7, 1e-9)([[]]);
  expect(borrowing!.npv).toBeGreaterThan(document.npv! + 10_000);
});
