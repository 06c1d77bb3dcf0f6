import { expect, it } from 'vitest';
import { at, type Change, openCase, withChanges } from '../../case/index.ts';
import { baker } from './bake.ts';

it('gives the rows that changes would, and the same table for the same draw', async () => {
  const { case: c } = await openCase('first-steps');
  const start = Number(c.settings.start);
  const leg = c.tables.legs[0]!;
  const key = at(c, start).legs[0]!.leg!;
  const draw = (hours: number, price: string): Change[] => [
    { table: 'legs', key, column: 'hours', op: 'set', value: String(hours), by: 'draw' },
    { table: 'tiers', key: 'cooking/small', column: 'capex', op: 'set', value: price, by: 'draw' },
  ];
  const put = baker(c);
  const [a, b, other] = [put(draw(7, '1')), put(draw(7, '2')), put(draw(8, '1'))];
  expect(at(a, start).legs).toEqual(at(withChanges(c, draw(7, '1')), start).legs);
  expect(at(b, start).tiers).toEqual(at(withChanges(c, draw(7, '2')), start).tiers);
  expect(at(a, start).legs).toBe(at(b, start).legs);
  expect(at(a, start).legs).not.toBe(at(other, start).legs);
  expect(c.tables.legs[0]).toBe(leg);
});
