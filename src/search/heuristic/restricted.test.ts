import { describe, expect, it } from 'vitest';
import { program } from '../../linear/index.ts';
import { restrictedTo, whole, within } from './restricted.ts';

/** Three plants of two years each and a flow: the first is built, the second would lose 2 a build, the third 8. */
const p = program('max');
for (const [name, capex] of [
  ['a', 100],
  ['b', 100],
  ['c', 100],
] as const)
  for (const year of [1, 2]) p.column(`${name}${year}`, -capex, 0, 1, true);
p.column('flow', 1, 0, Number.POSITIVE_INFINITY);
const chains = [0, 2, 4].map((col) => ({ cols: [col, col + 1], place: `p${col}`, process: 'q' }));
const lp = { x: Float64Array.from([0.5, 0, 0, 0, 0, 0, 1]), colDual: Float64Array.from([0, 0, -9, -2, -8, -8, 0]) };

describe('a small programme', () => {
  it('has the plants of which the relaxation has some, and those of the plan', () => {
    expect([...restrictedTo(p.arrays(), { chains, lp, plants: { some: 0.1 } }).cols]).toEqual([0, 1, 6]);
    const plan = Float64Array.from([0, 0, 0, 0, 0, 1, 1]);
    expect([...restrictedTo(p.arrays(), { chains, lp, plants: { some: 0.1 }, far: [6], plan }).cols]).toEqual([
      0, 1, 4, 5,
    ]);
  });

  it('has those too that the relaxation would lose little by in some year', () => {
    const restricted = restrictedTo(p.arrays(), { chains, lp, plants: { some: 0.1, loss: 0.03 } });
    expect([...restricted.cols]).toEqual([0, 1, 2, 3, 6]);
    expect(restricted.chains.map(({ place }) => place)).toEqual(['p0', 'p2']);
    const plan = Float64Array.from([1, 0, 0, 1, 0, 0, 5]);
    expect([...whole(restricted, within(restricted, plan))]).toEqual([...plan]);
  });
});
