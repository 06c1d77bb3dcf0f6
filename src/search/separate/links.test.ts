import { expect, it } from 'vitest';
import { generated } from '../../../test/support/generated-case.ts';
import { assemble } from '../../plan/assemble.ts';
import { violatedLinks } from './links.ts';

const size = { sites: 5, goods: 7, markets: 3, years: 3, eligible: 3, near: 3 };

it('names the link rows that a solution breaks, and no others', () => {
  const model = assemble(generated(size, 11));
  const { program, tightening, variables } = model.frame;
  const a = program.arrays();
  // Ten tonnes on every flow, and in every other build half a plant.
  const x = new Float64Array(a.numCols);
  for (const { col } of model.flows) x[col] = 10;
  variables.builds.forEach(({ count }, i) => {
    x[count] = i % 2 === 0 ? 0.5 : 0;
  });
  const left = new Map(tightening.map((row) => [row, 0]));
  for (let col = 0; col < a.numCols; col++)
    for (let k = a.starts[col]!; k < a.starts[col + 1]!; k++) {
      const row = a.indices[k]!;
      if (left.has(row)) left.set(row, left.get(row)! + a.values[k]! * x[col]!);
    }
  const broken = tightening.filter((row) => left.get(row)! > a.rowUpper[row]! + 1e-6);
  expect(broken.length).toBeGreaterThan(0);
  expect(broken.length).toBeLessThan(tightening.length);
  expect(violatedLinks(model, new Set(tightening), x)).toEqual(broken);
});
