import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at, openCase } from '../../case/index.ts';
import { ways } from '../../plan/index.ts';
import { rememberedWays } from './remembered-ways.ts';

it('gives at any price of money the ways that a search would, whatever was asked before', async () => {
  const { case: c } = await openCase('solar-central-asia');
  const rows = at(c, 2030);
  const to = ['Tashkent', 'Almaty', 'Bishkek', 'Mary', 'Khujand'];
  const known = rememberedWays();
  const plain = ways();
  const ask = (from: string, money: number) => {
    const weights = { money, hours: 0.3, p95: 0.1 };
    const nothing = new Set<string>();
    const query = { rows, year: 2030, cargo: 'container', from, weights, without: nothing, candidateLegs: nothing };
    const [found, best] = [known.best(query, to), plain.best(query, to)];
    const costs = (answer: typeof found) =>
      answer.map(([way]) =>
        way
          ? weights.money * (way.carriage + way.borders) +
            weights.hours * way.hours +
            weights.p95 * (way.hours_p95 - way.hours)
          : -1,
      );
    expect(costs(found).some((cost) => cost > 0)).toBe(true);
    costs(found).forEach((cost, i) => {
      expect(cost).toBeCloseTo(costs(best)[i]!, 6);
    });
  };
  fc.assert(
    fc.property(
      fc.constantFrom('Xian', 'Urumqi', 'Hefei'),
      fc.array(fc.double({ min: 1, max: 2, noNaN: true }), { minLength: 3, maxLength: 12 }),
      (from, prices) => {
        for (const money of [1, 2, ...prices]) ask(from, money);
      },
    ),
    { numRuns: 10 },
  );
});
