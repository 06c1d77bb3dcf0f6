import { describe, expect, it } from 'vitest';
import { program } from '../../linear/index.ts';
import { restrictedTo, whole, within } from './restricted.ts';

/** Three plants, each with builds in two years, and a flow. The relaxation builds half of the first plant. */
const p = program('max');
for (const [name, capex] of [
  ['a', 100],
  ['b', 100],
  ['c', 100],
] as const)
  for (const year of [1, 2]) p.column(`${name}${year}`, -capex, 0, 1, true);
p.column('flow', 1, 0, Number.POSITIVE_INFINITY);
const chains = [0, 2, 4].map((col) => ({ cols: [col, col + 1], process: `q${col}` }));
const lp = { x: Float64Array.from([0.5, 0, 0, 0, 0, 0, 1]) };

describe('a restricted programme', () => {
  it('has the plants of the relaxation and of the plan', () => {
    expect([...restrictedTo(p.arrays(), { chains, lp, some: 0.1 }).cols]).toEqual([0, 1, 6]);
    const plan = Float64Array.from([0, 0, 0, 0, 0, 1, 1]);
    expect([...restrictedTo(p.arrays(), { chains, lp, some: 0.1, far: [6], plan }).cols]).toEqual([0, 1, 4, 5]);
  });

  it('converts a plan to its columns and back', () => {
    const plan = Float64Array.from([1, 0, 0, 1, 0, 0, 5]);
    const restricted = restrictedTo(p.arrays(), { chains, lp, some: 0.1, plan });
    expect(restricted.chains.map(({ process }) => process)).toEqual(['q0', 'q2']);
    expect([...whole(restricted, within(restricted, plan))]).toEqual([...plan]);
  });
});
