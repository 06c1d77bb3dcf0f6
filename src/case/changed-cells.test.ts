import { expect, it } from 'vitest';
import { makeCase } from '../../test/support/make-case.ts';
import { changedCells } from './changed-cells.ts';

const settings = { name: 'c', start: 2027, years: 1 };
const supplies = (price: number, note = '') => [{ good: 'ore', place: 'A', price, ...(note && { note }) }];
const tables = (rows: readonly object[]) => ({
  countries: [{ country: 'UZ' }],
  places: [{ place: 'A', country: 'UZ' }],
  goods: [{ good: 'ore' }],
  supplies: rows,
});

it('cases differ in the figures that a plan depends on, not in notes', () => {
  const [a, b, c] = [supplies(10), supplies(12, 'new'), supplies(10, 'new')].map((rows) =>
    makeCase(settings, tables(rows) as never),
  );
  expect(changedCells(a!, b!)).toMatchObject([{ table: 'supplies', column: 'price', before: 10, after: 12 }]);
  expect(changedCells(a!, c!)).toEqual([]);
  const none = makeCase(settings, tables([]) as never);
  expect(changedCells(a!, none).map(({ column, after }) => [column, after])).toContainEqual(['price', undefined]);
});
