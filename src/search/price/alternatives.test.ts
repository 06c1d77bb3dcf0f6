import { expect, it } from 'vitest';
import { assemble } from '../../plan/assemble.ts';
import { narrow } from '../testing/narrow.ts';
import { alternativePaths } from './alternatives.ts';
import { columnsByName, nameOf } from './flow-index.ts';

const size = { sites: 6, goods: 7, markets: 4, years: 2, eligible: 3, near: 3 };
const { c, binding } = narrow(size, 3, 0.2);

it('ways round legs avoid them, and are not in the programme yet', () => {
  const model = assemble(c, { binding });
  const keys = [...binding].filter((key) => key.endsWith('-rail')).slice(0, 6);
  const legs = new Set(keys.map((key) => key.slice(5)));
  const joining = alternativePaths(model, keys, () => true);
  expect(joining.length).toBeGreaterThan(0);
  const columns = columnsByName(model);
  for (const { spec } of joining) {
    expect(spec.way!.legs.filter((leg) => legs.has(leg))).toEqual([]);
    expect(columns.has(nameOf(spec, spec.way!.legs))).toBe(false);
  }
  expect(alternativePaths(model, keys, () => false)).toEqual([]);
});
