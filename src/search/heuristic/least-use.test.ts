import { expect, it } from 'vitest';
import { generated } from '../../../test/support/generated-case.ts';
import { hard } from '../../../test/support/sets.ts';
import { eachRow } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { elastic } from './least-use.ts';

const size = { sites: 6, goods: 6, markets: 4, years: 3, eligible: 3, near: 3 };

it('an elastic programme has a column of slack for each plant and year', () => {
  const { frame } = assemble(hard(size, 1));
  const a = frame.program.arrays();
  const extended = elastic(frame, a);
  const rows: number[] = [];
  for (let j = a.numCols; j < extended.numCols; j++) eachRow(extended, j, (row) => rows.push(row));
  const names = rows.map((row) => frame.program.rowName(row));
  const plants = frame.candidates.filter(({ tiers }) => tiers.length > 0);
  expect(names).toHaveLength(plants.length * frame.periods.length);
  expect(new Set(names).size).toBe(names.length);
  for (const { key } of plants) expect(names.filter((name) => name.includes(key)).length).toBeGreaterThan(0);
  expect([...extended.cost.slice(a.numCols)].every((cost) => cost < 0)).toBe(true);
});

it('a programme without minimum loads does not change', () => {
  const { frame } = assemble(generated(size, 1));
  const a = frame.program.arrays();
  expect(elastic(frame, a)).toBe(a);
});
