import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestOf, loose } from '../../linear/testing/brute.ts';
import { split } from './split.ts';

it('blocks and constant together are worth no less than the programme, whatever is paid at whatever prices', () => {
  const asked = fc.record({
    a: loose,
    whole: fc.array(fc.constantFrom(true, false, false), { minLength: 5, maxLength: 5 }),
    paid: fc.array(fc.constantFrom(true, false, false), { minLength: 4, maxLength: 4 }),
    dual: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }),
  });
  let several = 0;
  let near = 0;
  for (const { a, whole, paid, dual } of fc.sample(asked, { numRuns: 2500, seed: 6 })) {
    const mixed = { ...a, integer: a.integer.map((_, j) => Number(whole[j])) };
    const rows = new Set(paid.flatMap((one, row) => (one ? [row] : [])));
    const { constant, parts } = split(mixed, dual, rows, (col) => col % 3);
    const bound = parts.reduce((sum, { program }) => sum + bestOf(program.arrays()), constant);
    const best = bestOf(a);
    expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
    if (parts.length > 1) several++;
    if (bound - best < 1e-9) near++;
  }
  expect(several).toBeGreaterThan(50);
  expect(near).toBeGreaterThan(200);
});
