import { expect, it } from 'vitest';
import { readCase } from '../../case/index.ts';
import { stressText } from './text.ts';

it('tells shocks by their names, the keys by which commands take them behind, in 80 columns', () => {
  const shock = {
    shock: 'price-jump',
    name: 'Chinese prices of the whole chain up by a half for five years',
    npv: 90,
    lost: 10,
    foreseen: 95,
    delivered: 1,
    worstYear: 1,
    recovery: 0,
    dearer: 2,
    missed: [],
  };
  const same = { ...shock, shock: 'strike', name: 'strike', lost: 1 };
  const text = stressText(readCase('first-steps').case, {
    npv: 100,
    currency: 'USD',
    shocks: [shock, same],
  } as Parameters<typeof stressText>[1]);
  const flat = text.replace(/\s+/g, ' ');
  expect(flat).toContain('(price-jump)');
  expect(flat).toContain('“Chinese prices of the whole chain up by a half for five years” hurts most');
  expect(flat).toContain(
    '“Chinese prices of the whole chain up by a half for five years” been known when building, it would cost USD 5 less',
  );
  expect(flat).not.toContain('strike (strike)');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});
