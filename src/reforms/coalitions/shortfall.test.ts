import { expect, it } from 'vitest';
import { type RawRow, readCase } from '../../case/index.ts';
import { shortfall } from './shortfall.ts';

const { case: given } = readCase('first-steps');

function changesOf(tables: Partial<Record<'demands' | 'supplies' | 'goods', RawRow[]>>, scale?: number) {
  const none = { demands: [], supplies: [], goods: [] };
  return shortfall({ ...given, tables: { ...given.tables, ...none, ...tables } }, scale);
}

it('of a firm demand costs three times the dearest price of its good, and may cost more', () => {
  const demands = [
    { good: 'jars', place: 'almaty', quantity: 1, firm: true, price: 90 },
    { good: 'jars', place: 'osh', quantity: 1, firm: true, price: 80, shortfall_cost: 1000 },
    { good: 'paste', place: 'osh', quantity: 1, firm: false, price: 7000 },
  ];
  const supplies = [{ good: 'jars', place: 'osh', quantity: 1, price: 200 }];
  const goods = [{ good: 'jars', value: 150 }];
  const changes = changesOf({ demands, supplies, goods });
  expect(changes.cost).toEqual({ jars: 600 });
  const costs = changes.changes.filter(({ column }) => column === 'shortfall_cost').map(({ value }) => value);
  expect(costs).toEqual(['600', '1000']);
  expect(changes.changes.filter(({ column }) => column === 'firm').map(({ value }) => value)).toEqual(['no', 'no']);
  expect(changesOf({ demands, supplies, goods }, 2).cost).toEqual({ jars: 1200 });
  expect(changesOf({ demands, supplies: [], goods: [{ good: 'jars', value: 150 }] }).cost).toEqual({ jars: 450 });
});

it('takes the dearest price of any good where its own has none, and 1 where nothing has a price', () => {
  const demands = [{ good: 'jars', place: 'osh', quantity: 1, firm: true }];
  expect(changesOf({ demands, supplies: [{ good: 'paste', place: 'osh', price: 50 }] }).cost).toEqual({ jars: 150 });
  expect(changesOf({ demands }).cost).toEqual({ jars: 3 });
});
