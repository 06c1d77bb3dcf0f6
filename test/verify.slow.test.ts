import { describe, expect, it } from 'vitest';
import { verify } from '../src/plan/index.ts';
import { planned } from './verify/planted.ts';
import { randomCase } from './verify/random.ts';

/** Two readings of the format that share no code agree on random cases which may use every rule. */
describe('the model and the second opinion', () => {
  const seeds = Array.from({ length: 60 }, (_, i) => i + 1);

  it.each(seeds)('agree on random case %i', { timeout: 120_000 }, async (seed) => {
    const c = randomCase(seed);
    const document = await planned(c);
    expect(verify(document, c)).toMatchObject({ ok: true, differences: [] });
  });
});
