import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Line, textAt, woven } from './dumps.ts';

it('dumps that are woven into one are each as they were', () => {
  const dump = fc
    .array(fc.constantFrom('create a', 'create b', ');', ''))
    .map((lines) => `${[...lines, 'end'].join('\n')}\n`);
  fc.assert(
    fc.property(fc.array(dump, { minLength: 1, maxLength: 5 }), (dumps) => {
      const steps = dumps.map((_, n) => `00${n}-step`);
      const lines = dumps.reduce<Line[]>((all, text, n) => woven(all, steps[n]!, text), []);
      expect(steps.map((step) => textAt(lines, step))).toEqual(dumps);
    }),
  );
});
